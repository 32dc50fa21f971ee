"""The command: parse arguments, call one function, choose the exit status.

Layer 8. Each command is a module of its own, imported only when it is called.
"""

from policytrack.cli.program import main

__all__ = ["main"]
