"""What only a browser can show: charts and tables really drawn, clicks, uploads, downloads, nothing sent elsewhere."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from facts import cross_check, fact_table, read, read_table

PAGES = ["", "facts", "conflicts", "documents", "export"]
ARTICLE = b"Warsaw, Nov. 9, 2021 (Agency) -- Poland has deployed 15,000 troops on its border with Belarus.\n"
HOSTILE = b"""<img src=https://example.org/a.png onerror=alert(1)> heading of the day

Police arrested 31 people near <img src=https://example.org/b.png onerror=alert(2)>, $5 and $7, :material/home: said.

Police arrested 77 people near [a](javascript:alert(3)) ![b](https://example.org/c.png) www.example.org on Sunday.
"""


def visit(board: Page, path: str = "") -> Page:
    """Open a page and wait until it is drawn."""
    board.goto(f"{board.address}/{path}")
    expect(board.locator("h1")).to_be_visible()
    settle(board)
    return board


def settle(board: Page) -> None:
    """Wait until the page's run is over: what it draws last may still be that of the run before."""
    expect(board.locator("[data-testid=stApp]")).to_have_attribute("data-test-script-state", "notRunning")


def go(board: Page, name: str) -> None:
    """Follow a link of the header."""
    board.locator("[data-testid=stTopNavLink]", has_text=name).click()
    expect(board.locator("[data-testid=stTopNavLink][aria-current=page]")).to_have_text(name)
    settle(board)


def upload(board: Page, *files: tuple[str, bytes]) -> None:
    """Put files into the upload."""
    board.locator("input[type=file]").set_input_files(
        [{"name": name, "mimeType": "text/plain", "buffer": data} for name, data in files]
    )


def test_the_overview_opens_with_the_finding_and_its_charts(board: Page):
    visit(board)
    expect(board.locator("h1")).to_have_text("One pair of figures cannot both be true")
    assert board.locator("[data-testid=stTopNavLink]").all_inner_texts() == [
        "Overview", "Facts", "Conflicts", "Documents", "Export",
    ]  # fmt: skip
    charts = board.locator(".stVegaLiteChart svg")
    expect(charts).to_have_count(2)
    expect(charts.last).to_contain_text("Troops, Poland")
    band = board.locator('.stVegaLiteChart g[class*=" band_"] path').first
    assert band.evaluate("one => getComputedStyle(one).fill") == "rgb(233, 230, 223)", "the sheet paints the charts"
    board.get_by_text("Both quotations").first.click()
    expect(board.locator("h1")).to_have_text("Conflicts")
    expect(board.locator(".fb-quote mark").first).to_have_text("some 6,000 troops")
    expect(board.locator(".stVegaLiteChart svg").last).to_contain_text("4 Nov")


def test_filters_go_into_the_address_and_come_back_from_it(board: Page):
    visit(board, "facts")
    board.locator(".st-key-measure input").click()
    board.keyboard.type("Troops")
    board.keyboard.press("Enter")
    expect(board.locator(".fb").first).to_contain_text("2 of")
    board.locator(".st-key-q input").fill("12,000")
    board.keyboard.press("Enter")
    expect(board.locator(".fb").first).to_contain_text("1 of")
    assert re.search(r"measure=Troops", board.url)
    assert re.search(r"q=12%2C000", board.url)
    board.reload()
    expect(board.locator(".fb").first).to_contain_text("1 of")
    expect(board.locator("blockquote mark")).to_have_text("more than 12,000 troops")


def test_a_row_can_be_selected_and_read(board: Page):
    visit(board, "facts")
    expect(board.locator("blockquote mark")).to_have_text("some 6,000 troops")
    table = board.locator("[data-testid=stDataFrame]").bounding_box()
    board.locator("[data-testid=stDataFrame]").hover()
    tools = board.locator("[data-testid=stElementToolbarButton]")
    expect(tools.filter(has=board.locator("[aria-label^=Search]"))).to_be_visible()
    expect(tools.filter(has=board.locator('[aria-label^="Download"]'))).to_be_hidden()  # it would not escape formulas
    board.mouse.click(table["x"] + 17, table["y"] + 34 + 31 + 15)  # the cells are painted: the second row, by its place
    expect(board.locator("blockquote mark")).to_have_text("more than 12,000 troops")
    settle(board)
    board.get_by_text("Read the whole article").click()
    expect(board.locator("h1")).to_have_text("Documents")
    expect(board.locator(".fb-art mark.hit").first).to_have_text("more than 12,000 troops")


def test_articles_can_be_added_refused_edited_and_taken_back(board: Page):
    visit(board, "documents")
    upload(board, ("new.txt", ARTICLE), ("empty.txt", b""), ("scan.txt", b"%PDF-1.7\n"), ("photo.png", b"\x89PNG"))
    notices = board.locator("[role=status] .fb-note")
    expect(notices).to_have_count(4)
    expect(notices.nth(1)).to_contain_text("empty.txt is empty")
    expect(notices.nth(2)).to_contain_text("scan.txt has the name of a text file but is a PDF")
    expect(notices.nth(3)).to_contain_text("photo.png")
    expect(board.locator(".fb-art mark")).to_have_text(["15,000 troops"])
    board.get_by_text("Edit details").click()
    board.get_by_label("Publisher").fill("The Agency")
    board.get_by_role("button", name="Save").click()
    expect(board.locator(".kick")).to_contain_text("The Agency")
    go(board, "Overview")
    expect(board.locator(".fb-strip")).to_contain_text("6articles")
    go(board, "Documents")
    board.get_by_text("Back to the seed articles").click()
    expect(board.locator("[role=radiogroup] label")).to_have_count(5)


def test_the_downloaded_csv_is_the_table(board: Page, tmp_path: Path, seeds: Path):
    visit(board, "export")
    with board.expect_download() as download:
        board.get_by_role("button", name="Download").first.click()
    file = tmp_path / download.value.suggested_filename
    download.value.save_as(file)
    assert file.name == "facts.csv"
    assert file.read_bytes().startswith(b"\xef\xbb\xbf"), "Excel needs the mark"
    found, expected = read_table(file), cross_check(fact_table(read(seeds))).facts
    assert found.astype(str).equals(expected[found.columns].reset_index(drop=True).astype(str))


def test_hostile_articles_stay_text(board: Page):
    visit(board, "documents")
    upload(board, ("a.txt", HOSTILE), ("b.txt", HOSTILE.replace(b"31", b"310")))
    expect(board.locator("[role=status]")).to_contain_text("Added 2 articles")
    for words in (
        "<img src=https://example.org/b.png onerror=alert(",
        ":material/home: said.",
        "[a](javascript:alert(",
    ):
        expect(board.locator(".fb-art")).to_contain_text(words)
    for name in ("Overview", "Facts", "Conflicts", "Documents", "Export"):
        go(board, name)
        for wrong in ('img[src*="example"]', 'a[href*="example"]', 'a[href^="javascript"]', ".katex"):
            expect(board.locator(f"section {wrong}")).to_have_count(0)


@pytest.mark.parametrize("path", PAGES)
def test_no_page_scrolls_sideways_on_a_telephone(board: Page, path: str):
    board.set_viewport_size({"width": 400, "height": 860})
    visit(board, path)
    expect(board.locator(".fb").first).to_be_visible()
    assert board.evaluate("document.documentElement.scrollWidth") <= 400
    main = board.locator("[data-testid=stMain]")
    assert main.evaluate("one => one.scrollWidth <= one.clientWidth + 1")
