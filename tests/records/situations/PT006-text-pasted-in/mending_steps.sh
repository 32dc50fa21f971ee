grep -v '^# line' agreements/can-ind-2026-example.yaml > record
mv record agreements/can-ind-2026-example.yaml
