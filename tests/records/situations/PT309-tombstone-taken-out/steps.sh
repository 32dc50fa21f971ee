git init --quiet
git add --all
git commit --quiet --message 'A record and a tombstone'
git rm --quiet tombstones.yaml
git commit --quiet --message 'Tidy up'
policytrack review HEAD~1 --records agreements
