"""The search behind the repair: which rows of a list open a group, given evidence for each row.

A path through the list says for every row whether it opens the group that its first cell names or continues
the open one; the state between two rows is the open group. A pass forward and one backward give for every
row the best score of a path that opens there and of one that continues: their difference is how sure the
reading is. Where the evidence is clear only one reading is followed, and only the best few states are kept,
so that time is linear in the rows.
"""

from __future__ import annotations

import math
from collections import Counter
from operator import itemgetter

from attrs import define

__all__ = ["CERTAIN", "NOBODY", "Rows", "search"]

# Evidence is in nats: the difference of the log-likelihoods of both readings of a row.
CERTAIN = 60.0  # nothing else may overturn this
CLEAR = 9.0  # beyond this the other reading is followed only if the name occurs again
OWN = 3.0  # a continuing row whose club has the name of the open group
HOME = 1.5  # a continuing row whose place has the name of the open group, or lies in it
STATES = 12

NOBODY = ""  # the open group before the first one
NEVER = -math.inf


@define
class Rows:
    """Evidence about the rows of one list, one value per row.

    `keys` are the names that the rows would open, `opening` is the evidence for opening against continuing,
    `again` the same where the group is open already, and `places` are the locations of continuing rows, or the
    groups that they lie in.
    """

    keys: list[str]
    opening: list[float]
    again: list[float]
    places: list[str]


def search(rows: Rows, rising: float, falling: float) -> tuple[list[bool], list[float]]:
    """For every row whether it opens a group, and by how much that beats the other reading (0 to `CERTAIN`).

    `rising` and `falling` are the evidence of a group that stands after the open one in the alphabet, or
    before it.
    """
    count = Counter(rows.keys)
    evidence = [
        (key, gain, again, place, abs(gain) < CLEAR or (count[key] > 1 and abs(gain) < CERTAIN))
        for key, gain, again, place in zip(rows.keys, rows.opening, rows.again, rows.places, strict=True)
    ]

    if not any(both for *_, both in evidence):
        return [gain >= 0 for gain in rows.opening], [abs(gain) for gain in rows.opening]

    fronts: list[dict[str, float]] = []  # before each row: the best score of each open group
    states = {NOBODY: 0.0}
    for key, gain, again, place, both in evidence:
        fronts.append(states)
        after: dict[str, float] = {}
        if both or gain < 0:
            after = states.copy()
            if place in after:
                after[place] += HOME
            if key in after:
                after[key] += OWN
        if both or gain >= 0:
            best = after.get(key, NEVER)
            for group, score in states.items():
                opened = again if group == key else gain + (rising if key > group else falling) * bool(group)
                best = max(best, score + opened)
            after[key] = best
        if len(after) > STATES:
            after = dict(sorted(after.items(), key=itemgetter(1))[-STATES:])
        states = after

    choices: list[dict[str, bool]] = []  # from the last row back: whether to open, for each open group
    margins: list[float] = []
    ahead = dict.fromkeys(states, 0.0)  # the best score from here to the end
    for (key, gain, again, place, both), states in zip(reversed(evidence), reversed(fronts), strict=True):
        onward = ahead.get(key, NEVER) if both or gain >= 0 else NEVER
        best_open = best_other = NEVER
        value: dict[str, float] = {}
        choice: dict[str, bool] = {}
        for group, score in states.items():
            opened = onward + (again if group == key else gain + (rising if key > group else falling) * bool(group))
            other = NEVER
            if both or gain < 0:
                other = ahead.get(group, NEVER) + HOME * (group == place) + OWN * (group == key)
            choice[group] = opened > other
            value[group] = max(opened, other)
            best_open = max(best_open, score + opened)
            best_other = max(best_other, score + other)
        ahead = value
        choices.append(choice)
        margins.append(min(abs(best_open - best_other), CERTAIN) if both else abs(gain))
    margins.reverse()

    opens: list[bool] = []
    group = NOBODY
    for (key, *_), choice in zip(evidence, reversed(choices), strict=True):
        opens.append(choice[group])
        if choice[group]:
            group = key
    return opens, margins
