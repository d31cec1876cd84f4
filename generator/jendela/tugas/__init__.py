"""The work that the window asks for, done by its thread.

Each task takes first the function that it reports to (which ends the task when the user cancels), then its arguments, and
returns plain values of `keadaan`.
"""

from generator.jendela.tugas.buku import list_for, list_keys, look, make, open_file, run, saved_at, show_guide
from generator.jendela.tugas.kirim import draft, load_server, make_pdf, prepare_letter, save_server, send

__all__ = [
    "draft",
    "list_for",
    "list_keys",
    "load_server",
    "look",
    "make",
    "make_pdf",
    "open_file",
    "prepare_letter",
    "run",
    "save_server",
    "saved_at",
    "send",
    "show_guide",
]
