"""Text from articles is hostile: wherever it is shown it stays text."""

from __future__ import annotations

import re

import pytest

from facts.dashboard.parts import esc, plain

HOSTILE = [
    "<img src=x onerror=alert(1)>",
    "</style><script>alert(1)</script>",
    "$5 and $7",
    ":material/home: :red[warning]",
    "[a](javascript:alert(1))",
    "![x](https://example.org/x.png)",
    "www.example.org and https://example.org",
    "# heading `code` **bold** ~~gone~~ | cell | &amp; \\",
    "\"><iframe src='https://example.org'>",
]
TEXT = "\n\n".join(f"Police arrested {n} people near {text}, {text} said." for n, text in enumerate(HOSTILE, 30))
PAGES = ["overview", "facts_page", "conflicts", "documents", "export"]
OURS = re.compile(
    r"</?(?:div|span|b|i|u|s|p|q|dl|dt|dd|h2|br|mark|sup|aside|blockquote|table|tr|th|td|wbr)(?:\s[^<>]*)?>"
)  # the elements that our own HTML is made of


def unescaped(label: str, signs: str) -> list[str]:
    """The Markdown signs in a label that no backslash stands before."""
    return re.findall(rf"(?<!\\)[{re.escape(signs)}]", label.replace("\\\\", ""))


@pytest.mark.parametrize("title", HOSTILE)
def test_no_page_lets_an_article_write_markup(start, title):
    screen = start({"a.txt": TEXT, "b.txt": TEXT.replace("30", "31")}).open("documents")
    screen.text_input(key="title-a").set_value(title)
    screen.text_input(key="publisher-a").set_value(title)
    screen.press("Save")
    for page in PAGES:
        screen.open(page)
        assert not screen.exception
        left = OURS.sub("", screen.html)
        assert "<" not in left, f"{page} lets through {left[left.index('<') :][:80]}"
        for label in screen.labels:
            assert not unescaped(label, "$<[`|"), label
            assert ":material/home:" not in label
            assert "www.e" not in label


@pytest.mark.parametrize("text", HOSTILE)
def test_escaping_keeps_the_words(text):
    assert "<" not in esc(text)
    assert '"' not in esc(text)
    kept = plain(text).replace("\u2060", "")
    assert re.sub(r"\\([^\w\s])", r"\1", kept) == text


@pytest.mark.parametrize("name", ["<img src=x>.txt", "$5 and $7.txt", "[a](javascript:x).txt", "a\nb.txt"])
def test_the_name_of_a_file_is_text_too(start, name):
    screen = start().open("documents").upload((name, b""))
    assert not screen.exception
    assert "<img" not in screen.html
    assert " is empty" in screen.html
