"""What a draft takes: milliseconds for a mail with three questions, and memory over a batch.

`python -m eval.bench.mail_draft` drafts differing mails with three questions each in a warm
assistant and prints the median and the 95th percentile; the goal is 300 ms. `--memory N` drafts N
mails and compares the memory after the first tenth with that at the end; the goal is +-10%.
"""

from __future__ import annotations

import argparse
import statistics
import time
from collections.abc import Iterator
from pathlib import Path

from assistant.bootstrap import build
from assistant.channels.mail.draft import draft
from assistant.channels.mail.message import mail_of_text
from assistant.channels.mail.model import Mail
from assistant.domain import Question
from assistant.settings import from_environment
from eval import items
from eval.bench import line
from eval.bench.questions import RETRIEVAL

GOAL = 300.0  # milliseconds
GOLD = Path(__file__).parent.parent / "gold"


def mails() -> Iterator[Mail]:
    """Mails of three gold questions each, without end, none the same as one before."""
    found = [i for f in sorted(GOLD.glob("*.jsonl")) for i in items.load(f) if not i.history]
    at = 0
    while True:
        step = 1 + at // len(found)
        three = [found[(at + n * step) % len(found)].question for n in range(3)]
        body = "\n\n".join(f"{n}. {question}" for n, question in enumerate(three, start=1))
        yield mail_of_text(
            f"Vragen {at}",
            "Beleidsadviseur <a@gemeente.example>",
            f"Beste collega,\n\n{body}\n\nMet vriendelijke groet,\nBeleidsadviseur\n06-12345678",
        )
        at += 3


def resident() -> float:
    """Memory of this process in MB."""
    for row in Path("/proc/self/status").read_text(encoding="ascii").splitlines():
        if row.startswith("VmRSS:"):
            return int(row.split()[1]) / 1_024
    return 0.0


def main() -> None:
    """One JSON line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--mails", type=int, default=100)
    parser.add_argument("--warm", type=int, default=20)
    parser.add_argument("--memory", type=int, default=0, metavar="N")
    chosen = parser.parse_args()
    settings = from_environment()
    assistant = build(settings)
    given = mails()
    for question in RETRIEVAL:
        assistant.ask(Question(question))
    for _ in range(chosen.warm):
        draft(next(given), assistant, settings)
    spent, sizes = [], []
    count = chosen.memory or chosen.mails
    for _ in range(count):
        mail = next(given)
        started = time.perf_counter()
        draft(mail, assistant, settings)
        spent.append((time.perf_counter() - started) * 1_000)
        sizes.append(resident())
    early = statistics.median(sizes[count // 10 : count // 10 + 5])
    late = statistics.median(sizes[-5:])
    line.show(
        {
            "goal": "mail_draft",
            "p50": round(statistics.median(spent), 1),
            "p95": round(line.percentile(spent, 0.95), 1),
            "must": GOAL,
            "mails": count,
            "memory_early_mb": round(early, 1),
            "memory_late_mb": round(late, 1),
            "memory_ratio": round(late / early, 3) if early else None,
            **line.machine(),
        }
    )


if __name__ == "__main__":
    main()
