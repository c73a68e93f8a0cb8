"""`python -m eval.torture`: how many notations are read right, and each that is not."""

from __future__ import annotations

import sys

from eval.torture import cases, passes, read


def main() -> int:
    """Prints the figure; returns 1 where a notation is read wrong."""
    listed = cases()
    wrong = [case for case in listed if not passes(case)]
    for case in wrong:
        sys.stdout.write(f"{case.text!r}: {read(case.text)}, verwacht {list(case.read)}\n")
    right = len(listed) - len(wrong)
    sys.stdout.write(f"Getallen: {right}/{len(listed)} goed ({right / len(listed):.1%})\n")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
