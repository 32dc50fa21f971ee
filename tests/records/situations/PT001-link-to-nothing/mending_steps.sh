ln -sf drafts/can-ind-2026-example.yaml agreements/
