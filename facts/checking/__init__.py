"""The cross-check: from the facts table to series, findings and estimates."""

from facts.checking.crosscheck import FINDING_COLUMNS, SERIES_COLUMNS, CrossCheck, cross_check
from facts.checking.explain import explain_series
from facts.checking.reasons import REASONS, RELATIONS

__all__ = ["FINDING_COLUMNS", "REASONS", "RELATIONS", "SERIES_COLUMNS", "CrossCheck", "cross_check", "explain_series"]
