mv agreements/can-ind-2026-example.yaml/can-ind-2026-example.yaml .
rmdir agreements/can-ind-2026-example.yaml
mv can-ind-2026-example.yaml agreements/
