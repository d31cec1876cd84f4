"""The packaged command line: `lkjip …`, or `lkjip --selftest` to prove that the package is whole."""

import multiprocessing
import sys

import pustaka

from generator.__main__ import main

if __name__ == "__main__":
    pustaka.restore()
    multiprocessing.freeze_support()  # the workers of «banyak» are this program, too
    if sys.argv[1:2] == ["--selftest"]:
        from uji_diri import run

        sys.exit(run())
    sys.exit(main())
