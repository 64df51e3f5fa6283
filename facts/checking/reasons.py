"""Relations and reasons as rows: each carries its key, its test in words, its severity and its sentence.

A sentence names the thing, quotes both wordings and says one thing to do, never who is right. Its blanks are filled by
`sentences.py`; those that are quoted hold words of an article and are escaped by whoever shows them.
"""

from __future__ import annotations

from dataclasses import dataclass

from facts.model import Relation


@dataclass(frozen=True, slots=True)
class RelationRow:
    """One relation: its key, the label and sign of screens, its test in words, the order (0 = worst)."""

    key: str
    label: str
    sign: str
    test: str
    order: int


RELATIONS: tuple[RelationRow, ...] = (
    RelationRow(str(Relation.CONFLICT), "Conflict", "≠", "none of the others", 0),
    RelationRow(
        str(Relation.UPDATE),
        "Update",
        "→",
        "a total, later and larger; or a level, disjoint, more than 14 days apart",
        1,
    ),
    RelationRow(str(Relation.COMPATIBLE), "Compatible", "∩", "the intervals meet", 2),
    RelationRow(
        str(Relation.ROUNDING),
        "Rounding",
        "≈",
        "within 2 %, or within 5 % and half a unit of the last significant digit as written; never for plain counts "
        "under 100; temperatures by difference in degrees",
        3,
    ),
    RelationRow(
        str(Relation.AGREE),
        "Agree",
        "=",
        "equal values (within 0.5 % where units differ) and intervals that meet",
        4,
    ),
)
ORDER = {row.key: row.order for row in RELATIONS}


@dataclass(frozen=True, slots=True)
class Reason:
    """Why two figures stand as they do.

    Attributes:
        key: the reason_key of a finding.
        relation: the relation it belongs to.
        test: when it holds, in words; the first of a relation's reasons that holds is given.
        severity: 0 to 1, before the gap, the days and independence are weighed.
        human: the sentence, with blanks.
    """

    key: str
    relation: str
    test: str
    severity: float
    human: str


REASONS: tuple[Reason, ...] = (
    Reason(
        "equal",
        "agree",
        "the relation is agree",
        0.0,
        "{thing}: {a} and {b} give the same figure{corroborated}.",
    ),
    Reason(
        "rounded",
        "rounding",
        "the relation is rounding",
        0.05,
        "{thing}: {a} and {b} differ by {percent}, as rounding does: give the more precise one.",
    ),
    Reason(
        "bounds_overlap",
        "compatible",
        "the relation is compatible",
        0.01,
        "{thing}: {a} and {b} can both be true: keep the hedge when quoting either.",
    ),
    Reason(
        "updated",
        "update",
        "the relation is update",
        0.15,
        "{thing}: {moved} {after}, from {a} to {b}, as {kind} can: use the later one and give its date.",
    ),
    Reason(
        "bad_conversion",
        "conflict",
        "a bracketed conversion off by more than rounding allows",
        0.6,
        "{thing}: {b} is {converted}, {percent} {side} the {outside} beside it, more than rounding allows: find out "
        "which of the two is the original figure and convert it again.",
    ),
    Reason(
        "unit_slip",
        "conflict",
        "the ratio is that of a pair of units (1.609, 0.3048, short and metric ton)",
        0.8,
        "{thing}: {a} and {b} differ as {slip} would make them: look up the unit in the source of each.",
    ),
    Reason(
        "magnitude_slip",
        "conflict",
        "the ratio is 10, 100 or 1000",
        0.85,
        "{thing}: {a} and {b} differ by exactly {times} times, as a slipped zero would make them: count the digits in "
        "the source of each.",
    ),
    Reason(
        "parts_exceed_whole",
        "conflict",
        "the only comparison of a part with its whole",
        0.75,
        "{thing}: {a} is more than the whole it is a part of, {b} ({other_thing}): ask what each figure includes "
        "before using either.",
    ),
    Reason(
        "same_number_different_thing",
        "conflict",
        "one exact, unround number under two measures in two sources (joins two series)",
        0.5,
        "One number stands for two things, {a} ({thing}) and {b} ({other_thing}): look up in both sources what was "
        "counted.",
    ),
    Reason(
        "party_claims",
        "conflict",
        "the two speakers are opposed parties",
        0.55,
        "{thing}: {a} according to {speaker_a}, {b} according to {speaker_b}. The two are opposed parties: give both "
        "with their speakers, or find a third source.",
    ),
    Reason(
        "revised_down",
        "conflict",
        "a total that fell",
        0.6,
        "{thing}: a total falls {after}, from {a} to {b}: ask whether the earlier figure was corrected or counted "
        "something else.",
    ),
    Reason(
        "changed_level",
        "conflict",
        "a level that differs within 14 days; severity falls with the days",
        0.8,
        "{thing}: {moved} {after}, from {a} to {b}: ask which day each figure describes before using either.",
    ),
    Reason(
        "disagreement",
        "conflict",
        "all other conflicts",
        0.7,
        "{thing}: {a} ({source_a}) and {b} ({source_b}) cannot both be true: ask each source what it counted, and "
        "when.",
    ),
)
BY_KEY = {reason.key: reason for reason in REASONS}

# What `rounded` and `equal` say of a bracketed conversion.
CONVERSION = (
    "{thing}: {b} is {converted}, {percent} {side} the {outside} beside it, which rounding allows: give {a}, the "
    "figure outside the brackets."
)
EXACT_CONVERSION = "{thing}: {b} is {converted}, the {outside} beside it: give {a}, the figure outside the brackets."

# What `bad_conversion` says of two currencies, whose rates are not known to the day.
EXCHANGE = (
    "{thing}: {a} cannot have been {b} at any exchange rate of its time: count the digits of both and convert the "
    "original sum again."
)

# What it says of a part and its percentage.
SHARE = (
    "{thing}: {a} is not {b} of the whole told beside it: work out the share, and ask which of the three figures is "
    "the original."
)
