mv drafts/can-ind-2026-example.yaml agreements/can-ind-2026-example.yaml
