"""Loads measure_words.toml: the words that say what kind of figure it is."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from facts.lexicon.files import LexiconError, read_toml
from facts.lexicon.measures import measures

FILE = "measure_words.toml"
Phrase = tuple[str, ...]
Cues = dict[str, tuple[tuple[Phrase, str], ...]]


@dataclass(frozen=True, slots=True)
class MeasureWords:
    """What leads to a measure.

    Attributes:
        heads: singular nouns with their measure.
        events: measures that say what happened and win over who it happened to.
        after: phrases after a figure, by their first word, longest first.
        before: verbs before it, by their last word, longest first.
        counts: nouns before it, by their last word, longest first.
        need_noun, losses: verbs among `before` that need a noun, or count wounded too.
        blocks, subordinate, negations, companions: words that keep a verb from a figure.
        counters, counted, gatherings: who counts a crowd, the nouns they count, those that tell of one.
        totals, rising, merely, personal, auxiliaries, linking, when, killers, takes, steps, against, holders,
            part_before, part_around, paying, sought, fallen, strong, forces, joining, spared, souls, taking, sparing:
            see [elided]; personal is by its first word.
        works, harmed: nouns of buildings, and what makes a count of them one of buildings.
        servants, corps: nouns of people, and the bodies whose members are troops.
        carriages, rails: nouns of people, and the words beside which they are vehicles.
        lists, closing: what joins the counts of one list, and what may follow its last.
        points, ways, worked: see [crossing_verbs].
        barrier, height, afield, attempts: single words; crossing: phrases.
    """

    heads: dict[str, str]
    events: frozenset[str]
    after: Cues
    before: Cues
    counts: Cues
    need_noun: frozenset[str]
    losses: frozenset[str]
    blocks: frozenset[str]
    subordinate: frozenset[str]
    active: frozenset[str]
    objects: frozenset[str]
    undergone: frozenset[str]
    topics: frozenset[str]
    sends: frozenset[str]
    to_hospital: tuple[Phrase, ...]
    fell: tuple[Phrase, ...]
    standing: frozenset[str]
    object_hedges: frozenset[str]
    safe: frozenset[str]
    tolls: frozenset[str]
    neither: frozenset[str]
    negations: frozenset[str]
    companions: frozenset[str]
    counters: frozenset[str]
    counted: frozenset[str]
    gatherings: frozenset[str]
    barrier: frozenset[str]
    height: frozenset[str]
    afield: frozenset[str]
    attempts: frozenset[str]
    crossing: tuple[Phrase, ...]
    points: frozenset[str]
    ways: frozenset[str]
    worked: frozenset[str]
    decades: frozenset[str]
    further: frozenset[str]
    rising: frozenset[str]
    merely: frozenset[str]
    totals: frozenset[str]
    personal: Cues
    auxiliaries: frozenset[str]
    linking: frozenset[str]
    part_before: frozenset[str]
    part_around: frozenset[Phrase]
    paying: frozenset[str]
    works: frozenset[str]
    carriages: frozenset[str]
    rails: frozenset[str]
    lists: frozenset[Phrase]
    closing: frozenset[str]
    harmed: frozenset[str]
    killers: frozenset[str]
    takes: frozenset[str]
    steps: frozenset[str]
    against: frozenset[str]
    holders: frozenset[str]
    when: frozenset[str]
    sought: frozenset[str]
    fallen: frozenset[str]
    strong: frozenset[str]
    forces: frozenset[str]
    joining: tuple[Phrase, ...]
    spared: frozenset[str]
    souls: frozenset[str]
    taking: frozenset[str]
    sparing: frozenset[str]
    inherits: frozenset[str]
    them: frozenset[str]
    members: frozenset[str]
    servants: frozenset[str]
    corps: frozenset[str]
    kin: frozenset[str]
    papers: frozenset[str]
    captives: frozenset[str]
    ill: frozenset[str]
    treating: frozenset[str]


def _phrases(text: str) -> list[Phrase]:
    return [tuple(part.split()) for part in text.split("|") if part.strip()]


def _cues(rows: list[tuple[Phrase, str]], at: int) -> Cues:
    found: dict[str, list[tuple[Phrase, str]]] = {}
    for phrase, measure in rows:
        found.setdefault(phrase[at], []).append((phrase, measure))
    return {word: tuple(sorted(cues, key=lambda cue: (-len(cue[0]), cue[0]))) for word, cues in found.items()}


@cache
def measure_words() -> MeasureWords:
    """Return the words that lead to measures.

    Raises:
        LexiconError: a section is no measure, or a noun leads to two.
    """
    data = read_toml(FILE)
    barrier, crossing, inherits, between, turnout, works, carriages, members, elided = (
        data.pop(key)
        for key in (
            "barrier", "crossing_verbs", "inherits", "between", "turnout", "works", "carriages", "members", "elided",
        )
    )  # fmt: skip
    heads: dict[str, str] = {}
    after: list[tuple[Phrase, str]] = []
    before: list[tuple[Phrase, str]] = []
    counts: list[tuple[Phrase, str]] = []
    for measure, row in data.items():
        if measure not in measures():
            raise LexiconError(FILE, measure, "is no measure of measures.toml")
        for noun in row["heads"].split():
            if heads.setdefault(noun.replace("_", " "), measure) != measure:
                raise LexiconError(FILE, noun, f"leads to both {heads[noun]} and {measure}")
        after += [(phrase, measure) for phrase in _phrases(row["after"])]
        before += [(phrase, measure) for phrase in _phrases(row["before"])]
        counts += [(phrase, measure) for phrase in _phrases(row.get("counts", ""))]
    return MeasureWords(
        heads=heads,
        events=frozenset(measure for measure, row in data.items() if row.get("event")),
        after=_cues(after, 0),
        before=_cues(before, -1),
        counts=_cues(counts, -1),
        need_noun=frozenset(between["need_noun"].split()),
        losses=frozenset(between["losses"].split()),
        blocks=frozenset(between["blocks"].split()),
        subordinate=frozenset(between["subordinate"].split()),
        active=frozenset(between["active"].split()),
        objects=frozenset(between["objects"].split()),
        undergone=frozenset(between["undergone"].split()),
        safe=frozenset(elided["safe"].split()),
        tolls=frozenset(elided["tolls"].split()),
        neither=frozenset(elided["neither"].split()),
        sends=frozenset(elided["sends"].split()),
        to_hospital=tuple(_phrases(elided["to_hospital"])),
        fell=tuple(_phrases(elided["fell"])),
        standing=frozenset(barrier["standing"].split()),
        object_hedges=frozenset(between["hedges"].split()),
        topics=frozenset(elided["topics"].split()),
        negations=frozenset(between["negations"].split()),
        companions=frozenset(between["companions"].split()),
        counted=frozenset(turnout["nouns"].split()),
        counters=frozenset(turnout["who"].split()),
        gatherings=frozenset(turnout["events"].split()),
        totals=frozenset(elided["totals"].split()),
        decades=frozenset(elided["decades"].split()),
        further=frozenset(elided["further"].split()),
        rising=frozenset(elided["rising"].split()),
        merely=frozenset(elided["merely"].split()),
        personal=_cues([(phrase, "people") for phrase in _phrases(elided["people"])], 0),
        auxiliaries=frozenset(elided["auxiliaries"].split()),
        linking=frozenset(elided["linking"].split()),
        killers=frozenset(elided["killers"].split()),
        takes=frozenset(elided["takes"].split()),
        steps=frozenset(elided["steps"].split()),
        against=frozenset(elided["against"].split()),
        holders=frozenset(elided["holders"].split()),
        part_before=frozenset(elided["part_before"].split()),
        part_around=frozenset(_phrases(elided["part_around"])),
        paying=frozenset(elided["paying"].split()),
        works=frozenset(works["nouns"].split()),
        harmed=frozenset(works["harmed"].split()),
        carriages=frozenset(carriages["nouns"].split()),
        rails=frozenset(carriages["near"].split()),
        lists=frozenset(_phrases(elided["lists"])),
        closing=frozenset(elided["closing"].split()),
        when=frozenset(elided["when"].split()),
        sought=frozenset(elided["sought"].split()),
        fallen=frozenset(elided["fallen"].split()),
        strong=frozenset(elided["strong"].split()),
        forces=frozenset(elided["forces"].split()),
        joining=tuple(_phrases(elided["joining"])),
        spared=frozenset(elided["spared"].split()),
        souls=frozenset(elided["souls"].split()),
        taking=frozenset(elided["taking"].split()),
        sparing=frozenset(elided["sparing"].split()),
        barrier=frozenset(barrier["nouns"].split()),
        height=frozenset(barrier["height_words"].split()),
        afield=frozenset(barrier["afield"].split()),
        attempts=frozenset(crossing["attempt"].split()),
        crossing=tuple(_phrases(crossing["phrases"])),
        points=frozenset(crossing["points"].split()),
        ways=frozenset(crossing["ways"].split()),
        worked=frozenset(crossing["worked"].split()),
        inherits=frozenset(inherits["words"].split()),
        them=frozenset(inherits["them"].split()),
        members=frozenset(members["words"].split()),
        servants=frozenset(members["servants"].split()),
        corps=frozenset(members["corps"].split()),
        kin=frozenset(members["kin"].split()),
        papers=frozenset(members["papers"].split()),
        treating=frozenset(members["treating"].split()),
        captives=frozenset(members["captives"].split()),
        ill=frozenset(members["ill"].split()),
    )
