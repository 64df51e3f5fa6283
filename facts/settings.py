"""Limits and defaults, each with its unit and its reason."""

from __future__ import annotations

# --- intervals (SPEC section 2; ACLED codebook, MUC-4, CQE) ---
APPROXIMATE_SHARE = "0.1"  # of the value, each way: "about 6,000" is 5,400 to 6,600

# --- reading ---
MAX_FILE_BYTES = 50 * 1024 * 1024  # bytes; of one file, uploaded or on disk: far more than any article
SHINGLE_WORDS = 5  # words; length of the shingles that near-copies share (Broder 1997)
COPY_CONTAINMENT = 0.5  # share of the shorter text's shingles from which two texts are copies
SHINGLE_SHARERS = 50  # documents; of those that share one shingle, the earliest so many are compared with the others

# --- cross-check (SPEC section 4) ---
AGREE_TOLERANCE = 0.005  # share; two figures in different units are equal within it
ROUNDING_CLOSE = 0.02  # share; figures this close are roundings of each other
ROUNDING_WIDE = 0.05  # share; allowed when half a unit of the last written digit explains it
SMALL_COUNT = 100  # counts under this are never roundings: 13 dead is not "about" 14
LEVEL_DAYS = 14  # days after which a level may have moved
PAIRWISE_FIGURES = 40  # distinct figures of a series compared pair by pair; beyond, against best and neighbours
STORY_DAYS = 45  # days; of many articles, those further apart are followed up only through articles between them
STORY_LIKENESS = 0.1  # cosine; articles less alike are about other events (GVA: 85 % of pairs of one incident pass)
STORY_LEAST = 0.06  # cosine; the same for the few articles that somebody has put together
STORY_FEW = 20  # articles; from here on so many are alike by chance that more is asked of each pair
STORY_MANY = 200  # articles; up to here articles further apart than STORY_DAYS are compared at all
STORY_CHANCE = 0.4  # what is asked of a pair far apart in time grows with the number of articles to this power
STORY_WORDS = 3  # words; least number shared, so that two short texts about one country are not one story
STORY_TELLING_WORDS = 12  # words of an article under which others are looked for: bounds the work
STORY_NEIGHBOURS = 4  # articles looked at on each side, in time, under each of these words: bounds the work
STORY_CANDIDATES = 12  # articles compared with each, those that share the most telling words: bounds the work
LIKENESS_POINTS = 10.0  # points of context for each unit of likeness over STORY_LIKENESS, at most 2
SERIES_EVIDENCE = 3.0  # points of common context from which two figures are about the same thing
NAMED_EVIDENCE = 1.0  # the same when the words of both name the thing: a telling noun, or what is said of it
RUNNING_EVIDENCE = 1.4  # the same for measures of which a story has one running figure (deaths, troops)
PLACES_COMPARED = 40  # places of one article and measure that are compared with each other: bounds the work
SERIES_REACHED = 40  # series within reach that a new figure is compared with, the latest: bounds the work
SERIES_MEMBERS = 8  # latest members of a series that a new figure is compared with: bounds the work
TEMPERATURE_ROUNDING = 1.0  # kelvin; temperatures are rounded by difference, since their zero is a convention

# --- places ---
SMALL_TOWN_THOUSANDS = 20  # thousands of people; a smaller town's name alone is more often something else
SMALL_REGION_THOUSANDS = 200  # thousands of people in its cities; the same for a region's name
SEEN_WORDS = 100_000  # names; what the place finder remembers of names it has already looked up, about 20 MB
UNROUND_DIGITS = 3  # significant digits from which a number is unlikely to be met twice by chance

# --- context of a figure ---
SPEAKER_LOOK_BACK = 600  # characters before a sentence in which the one whom "he said" means was named

# --- what an article is about ---
THEME_LEAST = 3  # words of a theme, from which an article may be about it
THEME_SPAN = 800  # characters; a longer article needs one such word for each so many

# --- extraction: what bounds the work on a text that is no prose ---
LONGEST_NUMBER = 40  # characters of one number as written; longer runs of digits are keys, and cost time to convert
LONGEST_SENTENCE = 2_000  # characters; the longest sentences of news have some 1,500, the rest is tables and lists
LONG_SENTENCE = 200  # characters; only longer sentences can hold so many figures that they are counted
FIGURES_TOGETHER = 40  # figures; no sentence of prose has as many, so that longer runs are cut: bounds the work
DENSEST_FIGURES = 17  # characters a figure; denser runs of FIGURES_TOGETHER are tables, and nothing is read there
LARGEST_SUM = 50  # people; "two women and a baby" are added up, "5,000 soldiers and a general" are not
