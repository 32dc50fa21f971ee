git init --quiet
git add --all
git commit --quiet --message 'Two records'
git rm --quiet agreements/can-ind-2025-example.yaml
git commit --quiet --message 'Remove a record'
policytrack review HEAD~1 --records agreements
