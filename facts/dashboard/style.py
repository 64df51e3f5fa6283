"""The style sheet, read as data: one sheet for light and dark."""

from __future__ import annotations

from functools import cache
from importlib import resources

import streamlit as st


@cache
def _sheet() -> str:
    return resources.files("facts.dashboard").joinpath("style.css").read_text(encoding="utf-8")


def apply() -> None:
    """Put the style sheet on the page."""
    st.html(f"<style>{_sheet()}</style>")
