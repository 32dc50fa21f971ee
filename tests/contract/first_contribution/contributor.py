"""Mends a draft by what `policytrack validate` says of it, as a person would who knows the agreement and no YAML.

Standard input is one JSON object: the lines of the draft, the findings, and what the person knows of the agreement. Of
a finding only what the words on the screen tell is given: message, remedy, allowed terms, what may be meant, place. Its
code, which would let this script know more than the words say, is not. Standard output is one JSON object: the draft
as it is now, what was done, and the findings whose words were not enough.
"""

import json
import re
import sys
from itertools import pairwise

MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
SPOKEN_DATE = re.compile(r"(\d{1,2}) ([A-Z][a-z]{2})[a-z]* (\d{4})")
KEY = re.compile(r"(?:^|[\s{,])([a-z_]+):(?=\s|$)")
TODO = "TODO"


class StuckError(Exception):
    """The words of a message were not enough to mend what it is about."""


class Line:
    """A line of the draft; it stays the same while others come and go around it."""

    def __init__(self, text):
        self.text = text

    @property
    def column(self):
        """Column in which the first key of the line begins, counted from 0; dashes of lists are passed over."""
        return len(self.text) - len(self.text.lstrip(" -"))

    @property
    def indentation(self):
        """Spaces before the line, counted up to a dash."""
        return len(self.text) - len(self.text.lstrip(" "))


class Finding:
    """What the screen says of one mistake, and the line it stands in."""

    def __init__(self, said, lines):
        self.message = said["message"]
        self.remedy = said["remedy"]
        self.allowed = said["allowed"]
        self.suggestion = said["suggestion"]
        self.line = lines[said["line"] - 1]
        self.start = said["column"] - 1
        self.end = said["end_column"] - 1 if said["end_line"] == said["line"] else len(self.line.text)

    @property
    def marked(self):
        """The part of the line below which there are carets."""
        return self.line.text[self.start : self.end]

    def write(self, text):
        """Put `text` in place of the marked part."""
        self.line.text = self.line.text[: self.start] + text + self.line.text[self.end :]


class Contributor:
    """Somebody with a draft, and with knowledge of the agreement."""

    def __init__(self, lines, knowledge):
        self.lines = lines
        self.answers = knowledge["answers"]
        self.passages = knowledge["passages"]

    def where(self, line, column):
        """Return the keys that lead to a place of the draft, as in `events.evidence.source`."""
        keys = list(KEY.finditer(line.text, 0, column))
        within = [key for key, inner in pairwise(keys) if "{" in line.text[key.end() : inner.start() + 1]]
        return ".".join([*self.around(line), *(key.group(1) for key in [*within, *keys[-1:]])])

    def around(self, line):
        """Return the keys under which a line stands, outermost first."""
        keys, column = [], line.column
        for above in reversed(self.lines[: self.lines.index(line)]):
            key = KEY.search(above.text)
            if key and above.column < column and not above.text.lstrip().startswith("#"):
                keys.insert(0, key.group(1))
                column = above.column
        return keys

    def answer(self, finding):
        """Return what the contributor knows for a place, in the form that the message asks for."""
        place = self.where(finding.line, finding.start)
        known = self.answers.get(place)
        if known is None:
            raise StuckError(f"I do not know what belongs under {place}")
        if finding.allowed and known not in finding.allowed:
            raise StuckError(f"{known} is not among the terms that are allowed for {place}")
        return in_form(known, finding.remedy)

    def mend(self, finding):
        """Do what one message says; return what was done."""
        for words, act in DEEDS:
            said = re.search(words, finding.remedy)
            if said:
                return act(self, finding, said)
        if finding.suggestion is not None:
            finding.write(finding.suggestion)
            return f"wrote {finding.suggestion}"
        if finding.allowed:
            known = self.answer(finding)
            finding.write(known)
            return f"chose {known}"
        raise StuckError("nothing in the message says what to write")

    def fill(self, finding, _said):
        """Write what belongs in place of a TODO, or take its line out where nothing is known and nothing is asked."""
        try:
            known = self.answer(finding)
        except StuckError:
            if "leave the key out" not in finding.remedy:
                raise
            self.lines.remove(finding.line)
            return "left it out"
        finding.write(json.dumps(known, ensure_ascii=False) if finding.marked.startswith('"') else known)
        return f"wrote {known}"

    def untab(self, finding, _said):
        """Put two spaces in place of each tab."""
        finding.write(finding.marked.replace("\t", "  "))
        return "put spaces"

    def quote_value(self, finding, _said):
        """Put the text after the first key of the line in quotation marks."""
        key, _, text = finding.line.text.partition(": ")
        finding.line.text = f"{key}: {json.dumps(text, ensure_ascii=False)}"
        return "put it in quotation marks"

    def write_as_shown(self, finding, said):
        """Write what the message shows letter for letter."""
        finding.write(said.group(1))
        return f"wrote {said.group(1)}"

    def write_date(self, finding, _said):
        """Write a date in the form of the example."""
        written = in_form(finding.marked, finding.remedy)
        if written == finding.marked:
            written = self.answer(finding)
        finding.write(written)
        return f"wrote {written}"

    def add_key(self, finding, said):
        """Add a key below the first line of the mapping in which it is missing."""
        key = said.group(1)
        place = ".".join([*self.around(finding.line), key])
        known = self.answers.get(place)
        if known is None or (finding.allowed and known not in finding.allowed):
            raise StuckError(f"I do not know what belongs under {place}")
        self.add_below(finding.line, f"{key}: {in_form(known, finding.remedy)}")
        return f"added {key}: {known}"

    def add_passage(self, finding, said):
        """Add the source and the passage by which the contributor knows what the entry says, in the form shown."""
        passage = self.passages.get(finding.line.text.partition(": ")[2])
        if passage is None:
            raise StuckError("I do not know who says so")
        shown = re.sub(r"source: [^,]+, passage: [^}]+", lambda _: "source: {}, passage: {}", said.group(1))
        before, source, rest = shown.partition("{}")
        middle, words, after = rest.partition("{}")
        if not (source and words):
            raise StuckError("the example has no place for a source and a passage")
        quoted = json.dumps(passage["words"], ensure_ascii=False)
        self.add_below(finding.line, f"{before}{passage['source']}{middle}{quoted}{after}")
        return f"added the passage from {passage['source']}"

    def add_below(self, line, text):
        """Add a line for the same mapping."""
        self.lines.insert(self.lines.index(line) + 1, Line(" " * line.column + text))

    def move_up(self, finding, _said):
        """Move an entry of a list above the one that it has to stand before."""
        later = re.search(r"stands after one of (\S+)", finding.message)
        if not later:
            raise StuckError("the message does not say what comes after")
        block = self.block(finding.line)
        first = self.lines.index(block[0])
        target = next(
            line for line in self.lines[:first] if later.group(1) in line.text and line.text.lstrip()[0] == "-"
        )
        del self.lines[first : first + len(block)]
        place = self.lines.index(target)
        self.lines[place:place] = block
        return f"moved it above {later.group(1)}"

    def block(self, line):
        """Return the lines of the entry of a list in which a line stands."""
        first = self.lines.index(line)
        while not self.lines[first].text.lstrip().startswith("- "):
            first -= 1
        last = first + 1
        while last < len(self.lines) and self.lines[last].indentation > self.lines[first].indentation:
            last += 1
        return self.lines[first:last]


def in_form(text, remedy):
    """Return a date as the example in a message has it; any other text as it is."""
    spoken = SPOKEN_DATE.fullmatch(text)
    if spoken and re.search(r"\d{4}-\d{2}-\d{2}", remedy):
        return f"{spoken[3]}-{MONTHS.index(spoken[2]) + 1:02}-{int(spoken[1]):02}"
    return text


DEEDS = (
    (r"^Replace TODO", Contributor.fill),
    (r"^Put two spaces for each level in place of tabs", Contributor.untab),
    (r"^Put text that holds a colon and a space in quotation marks", Contributor.quote_value),
    (r"^Quote it: (.+)\.$", Contributor.write_as_shown),
    (r"^Write \d{4}-\d{2}-\d{2}", Contributor.write_date),
    (r"^Add `(\w+)`: ", Contributor.add_key),
    (r"^Add the passage that says so, as in `([^`]+)`", Contributor.add_passage),
    (r"^Move the event up, so that the oldest comes first", Contributor.move_up),
)
"""What the words of a remedy make the contributor do; a suggestion or a list of terms speaks for itself."""


def main():
    """Mend what can be mended in one round, from the end of the draft to its beginning."""
    given = json.load(sys.stdin)
    lines = [Line(text) for text in given["draft"].split("\n")]
    contributor = Contributor(lines, given["knowledge"])
    said = sorted(given["findings"], key=lambda one: (one["line"], one["column"]), reverse=True)
    done, stuck = [], []
    for finding in [Finding(one, lines) for one in said]:
        try:
            done.append([finding.message, contributor.mend(finding)])
        except StuckError as why:
            stuck.append([finding.message, str(why)])
    json.dump({"draft": "\n".join(line.text for line in lines), "done": done, "stuck": stuck}, sys.stdout)


if __name__ == "__main__":
    main()
