mv agreements/can-ind-2026-example.yaml .
mkfifo agreements/can-ind-2026-example.yaml
policytrack validate agreements
