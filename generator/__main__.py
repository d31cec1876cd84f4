"""`python -m generator` and `lkjip`: the command line, or with `jendela` the window, which must not wait for it to load."""

from __future__ import annotations

import sys
from importlib.util import find_spec

JENDELA, BANTUAN = "jendela", {"-h", "--help", "--bantuan"}
TANPA_LAYAR = 3  # exit code where no window can be shown


def main() -> int:
    """Open the window or run a command; return the exit code."""
    arguments = sys.argv[1:]
    if arguments[:1] == [JENDELA] and not BANTUAN & set(arguments):
        return _open_window(arguments[1:])
    from generator.app import cli

    return cli.main(arguments)


def _open_window(arguments: list[str]) -> int:
    if find_spec("_tkinter") is None:
        print("Python di komputer ini tanpa tkinter, bagian yang menggambar jendela.", file=sys.stderr)
        print("Pasang dahulu, misalnya: sudo apt install python3-tk", file=sys.stderr)
        return TANPA_LAYAR
    from generator.jendela import mulai

    return mulai.main(arguments)


if __name__ == "__main__":
    sys.exit(main())
