"""What the pages draw: the documents, the three tables, and the few columns that screens add to them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from facts import wording
from facts.model import Document

RELATIONS = ("conflict", "update", "rounding", "compatible", "agree")  # as screens list them
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
    """

    documents: tuple[Document, ...]
    facts: pd.DataFrame
    findings: pd.DataFrame
    series: pd.DataFrame
    convention: str

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
    documents: Sequence[Document], facts: pd.DataFrame, findings: pd.DataFrame, series: pd.DataFrame, convention: str
) -> Board:
    """Return the board of what the cross-check gave."""
    rows = facts.to_dict("records")
    facts = facts.assign(
        source=pd.Series([wording.source_name(row) for row in rows], index=facts.index, dtype="str"),
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
    )


def figures(facts: pd.DataFrame) -> pd.Series:
    """Return a key for each fact: facts of one key are one figure of one series, and stand in the same relations."""
    others = facts[["base_value", "qualifier", "as_of"]].astype(str)
    return facts["series_id"].astype(str).str.cat(others, sep="|")


def checks(facts: pd.DataFrame, findings: pd.DataFrame) -> pd.Series:
    """Return the worst relation of each fact to another of its series, "" for a fact that is alone in its series.

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
    alone = facts["series_id"].map(facts["series_id"].value_counts()) < 2
    found = [
        RELATIONS[worst[key]] if key in worst else "" if single else "agree"
        for key, single in zip(keys, alone, strict=True)
    ]
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


def source_of(document: Document) -> str:
    """Return who published the document, as screens name it."""
    return wording.source_name({"publisher": document.publisher, "document_id": document.document_id})


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
