"""Units of measurement: words, signs, compounds, rates, and every factor against Pint's."""

from __future__ import annotations

import pint
import pytest

from facts.lexicon.units import units
from tests.extraction.readings import one, read, values

WORDS_AND_SIGNS = [
    (
        "a 40 km/h wind, a 25 mph gust and 60 m.p.h. later",
        [(40, "kilometer_per_hour"), (25, "mile_per_hour"), (60, "mile_per_hour")],
    ),
    ("It ran at 33 miles an hour and 9 metres per second.", [(33, "mile_per_hour"), (9, "meter_per_second")]),
    ("a plot of 300m2, 2 sq km and 900 sq ft", [(300, "square_meter"), (2, "square_kilometer"), (900, "square_foot")]),
    ("45 cubic feet of gravel and 3 cubic metres of sand", [(45, "cubic_foot"), (3, "cubic_meter")]),
    (
        "310 pound-feet of torque, 332 lb-ft or 450 Nm",
        [(310, "foot_pound"), (332, "foot_pound"), (450, "newton_meter")],
    ),
    (
        "an output of 784 HP, 300 PS and 640bhp",
        [(784, "horsepower"), (300, "metric_horsepower"), (640, "brake_horsepower")],
    ),
    ("a 2.4Ghz chip and a 120 Hz panel", [(2.4, "gigahertz"), (120, "hertz")]),
    ("a 5 W charger of 20 MWh and 35 GWh", [(5, "watt"), (20, "megawatt_hour"), (35, "gigawatt_hour")]),
    ("a field of 12 kV/cm and 0.4 A/cm2", [(12, "kilovolt_per_centimeter"), (0.4, "ampere_per_square_centimeter")]),
    ("at 50 km/ms", [(50, "kilometer_per_millisecond")]),
    ("4 ppb of lead and 1200 parts per million", [(4, "part_per_billion"), (1200, "part_per_million")]),
    ("54GB of data at 300 Mbps", [(54, "gigabyte"), (300, "megabit_per_second")]),
    ("It weighs 20 (kg) or 44 [lb].", [(20, "kilogram"), (44, "pound")]),
    ("It turned by 0.8rad.", [(0.8, "radian")]),
    ("He is 6 feet 3 inches tall, she 5 ft 2 in.", [(6.25, "foot"), (5.16666666667, "foot")]),
    ("a 6-foot-3 guard", [(6.25, "foot")]),
    ("a plane at 30' above the sea", [(30, "foot")]),
    ("It measured 3 consecutive weeks and 50 previous years.", [(3, "week"), (50, "year")]),
    ("the bond's 30 - year term", [(30, "year")]),
    ("two 5-speed gears and a 5 second delay", [(2, "count"), (5, "count"), (5, "second")]),
    ("Rates rose 25 basis points or 0.25 percentage points.", [(25, "basis_point"), (0.25, "percentage_point")]),
]

AGES = [
    ("He killed Ana Silva, 44 -- and fled.", [(44, "year")]),
    ("The 87 yo patient", [(87, "year")]),
    ("A girl, about 4, slept.", [(4, "year")]),
    ("Luis Ortega Jr., 23, was there.", [(23, "year")]),
    ("She was 35.", [(35, "year")]),
    ("Ana Silva, 31 of Lisbon, sells bread.", [(31, "year")]),
    ("He turned 18 in April.", [(18, "year")]),
    ("He will be 70 by then.", [(70, "year")]),
    ("a life expectancy of around 73", [(73, "year")]),
    ("children under age 10", [(10, "year")]),
    ("men aged 18 to 34", [(26, "year")]),
    ("women between the ages of 20 and 30", [(25, "year")]),
    ("a 200,000 to-260,000 year-old skull", [(230000, "year")]),
    ("The 3-month-old boy cried.", [(3, "month")]),
]

TEMPERATURES = [
    ("It reached 104 degrees Fahrenheit.", [(104, "degree_Fahrenheit")]),
    ("It reached 40C and 104F.", [(40, "degree_Celsius"), (104, "degree_Fahrenheit")]),
    ("The melting point is 12 C.", [(12, "degree_Celsius")]),
    ("a capacitor of 2.5 F", [(2.5, "farad")]),
    ("It was cooled to 4 K.", [(4, "kelvin")]),
    ("It was 38 degrees celcius.", [(38, "degree_Celsius")]),
]


@pytest.mark.parametrize(("text", "expected"), WORDS_AND_SIGNS + AGES + TEMPERATURES)
def test_unit(text: str, expected: list[tuple[float, str]]) -> None:
    assert values(text) == expected


RATES = [
    ("Oil costs $71 per barrel, petrol $4.10 a gallon.", [one(71, "USD", "barrel"), one(4.1, "USD", "gallon")]),
    (
        "It ran at 128 km per hour, then at 10 km an hour.",
        [one(128, "kilometer_per_hour"), one(10, "kilometer_per_hour")],
    ),
    ("It moves 5 km a day.", [one(5, "kilometer", "day")]),
    ("It pumps 900 barrels a day.", [one(900, "oil_barrel", "day")]),
    ("gas at $2.30 per mmBTU", [one(2.3, "USD", "mega_british_thermal_unit")]),
    ("Growth was 4 % per annum.", [one(4, "percent", "year")]),
    ("a dose of 12 micrograms per gramme", [one(12, "microgram", "gram")]),
    ("It sank 11 feet per century.", [one(11, "foot", "century")]),
    ("They work 38 hours per week.", [one(38, "hour", "week")]),
    ("They met three times a year.", [one(3, "count", "year")]),
    ("They met three days a year ago.", [one(3, "day")]),
    ("a 52,000 barrel-a-day plant", [one(52000, "oil_barrel", "day")]),
    ("a 1.3 litre-per-head ration", [one(1.3, "liter", "head")]),
]


@pytest.mark.parametrize(("text", "expected"), RATES)
def test_rate(text: str, expected: list[object]) -> None:
    assert read(text) == expected


def test_ton_is_read_by_the_variety_of_english() -> None:
    assert values("It weighs 5 tons.") == [(5, "ton")]
    assert values("The centre organised it. It weighs 5 tons.") == [(5, "long_ton")]
    assert values("The center organized it. It weighs 5 tons.") == [(5, "ton")]
    assert values("The centre organised it. It weighs 5 tonnes.") == [(5, "metric_ton")]


# Units that Pint lacks or names otherwise; each has a factor of a standard, named in units.toml.
NOT_IN_PINT = {"magnitude", "percentage_point", "basis_point", "part_per_million", "part_per_billion", "pixel_per_inch"}
NOT_IN_PINT |= {"revolutions_per_minute", "beat_per_minute"}  # Pint counts an angle in radians, news turns in hertz
CLOSE = 1e-5  # share; Pint has the survey foot under acre and fathom, and another British thermal unit
OTHER_NAMES = {
    "kilometric_ton": "kilometric_ton",
    "mega_british_thermal_unit": "megabritish_thermal_unit",
    "brake_horsepower": "horsepower",
    "imperial_gallon": "imperial_gallon",
    "pound_force_per_square_inch": "pound_force_per_square_inch",
    "kilopound_force_per_square_inch": "kilopound_force_per_square_inch",
    "decade": "year * 10",
    "newton_meter": "newton * meter",
    "foot_pound": "foot * pound_force",
    "decibel": "",
    "mile_per_gallon": "mile / gallon",
    "square_meter": "meter ** 2",
    "kilobit_per_second": "kilobit",
    "megabit_per_second": "megabit",
    "gigabit_per_second": "gigabit",
}


def pint_name(name: str) -> str:
    if name in OTHER_NAMES:
        return OTHER_NAMES[name]
    for prefix, power in (("square_", 2), ("cubic_", 3)):
        if name.startswith(prefix):
            return f"{name.removeprefix(prefix)} ** {power}"
    above, _, below = name.partition("_per_")
    return f"{above} / {below}" if below and not name.startswith(("pound_force", "kilopound", "revolutions")) else name


@pytest.fixture(scope="module")
def registry() -> pint.UnitRegistry:
    return pint.UnitRegistry()


@pytest.mark.parametrize("name", sorted(units().by_name))
def test_factor_is_that_of_pint(name: str, registry: pint.UnitRegistry) -> None:
    unit = units().by_name[name]
    known = pint_name(name)
    if name in NOT_IN_PINT or not known:
        return
    one_unit = registry.Quantity(1, known) if " " not in known else registry(known)
    base = pint_name(unit.base.name)
    if unit.base.offset:
        assert registry.Quantity(0, known).to("kelvin").magnitude == pytest.approx(unit.base.offset, rel=1e-9)
        assert registry.Quantity(1, known).to("kelvin").magnitude == pytest.approx(
            unit.base.factor + unit.base.offset, rel=1e-9
        )
        return
    assert one_unit.to(base).magnitude == pytest.approx(unit.base.factor, rel=CLOSE)
