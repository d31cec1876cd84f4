"""`python -m tests.terbit`: how many printed figures equal ours and how many differ, per table and reason."""

from collections import Counter

from tests.terbit.banding import FILES, count, load_terbit


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


main()
