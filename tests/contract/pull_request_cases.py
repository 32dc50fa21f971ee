"""Pull requests from strangers: what each does to a repository of records, and what the review of it has to say.

Each is a branch of one repository, made by `git fast-import`, so that any name, mode and content can be tried without a
file system that would have to allow it. `says` holds every command that the run's log is to hold: kind, code or title,
and file; `*` at its end stands for more of the same. `expected` folders hold what the log and the summary say in full.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

HEADER = "# yaml-language-server: $schema=../../schemas/agreement.schema.json\n"
FOLDER = "data/agreements"
TOMBSTONES = "data/tombstones.yaml"
OLD_PLAN, PLAN = "ken-nor-2021-cyber-workplan", "ken-nor-2023-cyber-workplan"
TREATY, ARRANGEMENT = "can-ind-2024-border-arrangement", "aus-fji-2022-customs-mou"
GONE = "aus-fji-2019-customs-mou"
TITLES = {
    OLD_PLAN: "First workplan on cyber exercises",
    PLAN: "Workplan on drills and training",
    TREATY: "Arrangement on border posts",
    ARRANGEMENT: "Memorandum on customs",
}
HOSTILE = (
    "##[add-mask]x ::error::x `a` **b** [c](https://evil.example) ![d](https://evil.example/d.png) "
    "<img src=x onerror=alert(1)> <!-- --> @octocat #1 GH-1 www.evil.example | $1$ ~~e~~"
)


def record(identifier: str = PLAN, **changes: Any) -> str:
    """Return a record in canonical form: `title`, `text`, `relations` and `event` replace what it says otherwise."""
    first, second, year, _ = identifier.upper().split("-", 3)
    title = changes.get("title", TITLES.get(identifier, f"Plan {identifier}"))
    text = changes.get("text", "The two sides are to hold one exercise a year.")
    relations = "".join(f"  - {{type: {kind}, agreement: {other}}}\n" for kind, other in changes.get("relations", ()))
    return f"""{HEADER}format: 1
id: {identifier}
title:
  text: {title}
  status: descriptive
summary: The two sides planned exercises together.
instrument:
  type: {changes.get("type", "workplan")}
  bindingness: {{value: not_stated, basis: inference}}
  adoption: announced
  text: readout_only
parties:
  - {{code: {first}}}
  - {{code: {second}}}
pillars:
  - pillar: cyber
    commitments:
      - id: joint-exercises
        text: {text}
        degree: agreed
        verb: will hold
        obligors: [{first}, {second}]
        topics: [cyber-policy]
        evidence:
          - {{source: fjord-gazette, passage: will hold one exercise}}
events:
  - date: {year}-09-14
    kind: announced
    status: announced
    text: Both sides made the workplan known.
    recorded: {year}-10-20
    evidence:
      - {{source: fjord-gazette, passage: presented a workplan}}
{changes.get("event", "")}{"relations:" + chr(10) + relations if relations else ""}sources:
  - id: fjord-gazette
    publisher: Fjord Gazette
    url: https://gazette.example.org/{identifier}
    published: {year}-09-15
    kind: news
    language: en
    reliability: B
last_verified: {changes.get("verified", f"{year}-10-20")}
"""


def tombstones(**stones: str) -> str:
    """Return the file of records that went; each stone is what its line says after the identifier."""
    stones = {GONE: f"removed: 2023-01-05, reason: It was a copy., replaced_by: {ARRANGEMENT}"} | stones
    lines = "".join(f"  - {{id: {identifier}, {says}}}\n" for identifier, says in stones.items() if says)
    return f"format: 1\ntombstones:{chr(10) + lines if lines else ' []' + chr(10)}"


BASE = {
    f"{FOLDER}/{OLD_PLAN}.yaml": record(OLD_PLAN),
    f"{FOLDER}/{PLAN}.yaml": record(PLAN, relations=[("supplements", OLD_PLAN)]),
    f"{FOLDER}/{TREATY}.yaml": record(TREATY),
    f"{FOLDER}/{ARRANGEMENT}.yaml": record(ARRANGEMENT),
    TOMBSTONES: tombstones(),
    "README.md": "# Records\n",
    "schemas/agreement.schema.json": "{}\n",
    "policytrack/vocabulary/instruments.py": "TERMS = ()\n",
}
"""What the records of everybody's pull request are at first."""


def path(identifier: str) -> str:
    """Return the path of a record."""
    return f"{FOLDER}/{identifier}.yaml"


class Branch:
    """A branch: one commit after another, each of what was done since the last."""

    def __init__(self, name: str, start: str) -> None:
        self.commits: list[bytes] = []
        self._name, self._parent, self._merged = name, start, ""
        self._lines: list[bytes] = []

    def write(self, name: str | bytes, content: str | bytes, mode: str = "100644") -> None:
        """Write a file of a git mode."""
        data = content.encode() if isinstance(content, str) else content
        self._lines.append(f"M {mode} inline ".encode() + _quoted(name) + b"\ndata %d\n" % len(data) + data)

    def submodule(self, name: str) -> None:
        """Put another repository somewhere."""
        self._lines.append(f"M 160000 {'5' * 40} {name}".encode())

    def delete(self, name: str) -> None:
        """Delete a file or a folder."""
        self._lines.append(b"D " + _quoted(name))

    def merge(self, other: str) -> None:
        """Merge another branch; fast-import leaves what is in it to the files that are written."""
        self._merged = other

    def commit(self) -> None:
        """End a commit."""
        head = [f"commit refs/heads/{self._name}", "committer A <a@example.org> 1700000000 +0000", "data 1", "x"]
        head += [f"from refs/heads/{self._parent}"] if self._parent else []
        head += [f"merge refs/heads/{self._merged}"] if self._merged else []
        self.commits.append("\n".join(head).encode() + b"\n" + b"".join(line + b"\n" for line in self._lines) + b"\n")
        self._parent, self._merged, self._lines = "", "", []  # the next one follows by itself


def _quoted(name: str | bytes) -> bytes:
    data = name.encode() if isinstance(name, str) else name
    return b'"' + b"".join(b"\\%03o" % byte for byte in data) + b'"'


@dataclass(frozen=True)
class Case:
    """A pull request, and what the review of it has to say."""

    name: str
    does: Any
    says: tuple[str, ...]
    is_accepted: bool
    base: str = "main"
    is_shown_whole: bool = True
    """Whether what it says in full is held against the expected log and summary; a long one is told by `says`."""


CASES: list[Case] = []


def accepted(*says: str, **more: Any) -> Any:
    """Add a pull request that is to be accepted."""
    return _adding(says, is_accepted=True, **more)


def refused(*says: str, **more: Any) -> Any:
    """Add a pull request that is not to be accepted."""
    return _adding(says, is_accepted=False, **more)


def _adding(says: tuple[str, ...], **more: Any) -> Any:
    def add(does: Any) -> Any:
        CASES.append(Case(does.__name__.replace("_", "-"), does, says, **more))
        return does

    return add


RULES = "notice The rules change too"
WILD = "can-nzl-2025-workplan"

# What is good.


@accepted()
def a_new_record(branch: Branch) -> None:
    """A record more, green."""
    branch.write(path("can-nzl-2025-workplan"), record("can-nzl-2025-workplan"))


@accepted()
def many_new_records(branch: Branch) -> None:
    """Thirty records at once."""
    for year in range(1990, 2020):
        branch.write(path(f"can-nzl-{year}-workplan"), record(f"can-nzl-{year}-workplan"))


@accepted()
def a_corrected_text(branch: Branch) -> None:
    """One sentence says something else."""
    branch.write(path(TREATY), record(TREATY, text="The two sides are to hold two exercises a year."))


@accepted()
def what_happened_since(branch: Branch) -> None:
    """An event more, with its evidence."""
    event = """  - date: 2024-12-01
    kind: meeting
    text: The first exercise was held.
    recorded: 2024-12-03
    evidence:
      - {source: fjord-gazette, passage: the first exercise}
"""
    branch.write(path(TREATY), record(TREATY, event=event, verified="2024-12-03"))


@accepted()
def only_formatting(branch: Branch) -> None:
    """The record says the same in other brackets and with a comment."""
    text = record(TREATY).replace("  - {code: CAN}", "  - code: CAN  # the northern side")
    branch.write(path(TREATY), text)


@accepted()
def line_ends_of_windows(branch: Branch) -> None:
    """Every line ends otherwise, and nothing is said otherwise."""
    branch.write(path(TREATY), record(TREATY).replace("\n", "\r\n"))


@accepted()
def only_documentation(branch: Branch) -> None:
    """No record is touched."""
    branch.write("README.md", "# The records\n")


@accepted()
def nothing_at_all(branch: Branch) -> None:
    """A commit without a change."""


@accepted(f"notice Can be executed {FOLDER}/{TREATY}.yaml")
def a_record_that_can_be_executed(branch: Branch) -> None:
    """Only the mode of a file changes."""
    branch.write(path(TREATY), record(TREATY), "100755")


@accepted()
def a_record_removed_with_tombstone(branch: Branch) -> None:
    """It says when and why the record went."""
    branch.delete(path(TREATY))
    branch.write(TOMBSTONES, tombstones(**{TREATY: "removed: 2025-01-01, reason: It was never agreed."}))


@accepted()
def a_record_renamed_with_tombstone(branch: Branch) -> None:
    """The old identifier leads to the new one, and so does the relation to it."""
    new = "ken-nor-2021-exercises"
    branch.delete(path(OLD_PLAN))
    branch.write(path(new), record(new, title=TITLES[OLD_PLAN]))
    branch.write(path(PLAN), record(PLAN, relations=[("supplements", new)]))
    reason = f"removed: 2025-01-01, reason: The name was wrong., replaced_by: {new}"
    branch.write(TOMBSTONES, tombstones(**{OLD_PLAN: reason}))


@accepted(f"warning PT090 {FOLDER}/{TREATY}.yaml")
def a_warning_only(branch: Branch) -> None:
    """The first line, which tells editors of the schema, is gone."""
    branch.write(path(TREATY), record(TREATY).removeprefix(HEADER))


@accepted(base="ahead")
def a_branch_that_is_behind(branch: Branch) -> None:
    """What came to the main branch meanwhile is not taken for removed."""
    branch.write("README.md", "# The records\n")


@accepted(base="ahead")
def a_merge_commit(branch: Branch) -> None:
    """What came to the main branch meanwhile is not told as a change of this one."""
    branch.write(path(TREATY), record(TREATY, text="The two sides are to hold two exercises a year."))
    branch.commit()
    branch.merge("ahead")
    branch.write(path("fra-gbr-2020-plan"), record("fra-gbr-2020-plan"))


@accepted(base="broken")
def what_was_broken_before(branch: Branch) -> None:
    """Nobody has to mend what others left behind: neither a broken file nor a relation that leads nowhere."""
    branch.write(path(TREATY), record(TREATY, text="The two sides are to hold two exercises a year."))


@accepted(f"notice Not among the records data/agreement/{WILD}.yaml")
def a_record_in_the_wrong_folder(branch: Branch) -> None:
    """Nothing reads it, and that is said."""
    branch.write(f"data/agreement/{WILD}.yaml", record(WILD))


@accepted(
    f"notice Not read as a record {FOLDER}/2025/{WILD}.yaml",
    f"notice Not read as a record {FOLDER}/NOTES.md",
    f"notice Not read as a record {FOLDER}/{WILD}.YAML",
)
def files_that_nobody_reads(branch: Branch) -> None:
    """A folder below, a note, and another ending."""
    branch.write(f"{FOLDER}/2025/{WILD}.yaml", record(WILD))
    branch.write(f"{FOLDER}/{WILD}.YAML", record(WILD))
    branch.write(f"{FOLDER}/NOTES.md", "x\n")


# What is mistaken.


@refused(f"error PT103 {FOLDER}/{TREATY}.yaml")
def a_misspelt_term(branch: Branch) -> None:
    """The nearest one is proposed."""
    branch.write(path(TREATY), record(TREATY, type="wrokplan"))


@refused(f"error PT102 {FOLDER}/{TREATY}.yaml")
def a_misspelt_key(branch: Branch) -> None:
    """The nearest one is proposed."""
    branch.write(path(TREATY), record(TREATY).replace("summary:", "sumary:"))


@refused(f"error PT030 {FOLDER}/{TREATY}.yaml")
def no_yaml(branch: Branch) -> None:
    """Brackets are left open; the record is still there for the others."""
    branch.write(path(OLD_PLAN), record(OLD_PLAN, text="The two sides are to hold two exercises a year."))
    branch.write(path(TREATY), record(TREATY).replace("[CAN, IND]", "[CAN, IND"))


@refused(f"error PT201 {FOLDER}/workplan.yaml", f"error PT201 {FOLDER}/{WILD}.yml")
def misnamed_files(branch: Branch) -> None:
    """One name says something else, one has another ending."""
    branch.write(f"{FOLDER}/workplan.yaml", record("can-nzl-2020-workplan"))
    branch.write(f"{FOLDER}/{WILD}.yml", record(WILD))


@refused(f"error PT201 {FOLDER}/workplan.yaml")
def a_renamed_file(branch: Branch) -> None:
    """The record says the same, and the file is called otherwise."""
    branch.delete(path(TREATY))
    branch.write(f"{FOLDER}/workplan.yaml", record(TREATY))


@refused(f"error PT201 {FOLDER}/{TREATY.upper()}.yaml")
def a_renaming_by_case(branch: Branch) -> None:
    """Some file systems would not see it."""
    branch.delete(path(TREATY))
    branch.write(f"{FOLDER}/{TREATY.upper()}.yaml", record(TREATY))


@refused(f"error PT201 {FOLDER}/{TREATY.upper()}.yaml", f"error PT301 {FOLDER}/{TREATY.upper()}.yaml")
def names_that_differ_by_case(branch: Branch) -> None:
    """Some file systems cannot hold both."""
    branch.write(f"{FOLDER}/{TREATY.upper()}.yaml", record(TREATY))


@refused(f"error PT201 {FOLDER}/copy.yaml", f"error PT301 {FOLDER}/copy.yaml")
def an_identifier_twice(branch: Branch) -> None:
    """The finding stands in the file that the change brought."""
    branch.write(f"{FOLDER}/copy.yaml", record(TREATY))


@refused(f"error PT302 {FOLDER}/can-ind-2024-border-posts.yaml")
def an_agreement_twice(branch: Branch) -> None:
    """Another record has the same parties, day and title."""
    new = "can-ind-2024-border-posts"
    branch.write(path(new), record(new, title="The arrangement on border posts"))


@refused(f"error PT302 {FOLDER}/{TREATY}.yaml")
def a_new_record_that_breaks_another(branch: Branch) -> None:
    """The finding stands in a file that the change does not touch, for it brought it about."""
    new = "can-ind-2024-a-border-arrangement"
    branch.write(path(new), record(new, title="The arrangement on border posts"))


@refused(f"error PT303 {FOLDER}/{WILD}.yaml")
def a_relation_to_nothing(branch: Branch) -> None:
    """The other record is not there."""
    branch.write(path(WILD), record(WILD, relations=[("supplements", "can-nzl-2019-workplan")]))


@refused(f"error PT304 {FOLDER}/{OLD_PLAN}.yaml")
def relations_in_a_circle(branch: Branch) -> None:
    """The other half of the circle was there before."""
    branch.write(path(OLD_PLAN), record(OLD_PLAN, relations=[("supplements", PLAN)]))


@refused(f"error PT305 {FOLDER}/{GONE}.yaml")
def an_identifier_of_the_dead(branch: Branch) -> None:
    """It belonged to a record that went."""
    branch.write(path(GONE), record(GONE))


@refused(f"error PT308 {FOLDER}/{TREATY}.yaml")
def a_record_removed_silently(branch: Branch) -> None:
    """Nothing says why."""
    branch.delete(path(TREATY))


@refused(f"error PT303 {FOLDER}/{PLAN}.yaml", f"error PT308 {FOLDER}/{OLD_PLAN}.yaml")
def a_record_removed_that_another_names(branch: Branch) -> None:
    """Nothing says why, and a relation leads nowhere now."""
    branch.delete(path(OLD_PLAN))


@refused(f"error PT306 {FOLDER}/{PLAN}.yaml")
def a_record_buried_that_another_names(branch: Branch) -> None:
    """There is a tombstone, and a relation that leads to it."""
    branch.delete(path(OLD_PLAN))
    branch.write(TOMBSTONES, tombstones(**{OLD_PLAN: "removed: 2025-01-01, reason: It was a copy."}))


@refused(f"error PT308 {FOLDER}/{TREATY}.yaml")
def a_record_under_another_name(branch: Branch) -> None:
    """The old identifier leads nowhere; what probably took its place is proposed."""
    new = "can-ind-2024-posts"
    branch.delete(path(TREATY))
    branch.write(path(new), record(new, title=TITLES[TREATY]))


@refused(f"error PT307 {TOMBSTONES}")
def a_replacement_removed(branch: Branch) -> None:
    """The tombstone of another record led to this one."""
    branch.delete(path(ARRANGEMENT))
    branch.write(TOMBSTONES, tombstones(**{ARRANGEMENT: "removed: 2025-01-01, reason: It was a copy."}))


@refused(f"error PT309 {TOMBSTONES}")
def a_tombstone_taken_out(branch: Branch) -> None:
    """The identifier would be free again."""
    branch.write(TOMBSTONES, tombstones(**{GONE: ""}))


@refused(f"error PT309 {TOMBSTONES}")
def all_tombstones_taken_out(branch: Branch) -> None:
    """The file went."""
    branch.delete(TOMBSTONES)


@refused(f"error PT220 {TOMBSTONES}")
def a_tombstone_falsified(branch: Branch) -> None:
    """It is of a day that never was."""
    branch.write(TOMBSTONES, tombstones().replace("2023-01-05", "2023-02-30"))


@accepted()
def a_tombstone_reworded(branch: Branch) -> None:
    """It says the same in other words, which the summary gives."""
    branch.write(TOMBSTONES, tombstones().replace("It was a copy.", "It was recorded twice."))


@refused(*(f"error PT308 {path(name)}" for name in sorted(TITLES)), f"error PT307 {TOMBSTONES}")
def the_folder_deleted(branch: Branch) -> None:
    """Nothing is left."""
    branch.delete(FOLDER)


@refused(RULES, f"error PT103 {FOLDER}/{TREATY}.yaml")
def the_schema_and_a_record(branch: Branch) -> None:
    """What judges are the rules from before; a new term has to come first."""
    branch.write("schemas/agreement.schema.json", '{"enum": ["wish"]}\n')
    branch.write(path(TREATY), record(TREATY, type="wish"))


@refused(RULES, f"error PT103 {FOLDER}/{TREATY}.yaml")
def the_vocabulary_and_a_record(branch: Branch) -> None:
    """As with the schema; nothing of the change is run."""
    branch.write("policytrack/vocabulary/instruments.py", 'TERMS = ("wish",)\nraise SystemExit(0)\n')
    branch.write(path(TREATY), record(TREATY, type="wish"))


# What is meant badly.


@accepted(RULES)
def a_workflow_and_a_record(branch: Branch) -> None:
    """A good record beside a workflow that says yes to everything."""
    branch.write(".github/workflows/records.yml", "on: pull_request\n")
    branch.write(path(WILD), record(WILD))


@accepted(RULES)
def a_difference_hidden(branch: Branch) -> None:
    """Attributes keep the difference from being shown; the summary tells it in words."""
    branch.write(".gitattributes", "data/** -diff linguist-generated\n")
    branch.write("data/.gitattributes", "*.yaml filter=evil diff=evil merge=evil\n")
    branch.write(path(TREATY), record(TREATY, text="The two sides are to hold no exercise at all."))


@refused(f"error PT004 {FOLDER}/{WILD}.yaml")
def a_link_out_of_the_repository(branch: Branch) -> None:
    """It is not followed."""
    branch.write(path(WILD), "/etc/passwd", "120000")


@refused(f"error PT004 {FOLDER}/{WILD}.yaml")
def a_link_to_another_record(branch: Branch) -> None:
    """It is not followed either."""
    branch.write(path(WILD), f"{TREATY}.yaml", "120000")


@refused(
    *(f"error PT308 {path(name)}" for name in sorted(TITLES)),
    f"error PT307 {TOMBSTONES}",
    f"notice Not read as a record {FOLDER}",
)
def a_link_instead_of_the_folder(branch: Branch) -> None:
    """Whatever it leads to is not read."""
    branch.delete(FOLDER)
    branch.write(FOLDER, "/etc", "120000")


@refused(RULES, f"error PT004 {FOLDER}/{WILD}.yaml")
def a_submodule_for_a_record(branch: Branch) -> None:
    """It is not looked into, nor fetched."""
    branch.write(".gitmodules", f'[submodule "x"]\n  path = {FOLDER}/{WILD}.yaml\n  url = ext::sh -c "touch evil"\n')
    branch.submodule(path(WILD))


@refused(
    *(f"error PT308 {path(name)}" for name in sorted(TITLES)),
    f"error PT307 {TOMBSTONES}",
    f"notice Not read as a record {FOLDER}",
)
def a_submodule_instead_of_the_folder(branch: Branch) -> None:
    """It is not looked into, nor fetched."""
    branch.delete(FOLDER)
    branch.submodule(FOLDER)


@refused(f"error PT003 {FOLDER}/{WILD}.yaml", f"notice Not read as a record {FOLDER}/{WILD}.yaml/x.yaml")
def a_folder_called_like_a_record(branch: Branch) -> None:
    """It is no file."""
    branch.write(f"{FOLDER}/{WILD}.yaml/x.yaml", record(WILD))


@refused(f"error PT004 {TOMBSTONES}")
def a_link_instead_of_tombstones(branch: Branch) -> None:
    """It is not followed."""
    branch.write(TOMBSTONES, "/etc/passwd", "120000")


NASTY_NAMES = (
    "a\n::error file=x::y.yaml",
    "b%0A::error file=x,line=1::y.yaml",
    "--output=c.yaml",
    "d e  f.yaml",
    "e“é”協定\u202egnihtyna.yaml",
    "f##[error]x.yaml",
    "g`x`<img src=x>|@octocat #1 ](https:.yaml",
    "h\x1b[31m.yaml",
    ":(top)i.yaml",
)


@refused(*(f"error PT201 {FOLDER}/{name}" for name in NASTY_NAMES))
def names_of_files_that_try_everything(branch: Branch) -> None:
    """Line breaks, commands, options, patterns, escapes, Markdown."""
    for number, name in enumerate(NASTY_NAMES):
        branch.write(f"{FOLDER}/{name}", record(f"can-nzl-{2000 + number}-workplan"))


@refused("error PT201 data/agreements/\\xff\\xfe.yaml")
def a_name_that_is_no_text(branch: Branch) -> None:
    """Its bytes are no UTF-8."""
    branch.write(f"{FOLDER}/".encode() + b"\xff\xfe.yaml", record(WILD))


@accepted()
def names_elsewhere_that_try_everything(branch: Branch) -> None:
    """Files that are no records are listed in the summary, too."""
    for name in NASTY_NAMES:
        branch.write(f"docs/{name}", "x\n")
    for name in ("---", "- x", "+ x", "1. x", "1) - x", "===", "1.5 x"):
        branch.write(name, "x\n")


@accepted()
def a_text_that_tries_everything(branch: Branch) -> None:
    """The record is right; what it says is only ever shown."""
    quoted = "'" + HOSTILE.replace("'", "''") + "'"
    branch.write(path(WILD), record(WILD, title=quoted, text=quoted))
    branch.write(path(TREATY), record(TREATY, text=quoted))


@accepted()
def a_tombstone_that_tries_everything(branch: Branch) -> None:
    """Its reason goes to the summary."""
    branch.delete(path(TREATY))
    branch.write(TOMBSTONES, tombstones(**{TREATY: f"removed: 2025-01-01, reason: '{HOSTILE}'"}))


@refused(f"error PT102 {FOLDER}/{TREATY}.yaml", f"error PT103 {FOLDER}/{TREATY}.yaml")
def values_that_try_everything(branch: Branch) -> None:
    """A key and a value that are wrong go into the messages."""
    quoted = "'" + HOSTILE + "'"
    branch.write(path(TREATY), record(TREATY, type=quoted).replace("  adoption:", f"  {quoted}: x\n  adoption:"))


@refused(f"error PT020 {FOLDER}/{TREATY}.yaml *", f"error PT023 {FOLDER}/{TREATY}.yaml")
def escapes_of_a_terminal(branch: Branch) -> None:
    """They are refused, and shown as escapes."""
    branch.write(path(TREATY), record(TREATY, text="a \x1b[31mb\x1b[0m \x1b]8;;https://evil.example\x07c \u202ed"))


@refused("error PT03 *")
def a_bomb_of_aliases(branch: Branch) -> None:
    """It is refused before it grows."""
    bomb = "a: &a [x, x]\n" + "".join(f"{b}: &{b} [*{a}, *{a}]\n" for a, b in zip("abcdefgh", "bcdefghi", strict=True))
    branch.write(path(TREATY), bomb)


@refused(f"error PT102 {FOLDER}/{TREATY}.yaml *", is_shown_whole=False)
def thousands_of_findings(branch: Branch) -> None:
    """One file with three thousand wrong keys."""
    branch.write(path(TREATY), record(TREATY) + "".join(f"wrong_{number}: x\n" for number in range(3_000)))


@refused("error PT109 *", is_shown_whole=False)
def hundreds_of_bad_files(branch: Branch) -> None:
    """None of them is a record."""
    for number in range(600):
        branch.write(f"{FOLDER}/{number}.yaml", HEADER + "[]\n")


@refused(f"error PT106 {FOLDER}/{TREATY}.yaml", is_shown_whole=False)
def a_record_of_a_mebibyte(branch: Branch) -> None:
    """It is read to the end, and its text is too long."""
    rest = 1024 * 1024 - len(record(TREATY, text=""))
    branch.write(path(TREATY), record(TREATY, text=("word " * (rest // 5 + 1))[: rest - 1] + "."))


@refused(f"error PT006 {FOLDER}/{TREATY}.yaml")
def a_huge_file(branch: Branch) -> None:
    """It is not read."""
    branch.write(path(TREATY), b"#" * (3 * 1024 * 1024))


@refused(
    f"error PT010 {FOLDER}/a.yaml",
    f"error PT011 {FOLDER}/b.yaml",
    f"error PT012 {FOLDER}/c.yaml",
)
def no_text_at_all(branch: Branch) -> None:
    """Bytes of a picture, another encoding, nothing."""
    branch.write(f"{FOLDER}/a.yaml", b"\x89PNG\r\n\x1a\n\xff\xfe" + bytes(range(256)))
    branch.write(f"{FOLDER}/b.yaml", record(WILD).encode("utf-16"))
    branch.write(f"{FOLDER}/c.yaml", b"")


@accepted("notice Not read as a record *", is_shown_whole=False)
def a_flood_of_other_files(branch: Branch) -> None:
    """Two thousand files beside the records, and as many elsewhere."""
    for number in range(2_000):
        branch.write(f"{FOLDER}/{number}.txt", "x\n")
        branch.write(f"docs/{number} {'long ' * 30}.txt", "x\n")


@accepted(is_shown_whole=False)
def a_flood_of_changes(branch: Branch) -> None:
    """The summary takes no more than GitHub shows."""
    for year in range(1000, 1700):
        name = f"can-nzl-{year}-workplan"
        branch.write(path(name), record(name, title=f"Plan {year} " + "on many things " * 18))
