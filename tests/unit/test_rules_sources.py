"""Rules of sources."""

from __future__ import annotations

import time

import pytest

USED = [{"source": "fjord-gazette", "passage": "said so"}]


def another(draft, **change):
    return {**draft["sources"][0], "id": "wire", "url": "https://wire.example.org/1", **change}


def test_a_source_has_an_identifier_of_its_own(draft, found):
    """The later of two is pointed at."""
    draft["sources"] += [another(draft, id="fjord-gazette")]
    assert found(draft) == [("PT410", ("sources", 1, "id"))]


def test_the_same_entry_twice_is_one_mistake(draft, found):
    """Identifier and address given twice are not two findings."""
    draft["sources"] *= 2
    assert found(draft) == [("PT410", ("sources", 1, "id"))]


@pytest.mark.parametrize(
    ("url", "is_same"),
    [
        ("https://gazette.example.org/cyber-workplan", True),
        ("http://gazette.example.org/cyber-workplan/", True),
        ("https://gazette.example.org/cyber-workplan?page=2", False),
    ],
)
def test_a_document_is_listed_once(draft, problems, url, is_same):
    """Addresses are the same with http and https, and with a slash at the end."""
    draft["sources"].append(another(draft, url=url))
    draft["events"][0]["evidence"].append({"source": "wire"})
    told = [(problem.code, problem.pointer) for problem in problems(draft)]
    assert told == ([("PT411", ("sources", 1, "url"))] if is_same else [])


def test_a_source_is_used(draft, found):
    """As evidence or in a dispute, on either side of it."""
    draft["sources"] += [another(draft), another(draft, id="post", url="https://post.example.org/1")]
    assert found(draft) == [("PT412", ("sources", 1, "id")), ("PT412", ("sources", 2, "id"))]
    draft["disputes"] = [{"about": "events", "claim": "c", "made_by": ["wire"], "against": ["post"], "finding": "f"}]
    assert found(draft) == []


def test_a_source_that_a_misspelt_identifier_means_is_not_called_unused(draft, found):
    """To take the source out, as an unused one, would be the wrong way to mend the slip."""
    draft["sources"] += [another(draft), another(draft, id="post", url="https://post.example.org/1")]
    draft["events"][0]["evidence"].append({"source": "wyre"})
    assert [code for code, _ in found(draft)] == ["PT210", "PT412"]
    draft["disputes"] = [{"about": "events", "claim": "c", "made_by": ["quite-another"], "finding": "f"}]
    assert [code for code, _ in found(draft)] == ["PT210", "PT211", "PT412"]


@pytest.mark.parametrize(
    "url",
    [
        "https://example.org",
        "http://www.example.org:8080/a?b=c#d",
        "https://example.org?q=1",
        "https://xn--p1b6ci4b4b3a.example.org/x",
        "https://समाचार.भारत/गश्त",
        "https://2024.example.org/a@b:c",
        "https://www.local.gov.uk/",
        "https://under_score.example.org/",
        "https://archive.example.org/2026/https://user@host/",
    ],
)
def test_addresses_that_can_exist_are_accepted(draft, found, url):
    """Names with a dot, in any script, with a port, a query, a fragment."""
    draft["sources"][0]["url"] = url
    assert found(draft) == []


@pytest.mark.parametrize(
    ("url", "fault"),
    [
        ("https://localhost/a", "the host `localhost` is on no public network"),
        ("https://press.LOCAL", "the host `press.LOCAL` is on no public network"),
        ("https://intranet:8080/a", "the host `intranet` has no dot"),
        ("https://10.0.0.1/a", "the address has a number for its host, not a name"),
        ("https://[2001:db8::1]/a", "the address has a number for its host, not a name"),
        ("https://me:secret@example.org/a", "the address holds a user name or a password"),
        ("https://example.org/a\tb", "the address holds a space"),
        ("https://example..org/a", "the host `example..org` is not a possible name"),
        ("https://example.org./a", "the host `example.org.` is not a possible name"),
        ("https://-example.org", "the host `-example.org` is not a possible name"),
        ("https://exa(mple.org?x", "the host `exa(mple.org` is not a possible name"),
        ("https://example.org:port/", "the host `example.org` is not a possible name"),
    ],
)
def test_addresses_that_cannot_exist_are_refused(draft, problems, url, fault):
    """The reason is named, and the address shown."""
    draft["sources"][0]["url"] = url
    (problem,) = problems(draft)
    assert (problem.code, problem.pointer, problem.value) == ("PT413", ("sources", 0, "url"), url)
    assert problem.message == f"{fault}: {url}"


def test_every_address_of_a_record_is_looked_at(draft, found):
    """Archives, versions of the text and unrecorded instruments have addresses, too."""
    draft["sources"][0]["archive_url"] = "https://archive/1"
    version = {"language": "en", "authenticity": "unknown", "availability": "full"}
    draft["instrument"]["versions"] = [version, {**version, "url": "https://texts/1"}]
    draft["relations"] = [{"type": "series", "instrument": {"title": "t", "url": "https://older/1"}}]
    assert found(draft) == [
        ("PT413", ("sources", 0, "archive_url")),
        ("PT413", ("instrument", "versions", 1, "url")),
        ("PT413", ("relations", 0, "instrument", "url")),
    ]


@pytest.mark.parametrize("host", ["a" * 1980, "a." * 990, "-" * 1980, "a-" * 990, "." * 1980])
def test_a_hostile_address_costs_no_time(draft, problems, host):
    """The longest address that a record can hold is refused at once."""
    draft["sources"][0]["url"] = f"https://{host}%/"
    began = time.process_time()
    assert [problem.code for problem in problems(draft)] == ["PT413"]
    assert time.process_time() - began < 0.5


def test_news_is_not_graded_official(draft, found):
    """A newsroom reports on what is official."""
    draft["sources"][0]["reliability"] = "A"
    assert found(draft) == [("PT414", ("sources", 0, "reliability"))]
    draft["sources"][0]["kind"] = "press_release"
    assert found(draft) == []
