"""Make `policytrack/fields/_country_table.py` from pycountry, or check that it is still what pycountry gives.

For developers only: the package never imports pycountry, so that which records are valid does not follow an upgrade.

    python scripts/make_country_table.py            write the table
    python scripts/make_country_table.py --check    exit with 1, and name the rows, when the table differs
"""

from __future__ import annotations

import argparse
import difflib
import sys
from importlib.metadata import version
from pathlib import Path

import pycountry

TABLE = Path(__file__).parents[1] / "policytrack" / "fields" / "_country_table.py"
LONGEST_ROW = 120

# Where the name in ISO 3166-1 is not the one people use.
PLAIN_NAMES = {
    "BRN": "Brunei",
    "COD": "Democratic Republic of the Congo",
    "COG": "Republic of the Congo",
    "CPV": "Cape Verde",
    "FLK": "Falkland Islands",
    "FSM": "Micronesia",
    "MAC": "Macau",
    "MAF": "Saint Martin",
    "PCN": "Pitcairn Islands",
    "PSE": "Palestine",
    "RUS": "Russia",
    "STP": "São Tomé and Príncipe",
    "SXM": "Sint Maarten",
    "VAT": "Holy See",
    "VGB": "British Virgin Islands",
    "VIR": "United States Virgin Islands",
}

# Other names people use; accents, case, punctuation and a leading "the" need no entry.
OTHER_NAMES = {
    "ARE": ("UAE", "Emirates"),
    "BES": ("Caribbean Netherlands",),
    "BIH": ("Bosnia",),
    "CAF": ("CAR",),
    "CCK": ("Cocos Islands", "Keeling Islands"),
    "CHN": ("PRC",),
    "CIV": ("Ivory Coast",),
    "COD": ("DR Congo", "DRC", "Congo-Kinshasa"),
    "COG": ("Congo-Brazzaville",),
    "FLK": ("Malvinas",),
    "FRO": ("Faeroe Islands",),
    "GBR": ("UK", "Great Britain", "Britain"),
    "IRL": ("Republic of Ireland",),
    "KOR": ("Republic of Korea", "ROK"),
    "MKD": ("Macedonia",),
    "MMR": ("Burma",),
    "NLD": ("Holland",),
    "PRK": ("DPRK",),
    "SHN": ("Saint Helena",),
    "SWZ": ("Swaziland",),
    "SYR": ("Syrian Arab Republic",),
    "TLS": ("East Timor",),
    "TUR": ("Turkey", "Republic of Turkey"),
    "USA": ("America",),
    "VAT": ("Vatican", "Vatican City", "Vatican City State"),
    "VIR": ("US Virgin Islands",),
    "WSM": ("Western Samoa",),
}

# Names in ISO 3166-1 that people use for another country as well.
AMBIGUOUS = {"Congo"}

HEADER = '''"""Countries of ISO 3166-1: alpha-3, alpha-2, plain English name, other accepted names.

Made by scripts/make_country_table.py from pycountry {version}; do not edit.
"""

ROWS = """\\
'''


def rows() -> list[str]:
    """Return the rows of the table, in the order of the alpha-3 codes."""
    return [row_of(country) for country in sorted(pycountry.countries, key=lambda country: country.alpha_3)]


def row_of(country: pycountry.db.Country) -> str:
    """Return the row of one country; `ValueError` when it is too long for a line of source."""
    code = country.alpha_3
    name: str = PLAIN_NAMES.get(code, getattr(country, "common_name", country.name))
    official: str = getattr(country, "official_name", country.name).removeprefix("the ")
    names = dict.fromkeys((name, country.name, official, *OTHER_NAMES.get(code, ())))
    row = "|".join([code, country.alpha_2, *(each for each in names if each not in AMBIGUOUS)])
    if len(row) > LONGEST_ROW:
        raise ValueError(f"row longer than {LONGEST_ROW} characters: {row}")
    return row


def main(arguments: list[str] | None = None) -> int:
    """Write or check the table; return the exit status."""
    parser = argparse.ArgumentParser(description="Make the table of countries from pycountry.")
    parser.add_argument("--check", action="store_true", help="compare only; exit with 1 when the table differs")
    parser.add_argument("--table", type=Path, default=TABLE, help="the file (default: %(default)s)")
    options = parser.parse_args(arguments)
    made = rows()
    if not options.check:
        text = HEADER.format(version=version("pycountry")) + "".join(f"{row}\n" for row in made) + '"""\n'
        options.table.write_text(text, encoding="utf-8")
        return 0
    # Rows only: another pycountry that gives the same rows is no reason to make the table anew.
    kept = [line for line in options.table.read_text(encoding="utf-8").splitlines() if "|" in line]
    changes = list(difflib.unified_diff(kept, made, "table", "pycountry", lineterm="", n=0))
    if changes:
        print(*changes, f"{options.table} differs; repair it with: python scripts/make_country_table.py", sep="\n")
    return 1 if changes else 0


if __name__ == "__main__":
    sys.exit(main())
