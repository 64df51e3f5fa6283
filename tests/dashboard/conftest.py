"""The dashboard without a browser: Streamlit's AppTest on app.py, started on articles of the test's own."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

SECONDS = 60  # more than any run needs, also on a busy machine

Start = Callable[..., AppTest]


class Screen(AppTest):
    """An app under test, with the few questions that the tests ask."""

    def open(self, page: str) -> Screen:
        """Go to a page, by its module's name."""
        self.switch_page(f"facts/dashboard/{page}.py").run()
        return self

    @property
    def html(self) -> str:
        """All that was drawn as HTML, the style sheet aside."""
        bodies = [element.proto.body for element in self.get("html")]
        return "\n".join(body for body in bodies if not body.startswith("<style>"))

    @property
    def labels(self) -> list[str]:
        """Every label that Streamlit reads as Markdown: titles, headings, rows of lists, captions, links, buttons."""
        found = [element.value for element in [*self.title, *self.subheader, *self.markdown]]
        found += [element.label for element in self.button]
        for radio in self.radio:
            found += [*radio.options, *radio.proto.captions]
        found += [element.proto.label for element in self.get("page_link")]
        return [str(label) for label in found]

    def upload(self, *files: tuple[str, bytes]) -> Screen:
        """Put files into the upload of the Documents page."""
        self.file_uploader[0].set_value([(name, data, "text/plain") for name, data in files]).run()
        return self

    def press(self, label: str) -> Screen:
        """Press the button of that label."""
        next(button for button in self.button if button.label == label).click().run()
        return self


@pytest.fixture(autouse=True)
def main_module() -> Iterator[None]:
    """Put `__main__` back after each test: AppTest leaves app.py there, and a spawned process would start it again."""
    before = sys.modules["__main__"]
    yield
    sys.modules["__main__"] = before


@pytest.fixture
def start(root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Start:
    """Return what starts the app: on the seeds, or on articles given as name and text."""

    def start(texts: dict[str, str] | None = None, query: dict[str, str] | None = None) -> Screen:
        monkeypatch.delenv("FACTBOARD_PATHS", raising=False)
        if texts is not None:
            folder = tmp_path / "articles"
            folder.mkdir()
            for name, text in texts.items():
                (folder / name).write_text(text, encoding="utf-8")
            monkeypatch.setenv("FACTBOARD_PATHS", str(folder))
        screen = Screen(root / "app.py", default_timeout=SECONDS)
        for key, value in (query or {}).items():
            screen.query_params[key] = value
        screen.run()
        return screen

    return start
