"""The lexicon files of the cross-check: what a user's slip in one of them is answered with."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from facts.lexicon import comparison, parties, roles, source_tiers, subjects, unit_signs
from facts.lexicon.files import LexiconError, read_toml


def emptied(data: dict[str, Any], *path: str) -> dict[str, Any]:
    """Remove the last key of `path` from the table that the others lead to."""
    table = data
    for key in path[:-1]:
        table = table[key]
    del table[path[-1]]
    return data


def changed(data: dict[str, Any], value: object, *path: str) -> dict[str, Any]:
    """Set the last key of `path`."""
    table = data
    for key in path[:-1]:
        table = table[key]
    table[path[-1]] = value
    return data


SLIPS: list[tuple[Any, str, Callable[[dict[str, Any]], dict[str, Any]], str]] = [
    (subjects, "subject_words", lambda data: emptied(data, "generic"), "generic"),
    (subjects, "subject_words", lambda data: changed(data, [{"words": ["wall"]}], "same"), "two words"),
    (roles, "roles", lambda data: emptied(data, "rescued", "words"), "words are missing"),
    (roles, "roles", lambda data: changed(data, ["sailors"], "rescued", "measures"), "sailors is no measure"),
    (roles, "roles", lambda data: changed(data, "slope", "rescued", "kind"), "kind must be"),
    (comparison, "comparison", lambda data: emptied(data, "total"), "the list is missing"),
    (comparison, "comparison", lambda data: changed(data, ["sailors"], "running"), "sailors is no measure"),
    (source_tiers, "source_tiers", lambda data: emptied(data, "default"), "whole number"),
    (source_tiers, "source_tiers", lambda data: changed(data, [{"tier": 1}], "tiers"), "needs a tier and names"),
    (parties, "parties", lambda data: changed(data, [{"sides": ["russia", "elves"]}], "opposed"), "two keys"),
    (parties, "parties", lambda data: emptied(data, "parties", "russia", "speakers"), "speakers"),
    (unit_signs, "unit_signs", lambda data: emptied(data, "units", "mile", "sign"), "sign is missing"),
    (unit_signs, "unit_signs", lambda data: changed(data, "ell", "units", "mile", "other"), "no entry"),
]


@pytest.mark.parametrize(("module", "loader", "slip", "message"), SLIPS)
def test_a_slip_is_named(
    monkeypatch: pytest.MonkeyPatch, module: Any, loader: str, slip: Callable[..., Any], message: str
) -> None:
    monkeypatch.setattr(module, "read_toml", lambda name: slip(read_toml(name)))
    with pytest.raises(LexiconError, match=message):
        getattr(module, loader).__wrapped__()


@pytest.mark.parametrize(
    ("speaker", "expected"),
    [
        ("Russian defence ministry", ("russia",)),
        ("the Kremlin", ("russia",)),
        ("Polish police", ("poland", "police")),
        ("Prussian archives", ()),
        ("", ()),
    ],
)
def test_parties_of_a_speaker(speaker: str, expected: tuple[str, ...]) -> None:
    assert parties.parties().of_speaker(speaker) == expected


def test_opposed() -> None:
    known = parties.parties()
    assert known.are_opposed(("russia",), ("ukraine",))
    assert known.are_opposed(("ukraine",), ("russia",))
    assert not known.are_opposed(("russia",), ("poland",))
    assert known.enemies(("russia",)) == {"UA"}


@pytest.mark.parametrize(
    ("publisher", "attribution", "tier"),
    [("Reuters", "", 2), ("The Norvan Post", "UNHCR", 1), ("Reuters", "posts on Telegram", 4), ("Japan Post", "", 3)],
)
def test_tier(publisher: str, attribution: str, tier: int) -> None:
    assert source_tiers.source_tiers().tier(publisher, attribution) == tier
