"""The packaged window: a double click opens it, a workbook dropped on it is opened in it."""

import os
import sys

import pustaka

from generator.__main__ import main

if __name__ == "__main__":
    pustaka.restore()
    if not any(os.environ.get(name) for name in ("LC_ALL", "LC_CTYPE", "LANG")):
        os.environ["LC_CTYPE"] = "C.UTF-8"  # else the window's toolkit on Linux cannot read a folder named «é»
    sys.argv.insert(1, "jendela")
    sys.exit(main())
