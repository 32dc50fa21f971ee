"""The two programs are read by type checkers and never run, not even to look for doctests."""

collect_ignore = ["consumer.py", "misuse.py"]
