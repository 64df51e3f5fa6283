"""Limits and defaults, each with its unit and its reason."""

from __future__ import annotations

# --- intervals (SPEC section 2; ACLED codebook, MUC-4, CQE) ---
APPROXIMATE_SHARE = "0.1"  # of the value, each way: "about 6,000" is 5,400 to 6,600

# --- reading ---
MAX_FILE_BYTES = 50 * 1024 * 1024  # bytes; the upload limit of .streamlit/config.toml and of one file on disk
SHINGLE_WORDS = 5  # words; length of the shingles that near-copies share (Broder 1997)
COPY_CONTAINMENT = 0.5  # share of the shorter text's shingles from which two texts are copies

# --- cross-check (SPEC section 4) ---
AGREE_TOLERANCE = 0.005  # share; two figures in different units are equal within it
ROUNDING_CLOSE = 0.02  # share; figures this close are roundings of each other
ROUNDING_WIDE = 0.05  # share; allowed when half a unit of the last written digit explains it
SMALL_COUNT = 100  # counts under this are never roundings: 13 dead is not "about" 14
LEVEL_DAYS = 14  # days after which a level may have moved
PAIRWISE_FIGURES = 40  # distinct figures of a series compared pair by pair; beyond, against best and neighbours
