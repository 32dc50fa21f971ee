"""Parties: codes, names, what people write."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pycountry
import pytest

from policytrack.errors import UnknownValueError
from policytrack.fields import ORGANISATIONS, PARTY_CODES, alpha2, countries, party_name, resolve_party

SCRIPT = Path(__file__).parents[2] / "scripts" / "make_country_table.py"
TABLE = Path(countries.__file__).with_name("_country_table.py")


def run_script(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-X", "utf8", str(SCRIPT), *arguments], capture_output=True, encoding="utf-8", check=False
    )


def test_every_country_of_the_standard_is_a_party():
    """The table and pycountry hold the same codes in three and two letters; organisations come beside them."""
    assert {country.alpha_3: country.alpha_2 for country in pycountry.countries} == {
        code: alpha2(code) for code in PARTY_CODES - ORGANISATIONS.keys()
    }
    assert len(PARTY_CODES) == 249 + len(ORGANISATIONS)


def test_every_name_of_the_standard_is_accepted():
    """Standard, common and official names lead to their country, but for the one that two countries share."""
    for country in pycountry.countries:
        for attribute in ("alpha_3", "alpha_2", "name", "common_name", "official_name"):
            name = getattr(country, attribute, country.alpha_3)
            if name != "Congo":
                assert resolve_party(name) == country.alpha_3


def test_no_spelling_means_two_parties():
    """Codes, two-letter codes and names of all parties are apart even when folded."""
    for party in countries._parties().values():
        for spelling in (party.code, party.alpha2, *party.names):
            assert resolve_party(spelling) == party.code


def test_an_organisation_has_a_code_that_is_no_countrys():
    """Its code is its own in both lengths, and has at least a name."""
    assert "EU" in ORGANISATIONS
    for code, names in ORGANISATIONS.items():
        assert pycountry.countries.get(alpha_2=code) is None
        assert pycountry.countries.get(alpha_3=code) is None
        assert alpha2(code) == code
        assert party_name(code) == names[0]


@pytest.mark.parametrize(
    ("code", "name"),
    [
        ("CAN", "Canada"),
        ("CIV", "Côte d'Ivoire"),
        ("CZE", "Czechia"),
        ("EU", "European Union"),
        ("GBR", "United Kingdom"),
        ("IRN", "Iran"),
        ("KOR", "South Korea"),
        ("PRK", "North Korea"),
        ("RUS", "Russia"),
        ("TUR", "Türkiye"),
        ("TWN", "Taiwan"),
        ("USA", "United States"),
        ("VNM", "Vietnam"),
    ],
)
def test_names_are_the_ones_people_use(code, name):
    """No inverted or ceremonial names."""
    assert party_name(code) == name


def test_no_name_is_inverted():
    """A comma in a name stands only in the lists of islands that make up one territory."""
    assert {code for code in PARTY_CODES if "," in party_name(code)} == {"BES", "SHN"}


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("IND", "IND"),
        ("ind", "IND"),
        ("IN", "IND"),
        ("ca", "CAN"),
        ("GB", "GBR"),
        ("UK", "GBR"),
        ("U.K.", "GBR"),
        ("u.s.a.", "USA"),
        ("EU", "EU"),
        ("the European Union", "EU"),
        ("  India ", "IND"),
        ("THE NETHERLANDS", "NLD"),
        ("The Gambia", "GMB"),
        ("Turkey", "TUR"),
        ("TURKIYE", "TUR"),
        ("Czech Republic", "CZE"),
        ("Ivory Coast", "CIV"),
        ("Cote d’Ivoire", "CIV"),
        ("Burma", "MMR"),
        ("St. Kitts & Nevis", "KNA"),
        ("ST", "STP"),
        ("Timor Leste", "TLS"),
        ("Guinea Bissau", "GNB"),
        ("Korea, Republic of", "KOR"),
        ("DR Congo", "COD"),
        ("UAE", "ARE"),
    ],
)
def test_what_people_write_is_understood(text, code):
    """Codes in any case, everyday names, accents or none, punctuation or none, "the" or not."""
    assert resolve_party(text) == code


@pytest.mark.parametrize(
    ("text", "suggestion"),
    [
        ("Candada", "Canada"),
        ("Brasil", "Brazil"),
        ("Turky", "Turkey"),
        ("Côte d'Ivore", "Côte d'Ivoire"),
        ("INDD", "IND"),
        ("Congo", "DR Congo"),
        ("XX", None),
        ("", None),
        ("the", None),
        ("Saint", "Spain"),
        ("Narnia and all the lands that lie beyond it " * 1000, None),
    ],
)
def test_anything_else_is_refused_with_the_nearest_name(text, suggestion):
    """The error holds the text as written and a code or name that would have been accepted."""
    with pytest.raises(UnknownValueError) as caught:
        resolve_party(text)
    assert caught.value == UnknownValueError("party", text, suggestion=suggestion)
    if suggestion is not None:
        assert resolve_party(suggestion)


@pytest.mark.parametrize("ask", [party_name, alpha2])
def test_only_a_code_has_a_name_and_two_letters(ask):
    """Records hold codes, so here a name or another case is an error, with the code that is near."""
    with pytest.raises(UnknownValueError) as caught:
        ask("ind")
    assert caught.value == UnknownValueError("party", "ind", suggestion="IND")


def test_the_table_is_what_the_script_makes(tmp_path):
    """The committed table is what the script writes, but for the version in its header; `--check` agrees in silence."""
    made = tmp_path / "table.py"
    assert run_script("--table", str(made)).returncode == 0
    here, there = (re.sub("pycountry [0-9.]+", "pycountry", path.read_text(encoding="utf-8")) for path in (made, TABLE))
    assert here == there, "repair it with: python scripts/make_country_table.py"
    check = run_script("--check")
    assert (check.returncode, check.stdout, check.stderr) == (0, "", "")


def test_a_changed_table_is_reported_with_the_command_that_repairs_it(tmp_path):
    """`--check` shows the row that differs and how to make the table anew."""
    changed = tmp_path / "table.py"
    changed.write_text(TABLE.read_text(encoding="utf-8").replace("|Aruba", "|Arruba"), encoding="utf-8")
    check = run_script("--check", "--table", str(changed))
    assert check.returncode == 1
    assert "-ABW|AW|Arruba\n+ABW|AW|Aruba\n" in check.stdout
    assert "repair it with: python scripts/make_country_table.py" in check.stdout
