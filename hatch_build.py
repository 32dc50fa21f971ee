"""Puts into a wheel the snapshot of the records, so that loading them parses no YAML, and the examples of findings."""

from __future__ import annotations

import shutil
import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class SnapshotHook(BuildHookInterface[Any]):
    """Writes both when a wheel is built; an editable installation reads records and examples as they stand."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Check the records, and add their snapshot and the examples to the files of the wheel."""
        if version == "editable":
            return
        root = Path(self.root)
        sys.path.insert(0, self.root)
        try:
            from policytrack.examples import examples, write_examples  # noqa: PLC0415 - importable only from here on
            from policytrack.resources import example_folders  # noqa: PLC0415 - as above
            from policytrack.snapshot import write_snapshot  # noqa: PLC0415 - as above
            from policytrack.validation import check  # noqa: PLC0415 - as above
        finally:
            sys.path.remove(self.root)
        records = root / "data" / "agreements"
        checked = check([records], keep=True)
        if not checked.report.is_clean:
            first = checked.report.errors[0]
            sys.exit(f"{first.path}: {first.code}: {first.message}; no wheel is built from records with errors")
        self._made = Path(tempfile.mkdtemp())
        write_snapshot(sorted(checked.agreements, key=lambda each: each.id), records, self._made / "snapshot.jsonl")
        write_examples(examples(*example_folders()), self._made / "examples.json")
        for made in self._made.iterdir():
            build_data["force_include"][str(made)] = f"policytrack/_bundled/{made.name}"

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:  # noqa: ARG002 - the hook's signature
        """Remove the temporary files."""
        if version != "editable":
            shutil.rmtree(self._made, ignore_errors=True)
