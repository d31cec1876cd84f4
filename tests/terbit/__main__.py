"""`python -m tests.terbit`: how many printed figures equal ours and how many differ, per table and reason.

With `--tulis` the page of docs/pengembang that says the same is written anew.
"""

import sys
from collections import Counter

from tests.terbit.banding import FILES, count, load_terbit
from tests.terbit.halaman import write_page


def main() -> None:
    """Print one table per case file, and a closing line."""
    total: Counter[str] = Counter()
    for path in FILES:
        rows = load_terbit(path)
        print(f"\n{path.stem}: {len(rows)} angka terbit")
        for (tempat, sebab), banyak in sorted(count(rows).items()):
            print(f"  {tempat:<50} {sebab:<28} {banyak:>4}")
            total[sebab] += banyak
    print("\nSeluruhnya: " + ", ".join(f"{sebab} {banyak}" for sebab, banyak in total.most_common()))
    if "--tulis" in sys.argv[1:]:
        write_page()


main()
