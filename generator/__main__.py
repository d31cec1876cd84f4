"""`python -m generator` is the command `lkjip`."""

import sys

from generator.app.cli import main

if __name__ == "__main__":
    sys.exit(main())
