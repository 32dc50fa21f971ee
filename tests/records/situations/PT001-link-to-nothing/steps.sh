mkdir agreements/drafts
mv agreements/can-ind-2026-example.yaml agreements/drafts/
ln -s draft/can-ind-2026-example.yaml agreements/
policytrack validate agreements
