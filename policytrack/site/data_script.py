"""Data for scripts: a page opened from a folder may not fetch, so data come as scripts that hand over one value."""

from __future__ import annotations

import json

from policytrack.site.page import File

_ESCAPES = str.maketrans({"<": "\\u003c", "\u2028": "\\u2028", "\u2029": "\\u2029"})


def data_script(path: str, name: str, value: object) -> File:
    r"""Return the script at `path` that hands `value`, anything that JSON can say, to `policytrackData` under `name`.

    >>> data_script("data/a.js", "a", {"b": "</script>"}).content
    b'policytrackData("a",{"b":"\\u003c/script>"});\n'
    """
    said = json.dumps(value, ensure_ascii=False, separators=(",", ":")).translate(_ESCAPES)
    text = f"policytrackData({json.dumps(name)},{said});\n"
    return File(path, text.encode("utf-8", "backslashreplace"))
