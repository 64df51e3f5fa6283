"""The gazetteer on real wordings.

A new row goes where its origin says: names that must be read into READ, names that must not into NOT_A_PLACE, a pair of
places into INSIDE or APART. A bug found adds a row. Sentences are tokens joined by spaces; the name begins at `>`.
"""

from __future__ import annotations

import csv
from importlib import resources

import pytest

from facts.lexicon.files import read_csv
from facts.lexicon.place_index import Index, fold
from facts.lexicon.place_words import place_words
from facts.lexicon.places import (
    apart,
    candidates,
    country_codes,
    find_place,
    is_inside,
    is_known,
    resolve,
    speaks_for,
)

# sentence, name, countries, role, number of words
READ = [
    # countries and their other names
    ("> Poland has deployed troops", "Poland", "PL", "name", 1),
    ("across > Türkiye and Syria", "Turkey", "TR", "name", 1),
    ("in > Ivory Coast on Friday", "Ivory Coast", "CI", "name", 2),
    ("in > Côte d’Ivoire on Friday", "Ivory Coast", "CI", "name", 2),
    ("fled > Burma years ago", "Myanmar", "MM", "name", 1),
    ("the > U.S. said", "United States", "US", "name", 1),
    ("the > US and its allies", "United States", "US", "name", 1),
    ("the > UK’s figures", "United Kingdom", "GB", "name", 1),
    ("in > Great Britain", "United Kingdom", "GB", "name", 2),
    ("the > Democratic Republic of Congo", "DR Congo", "CD", "name", 4),
    ("the > Republic of the Congo", "Republic of the Congo", "CG", "name", 4),
    ("in > Bosnia and Herzegovina", "Bosnia and Herzegovina", "BA", "name", 3),
    ("in > Bosnia - Herzegovina", "Bosnia and Herzegovina", "BA", "name", 3),
    ("in > Guinea - Bissau , and", "Guinea-Bissau", "GW", "name", 3),
    ("in > Guinea , and", "Guinea", "GN", "name", 1),
    ("from > Jordan , Qatar", "Jordan", "JO", "name", 1),
    ("the > Czech Republic", "Czech Republic", "CZ", "name", 2),
    # people
    ("the > Polish defence ministry", "Poland", "PL", "demonym", 1),
    ("many > Poles", "Poland", "PL", "demonym", 1),
    ("> Belarusian guards", "Belarus", "BY", "demonym", 1),
    ("> Belarussian guards", "Belarus", "BY", "demonym", 1),
    ("> Belarusan guards", "Belarus", "BY", "demonym", 1),
    ("two > Syrians drowned", "Syria", "SY", "demonym", 1),
    ("> South Sudanese officials", "South Sudan", "SS", "demonym", 2),
    ("the > Burkinabe army", "Burkina Faso", "BF", "demonym", 1),
    ("a > Texan was hurt", "Texas", "US", "demonym", 1),
    ("> Polish-Belarusian border", "Poland", "PL", "demonym", 1),
    ("a > Warsaw - based group", "Warsaw", "PL", "demonym", 1),
    ("the > Moscow - backed leader", "Moscow", "RU", "demonym", 1),
    # governments
    ("> Warsaw said it has deployed", "Warsaw", "PL", "capital", 1),
    ("in revenge , > Brussels said", "Brussels", "BE", "capital", 1),
    ("the > Kremlin said", "Russia", "RU", "government", 1),
    ("the > White House said", "United States", "US", "government", 2),
    ("> Downing Street declined", "United Kingdom", "GB", "government", 2),
    ("the government in > Kiev", "Kyiv", "UA", "capital", 1),
    # regions, cities, areas
    ("police in > Hatay had", "Hatay", "TR", "name", 1),
    ("crews in > Kahramanmaras said", "Kahramanmaraş", "TR", "name", 1),
    ("crews in > Kahramanmaraş said", "Kahramanmaraş", "TR", "name", 1),
    ("in > Sanliurfa ,", "Şanlıurfa", "TR", "name", 1),
    ("In 1999 > Izmit was hit", "İzmit", "TR", "name", 1),
    ("to > Adiyaman", "Adıyaman", "TR", "name", 1),
    ("in > ADIYAMAN , Turkey", "Adıyaman", "TR", "name", 3),
    ("near > Islahiye , where", "İslahiye", "TR", "name", 1),
    ("a ruin in > Nurdagi , where", "Nurdağı", "TR", "name", 1),
    ("in Adana , > Nurdagi and Kilis", "Nurdağı", "TR", "name", 1),
    ("crossed from > Deir al - Zor", "Deir ez-Zor", "SY", "name", 4),
    ("the > Gaza Strip", "Gaza", "PS", "name", 2),
    ("in > Gaza City", "Gaza City", "PS", "capital", 2),
    ("in the > Donbas", "Donbas", "UA", "name", 1),
    ("the > Odesa region", "Odesa", "UA", "name", 1),
    ("near > Khan Younis", "Khan Younis", "PS", "name", 2),
    ("from the > Middle East and", "Middle East", "AE;BH;CY;EG;IL;IQ;IR;JO;KW;LB;OM;PS;QA;SA;SY;TR;YE", "name", 2),
    ("in > Frankfurt an der Oder", "Frankfurt an der Oder", "DE", "name", 4),
    ("in > St . Louis on Friday", "St. Louis", "US", "name", 3),
    ("in > Port-au-Prince", "Port-au-Prince", "HT", "capital", 1),
    ("in > Port - au - Prince", "Port-au-Prince", "HT", "capital", 5),
    # a state or a country after a comma belongs to the name, and chooses
    ("> MEMPHIS , Tenn . ( AP )", "Memphis", "US", "name", 4),
    ("in > Chester , Pennsylvania , on", "Chester", "US", "name", 3),
    ("in > Paris , Texas ,", "Paris", "US", "name", 3),
    ("in > Moscow , Idaho", "Moscow", "US", "name", 3),
    ("> Mobile, Ala. police", "Mobile", "US", "name", 2),
    ("> ANTAKYA , Turkey —", "Antakya", "TR", "name", 3),
    ("in > Augusta , GA –", "Augusta", "US", "name", 3),
    ("fled Carver , > Minn . , on", "Minnesota", "US", "name", 2),
    # names that are words or persons, after a preposition
    ("a fire in > Reading killed", "Reading", "GB", "name", 1),
    ("a lorry in > Nice killed 86", "Nice", "FR", "name", 1),
    ("a man in downtown > Jackson was", "Jackson", "US", "name", 1),
    ("the city of > Nice", "Nice", "FR", "name", 1),
    # capitalised words that go with a place
    ("> Chicago Police said", "Chicago", "US", "name", 1),
    ("> Houston Man Killed", "Houston", "US", "name", 1),
    ("in > Dallas Thursday night", "Dallas", "US", "name", 1),
    ("> Texas Gov . Greg Abbott", "Texas", "US", "name", 1),
]  # fmt: skip

NOT_A_PLACE = [
    "> Austin Smith was arrested",
    "police in > Austin Smith ’s case",
    "Whitney > Houston died",
    "Michael > Jordan said",
    "> Jordan Smith , 26 ,",
    "Mr > Houston said",
    "Mr . > Houston said",
    "Deputy > Jackson fired",
    "> Jackson said he was",
    "> Reading the report , he",
    "> Nice weather brought thousands",
    "> Police said two men",
    "on > March 4",
    "> Texas Street",
    "the > Washington Post reported",
    "the > New York Times reported",
    "the > Dallas Cowboys won",
    "the Bank of > England said",
    "an Air > France flight",
    "> American Airlines cancelled",
    "> African Americans voted",
    "> US $ 50 million",
    "50 million > US dollars",
    "5,000 > Turkish lira",
    "> Us too , he said",
    "an island of > turkey farms",
    "> Cook County police",
    "the > UN said",
    "the > Islamic State claimed",
    "> Wall Street fell",
    "Dallas , > In the evening ,",
    "with us again , > I'd tell him",
    "Estill > Springs , Tenn .",
    "taken to Mount > Sinai Hospital",
    "> On Friday",
    "> Smith said",
]

INSIDE = [
    ("Gaziantep", "Turkey"),
    ("Texas", "United States"),
    ("Austin", "Texas"),
    ("Beirut", "Lebanon"),
    ("Antakya", "Hatay"),
    ("Elbistan", "Kahramanmaraş"),
    ("Rafah", "Gaza"),
    ("Gaza", "Palestine"),
    ("Syria", "Middle East"),
    ("Aleppo", "Middle East"),
    ("Bakhmut", "Donbas"),
    ("Bakhmut", "Donetsk"),
    ("Crimea", "Ukraine"),
    ("Poland", "European Union"),
    ("England", "United Kingdom"),
    ("Buffalo", "New York"),
    ("Atlanta", "Georgia"),
    ("Tbilisi", "Georgia"),
    ("Turkey", "Turkey and Syria"),
    ("Turkey and Syria", "Middle East"),
    ("Kahramanmaras", "Kahramanmaraş"),
]

APART = [
    ("Poland", "Lithuania"),
    ("Turkey", "Syria"),
    ("Gaziantep", "Hatay"),
    ("Gaziantep", "Syria"),
    ("Texas", "Florida"),
    ("Houston", "Dallas"),
    ("Gaza", "West Bank"),
    ("Rafah", "Jenin"),
    ("Donbas", "Kyiv"),
    ("Poland and Lithuania", "Belarus"),
    ("Beirut", "Tripoli"),
]

NOT_APART = [
    ("Turkey and Syria", "Turkey"),
    ("Turkey", "Turkey and Syria"),
    ("Hatay", "Turkey and Syria"),
    ("Beirut", "Lebanon"),
    ("Kurdistan", "Iraq"),
    ("Kashmir", "India"),
    ("Sahel", "Mali"),
    ("Siberia", "Novosibirsk"),
    ("Kuznica", "Poland"),
    ("", "Poland"),
    ("Bosnia and Herzegovina", "Sarajevo"),
]


def at_mark(sentence: str) -> tuple[list[str], int]:
    words = sentence.split()
    at = words.index(">")
    return words[:at] + words[at + 1 :], at


@pytest.mark.parametrize(("sentence", "name", "countries", "role", "count"), READ)
def test_names_are_read(sentence: str, name: str, countries: str, role: str, count: int) -> None:
    found = find_place(*at_mark(sentence))
    assert found is not None
    place, found_role, words = found
    assert (place.name, ";".join(place.countries), found_role, words) == (name, countries, role, count)


@pytest.mark.parametrize("sentence", NOT_A_PLACE)
def test_what_only_looks_like_a_place(sentence: str) -> None:
    assert find_place(*at_mark(sentence)) is None


def test_a_state_after_a_comma_chooses_the_city() -> None:
    place, _, _ = find_place(["in", "Paris", ",", "Texas"], 1) or (None, "", 0)
    assert place is not None
    assert place.within == ("Texas", "United States")


def test_a_town_that_is_not_known_is_made_of_its_state() -> None:
    place, _, count = find_place(["in", "Houston", ",", "Ohio", ",", "on"], 1) or (None, "", 0)
    assert place is not None
    assert (place.name, place.within, count) == ("Houston", ("Ohio", "United States"), 3)


@pytest.mark.parametrize(
    ("name", "near", "within"),
    [
        ("Birmingham", {"US"}, "Alabama"),
        ("Birmingham", {"GB"}, "England"),
        ("Springfield", {"Massachusetts"}, "Massachusetts"),
        ("Georgia", {"US"}, "United States"),
    ],
)
def test_what_the_text_names_chooses_among_places_of_one_name(name: str, near: set[str], within: str) -> None:
    place, _, _ = find_place(["in", name, "."], 1, frozenset(near)) or (None, "", 0)
    assert place is not None
    assert place.within[0] == within
    assert resolve(name, near) == place


def test_persons_of_the_text_are_no_cities() -> None:
    assert find_place(["Santiago", "arrived", "late"], 0) is not None
    for written in ("Santiago", "Santiago’s", "Santiago,"):
        assert find_place([written, "arrived", "late"], 0, persons={"Santiago"}) is None


@pytest.mark.parametrize(("inner", "outer"), INSIDE)
def test_inside(inner: str, outer: str) -> None:
    assert is_inside(inner, outer)
    assert not apart(inner, outer)


@pytest.mark.parametrize(("a", "b"), APART)
def test_apart(a: str, b: str) -> None:
    assert apart(a, b)
    assert apart(b, a)
    assert not is_inside(a, b)


@pytest.mark.parametrize(("a", "b"), NOT_APART)
def test_not_apart(a: str, b: str) -> None:
    assert not apart(a, b)
    assert not apart(b, a)


@pytest.mark.parametrize(
    ("name", "codes"),
    [
        ("Turkey and Syria", "SY;TR"),
        ("Poland, Latvia and Lithuania", "LT;LV;PL"),
        ("Trinidad and Tobago", "TT"),
        ("Kahramanmaraş", "TR"),
        ("Kashmir", "CN;IN;PK"),
        ("the moon", ""),
        ("", ""),
    ],
)
def test_country_codes(name: str, codes: str) -> None:
    assert country_codes(name) == codes
    assert is_known(name) == bool(codes)


@pytest.mark.parametrize(
    ("name", "government"),
    [("Warsaw", "Poland"), ("Moscow", "Russia"), ("Kremlin", "Russia"), ("Brussels", "European Union"),
     ("Washington", "United States"), ("Downing Street", "United Kingdom"), ("Kiev", ""), ("Gdansk", "")],
)  # fmt: skip
def test_who_a_capital_speaks_for(name: str, government: str) -> None:
    assert speaks_for(name) == government


def test_candidates_are_ordered_countries_first() -> None:
    kinds = [place.kind for place in candidates("Georgia")]
    assert kinds[:2] == ["country", "region"]


def test_every_capital_is_a_place_of_its_country() -> None:
    missing = [
        (row["code"], capital)
        for row in read_csv("countries.csv")
        for capital in row["capitals"].split("|")
        if capital and row["code"] not in {c for p in candidates(capital) for c in p.countries}
    ]
    assert missing == [("ID", "Nusantara"), ("MV", "Malé")]  # not yet in GeoNames; an English word


def test_every_row_of_the_big_files_can_be_read() -> None:
    gazetteer = Index()
    text = resources.files("facts.lexicon").joinpath("places.tsv").read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if not line.startswith("#")]
    firsts = [line.partition("\t")[0] for line in lines]
    assert firsts == sorted(set(firsts))
    for first in firsts:
        bucket = gazetteer.bucket(first)
        assert bucket is not None
        assert all(key.partition(" ")[0] == first for key in bucket.names)


@pytest.mark.parametrize("name", ["places.tsv", "regions.tsv"])
def test_the_source_and_its_licence_are_named(name: str) -> None:
    text = resources.files("facts.lexicon").joinpath(name).read_text(encoding="utf-8")
    assert "GeoNames (https://www.geonames.org/), CC BY 4.0" in "".join(text.splitlines()[:6])


def test_the_data_stays_small() -> None:
    folder = resources.files("facts.lexicon")
    names = ["places.tsv", "regions.tsv", "countries.csv", "areas.csv", "metonyms.csv", "place_words.toml"]
    assert sum(len(folder.joinpath(name).read_bytes()) for name in names) < 1_500_000  # bytes


@pytest.mark.parametrize("name", ["countries.csv", "areas.csv", "metonyms.csv"])
def test_hand_made_files_have_whole_rows_and_no_name_twice(name: str) -> None:
    text = resources.files("facts.lexicon").joinpath(name).read_text(encoding="utf-8")
    rows = list(csv.reader(line for line in text.splitlines() if not line.startswith("#")))
    assert {len(row) for row in rows} == {len(rows[0])}
    names = [row[rows[0].index("name")] for row in rows]
    assert len(names) == len(set(names))


def test_the_word_lists_are_folded() -> None:
    lists = place_words()
    for words in (lists.never, lists.given, lists.surnames, lists.ordinary):
        assert all(fold(word) == word for word in words)


@pytest.mark.parametrize(
    "words",
    [[""], ["Ⅰn", "Ⓑerlin"], ["A-"], ["’s", "'s"], ["U.S.", ""], ["İ"], ["St", "."], ["Paris", ","], ["-", "—"]],
)
def test_odd_tokens_are_survived(words: list[str]) -> None:
    for at in range(len(words)):
        found = find_place(words, at)
        assert found is None or 1 <= found[2] <= len(words) - at
