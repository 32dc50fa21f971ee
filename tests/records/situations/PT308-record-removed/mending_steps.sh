echo '  - id: can-ind-2025-example' >> tombstones.yaml
echo '    removed: 2026-11-22' >> tombstones.yaml
echo '    reason: It was never made.' >> tombstones.yaml
git commit --quiet --amend --no-edit --all
