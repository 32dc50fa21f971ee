"""Codes of findings that come from reading a file: PT0xx."""

from __future__ import annotations

from policytrack.findings.codes import Code
from policytrack.findings.finding import Severity

READING_CODES: tuple[Code, ...] = (
    # Files
    Code(
        "PT001",
        "file-missing",
        "no such file",
        "The path leads to no file, or the file vanished before it could be read. Nothing in it has been checked.",
        "Check the spelling of the path and that the file is still there.",
    ),
    Code(
        "PT002",
        "file-forbidden",
        "no permission to read the file",
        "The system does not let you read this file. Nothing in it has been checked.",
        "Give yourself permission to read it (`chmod u+r FILE`), or ask its owner.",
    ),
    Code(
        "PT003",
        "file-is-folder",
        "a folder where a file is expected",
        "A record is one file. This path leads to a folder.",
        "Name the files in the folder, or let the command look for records in it.",
    ),
    Code(
        "PT004",
        "file-special",
        "not a regular file",
        "Named pipes, sockets and devices need have no end, and reading one may wait for ever. They are never read.",
        "Save the text as a regular file.",
    ),
    Code(
        "PT005",
        "file-outside",
        "a symbolic link out of the folder",
        "A link that leads out of the folder would let a contribution show files of the machine that checks it.",
        "Put the file itself in the folder in place of the link.",
    ),
    Code(
        "PT006",
        "file-too-large",
        "larger than 1 MiB",
        "A record is a few kilobytes long. A file a hundred times that size is none, and would only cost memory.",
        "Check that this is the right file; split what describes several agreements into one file each.",
    ),
    Code(
        "PT007",
        "file-unreadable",
        "the file cannot be read",
        "The system reported a fault while the file was opened or read. Nothing in it has been checked.",
        "Mend what the message names, then try again.",
    ),
    # Text
    Code(
        "PT010",
        "encoding-not-utf8",
        "not UTF-8",
        "Records are UTF-8, so that names in every script look the same on every machine. These bytes are in another "
        "encoding, and guessing which would put wrong letters into names.",
        "Save the file as UTF-8 in your editor.",
    ),
    Code(
        "PT011",
        "encoding-other-unicode",
        "UTF-16 or UTF-32",
        "Records are UTF-8. Some programs save UTF-16 when asked for “Unicode”, which most tools cannot read.",
        "Save the file as UTF-8 in your editor.",
    ),
    Code(
        "PT012",
        "document-empty",
        "nothing in the file",
        "The file holds nothing, or nothing but comments. An empty record says nothing about an agreement.",
        "Write the record, or delete the file.",
    ),
    # Characters
    Code(
        "PT020",
        "character-control",
        "a control character",
        "Control characters cannot be seen; in a terminal they can hide text. None has a meaning in a record.",
        "Delete the character, or write the text anew.",
    ),
    Code(
        "PT021",
        "character-tab",
        "a tab",
        "YAML does not let tabs indent, and the programs that read it disagree on where else they may stand.",
        "Put two spaces for each level in place of tabs; most editors can do that for the whole file.",
    ),
    Code(
        "PT022",
        "character-line-break",
        "an unusual line break",
        "Lines end in a line feed, with or without a carriage return before it. Programs disagree on whether other "
        "characters end a line, so that a key could exist for one and not for the other.",
        "Save the file with the line ends of Unix (LF), or put a space in place of the character.",
    ),
    Code(
        "PT023",
        "character-bidirectional",
        "a character that turns the direction of writing",
        "Such a character makes text appear in another order than it is stored in, so that a reviewer sees something "
        "else than a program reads. Names in Arabic or Hebrew need none: their letters carry the direction.",
        "Delete the character.",
    ),
    Code(
        "PT024",
        "character-invisible",
        "an invisible character",
        "Two texts that look the same but differ in such a character are not found by the same search. Most come along "
        "when text is copied from web pages. Joiners within words of scripts that need them are allowed.",
        "Delete the character; written anew by hand, the text is free of it.",
    ),
    Code(
        "PT025",
        "character-space",
        "a space other than the ordinary one",
        "No-break, narrow and wide spaces look like ordinary ones, but searches and YAML do not.",
        "Put an ordinary space in its place.",
    ),
    Code(
        "PT026",
        "character-none",
        "not a character",
        "Unicode keeps some code points free for ever. Text with one cannot be exchanged between programs.",
        "Write the character that was meant.",
    ),
    Code(
        "PT027",
        "escape-unknown",
        "a backslash that is no escape",
        "Within double quotation marks a backslash begins an escape such as `\\n`, and what follows here is none.",
        "Write the backslash twice, or use single quotation marks.",
    ),
    # YAML
    Code(
        "PT030",
        "syntax",
        "not valid YAML",
        "The text breaks a rule of YAML here, so that nothing after this place can be understood. The cause often lies "
        "one line above: a quotation mark that is not closed, or text with a colon and no quotation marks.",
        "Mend the line as the message says, then check again.",
    ),
    Code(
        "PT031",
        "key-twice",
        "the same key twice in one mapping",
        "Programs keep the first, the last or neither of two equal keys, so readers would differ on the record.",
        "Keep one of the two, or make one list of both values.",
    ),
    Code(
        "PT032",
        "key-not-text",
        "a key that is not text",
        "Keys are names. YAML reads `1`, `true`, `null` and brackets as something other than text.",
        "Put the key in quotation marks if it is meant to be text.",
    ),
    Code(
        "PT033",
        "key-merge",
        "a merge key",
        "`<<` copies one mapping into another in some programs and is an ordinary key in others, so in YAML 1.2.",
        "Write the copied keys out.",
    ),
    Code(
        "PT034",
        "anchor",
        "an anchor",
        "An anchor names a value to repeat it elsewhere. Records write values where they belong: changes stay local.",
        "Take the anchor out; put text that begins with `&` in quotation marks.",
    ),
    Code(
        "PT035",
        "alias",
        "an alias",
        "An alias repeats a value that has an anchor. Records write every value where it belongs: changes stay local.",
        "Write the value out; put text that begins with `*` in quotation marks.",
    ),
    Code(
        "PT036",
        "tag",
        "a tag",
        "A tag tells YAML to make something else of a value, in some programs even to run code. Records hold text, "
        "numbers, lists and mappings, which need none.",
        "Take the tag out; put text that begins with `!` in quotation marks.",
    ),
    Code(
        "PT037",
        "directive",
        "a line that begins with a percent sign",
        "At the beginning of a line `%` gives an order to the YAML parser, such as a version or a shorthand for tags. "
        "Records need none, and programs disagree on which they know.",
        "Take the line out; indent it if it is part of a text.",
    ),
    Code(
        "PT038",
        "several-documents",
        "more than one document",
        "`---` and `...` divide a file into documents. A record is one; many programs would read only the first.",
        "Make a file of its own for each document.",
    ),
    Code(
        "PT039",
        "too-deep",
        "nested deeper than 32 levels",
        "No record needs more than ten levels. Nesting this deep is a mistake, or meant to bring a program down.",
        "Close brackets that were left open, and write the record without needless levels.",
    ),
    Code(
        "PT040",
        "number-too-large",
        "a number that would not survive",
        "Integers beyond 64 bits, floats beyond the range of a double and numbers of more than 40 characters are "
        "cut or rounded by programs that read them.",
        "Put it in quotation marks if it is an identifier rather than a quantity.",
    ),
    Code(
        "PT041",
        "too-many-values",
        "more than 20,000 values",
        "A record has a few hundred values. A file with this many is none, and would only cost time and memory.",
        "Check that this is the right file; split what describes several agreements into one file each.",
    ),
    Code(
        "PT049",
        "too-many-problems",
        "too many problems to list",
        "After a hundred problems a file is read no further. More would hide the first, which often explains the rest.",
        "Mend the problems listed, then check again.",
    ),
    # Customs
    Code(
        "PT090",
        "modeline-missing",
        "no schema named for editors",
        "The first line of a record tells editors where its schema is. With it they complete keys, explain them "
        "and mark mistakes while you write; without it they cannot.",
        "Begin the file with `# yaml-language-server: $schema=../../schemas/agreement.schema.json`.",
        severity=Severity.WARNING,
    ),
)
