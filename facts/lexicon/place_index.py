"""The gazetteer as a dictionary: from the first word of a name to every place of that name.

The big file, places.tsv, has one line for each first word; it is split when the gazetteer is first used and read word
by word as names are met. Everything is keyed by `fold`ed words, so that accents, case and apostrophes never matter.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache, lru_cache
from importlib import resources

from facts.lexicon.files import LexiconError, read_csv
from facts.lexicon.place_words import PlaceWords, place_words
from facts.settings import SEEN_WORDS, SMALL_REGION_THOUSANDS, SMALL_TOWN_THOUSANDS

# Letters that have no decomposition, as news English writes them.
_LETTERS = str.maketrans("ıłøđðəħŧ", "ilodde" + "ht") | {ord("æ"): "ae", ord("œ"): "oe", ord("ß"): "ss", ord("þ"): "th"}
_DROPPED = str.maketrans("-–‑", "   ", "'’‘ʿʾʻʼ`.")


@dataclass(frozen=True, slots=True)
class Place:
    """One place.

    Attributes:
        name: canonical English name: "Poland", "Gaziantep", "Kansas".
        countries: ISO 3166-1 alpha-2 codes, usually one.
        kind: "country", "region" (first-level: state, province), "city" or "area" ("Middle East", "Donbas").
        within: names of the places that hold it, innermost first: Austin -> ("Texas", "United States").
        needs_preposition: the name is mostly an ordinary word or a person's: a place only after "in", "near" …
    """

    name: str
    countries: tuple[str, ...]
    kind: str
    within: tuple[str, ...] = ()
    needs_preposition: bool = False


@dataclass(frozen=True, slots=True)
class Reading:
    """What a name can mean: a place, the role in which the name stands for it, and when it may be read so.

    Attributes:
        role: "name", "demonym", "capital", "government", or "none" for a name that is no place ("New York Times").
        rule: "" always, "upper" only in capitals (US), "comma" only after a comma (Tenn.), "the" only behind "the",
            in a text that speaks of its land (the Channel).
        weight: of two places of one name, the one with the greater weight is meant.
        people: inhabitants in thousands; 0 when unknown.
    """

    place: Place
    role: str = "name"
    rule: str = ""
    weight: float = 0.0
    people: int = 0


@dataclass(slots=True)
class Bucket:
    """Every name that begins with one word: readings by folded name, weightiest first, and the longest name's words."""

    longest: int = 1
    names: dict[str, list[Reading]] = field(default_factory=dict)

    def add(self, key: str, reading: Reading) -> None:
        readings = self.names.setdefault(key, [])
        readings.append(reading)
        readings.sort(key=lambda r: -r.weight)
        self.longest = max(self.longest, key.count(" ") + 1)


# Weights by kind. Regions and cities weigh the people in them, as a share of what no region holds; a city in the region
# of its own name (New York, Gaziantep) weighs a little more than that region, since news mean the city.
WEIGHTS = {"none": 9.0, "country": 8.0, "government": 7.0, "area": 6.0, "demonym": 0.5}
CAPITAL = 5.0
LARGEST = 200_000  # thousands of people
_SIGNS = {"=": ("name", ""), "~": ("demonym", ""), "^": ("name", "comma")}  # of an entry of places.tsv: role and rule
_ENTRY = re.compile(r"([^=>~^]+)(?:>([^=>~^]+))?([=~^])([A-Z]{2})\.([^.]*)(?:\.(\d+))?")
SEAT_THOUSANDS = 50  # thousands of people; a smaller town of a seat's name is not the seat


@lru_cache(maxsize=SEEN_WORDS)
def fold(word: str) -> str:
    """Return a word or name as the gazetteer's keys have it: lower case, no accents, no possessive, hyphens as spaces.

    >>> [fold(w) for w in ("Poland’s", "Şanlıurfa", "N'Djamena", "U.S.", "Ivano-Frankivsk", "Łódź", "İzmit")]
    ['poland', 'sanliurfa', 'ndjamena', 'us', 'ivano frankivsk', 'lodz', 'izmit']
    """
    if word.endswith(("'s", "’s")):
        word = word[:-2]
    if not word.isascii():
        word = "".join(c for c in unicodedata.normalize("NFKD", word) if not unicodedata.combining(c))
        return word.lower().translate(_LETTERS).translate(_DROPPED).strip()
    return word.lower().translate(_DROPPED).strip()


class Index:
    """The gazetteer: names by their first word, regions by code, countries by code."""

    def __init__(self) -> None:
        self.words: PlaceWords = place_words()
        self.countries = _countries()
        self.regions = dict(_fields(line) for line in _lines("regions.tsv"))  # code: name and people, a tab between
        self.areas = self._areas()
        self.extents = _extents()
        self.speaks_for: dict[str, str] = {}
        self._buckets: dict[str, Bucket] = {}
        self._lines = dict(_fields(line) for line in _lines("places.tsv"))
        self.capitals: dict[str, str] = {}  # country code: its one capital
        self._capitals: set[tuple[str, str]] = set()  # (folded name, country)
        self._met: dict[tuple[str, str], tuple[str, int]] = {}  # capitals read so far: region and people of each
        self._seats: set[str] = set()  # folded names of cities, not capitals, that stand for a government
        self._add_countries()
        self._add_areas()
        self._add_governments()
        for phrase in self.words.not_places:
            self._add(phrase, Reading(Place(phrase, (), "none"), "none", weight=WEIGHTS["none"]))

    def bucket(self, first: str) -> Bucket | None:
        """Return the names that begin with the folded word `first`, None when there are none."""
        line = self._lines.pop(first, None)
        if line is None:
            return self._buckets.get(first)
        bucket = self._buckets.setdefault(first, Bucket())
        for key, reading in self._read(line):
            bucket.add(key, reading)
        return bucket

    def readings(self, name: str) -> list[Reading]:
        """Return what the whole of `name` can mean, weightiest first."""
        key = fold(name)
        bucket = self.bucket(key.partition(" ")[0])
        return bucket.names.get(key, []) if bucket else []

    def _add(self, name: str, reading: Reading) -> None:
        key = fold(name)
        self._buckets.setdefault(key.partition(" ")[0], Bucket()).add(key, reading)

    def _add_names(self, place: Place, names: Iterable[str], role: str = "name") -> None:
        weight = WEIGHTS["demonym" if role == "demonym" else place.kind]
        for name in names:
            self._add(name.removeprefix("the "), Reading(place, role, _rule(name), weight))

    def _areas(self) -> dict[str, Place]:
        areas = {}
        for row in read_csv("areas.csv"):
            codes = tuple(sorted(row["countries"].split()))
            unknown = [code for code in codes if code not in self.countries]
            if unknown or row["extent"] not in ("whole", "part"):
                raise LexiconError("areas.csv", row["name"], f"unknown countries {unknown} or extent {row['extent']!r}")
            within = (self.countries[codes[0]].name,) if len(codes) == 1 and row["extent"] == "part" else ()
            areas[row["name"]] = Place(row["name"], codes, "area", within, self._doubtful(fold(row["name"]), True))
        return areas

    def _add_countries(self) -> None:
        for row in read_csv("countries.csv"):
            place = self.countries[row["code"]]
            self._add_names(place, [place.name, *_split(row["others"])])
            self._add_names(place, _demonyms(row["demonyms"]), "demonym")
            if len(capitals := _split(row["capitals"])) == 1:
                self.capitals[row["code"]] = capitals[0]
            for capital in capitals:
                self._capitals.add((fold(capital), row["code"]))
                self.speaks_for.setdefault(fold(capital), place.name)

    def _add_areas(self) -> None:
        for row in read_csv("areas.csv"):
            place = self.areas[row["name"]]
            self._add_names(place, [place.name, *_split(row["others"])])
            self._add_names(place, _demonyms(row["demonyms"]), "demonym")

    def _add_governments(self) -> None:
        for row in read_csv("metonyms.csv"):
            if row["kind"] == "city":
                self._seats.add(fold(row["name"]))
                self.speaks_for[fold(row["name"])] = self._named(row["stands_for"]).name
                continue
            place = self._named(row["stands_for"])
            for name in [row["name"], *_split(row["others"])]:
                self._add(name, Reading(place, "government", "", WEIGHTS["government"]))
                self.speaks_for[fold(name)] = place.name

    def _named(self, name: str) -> Place:
        for place in (*self.countries.values(), *self.areas.values()):
            if place.name == name:
                return place
        for code in self.regions:
            if self._region_name(code)[0] == name:
                return self._region(code)
        raise LexiconError("metonyms.csv", name, "is no country, area or region")

    def _read(self, line: str) -> Iterator[tuple[str, Reading]]:
        """Read the entries of one line of places.tsv; its header explains them."""
        for entry in line.split(";"):
            match = _ENTRY.fullmatch(entry)
            if match is None:
                raise LexiconError("places.tsv", entry, "is no entry")
            written, name, sign, country, region, thousands = match.groups()
            if thousands is None:
                place = self._region(f"{country}.{region}")
                role, rule = _SIGNS[sign]
                if place.name not in self.areas:  # "Crimea": the area of that name is the same place
                    people = self._region_name(f"{country}.{region}")[1]
                    weight = WEIGHTS["demonym"] if role == "demonym" else people / LARGEST
                    yield fold(written), Reading(place, role, rule or _rule(written), weight, people)
            else:
                yield fold(written), self._city(fold(written), name or written, country, region, int(thousands))

    def _region_name(self, code: str) -> tuple[str, int]:
        """Return the name of a region and the thousands of people in its cities; "" and 0 for one without a name."""
        name, _, thousands = self.regions.get(code, "\t0").partition("\t")
        return name, int(thousands)

    def _region(self, code: str) -> Place:
        name, people = self._region_name(code)
        country = self.countries[code[:2]]
        return Place(
            name,
            country.countries,
            "region",
            (country.name,),
            self._doubtful(fold(name), people >= SMALL_REGION_THOUSANDS),
        )

    def _city(self, key: str, name: str, country: str, region: str, thousands: int) -> Reading:
        holder, people = self._region_name(f"{country}.{region}")
        within = (holder,) if holder and holder != name else ()
        place = Place(
            name,
            (country,),
            "city",
            (*within, self.countries[country].name),
            self._doubtful(key, thousands >= SMALL_TOWN_THOUSANDS),
        )
        capital = (fold(name), country)
        if capital in self._capitals and (capital not in self._met or self._met[capital] == (region, thousands)):
            self._met[capital] = (region, thousands)
            return Reading(place, "capital", "", CAPITAL, thousands)
        role = "capital" if key in self._seats and thousands >= SEAT_THOUSANDS else "name"
        return Reading(place, role, "", (people + 1 if holder == name else thousands) / LARGEST, thousands)

    def _doubtful(self, key: str, large: bool) -> bool:
        """Whether a name is mostly something else: one word that is an ordinary one, a person's, or a small place's."""
        words = self.words
        if " " in key or key in words.places_first:
            return False
        return not large or key in words.ordinary or key in words.persons


def _split(cell: str) -> list[str]:
    return cell.split("|") if cell else []


def _demonyms(cell: str) -> list[str]:
    """Return the forms of a cell of demonyms: "Pole+" is Pole and Poles."""
    return [form for word in _split(cell) for form in ((word[:-1], word[:-1] + "s") if word[-1] == "+" else (word,))]


def _countries() -> dict[str, Place]:
    return {row["code"]: Place(row["name"], (row["code"],), "country") for row in read_csv("countries.csv")}


@dataclass(frozen=True, slots=True)
class Extent:
    """Whether an area holds all of its countries, and the names of what else it holds."""

    whole: bool
    holds: frozenset[str]


def _extents() -> dict[str, Extent]:
    return {
        row["name"]: Extent(row["extent"] == "whole", frozenset(_split(row["holds"]))) for row in read_csv("areas.csv")
    }


def _fields(line: str) -> tuple[str, str]:
    first, _, rest = line.partition("\t")
    return first, rest


def _rule(name: str) -> str:
    """Return the rule of a name: one in capitals (US) is read in capitals only, "the Channel" only behind "the"."""
    return "the" if name.startswith("the ") else "upper" if name.isupper() else ""


def _lines(name: str) -> list[str]:
    lines = resources.files("facts.lexicon").joinpath(name).read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line[:1] != "#"]


@cache
def index() -> Index:
    """Return the gazetteer, read from its files on first use."""
    return Index()
