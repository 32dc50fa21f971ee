"""Puts the snapshot of the records into a wheel, so that loading them does not parse YAML."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class SnapshotHook(BuildHookInterface[Any]):
    """Writes the snapshot when a wheel is built; an editable installation reads the records as they stand."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Check the records, and add their snapshot to the files of the wheel."""
        if version == "editable":
            return
        root = Path(self.root)
        sys.path.insert(0, self.root)
        try:
            from policytrack.snapshot import write_snapshot  # noqa: PLC0415 - importable only from here on
            from policytrack.validation import check  # noqa: PLC0415 - as above
        finally:
            sys.path.remove(self.root)
        records = root / "data" / "agreements"
        checked = check([records], keep=True)
        if not checked.report.is_clean:
            first = checked.report.errors[0]
            sys.exit(f"{first.path}: {first.code}: {first.message}; no wheel is built from records with errors")
        with tempfile.NamedTemporaryFile(suffix=".jsonl", delete=False) as file:
            self._snapshot = Path(file.name)
        write_snapshot(sorted(checked.agreements, key=lambda agreement: agreement.id), records, self._snapshot)
        build_data["force_include"][str(self._snapshot)] = "policytrack/_bundled/snapshot.jsonl"

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:  # noqa: ARG002 - the hook's signature
        """Remove the temporary file."""
        if version != "editable":
            self._snapshot.unlink(missing_ok=True)
