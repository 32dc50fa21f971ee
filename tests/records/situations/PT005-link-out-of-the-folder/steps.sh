mkdir drafts
mv agreements/can-ind-2026-example.yaml drafts/
ln -s ../drafts/can-ind-2026-example.yaml agreements/
policytrack validate agreements
