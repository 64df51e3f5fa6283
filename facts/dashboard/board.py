"""What the pages draw: the documents, the three tables, and the few columns that screens add to them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from facts import wording
from facts.model import Document

RELATIONS = ("conflict", "update", "rounding", "compatible", "agree")  # as screens list them
LONGEST_ID = 12  # characters of a document's id that are shown where its publisher is unknown
TITLE_WORDS = 12  # words of the text that stand for a title where there is none
DATE_STAMP = re.compile(r"\s*date \d{4}-\d\d-\d\d\s+")  # " date 2021-11-16 Migrants trapped ...": some archives' files


@dataclass(frozen=True, slots=True)
class Board:
    """One set of documents and what was found in it.

    Attributes:
        documents: in the order they were given.
        facts: the facts table with series_id set, and `source`, `reading`, `check`, `figure` for the screen.
        findings: the cross-check's, conflicts first, then by severity.
        series: the cross-check's, the worst first.
        convention: whose rule the estimates follow.
        sources: who published each document, as screens name it, by document_id.
        problems: why documents could not be read for figures, as sentences.
        unread: the ids of these documents; all of them when the figures could not be compared.
    """

    documents: tuple[Document, ...]
    facts: pd.DataFrame
    findings: pd.DataFrame
    series: pd.DataFrame
    convention: str
    sources: Mapping[str, str]
    problems: tuple[str, ...] = ()
    unread: frozenset[str] = frozenset()

    @property
    def years(self) -> set[int]:
        """The years in which the documents were published."""
        return {document.published.year for document in self.documents if document.published}

    def day(self, date: Any) -> str:
        """Return a day with its year where that is not the one year of all documents; "" without a date."""
        return wording.day(date, year=bool(wording.known(date) and self.years != {date.year}))

    @property
    def compared(self) -> pd.DataFrame:
        """The series with two facts or more."""
        return self.series[self.series["facts"] > 1]

    def count(self, relation: str) -> int:
        """Return the number of findings of this relation."""
        return int((self.findings["relation"] == relation).sum())

    def fact(self, fact_id: str) -> pd.Series:
        """Return one row of the facts."""
        return self.facts.loc[self.facts["fact_id"] == fact_id].iloc[0]

    def document(self, document_id: str) -> Document:
        """Return one document."""
        return next(document for document in self.documents if document.document_id == document_id)

    def facts_of(self, document_id: str) -> pd.DataFrame:
        """Return the facts of one document, in the order of its text."""
        return self.facts[self.facts["document_id"] == document_id].sort_values("start", kind="stable")

    def finding_of(self, fact: pd.Series) -> pd.Series | None:
        """Return the worst finding that the fact's figure takes part in, None when it has none."""
        same = self.facts.loc[self.facts["figure"] == fact["figure"], "fact_id"]
        mine = self.findings[self.findings["fact_a"].isin(same) | self.findings["fact_b"].isin(same)]
        return None if mine.empty else mine.iloc[0]


def make_board(
    documents: Sequence[Document],
    facts: pd.DataFrame,
    findings: pd.DataFrame,
    series: pd.DataFrame,
    convention: str,
    problems: Mapping[str, str] | None = None,
) -> Board:
    """Return the board of what the cross-check gave.

    Args:
        problems: why a document could not be read for figures, by document_id.
    """
    rows = facts.to_dict("records")
    sources = source_names(documents)
    facts = facts.assign(
        source=facts["document_id"].map(sources).astype("str"),
        reading=pd.Series([wording.reading(row) for row in rows], index=facts.index, dtype="str"),
        figure=figures(facts),
    )
    facts["check"] = checks(facts, findings)
    rank = findings["relation"].map(RELATIONS.index)
    findings = findings.assign(_rank=rank).sort_values(["_rank", "severity"], ascending=[True, False], kind="stable")
    return Board(
        tuple(documents),
        facts,
        findings.drop(columns="_rank").reset_index(drop=True),
        _worst_first(series, findings),
        convention,
        sources,
        tuple((problems or {}).values()),
        frozenset(problems or {}),
    )


def figures(facts: pd.DataFrame) -> pd.Series:
    """Return a key for each fact: facts of one key are one figure of one series, and stand in the same relations.

    The parts are those that the cross-check tells figures apart by. A fact without a date has an empty part: a missing
    one would make its whole key missing, and so the same as that of every other undated fact.
    """
    others = facts[["base_value", "qualifier", "unit", "as_of"]].astype("object").fillna("").astype(str)
    return facts["series_id"].astype(str).str.cat(others, sep="|")


def checks(facts: pd.DataFrame, findings: pd.DataFrame) -> pd.Series:
    """Return the worst relation of each fact to another one, "" for a fact that no finding compares with any.

    Args:
        facts: with the column `figure`.
        findings: the cross-check's.
    """
    keys = facts["figure"]
    key_of = dict(zip(facts["fact_id"], keys, strict=True))
    worst: dict[str, int] = {}
    for side in ("fact_a", "fact_b"):
        for fact_id, relation in zip(findings[side], findings["relation"], strict=True):
            key, rank = key_of[fact_id], RELATIONS.index(relation)
            worst[key] = min(rank, worst.get(key, rank))
    found = [RELATIONS[worst[key]] if key in worst else "" for key in keys]
    return pd.Series(found, index=facts.index, dtype="str")


def _worst_first(series: pd.DataFrame, findings: pd.DataFrame) -> pd.DataFrame:
    """Return the series ordered by their worst relation, then by its severity, then by their number of facts."""
    severity = series["series_id"].map(findings.groupby("series_id")["severity"].max()).fillna(0.0)
    rank = series["worst_relation"].map(lambda name: RELATIONS.index(name) if name in RELATIONS else len(RELATIONS))
    keyed = series.assign(_rank=rank.astype("int64"), _severity=severity.astype("float64"))
    keyed = keyed.sort_values(["_rank", "_severity", "facts"], ascending=[True, False, False], kind="stable")
    return keyed.drop(columns=["_rank", "_severity"]).reset_index(drop=True)


def title_of(document: Document) -> str:
    """Return the document's title, else its first words."""
    if document.title:
        return document.title
    text = DATE_STAMP.sub("", document.text[:2000], count=1)
    words = text.split()
    return " ".join(words[:TITLE_WORDS]) + ("…" if len(words) > TITLE_WORDS else "") or document.document_id


def source_names(documents: Iterable[Document]) -> dict[str, str]:
    """Return who published each document, by document_id: the publisher, else as much of its id as tells it apart.

    Of an id the first part is enough ("Unknown (003)"), a long one loses its middle ("Unknown (8a82a7…3f5871)"), and
    only where two documents would then have one name they get more of it.
    """
    names, unknown = {}, []
    for document in documents:
        names[document.document_id] = document.publisher
        if not document.publisher:
            unknown.append(document.document_id)
    for shorten in (lambda name: _middle_out(name.split("_")[0] or name), _middle_out, str):
        shown = {name: shorten(name) for name in unknown}
        counts = Counter(shown.values())
        names.update((name, f"Unknown ({short})") for name, short in shown.items())
        unknown = [name for name in unknown if counts[shown[name]] > 1]
    return names


def _middle_out(name: str) -> str:
    """Return a name of more than 12 characters with its middle left out.

    >>> _middle_out("8a82a7d4e0913f5871"), _middle_out("003")
    ('8a82a7…3f5871', '003')
    """
    return name if len(name) <= LONGEST_ID else f"{name[: LONGEST_ID // 2]}…{name[-LONGEST_ID // 2 :]}"


def dates(documents: Iterable[Document]) -> str:
    """Return the days that the documents span: "4–19 Nov 2021", "" without any."""
    days = sorted(document.published for document in documents if document.published)
    if not days:
        return ""
    first, last = days[0], days[-1]
    if first == last:
        return wording.day(last, year=True)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{wording.day(last, year=True)}"
    return f"{wording.day(first, year=first.year != last.year)} – {wording.day(last, year=True)}"


def mark_in_sentence(fact: Any, text: str) -> tuple[str, str, str]:
    """Return the fact's sentence in three slices: before the mention, the mention, after it.

    A sentence may hold the mention's words more than once ("about 500 migrants and the other about 50"), so the text
    before the fact decides which one is meant. All in the middle is empty when the words are not found.
    """
    sentence, mention = str(fact["sentence"]), " ".join(str(fact["mention"]).split())
    places = [found.start() for found in re.finditer(re.escape(mention), sentence)] if mention else []
    before = " ".join(text[max(0, int(fact["start"]) - 2 * len(sentence) - 200) : int(fact["start"])].split())
    for place in sorted(places, reverse=True):  # the longest match of what stands before
        if before.endswith(sentence[:place].rstrip()):
            return sentence[:place], mention, sentence[place + len(mention) :]
    if not places:
        return sentence, "", ""
    return sentence[: places[0]], mention, sentence[places[0] + len(mention) :]
