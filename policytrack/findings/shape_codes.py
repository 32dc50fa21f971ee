"""Codes of findings that come from the shape of a record: PT1xx."""

from __future__ import annotations

from policytrack.findings.codes import Code

SHAPE_CODES: tuple[Code, ...] = (
    Code(
        "PT101",
        "missing-key",
        "a required key is missing",
        "Some keys every record must have, because a question asked of all agreements must have an answer in each. "
        "Where the answer is not known, the vocabularies have a term that says so; nothing has to be invented.",
        "Add the key; where its value is not known, use the term that says so, such as `unknown` or `not_stated`.",
    ),
    Code(
        "PT102",
        "unknown-key",
        "a key is not part of the format",
        "A key that the format does not know is most often a misspelt one, and its content would be lost to every "
        "reader of the data.",
        "Correct the spelling, or move the text to a key of the format; the format reference lists them all.",
    ),
    Code(
        "PT103",
        "unknown-term",
        "a value is not a term of its vocabulary",
        "Vocabularies are closed so that the same thing is called by the same word in every record and can be "
        "compared. Each term has a definition in the documentation.",
        "Use one of the allowed terms; if none fits, propose a new term rather than bending one.",
    ),
    Code(
        "PT104",
        "wrong-type",
        "a value is of another kind than the key takes",
        "Text, numbers, lists and mappings are kept apart, so that nothing is read as something else: an unquoted year "
        "is a number, a date is text.",
        "Write the value as the kind the key takes; quote text that looks like a number.",
    ),
    Code(
        "PT105",
        "wrong-form",
        "a text does not have the form the key asks for",
        "Identifiers, dates, addresses and passages have a form, so that programs can rely on them.",
        "Write the value in the form shown.",
    ),
    Code(
        "PT106",
        "wrong-length",
        "a list or a text is too short or too long",
        "A bilateral agreement has two parties, an agreement promises at least one thing, and a line is not a chapter.",
        "Add what is missing or shorten what is too long.",
    ),
    Code(
        "PT107",
        "out-of-range",
        "a number is outside the range",
        "A number outside its range is a slip of the pen or a value of another unit.",
        "Write a number within the range shown.",
    ),
    Code(
        "PT108",
        "empty-value",
        "a key has no value",
        "An empty value can mean unknown, none, not applicable or not public, which are four different answers. A key "
        "is given or left out, never left empty.",
        "Leave the key out, or write the term that says why there is no value.",
    ),
    Code(
        "PT109",
        "not-a-record",
        "the document is not a record",
        "A record is a mapping of keys to values; a list or a single text cannot be read as an agreement.",
        "Begin the document with the keys of a record: `format: 1`, then `id:` and the others.",
    ),
    Code(
        "PT110",
        "trailing-line-break",
        "a text ends in a line break",
        "A block that begins with `>` or `|` keeps a line break at its end, so the text is not the one that was meant "
        "and compares unequal to it.",
        "Begin the block with `>-` or `|-`, which leave the last line break out.",
    ),
    Code(
        "PT111",
        "placeholder",
        "a value is still to be written",
        "A draft has `TODO` wherever only its author can say what belongs there, so that nothing is guessed. A text "
        "that begins with `TODO:` is a reminder of the same kind. Neither is data.",
        "Write what the source says in place of TODO.",
    ),
)
