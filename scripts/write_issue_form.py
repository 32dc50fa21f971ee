"""Write the issue form by which people report an agreement anew, from the table that its reader uses too."""

from pathlib import Path

import yaml

from policytrack.drafting import issue_form

FORM = Path(__file__).parents[1] / ".github" / "ISSUE_TEMPLATE" / "report-an-agreement.yml"
HEAD = "# Made by scripts/write_issue_form.py; `policytrack new --from-issue` reads what people answer.\n"

FORM.write_text(HEAD + yaml.safe_dump(issue_form(), sort_keys=False, allow_unicode=True, width=110), encoding="utf-8")
print(f"{FORM.name}: written")
