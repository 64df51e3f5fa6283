"""Percentages of a stated base: in "87 of the 290 (40 per cent)" part, whole and share cannot all be true."""

from __future__ import annotations

import re

import numpy as np

from facts.checking.columns import Columns
from facts.checking.relations import COUNTED, half_unit
from facts.checking.sums import Joined

LONGEST = 48  # code points between two of the three figures
LAST = 2  # place of the last of the three
OF = re.compile(r"[)\]]?,?\s*(?:[\w’'-]+ ){0,2}?of (?:the |its |their |all |those |these |a total of |about |some )*\Z")
OR = re.compile(r"[^.;:!?]*?(?:,? or |[(\[]|[,–—] )\s*(?:about |around |nearly |almost |some |just )*\Z")
# Behind the last of the three nothing may say of what else it is a share, or that it compares: "(45 per cent of the
# town)", "15 percent more than last year". A whole may go on: "30 per cent of the 290 migrants".
ELSEWHERE = re.compile(r"\s*(?:points? )?(?:of|more|less|fewer|higher|lower|up|down|above|below|over|on) ")
# Where the share stands among the three, what joins them, and which are the part and the whole.
ORDERS = (
    (2, (OF, OR), (0, 1)),  # 87 of the 290, or 30 per cent
    (0, (OF, OR), (2, 1)),  # 30 per cent of the 290, or 87
    (0, (OR, OF), (1, 2)),  # 30 per cent (87) of the 290
    (1, (OR, OF), (0, 2)),  # 87, or 30 per cent of the 290
)


def bad_shares(columns: Columns) -> Joined:
    """Return pairs of a part and its percentage where the whole told with them gives another share.

    Rounding of each of the three, as written, and their hedges are allowed for; vague figures are left out.
    """
    firsts, seconds = [], []
    for rows in _triples(columns):
        *between, behind = _between(columns, rows) or [""]
        for share, joins, (part, whole) in ORDERS if between else ():
            if columns.texts("base_unit")[rows[share]] != "percent":
                continue
            if all(join.match(text) for join, text in zip(joins, between, strict=True)):
                closed = whole == LAST or not ELSEWHERE.match(behind)
                if closed and not _may_be(columns, rows[part], rows[whole], rows[share]):
                    firsts.append(rows[part])
                    seconds.append(rows[share])
                break
    return Joined(np.asarray(firsts, dtype=np.int64), np.asarray(seconds, dtype=np.int64), "bad_conversion")


def _triples(columns: Columns) -> list[tuple[int, int, int]]:
    """Return three figures in a row of one sentence: two counts of one kind and a percentage that did not change.

    None is vague. Families and residents are of two kinds, a number that says not what it counts is of either.
    """
    document, sentence = columns.codes("document_id"), columns.codes("sentence")
    order = np.lexsort((columns.facts["start"].to_numpy(), document))
    percent = columns.is_one_of("base_unit", "percent")
    kind = [(percent & columns.is_one_of("change", "")).astype(np.int64)]
    bare = columns.is_one_of("base_unit", COUNTED) & columns.is_one_of("subject", "")
    kind += [(bare | columns.is_one_of("base_unit", counted)).astype(np.int64) for counted in COUNTED]
    fit = ~columns.is_one_of("qualifier", "vague")
    rows = [order[:-2], order[1:-1], order[2:]]
    shares, *counts = (one[rows[0]] + one[rows[1]] + one[rows[2]] for one in kind)
    likely = (shares == 1) & np.logical_or.reduce([count == 2 for count in counts])
    for one in rows[1:]:
        likely &= (document[one] == document[rows[0]]) & (sentence[one] == sentence[rows[0]])
    for one in rows:
        likely &= fit[one]
    a, b, c = (one[likely].tolist() for one in rows)
    return list(zip(a, b, c, strict=True))


def _between(columns: Columns, rows: tuple[int, int, int]) -> list[str]:
    """Return what stands between the three figures of a sentence and behind the last; nothing when far apart."""
    text, found, at = str(columns.texts("sentence")[rows[0]]), [], -1
    for row in rows:
        mention = " ".join(str(columns.texts("mention")[row]).split())
        begin = text.find(mention, max(at, 0))
        if begin < 0 or (at >= 0 and begin - at > LONGEST):
            return []
        if at >= 0:
            found.append(text[at:begin])
        at = begin + len(mention)
    return [*found, text[at:]]


def _may_be(columns: Columns, part: int, whole: int, share: int) -> bool:
    """Whether the share of the part in the whole can be the percentage, roundings and hedges allowed for."""
    (low, high), (least, most), (smallest, largest) = (_bounds(columns, row) for row in (part, whole, share))
    if most <= 0:
        return True
    return low / most * 100 <= largest and (least <= 0 or high / least * 100 >= smallest)


def _bounds(columns: Columns, row: int) -> tuple[float, float]:
    """Return the least and the most a figure can be before it was rounded to what is written."""
    half = half_unit(float(columns.number("value")[row]), str(columns.texts("mention")[row]))
    low, high = columns.number("base_low")[row], columns.number("base_high")[row]
    return (-np.inf if np.isnan(low) else low - half), (np.inf if np.isnan(high) else high + half)
