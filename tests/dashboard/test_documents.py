"""The Documents page: adding, editing and removing articles, and what happens to files that cannot be read."""

from __future__ import annotations

import datetime as dt
import io
import zipfile

import pytest

NEW = b"Warsaw, Nov. 9, 2021 (Agency) -- Poland has deployed 15,000 troops on its border with Belarus.\n"
OTHER = b"Vilnius said 320 people crossed the border on Sunday.\n"


def titles(screen) -> list[str]:
    """The rows of the list of articles."""
    return list(screen.radio(key="document").options)


def test_files_are_added_and_the_first_of_them_is_opened(start):
    screen = start().open("documents").upload(("new.txt", NEW), ("other.txt", OTHER))
    assert len(titles(screen)) == 7
    assert screen.session_state["document"] == "new"
    assert "Added 2 articles." in screen.html
    assert ">15,000 troops</mark>" in screen.html
    assert "<b>7</b>articles" in screen.open("overview").html


BAD = [
    ("empty.txt", b"", "empty.txt is empty"),
    ("blank.txt", b" \n\n ", "blank.txt"),
    ("scan.txt", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj", "scan.txt has the name of a text file but is a PDF"),
    ("photo.txt", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "photo.txt"),
    ("broken.txt", "Sześć osób zginęło na granicy".encode()[:-1] + b"\xff\xfe caf\xc3\xa9", "broken.txt"),
    ("photo.png", b"\x89PNG\r\n\x1a\n", "photo.png"),
    ("zeros.txt", b"250 migrants\x00\x00\x00", "zeros.txt"),
]


@pytest.mark.parametrize(("name", "data", "message"), BAD)
def test_a_file_that_cannot_be_read_is_named_and_nothing_is_lost(start, name, data, message):
    screen = start().open("documents").upload((name, data), ("other.txt", OTHER))
    assert message in screen.html
    assert len(titles(screen)) == 6, "the five seeds and the file that could be read"


def test_a_file_over_the_limit_is_refused(start, monkeypatch):
    monkeypatch.setattr("facts.reading.formats.MAX_FILE_BYTES", 10_000)
    screen = start().open("documents").upload(("long.txt", OTHER * 300))
    assert "long.txt is too large" in screen.html
    assert len(titles(screen)) == 5


def test_the_same_file_twice_counts_once(start):
    screen = start().open("documents").upload(("new.txt", NEW), ("again.txt", NEW))
    assert len(titles(screen)) == 6
    assert "again.txt is already here" in screen.html
    screen.upload(("new.txt", NEW))
    assert len(titles(screen)) == 6


def test_two_files_of_one_name_are_two_articles(start):
    screen = start().open("documents").upload(("new.txt", NEW), ("new.txt", OTHER))
    assert len(titles(screen)) == 7
    assert {"new", "new-2"} <= {document.document_id for document in screen.session_state["documents"]}


def test_folders_in_a_name_are_dropped(start):
    screen = start().open("documents").upload(("../../etc/passwd/new.txt", NEW))
    assert screen.session_state["document"] == "new"


def test_title_publisher_and_date_can_be_edited(start):
    screen = start().open("documents").upload(("new.txt", NEW))
    screen.text_input(key="title-new").set_value("Fifteen thousand")
    screen.text_input(key="publisher-new").set_value("The Agency")
    screen.date_input(key="published-new").set_value(dt.date(2021, 11, 10))
    screen.press("Save")
    assert "Fifteen thousand" in titles(screen)
    assert "The Agency · 10 Nov 2021" in screen.html
    screen.open("facts_page").multiselect(key="source").set_value(["The Agency"]).run()
    assert set(screen.dataframe[0].value["Date"]) == {dt.datetime(2021, 11, 10)}


def test_an_article_can_be_removed(start):
    screen = start().open("documents").upload(("new.txt", NEW))
    screen.press("Remove")
    assert len(titles(screen)) == 5
    assert "Removed “" in screen.html
    assert "<b>5</b>articles" in screen.open("overview").html


def test_all_articles_can_be_removed_and_one_click_goes_back(start):
    screen = start().open("documents")
    for _ in range(5):
        screen.press("Remove")
    assert "No article to show" in screen.html
    screen.press("Back to the seed articles")
    assert len(titles(screen)) == 5
    assert not [button for button in screen.button if button.label.startswith("Back to")], "nothing to go back from"


def test_back_goes_to_the_documents_served(start):
    screen = start({"mine.txt": OTHER.decode()}).open("documents").upload(("new.txt", NEW))
    screen.press("Back to the articles you started with")
    assert [document.document_id for document in screen.session_state["documents"]] == ["mine"]


def test_a_copy_is_one_source_again_when_its_original_goes(start):
    screen = start().open("documents")
    source = {document.document_id[:3]: document.source_id[:3] for document in screen.session_state["documents"]}
    assert source["002"] == "000"
    screen.press("Remove")
    source = {document.document_id[:3]: document.source_id[:3] for document in screen.session_state["documents"]}
    assert source["002"] == "002"


def test_a_long_article_is_drawn_in_parts(start):
    text = "".join(f"Police arrested {n} people in Minsk.\n\n" for n in range(1, 801))
    screen = start({"long.txt": text}).open("documents")
    assert screen.html.count("<aside>") == 300
    screen.selectbox[0].set_value(600).run()
    assert "800 people" in screen.html
    assert screen.html.count("<aside>") == 200


def test_many_articles_can_be_searched_and_paged(start):
    texts = {
        f"a{n:03}.txt": f"Report number {chr(65 + n % 26)}{n}\n\nPolice arrested {n} people.\n" for n in range(2, 70)
    }
    screen = start(texts).open("documents")
    assert len(titles(screen)) == 50
    screen.text_input[0].set_value("L37").run()
    assert [name.replace("\\", "") for name in titles(screen)] == ["Report number L37"]
    screen.text_input[0].set_value("nowhere").run()
    assert "No article matches" in screen.html


TRIPPING = NEW.replace(b"15,000", b"15,001")  # texts of these tests' own: what is read of a text is kept
APART = NEW.replace(b"15,000", b"15,002")
PAGES = ["overview", "facts_page", "conflicts", "documents", "export"]


def test_a_text_that_trips_the_reader_is_named_and_can_be_removed(start, monkeypatch):
    from facts.extraction import extract

    def trips(text, **rest):
        if text == TRIPPING.decode():
            raise ValueError("tripped")
        return extract(text, **rest)

    monkeypatch.setattr("facts.batch.extract", trips)
    screen = start().open("documents").upload(("new.txt", TRIPPING))
    for page in PAGES:
        assert not screen.open(page).exception
        assert len(screen.title) == 1
    screen.open("documents")
    assert "could not be read for figures. That is a fault of this program" in screen.html
    assert "This article could not be read for figures." in screen.html
    assert len(titles(screen)) == 6
    assert "not read: see Documents" in screen.open("overview").html
    screen.open("documents").press("Remove")
    assert len(titles(screen)) == 5
    assert "could not be read" not in screen.html


def test_articles_that_cannot_be_compared_can_be_taken_out_again(start, monkeypatch):
    from facts.checking import cross_check

    def trips(table, convention):
        if "new" in set(table["document_id"]):
            raise ValueError("tripped")
        return cross_check(table, convention)

    monkeypatch.setattr("facts.dashboard.state.cross_check", trips)
    screen = start().open("documents").upload(("new.txt", APART))
    for page in PAGES:
        assert not screen.open(page).exception
        assert "These articles could not be compared." in screen.html or page == "overview"
    assert screen.open("overview").title[0].value == "The figures could not be read"
    screen.open("documents")
    assert len(titles(screen)) == 6
    screen.press("Back to the seed articles")
    assert len(titles(screen)) == 5
    assert screen.open("overview").title[0].value == "One pair of figures cannot both be true"


def archive(**files: bytes) -> bytes:
    """An archive in memory."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as made:
        for name, data in files.items():
            made.writestr(name.replace("_", "."), data)
    return target.getvalue()


def test_an_archive_of_articles_can_be_added(start):
    packed = archive(new_txt=NEW, other_txt=OTHER, photo_png=b"", documents_csv=b"file;Publisher\nnew.txt;The Agency\n")
    screen = start().open("documents").upload(("news.zip", packed), ("new.txt", NEW), ("broken.zip", b"PK"))
    assert len(titles(screen)) == 7
    assert screen.session_state["documents"][5].publisher == "The Agency"
    for message in (
        "Added 2 articles.",
        "news.zip/photo.png is left out: files of the kind .png are not read yet, only .txt, .zip",
        "new.txt is already here",
        "broken.zip is no ZIP archive, or a broken one",
    ):
        assert message in screen.html


def test_a_date_can_be_taken_away(start):
    screen = start().open("documents").upload(("new.txt", NEW))
    screen.checkbox(key="undated-new").check()
    screen.press("Save")
    assert "Publisher unknown · No date" in screen.html
    assert not [box for box in screen.checkbox if box.key == "undated-new"], "there is none to take away"


def test_what_a_change_did_is_told_until_another_page_is_opened(start):
    screen = start().open("documents").upload(("new.txt", NEW), ("empty.txt", b""))
    assert "Added “" in screen.run().html
    screen.open("overview").open("documents")
    assert 'role="status"' not in screen.html


def test_what_could_not_be_read_at_the_start_stays_told(start):
    screen = start({"a.txt": OTHER.decode(), "empty.txt": ""}).open("documents").open("overview").open("documents")
    assert "empty.txt is empty" in screen.html
