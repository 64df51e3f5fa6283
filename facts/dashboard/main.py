"""What every page has: the browser tab's title, the style sheet, the five links."""

from __future__ import annotations

import streamlit as st

from facts.dashboard import state, style
from facts.dashboard.parts import PAGES

TITLES = {
    "overview": "Overview",
    "facts_page": "Facts",
    "conflicts": "Conflicts",
    "documents": "Documents",
    "export": "Export",
}


def run() -> None:
    """Draw the page that the address names."""
    st.set_page_config(page_title="Factboard", page_icon="📊", layout="wide")
    style.apply()
    pages = [
        st.Page(PAGES[name], title=title, url_path=title.lower(), default=name == "overview")
        for name, title in TITLES.items()
    ]
    page = st.navigation(pages, position="top")
    if page.title != TITLES["documents"]:
        state.forget_notices()
    page.run()
