"""`copaparse.parse` beside mwparserfromhell and wikitextparser, and its time on hostile texts.

    python -m benchmarks.parse [--rounds 5] [--skip-hostile]

All parsers run on the same texts in the same process, one after the other in each round; the best
round of each counts, and what is printed are ratios. The texts are the real articles of the shared
folder (``COPAPARSE_SHARED``, by default ``../shared``) or, where that is absent, the few articles
that come with the project. The exit status is 1 when a ratio misses its budget, or when four times
the text takes more than five times as long.
"""

from __future__ import annotations

import argparse
import gc
import sys
import tracemalloc
from collections.abc import Callable, Sequence

import mwparserfromhell
import wikitextparser

import copaparse
from benchmarks.measure import EXAMPLES, SHARED, SHIPPED, best, grows, read, report
from copaparse.nodes import PipeTable, Table
from tests.laws.hostile import HOSTILE


def ours(text: str) -> object:
    """Everything that must be there when `parse` returns is touched: pairs, blocks, rows, cells."""
    document = copaparse.parse(text)
    return [len(row.cells) for table in document.blocks if isinstance(table, Table | PipeTable) for row in table.rows]


def ours_inline(text: str) -> object:
    return sum(1 for _ in copaparse.parse(text).walk(inline=True))


def hell(text: str) -> object:
    return mwparserfromhell.parse(text)


def wtp(text: str) -> object:
    parsed = wikitextparser.parse(text)
    return parsed.sections, parsed.tables, parsed.templates, parsed.wikilinks


def peak(run: Callable[[str], object], texts: Sequence[str]) -> int:
    """Most bytes held while a text is parsed and its result is alive."""
    most = 0
    for text in texts:
        gc.collect()
        tracemalloc.start()
        kept = run(text)
        most = max(most, tracemalloc.get_traced_memory()[1])
        tracemalloc.stop()
        del kept
    return most


def compare(rounds: int) -> bool:
    seeds = read((SHARED / "seeds", "*.txt"))
    articles = read((SHARED / "corpus", "*/*.wikitext"))
    if not (seeds and articles):
        print(f"no real articles in {SHARED}: measured on the few that come with the project")
        seeds = seeds or read((EXAMPLES, "*.txt"))
        articles = articles or read((SHIPPED, "*.wikitext")) * 20
    size = sum(map(len, articles))
    print(f"{len(articles)} articles, {size / 1e6:.2f} million characters; {len(seeds)} extracted texts\n")
    times = best({"ours": ours, "inline": ours_inline, "hell": hell, "wtp": wtp}, articles, rounds)
    short = best({"ours": ours, "hell": hell}, seeds * 5, rounds * 4)
    for name, seconds in times.items():
        print(f"  {name:8} {seconds:7.3f} s  {size / seconds / 1e6:6.2f} million characters a second")
    longest = sorted(articles, key=len)[-5:]
    results = [
        report("parse, articles, against mwparserfromhell.parse", times["hell"] / times["ours"], 12),
        report("parse, articles, against wikitextparser", times["wtp"] / times["ours"], 4),
        report("parse and walk inline, against mwparserfromhell.parse", times["hell"] / times["inline"], 2),
        report("parse, extracted texts, against mwparserfromhell.parse", short["hell"] / short["ours"], 0.7),
        report(
            "peak memory of mwparserfromhell.parse against ours",
            peak(hell, longest) / peak(copaparse.parse, longest),
            2,
        ),
    ]
    return all(results)


def whole(text: str) -> object:
    document = copaparse.parse(text, dialect="wikitext")
    return document.sections, [table.grid for table in document.find(Table)]


def main() -> int:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--rounds", type=int, default=5)
    options.add_argument("--skip-hostile", action="store_true")
    chosen = options.parse_args()
    met = compare(chosen.rounds)
    linear = chosen.skip_hostile or grows(whole, HOSTILE)
    return 0 if met and linear else 1


if __name__ == "__main__":
    sys.exit(main())
