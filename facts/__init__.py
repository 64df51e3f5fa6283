"""Factboard: every figure of a set of articles in one table, and the figures that cannot all be true.

The public names below are imported when they are first used, so that `import facts` and `facts.extract` load neither
pandas nor Streamlit.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from facts.checking import CrossCheck, cross_check
    from facts.export import read_table
    from facts.extraction import extract
    from facts.extraction.explain import Explanation, explain
    from facts.model import Document, Fact, FactboardError
    from facts.reading import ReadError, ReadResult, read, read_all, read_bytes
    from facts.table import fact_table

__version__ = "0.1.0"

__all__ = [
    "CrossCheck",
    "Document",
    "Explanation",
    "Fact",
    "FactboardError",
    "ReadError",
    "ReadResult",
    "cross_check",
    "explain",
    "extract",
    "fact_table",
    "read",
    "read_all",
    "read_bytes",
    "read_table",
]

_HOMES = {
    "CrossCheck": "facts.checking",
    "Document": "facts.model",
    "Explanation": "facts.extraction.explain",
    "Fact": "facts.model",
    "FactboardError": "facts.model",
    "ReadError": "facts.reading",
    "ReadResult": "facts.reading",
    "cross_check": "facts.checking",
    "explain": "facts.extraction.explain",
    "extract": "facts.extraction",
    "fact_table": "facts.table",
    "read": "facts.reading",
    "read_all": "facts.reading",
    "read_bytes": "facts.reading",
    "read_table": "facts.export",
}  # where each public name lives


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module 'facts' has no attribute {name!r}")
    value = getattr(import_module(_HOMES[name]), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
