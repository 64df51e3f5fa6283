"""The charts of the screens, from DataFrames to Altair charts; nothing here knows Streamlit."""

from facts.charts.bars import by_measure, measure_counts, measures_drawn
from facts.charts.intervals import pair
from facts.charts.marks import CHECK_WORDS, TONE_OF, scale_of, source_colours
from facts.charts.ratios import signature
from facts.charts.timeline import history, over_time

__all__ = [
    "CHECK_WORDS",
    "TONE_OF",
    "by_measure",
    "history",
    "measure_counts",
    "measures_drawn",
    "over_time",
    "pair",
    "scale_of",
    "signature",
    "source_colours",
]
