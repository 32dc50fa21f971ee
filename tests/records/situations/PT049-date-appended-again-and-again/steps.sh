policytrack validate agreements | tail -n 9
