"""`python -m policytrack`: the command, without its script."""

from policytrack.cli import main

if __name__ == "__main__":
    main()
