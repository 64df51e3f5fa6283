"""The command line: python -m facts extract | check | explain | serve.

Exit codes: 0 done, 1 findings of the kind that --fail-on names, 2 bad usage or nothing readable. What is heavy is
imported by the command that needs it, so that --help answers at once.
"""

from __future__ import annotations

import contextlib
import os
import socket
import sys
from collections.abc import Iterator, Sequence
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NoReturn

import typer

from facts import __version__
from facts.model import Convention, FactboardError, Relation
from facts.terminal import Progress, counted, printable, say, write_line

if TYPE_CHECKING:
    import pandas as pd

    from facts.checking import CrossCheck

DONE, FOUND, BAD = 0, 1, 2  # exit codes
INTERRUPTED = 130  # what shells expect of a program that Ctrl+C stopped
STDIN = "-"
ADDRESS, PORT = "127.0.0.1", 8501
APP = Path(__file__).resolve().parent.parent / "app.py"
DEBUG = "FACTBOARD_DEBUG"  # set to anything: an unexpected error shows its traceback


class TableFormat(StrEnum):
    """The formats of `facts.export.FORMATS`, named here so that --help does not load them."""

    CSV = "csv"
    JSONL = "jsonl"
    PARQUET = "parquet"
    DATAPACKAGE = "datapackage"


# readable=False leaves it to the reading to say what cannot be read, so that the other paths are read.
Paths = Annotated[
    list[Path],
    typer.Argument(metavar="PATH", readable=False, help="Files, folders or .zip archives of articles."),
]
Jobs = Annotated[int, typer.Option("--jobs", metavar="N", min=1, help="Processes that read documents.")]
NoBom = Annotated[bool, typer.Option("--no-bom", help="No byte order mark in CSV files.")]

app = typer.Typer(
    add_completion=False,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    help="Read every figure of a set of articles, and find the figures that cannot all be true.",
)


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Run the command line and leave with its exit code; never with a traceback.

    Args:
        arguments: the words after `python -m facts`; None takes those of the process.
    """
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    app(arguments, prog_name="python -m facts")
    sys.exit(DONE)


def _version(asked: bool) -> None:
    if asked:
        write_line(f"Factboard {__version__}")
        raise typer.Exit(DONE)


@app.callback()
def options(
    version: Annotated[
        bool, typer.Option("--version", is_eager=True, callback=_version, help="Show the version.")
    ] = False,
) -> None:
    """Take what stands before the command."""


@app.command()
def extract(
    paths: Paths,
    output: Annotated[
        str, typer.Option("--output", "-o", metavar="FILE", help="Where the table goes; - is standard output.")
    ] = "-",
    format: Annotated[
        TableFormat | None, typer.Option("--format", help="Of the table; else by the file's suffix, else csv.")
    ] = None,
    jobs: Jobs = 1,
    no_bom: NoBom = False,
) -> None:
    """Write the table of every figure in the articles."""
    with _reporting():
        from facts.outputs import target
        from facts.table import COLUMNS

        place = target(output, format or "", paths)
        table = _table_of([], paths, jobs)
        place.write(table, COLUMNS, bom=not no_bom)


@app.command()
def check(
    paths: Annotated[
        list[Path],
        typer.Argument(metavar="PATH", readable=False, help="Articles as for extract, or facts tables that it wrote."),
    ],
    output: Annotated[
        str,
        typer.Option("--output", "-o", metavar="FILE", help="Where the findings go as a table; else sentences."),
    ] = "",
    series: Annotated[
        str, typer.Option("--series", metavar="FILE", help="Where the series go: low, best, high, grade.")
    ] = "",
    facts: Annotated[
        str, typer.Option("--facts", metavar="FILE", help="Where the facts go, each with its series.")
    ] = "",
    convention: Annotated[
        Convention, typer.Option("--convention", help="The rule that picks the best estimate.")
    ] = Convention.UCDP,
    fail_on: Annotated[
        list[Relation] | None, typer.Option("--fail-on", help="Leave with 1 when there is such a finding.")
    ] = None,
    jobs: Jobs = 1,
    no_bom: NoBom = False,
) -> None:
    """Say which figures agree, which can both be true, and which cannot."""
    with _reporting():
        from facts.checking import FINDING_COLUMNS, SERIES_COLUMNS, cross_check
        from facts.export import is_table
        from facts.outputs import apart, target
        from facts.table import COLUMNS

        targets = [target(path, "", paths) if path else None for path in (output, series, facts)]
        apart(targets)
        tables = [path for path in paths if is_table(path)]
        result = cross_check(_table_of(tables, [path for path in paths if path not in tables], jobs), convention)
        parts = (result.findings, FINDING_COLUMNS), (result.series, SERIES_COLUMNS), (result.facts, COLUMNS)
        for (table, columns), place in zip(parts, targets, strict=True):
            if place is not None:
                place.write(table, columns, bom=not no_bom)
        if targets[0] is None:
            _sentences(result)
        if fail_on and set(fail_on) & set(result.findings["relation"]):
            raise typer.Exit(FOUND)


@app.command()
def explain(
    text: Annotated[str, typer.Argument(metavar="TEXT", help="A sentence or an article; - reads standard input.")],
    published: Annotated[
        str, typer.Option("--published", metavar="DATE", help="The day that “on Thursday” is read against: 2021-11-16.")
    ] = "",
) -> None:
    """Say of every number in a text what it was read as, or why it is no figure."""
    with _reporting():
        from facts.extraction.explain import explain as explanations
        from facts.extraction.explain import render
        from facts.model import as_date

        try:
            day = as_date(published)
        except ValueError:
            raise FactboardError(f"{published} is no date: write it as 2021-11-16.") from None
        found = explanations(sys.stdin.read() if text == STDIN else text, published=day)
        for line in render(found).splitlines():
            write_line(printable(line))
        if not found:
            write_line("There is no number in this text.")


@app.command()
def serve(
    paths: Annotated[
        list[Path] | None,
        typer.Argument(metavar="PATH", readable=False, help="Articles; without any, the seed articles."),
    ] = None,
) -> None:
    """Open the dashboard on the articles, on this computer alone."""
    with _reporting():
        for path in paths or []:
            _look_at(path)
            if os.pathsep in str(path.absolute()):
                raise FactboardError(f"{path} cannot be opened here: its name holds a {os.pathsep}.")
        if not APP.is_file():
            raise FactboardError("serve needs app.py of the repository beside the package: run it in a checkout.")
        _free_port()
        environment = {**os.environ}
        if paths:
            environment["FACTBOARD_PATHS"] = os.pathsep.join(os.path.abspath(path) for path in paths)
        command = [sys.executable, "-m", "streamlit", "run", str(APP), "--server.address", ADDRESS]
        command += ["--server.port", str(PORT)]
        os.chdir(APP.parent)  # where Streamlit looks for .streamlit/config.toml
        _become(command, environment)


def _look_at(path: Path) -> None:
    """Say when there is nothing at `path`, or when the user may not look."""
    try:
        path.stat()
    except FileNotFoundError:
        raise FactboardError(f"{path} does not exist.") from None
    except OSError as error:
        raise FactboardError(f"{path} cannot be read ({(error.strerror or str(error)).lower()}).") from None


def _become(command: list[str], environment: dict[str, str]) -> NoReturn:
    """Run `command` in place of this process, so that signals and the exit code are its own."""
    if os.name == "posix":
        os.execve(command[0], command, environment)  # noqa: S606 - no shell is wanted
    import subprocess

    raise typer.Exit(subprocess.run(command, env=environment, check=False).returncode)  # noqa: S603 - our own words


def _free_port() -> None:
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as trial:
        trial.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)  # a port just closed is free
        try:
            trial.bind((ADDRESS, PORT))
        except OSError as error:
            raise FactboardError(
                f"Port {PORT} is busy: another dashboard may be open at http://{ADDRESS}:{PORT}. Close it first."
            ) from error


@contextlib.contextmanager
def _reporting() -> Iterator[None]:
    """Turn what goes wrong in a command into a message and an exit code."""
    try:
        yield
    except FactboardError as error:
        say(str(error))
        raise typer.Exit(BAD) from None
    except KeyboardInterrupt:
        raise typer.Exit(INTERRUPTED) from None
    except MemoryError:
        say("There is not enough memory for these documents: read them in parts.")
        raise typer.Exit(BAD) from None
    except typer.Exit:
        raise
    except Exception as error:
        if os.environ.get(DEBUG):
            raise
        say(f"Unexpected error ({type(error).__name__}: {error}). With {DEBUG}=1 it shows where.")
        raise typer.Exit(BAD) from None


def _table_of(tables: Sequence[Path], articles: Sequence[Path], jobs: int) -> pd.DataFrame:
    """Return one facts table of tables and articles; a fact that is in two of them counts once.

    What cannot be read is said and counted on standard error.
    """
    import pandas as pd

    from facts.export import TableError, read_table
    from facts.table import typed

    found: list[pd.DataFrame] = []
    problems: list[FactboardError] = []
    for path in tables:
        try:
            found.append(read_table(path))
        except TableError as error:
            problems.append(error)
    _report(problems, "problem")
    if articles:
        found.extend(_facts_of(articles, jobs))
    if not found:
        raise FactboardError("Nothing readable was found.")
    if len(found) == 1:
        return found[0]
    joined = pd.concat([table.astype("object") for table in found], ignore_index=True)
    return typed(joined.drop_duplicates("fact_id", ignore_index=True))


def _facts_of(paths: Sequence[Path], jobs: int) -> list[pd.DataFrame]:
    """Return the facts table of the articles of `paths`; none when no article could be read."""
    from facts.batch import extract_all
    from facts.reading import read_all
    from facts.table import to_table

    with Progress("Reading files") as progress:
        read = read_all(paths, progress)
    _report(read.problems, "problem")
    with Progress("Reading figures") as progress:
        result = extract_all(read.documents, jobs, progress, read.files)
    _report(list(result.problems.values()), "problem")
    return [] if len(result.problems) == len(read.documents) else [to_table(result.facts, read.documents)]


def _report(problems: Sequence[FactboardError], noun: str) -> None:
    for problem in problems:
        say(str(problem))
    if len(problems) > 1:
        say(f"{counted(len(problems), noun)} in all.")


def _sentences(result: CrossCheck) -> None:
    """Print one sentence a finding, worst first, each with its two wordings and where they stand."""
    from facts.checking import RELATIONS
    from facts.wording import day, quoted

    signs = {row.key: f"{row.sign} {row.label}" for row in RELATIONS}
    facts = result.facts.set_index("fact_id")
    for row in result.findings.to_dict("records"):
        write_line(printable(f"{signs[row['relation']]} ({row['reason_key']}): {row['reason']}"))
        for side in ("a", "b"):
            fact = facts.loc[row[f"fact_{side}"]]
            where = ", ".join(part for part in (str(fact["document_id"]), day(fact["as_of"], year=True)) if part)
            write_line(printable(f"    {quoted(row[f'mention_{side}'])} ({where})"))
    write_line(_summary(result))


def _summary(result: CrossCheck) -> str:
    """Return the last line: how much was compared, and the findings of each relation."""
    relations = result.findings["relation"].tolist()
    found = [counted(relations.count(relation), *NOUNS[relation]) for relation in Relation]
    compared = counted(int((result.series["facts"] > 1).sum()), "compared series", "compared series")
    articles = counted(result.facts["document_id"].nunique(), "article")
    return f"{counted(len(result.facts), 'figure')} in {articles}, {compared}: {', '.join(found)}."


NOUNS: dict[Relation, tuple[str, ...]] = {
    Relation.CONFLICT: ("conflict",),
    Relation.UPDATE: ("update",),
    Relation.COMPATIBLE: ("compatible pair",),
    Relation.ROUNDING: ("rounding",),
    Relation.AGREE: ("agreement",),
}
