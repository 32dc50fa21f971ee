chmod u+r agreements/can-ind-2026-example.yaml
