"""The packaged window: a double click opens it, a workbook dropped on it is opened in it."""

import sys

from generator.__main__ import main

if __name__ == "__main__":
    sys.argv.insert(1, "jendela")
    sys.exit(main())
