seq -f '# line %.0f' 90000 >> agreements/can-ind-2026-example.yaml
policytrack validate agreements
