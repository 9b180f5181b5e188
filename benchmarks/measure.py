"""What the benchmarks share: the texts, the clock, and the lines that they print."""

from __future__ import annotations

import gc
import os
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

__all__ = ["EXAMPLES", "SHARED", "SHIPPED", "Run", "best", "clock", "grows", "read", "report"]

ROOT = Path(__file__).parent.parent
EXAMPLES = ROOT / "examples"
SHIPPED = ROOT / "benchmarks" / "articles"
SHARED = Path(os.environ.get("COPAPARSE_SHARED") or ROOT / ".." / "shared").resolve()

SLOWEST_GROWTH = 5.0
SMALLEST = 2_000
LONG_ENOUGH = 0.02  # seconds; below that, growth is noise

Run = Callable[[str], object]


def read(*patterns: tuple[Path, str]) -> list[str]:
    return [path.read_bytes().decode() for folder, pattern in patterns for path in sorted(folder.glob(pattern))]


def clock(run: Run, texts: Sequence[str]) -> float:
    """Seconds of processor time, which other processes do not add to."""
    gc.collect()
    start = time.process_time()
    for text in texts:
        run(text)
    return time.process_time() - start


def best(runs: Mapping[str, Run], texts: Sequence[str], rounds: int) -> dict[str, float]:
    """Seconds of the best round of each run; the rounds of all are interleaved."""
    times = dict.fromkeys(runs, float("inf"))
    for _ in range(rounds):
        for name, run in runs.items():
            times[name] = min(times[name], clock(run, texts))
    return times


def report(what: str, ratio: float, budget: float, *, at_most: bool = False) -> bool:
    met = ratio <= budget if at_most else ratio >= budget
    bound = "at most" if at_most else "at least"
    print(f"{what:66} {ratio:7.2f} x   {bound:8} {budget:5.2f}  {'' if met else 'MISSED'}", flush=True)
    return met


def grows(run: Run, texts: Mapping[str, Callable[[int], str]]) -> bool:
    """Print how the time of a run grows with hostile texts; whether all of them are linear."""
    print(f"\n{'hostile text':44} {'t(4n), s':>9} {'t(2n)/t(n)':>11} {'t(4n)/t(n)':>11}")
    slow = 0
    for name, text in texts.items():
        seconds, twice, four = growth(run, text)
        if four > SLOWEST_GROWTH and seconds > LONG_ENOUGH:  # a second look: another process may have been at work
            seconds, twice, four = min((seconds, twice, four), growth(run, text), key=lambda times: times[2])
        too_slow = four > SLOWEST_GROWTH and seconds > LONG_ENOUGH
        slow += too_slow
        print(f"{name:44} {seconds:9.3f} {twice:11.2f} {four:11.2f}  {'TOO SLOW' * too_slow}", flush=True)
    return not slow


def growth(run: Run, text: Callable[[int], str]) -> tuple[float, float, float]:
    """Seconds at four times a size that takes long enough, and the ratios t(2n)/t(n), t(4n)/t(n)."""
    size = SMALLEST
    while True:
        once, twice, four = (min(clock(run, [text(size * k)]) for _ in range(3)) for k in (1, 2, 4))
        if once >= LONG_ENOUGH or size >= 64 * SMALLEST:
            return four, twice / once, four / once
        size *= 4
