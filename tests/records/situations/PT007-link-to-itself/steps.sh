mv agreements/can-ind-2026-example.yaml .
ln -s can-ind-2026-example.yaml agreements/
policytrack validate agreements
