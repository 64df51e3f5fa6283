"""The Export page: everything or what is filtered, in each format, with its dictionary."""

from __future__ import annotations

from facts.checking import FINDING_COLUMNS, SERIES_COLUMNS
from facts.export import FORMATS
from facts.table import COLUMNS


def files(screen) -> list[str]:
    """The files that can be downloaded, as their buttons' help names them."""
    return [button.proto.help for button in screen.get("download_button")]


def test_three_files_in_each_format_or_one_package(start):
    screen = start().open("export")
    assert files(screen) == ["facts.csv", "findings.csv", "series.csv"]
    for kind in FORMATS:
        screen.button_group(key="format").set_value(kind).run()
        expected = (
            ["factboard.zip"]
            if kind == "datapackage"
            else [f"{name}{FORMATS[kind].suffix}" for name in ("facts", "findings", "series")]
        )
        assert files(screen) == expected


def test_every_column_is_explained(start):
    screen = start().open("export")
    for name, columns in (("facts", COLUMNS), ("findings", FINDING_COLUMNS), ("series", SERIES_COLUMNS)):
        screen.button_group(key="table").set_value(name).run()
        for column in columns:
            assert f'<th scope="row">{column.name}</th>' in screen.html.replace("<wbr>", "")


def test_filters_of_the_facts_page_can_be_followed(start):
    screen = start().open("facts_page")
    screen.multiselect(key="measure").set_value(["troops"]).run()
    screen.open("export")
    assert "<b>2</b>facts" in screen.html
    assert "<b>1</b>finding<" in screen.html
    assert "<b>1</b>series" in screen.html
    screen.button_group(key="rows").set_value("all").run()
    assert "<b>2</b>facts" not in screen.html


def test_without_filters_there_is_nothing_to_choose(start):
    screen = start().open("export")
    assert not [group for group in screen.button_group if group.key == "rows"]
