"""Every number of a text has an explanation: the fact it became or the rule that refused it, and the words used."""

from __future__ import annotations

from facts.extraction import extract
from facts.extraction.explain import Entry, explain, render

TEXT = (
    "By 2016 some 6,000 troops were stationed there, at a cost of $5.5m. "
    "A third of the 111-mile long fence, or 5 tons; call 911 from Room 12 at 5 p.m. No one was killed."
)


def test_facts_are_those_of_extract() -> None:
    assert [e.fact for e in explain(TEXT, document_id="d") if e.fact] == extract(TEXT, document_id="d")


def test_explanations_stand_in_the_text_and_in_order() -> None:
    made = explain(TEXT)
    assert all(TEXT[e.start : e.end] == e.words for e in made)
    assert [e.start for e in made] == sorted(e.start for e in made)
    assert all((e.fact is None) == bool(e.key and e.sentence) for e in made)


def test_rules_that_refuse() -> None:
    assert [e.key for e in explain(TEXT) if e.fact is None] == ["year", "idiom", "label", "clock"]


def test_entries_that_were_used() -> None:
    used = {e.words: e.used for e in explain(TEXT)}
    assert used["some 6,000 troops"] == (
        Entry("hedges.toml", "before", "some", "approximate"),
        Entry("words.toml", "people", "troop", "person"),
        Entry("measure_words.toml", "troops", "troop", "head noun"),
        Entry("measure_words.toml", "troops", "stationed", "after the figure"),
    )
    assert Entry("money.toml", "symbols", "$", "USD") in used["$5.5m"]
    assert Entry("numbers.toml", "glued", "m", "1000000") in used["$5.5m"]
    assert Entry("numbers.toml", "ordinals", "third", "3") in used["A third"]
    assert Entry("dimensions.toml", "way", "long", "length") in used["111-mile long fence"]
    assert Entry("units.toml", "ton", "tons", "ton") in used["5 tons"]
    assert used["911"] == (Entry("traps.toml", "idioms", "call 911"),)


def test_another_account_names_its_words() -> None:
    first = "Some 400 men live there. "
    words = {
        "The charity put the number at 310.": ("placing", "put"),
        "The mayor spoke of 310.": ("speaking", "spoke"),
        "The charity counted 310.": ("saying", "counted"),
    }
    for text, (section, word) in words.items():
        says = "another account of a figure before"
        assert explain(first + text)[-1].used == (Entry("accounts.toml", section, word, says),)


def test_british_ton_is_flagged() -> None:
    (made,) = explain("The centre organised a load of 5 tons.")
    assert made.fact is not None
    assert made.fact.unit == "long_ton"
    assert [entry.says for entry in made.used] == ["long_ton: the text is in British English"]


def test_number_words_that_give_no_number() -> None:
    assert [(e.words, e.key) for e in explain("The third prize was the million.")] == [
        ("third", "no_number"),
        ("million", "no_number"),
    ]


def test_a_table_is_explained_as_one_place() -> None:
    text = "12 15 18 22 " * 40
    assert extract(text) == []
    assert {e.key for e in explain(text)} == {"table"}


def test_render() -> None:
    assert render(explain("In 2016 up to 40 men met.")).splitlines() == [
        "“2016” at 3",
        "    no figure: a year (year)",
        "    traps.toml [before_year] in",
        "“up to 40 men” at 8",
        "    40 person, at_most, … to 40; measure: people",
        "    hedges.toml [before] up to = at_most",
        "    words.toml [people] man = person",
    ]
