mv agreements/can-ind-2026-example.yaml .
mkdir agreements/can-ind-2026-example.yaml
mv can-ind-2026-example.yaml agreements/can-ind-2026-example.yaml/
policytrack validate agreements
