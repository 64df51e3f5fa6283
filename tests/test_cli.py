"""The command line as a user meets it: what it prints, where, and the exit codes."""

from __future__ import annotations

import contextlib
import os
import pty
import select
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pandas as pd
import pytest

from facts import cli, read_table
from facts.checking import FINDING_COLUMNS, SERIES_COLUMNS
from facts.table import COLUMNS

ARTICLE = "Six people were killed in the fire, police said.\n"
HEADER = ",".join(column.name for column in COLUMNS)


class Result:
    """What one run of the command line gave."""

    def __init__(self, code: int, out: bytes, err: str) -> None:
        self.code, self.data, self.err = code, out, err
        self.out = out.decode("utf-8", "replace")
        self.lines = self.out.splitlines()


class Runner:
    """Runs the command line in this process."""

    def __init__(self, capture: pytest.CaptureFixture[bytes]) -> None:
        self.capture = capture

    def __call__(self, *arguments: object) -> Result:
        self.capture.readouterr()
        with pytest.raises(SystemExit) as left:
            cli.main([str(argument) for argument in arguments])
        out, err = self.capture.readouterr()
        return Result(int(left.value.code or 0), out, err.decode())


@pytest.fixture
def run(capfdbinary: pytest.CaptureFixture[bytes]) -> Runner:
    return Runner(capfdbinary)


@pytest.fixture
def news(tmp_path: Path) -> Path:
    folder = tmp_path / "news"
    folder.mkdir()
    (folder / "a.txt").write_text(ARTICLE)
    return folder


# --- extract ---


def test_extract_writes_csv_to_standard_output(run: Runner, seeds: Path) -> None:
    for arguments in (("extract", seeds), ("extract", seeds, "-o", "-")):
        result = run(*arguments)
        assert (result.code, result.err) == (0, "")
        assert result.lines[0] == HEADER  # no byte order mark
        assert ",some 6\\,000 troops,".replace("\\,", ",") in result.out.replace('"', "")


@pytest.mark.parametrize("name", ["facts.csv", "facts.jsonl", "facts.PARQUET", "facts.zip", "facts"])
def test_the_suffix_says_the_format(name: str, run: Runner, seeds: Path, tmp_path: Path) -> None:
    assert run("extract", seeds, "-o", tmp_path / name).code == 0
    expected = read_table(tmp_path / "again.csv") if run("extract", seeds, "-o", tmp_path / "again.csv").code else None
    assert expected is None
    if name != "facts":
        pd.testing.assert_frame_equal(read_table(tmp_path / name), read_table(tmp_path / "again.csv"))
    else:
        assert (tmp_path / name).read_bytes() == (tmp_path / "again.csv").read_bytes()


def test_the_format_decides_where_the_suffix_says_nothing(run: Runner, news: Path, tmp_path: Path) -> None:
    assert run("extract", news, "-o", tmp_path / "facts.json", "--format", "jsonl").code == 0
    assert (tmp_path / "facts.json").read_text().startswith('{"fact_id": ')
    assert run("extract", news, "--format", "parquet").data.startswith(b"PAR1")
    assert run("extract", news, "-o", tmp_path / "package", "--format", "datapackage").code == 0
    assert sorted(os.listdir(tmp_path / "package")) == ["datapackage.json", "facts.csv"]


def test_files_have_a_mark_unless_told(run: Runner, news: Path, tmp_path: Path) -> None:
    run("extract", news, "-o", tmp_path / "with.csv")
    run("extract", news, "-o", tmp_path / "without.csv", "--no-bom")
    assert (tmp_path / "with.csv").read_bytes() == b"\xef\xbb\xbf" + (tmp_path / "without.csv").read_bytes()


def test_jobs_change_nothing(run: Runner, news: Path) -> None:
    for number in range(40):
        (news / f"n{number:02}.txt").write_text(f"{number + 2} people were killed in the fire.\n")
    one, two = run("extract", news), run("extract", news, "--jobs", "2")
    assert one.code == two.code == 0
    assert len(one.lines) > 40
    assert one.data == two.data


def test_one_unreadable_file_is_reported_and_the_rest_goes_on(run: Runner, news: Path) -> None:
    (news / "scan.txt").write_bytes(b"%PDF-1.7")
    (news / "empty.txt").write_bytes(b"")
    result = run("extract", news, news / "nope.txt")
    assert result.code == 0
    assert ",a," in result.lines[1]
    assert result.err.splitlines() == [
        f"factboard: {news}/nope.txt does not exist.",
        f"factboard: {news}/empty.txt is empty.",
        f"factboard: {news}/scan.txt has the name of a text file but is a PDF.",
        "factboard: 3 problems in all.",
    ]


LONG = "x" * 300  # a name that the system refuses to look at, for every user
BAD_USAGE = [
    ((), ""),
    (("extract",), "Missing argument 'PATH"),
    (("extract", "NEWS", "--jobs", "0"), "--jobs"),
    (("extract", "NEWS", "--format", "xls"), "--format"),
    (("extract", "NEWS", "--nothing"), "--nothing"),
    (("extract", "TMP/nope"), "nope does not exist."),
    (("extract", "TMP/nope"), "Nothing readable was found."),
    (("extract", "EMPTY"), "empty holds no documents (.txt)."),
    (("extract", "NEWS", "-o", "TMP/no folder/facts.csv"), "cannot be written: there is no folder"),
    (("extract", "NEWS", "-o", "EMPTY"), "cannot be written (is a directory)."),
    (("extract", "NEWS", "-o", "NEWS"), "is one of the inputs"),
    (("extract", "NEWS", "-o", "NEWS/documents.csv"), "is the name of a manifest"),
    (("extract", "NEWS", "-o", "TMP/x.xlsx"), ".xlsx is no suffix of a table (.csv for CSV, .jsonl for JSON Lines,"),
    (("extract", "NEWS", "-o", "TMP/x.json"), ".json is no suffix of a table"),
    (("check", "NEWS", "--series", "TMP/x.tsv"), ".tsv is no suffix of a table"),
    (("extract", "NEWS", "-o", "TMP/x.csv", "--format", "parquet"), "is named like CSV, but the format asked for is"),
    (("extract", "NEWS", "-o", "NEWS/a.txt", "--format", "csv"), "a.txt is one of the inputs"),
    (("extract", "NEWS/a.txt", "-o", "NEWS/../news/a.txt", "--format", "csv"), "a.txt is one of the inputs"),
    (("extract", "NEWS", "-o", "NEWS", "--format", "datapackage"), "news is one of the inputs"),
    (("check", "TMP/bad.csv", "--facts", "TMP/link.csv"), "link.csv is one of the inputs"),
    (("check", "NEWS", "-o", "-", "--series", "-"), "Two tables cannot both go to standard output"),
    (("check", "NEWS", "--facts", "-", "--series", "/dev/stdout"), "Two tables cannot both go to standard output"),
    (("check", "NEWS", "-o", "TMP/x.csv", "--facts", "NEWS/../x.csv"), "Two tables cannot both go to "),
    (("extract", "NEWS", "-o", "TMP/locked.csv"), "locked.csv cannot be written: the file is there and is read-only."),
    (("extract", LONG), "cannot be read (file name too long)."),
    (("check", LONG), "cannot be read (file name too long)."),
    (("serve", LONG), "cannot be read (file name too long)."),
    (("check", "NEWS", "--convention", "best"), "--convention"),
    (("check", "NEWS", "--fail-on", "anything"), "--fail-on"),
    (("check", "TMP/bad.csv"), "bad.csv is no such table: it has no column fact_id"),
    (("check", "TMP/nope.csv"), "nope.csv cannot be read (no such file or directory)."),
    (("serve", "TMP/nope"), "nope does not exist."),
    (("dance",), "dance"),
]


@pytest.mark.parametrize(("arguments", "message"), BAD_USAGE)
def test_bad_usage_leaves_with_2_and_a_message(
    arguments: tuple[str, ...], message: str, run: Runner, news: Path, tmp_path: Path
) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "bad.csv").write_text("a,b\n1,2\n")
    (tmp_path / "link.csv").symlink_to("bad.csv")
    (tmp_path / "locked.csv").write_text("kept")
    (tmp_path / "locked.csv").chmod(0o444)
    places = {"NEWS": str(news), "EMPTY": str(tmp_path / "empty")}
    words = [places.get(word, word.replace("TMP", str(tmp_path)).replace("NEWS", str(news))) for word in arguments]
    result = run(*words)
    assert result.code == 2
    assert message in result.err
    assert "Traceback" not in result.err
    assert (news / "a.txt").read_text() == ARTICLE
    assert (tmp_path / "locked.csv").read_text() == "kept"
    assert (tmp_path / "bad.csv").read_text() == "a,b\n1,2\n"
    assert sorted(os.listdir(tmp_path)) == ["bad.csv", "empty", "link.csv", "locked.csv", "news"]


def test_a_link_stays_and_its_file_is_replaced(run: Runner, news: Path, tmp_path: Path) -> None:
    (tmp_path / "there").mkdir()
    (tmp_path / "there/real.csv").write_text("old")
    (tmp_path / "link.csv").symlink_to("there/real.csv")
    assert run("extract", news, "-o", tmp_path / "link.csv").code == 0
    assert (tmp_path / "link.csv").is_symlink()
    assert HEADER in (tmp_path / "there/real.csv").read_text("utf-8-sig")
    assert sorted(os.listdir(tmp_path)) == ["link.csv", "news", "there"]


def test_a_pipe_is_written_to(news: Path) -> None:
    script = f"{' '.join(command('extract', news))} -o >(wc -l >&2)"
    done = subprocess.run(["bash", "-c", f"{script}; wait $!"], env=ENVIRONMENT, capture_output=True, check=False)
    assert (done.returncode, done.stdout, done.stderr.split()) == (0, b"", [b"2"])


def test_a_named_pipe_stays_one(news: Path, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    running = subprocess.Popen(command("extract", news, "-o", tmp_path / "pipe"), env=ENVIRONMENT)
    assert (tmp_path / "pipe").read_bytes().startswith(b"\xef\xbb\xbffact_id,")
    assert running.wait(60) == 0
    assert (tmp_path / "pipe").is_fifo()


@pytest.mark.parametrize("name", ["extract", "check"])
def test_an_unreadable_path_is_left_to_the_reading_to_report(
    name: str, run: Runner, news: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "access", lambda *_, **__: False)  # what the command line's parser would ask
    monkeypatch.setattr("facts.reading.sources.os.walk", _closed)
    (news.parent / "b.txt").write_text(ARTICLE)
    result = run(name, news, news.parent / "b.txt")
    assert result.code == 0
    assert result.err == f"factboard: {news} cannot be read (permission denied).\n"


def _closed(folder: Path, onerror: Callable[[OSError], None]) -> Iterator[tuple[str, list[str], list[str]]]:
    onerror(PermissionError(13, "Permission denied", str(folder)))
    return iter(())


def test_check_reports_a_table_that_is_not_there_and_uses_the_rest(run: Runner, seeds: Path) -> None:
    result = run("check", "nope.csv", seeds)
    assert result.code == 0
    assert result.err == "factboard: nope.csv cannot be read (no such file or directory).\n"
    assert result.data == run("check", seeds).data


def test_an_unexpected_error_is_one_line(run: Runner, news: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise RuntimeError("the disk is on fire")

    monkeypatch.setattr("facts.reading.read_all", broken)
    result = run("extract", news)
    assert (result.code, len(result.err.splitlines())) == (2, 1)
    assert "RuntimeError: the disk is on fire" in result.err


def test_a_text_that_trips_the_reader_stops_nothing(run: Runner, news: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(text: str, **_: object) -> list[object]:
        if text == ARTICLE:
            raise ValueError("tripped")
        return []

    monkeypatch.setattr("facts.batch.extract", broken)
    alone = run("extract", news)
    (news / "b.txt").write_text("Nothing was counted.\n")
    result = run("extract", news)
    assert (result.code, result.lines) == (0, [HEADER])
    assert f"{news}/a.txt could not be read for figures. That is a fault of this program" in result.err
    assert "(ValueError: tripped)" in result.err
    assert alone.code == 2
    assert "Nothing readable was found." in alone.err


# --- check ---


def test_check_says_the_worst_first(run: Runner, seeds: Path) -> None:
    result = run("check", seeds)
    assert (result.code, result.err) == (0, "")
    assert result.lines[0].startswith("≠ Conflict (")
    assert "“some 6,000 troops” (001_3a9f36d55e43e87f, 4 Nov 2021)" in result.lines[1]
    assert "12,000" in result.lines[2]
    assert "003_0f061087521baef6" in result.lines[2]
    signs = [line[0] for line in result.lines[:-1] if not line.startswith(" ")]
    assert signs == sorted(signs, key="≠→∩≈=".index)
    assert signs.count("≠") == 1
    assert ": 1 conflict, " in result.lines[-1]


def test_check_writes_its_tables(run: Runner, seeds: Path, tmp_path: Path) -> None:
    findings, series, facts = tmp_path / "findings.csv", tmp_path / "series.jsonl", tmp_path / "facts.parquet"
    result = run("check", seeds, "-o", findings, "--series", series, "--facts", facts, "--convention", "acled")
    assert (result.code, result.out, result.err) == (0, "", "")
    found = read_table(findings, FINDING_COLUMNS)
    assert found["relation"].iloc[0] == "conflict"
    assert set(read_table(series, SERIES_COLUMNS)["convention"]) == {"acled"}
    assert read_table(facts)["series_id"].ne("").any()


def test_check_writes_findings_to_standard_output(run: Runner, seeds: Path) -> None:
    result = run("check", seeds, "-o", "-")
    assert result.lines[0] == ",".join(column.name for column in FINDING_COLUMNS)


def test_check_reads_what_extract_wrote(run: Runner, seeds: Path, tmp_path: Path) -> None:
    table = tmp_path / "facts.csv"
    run("extract", seeds, "-o", table)
    from_articles = run("check", seeds)
    assert run("check", table).data == from_articles.data
    assert run("check", table, table).data == from_articles.data  # a fact given twice counts once
    assert run("check", table, seeds).data == from_articles.data


def test_fail_on(run: Runner, seeds: Path, news: Path) -> None:
    assert run("check", seeds, "--fail-on", "conflict").code == 1
    assert run("check", seeds, "--fail-on", "conflict", "--fail-on", "update").code == 1
    assert run("check", news, "--fail-on", "conflict").code == 0


# --- a process of its own ---

ENVIRONMENT = {**os.environ, "PYTHONPATH": str(Path(cli.__file__).resolve().parent.parent), "PYTHONUTF8": "1"}


def test_explain_says_why(run: Runner) -> None:
    result = run(
        "explain", "On Monday, \x1b[31m, some 6,000 troops left; in 2016 it was 7.", "--published", "2021-11-16"
    )
    assert result.code == 0
    assert "“some 6,000 troops” at 18" in result.lines
    assert any("hedges.toml" in line and "approximate" in line for line in result.lines)
    assert any("no figure: a year (year)" in line for line in result.lines)
    assert "\x1b" not in result.out


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [(["Nothing here."], 0, "There is no number in this text."), (["1 cow", "--published", "16.11."], 2, "no date")],
)
def test_explain_without_a_number_or_a_date(arguments: list[str], code: int, words: str, run: Runner) -> None:
    result = run("explain", *arguments)
    assert result.code == code
    assert words in result.out + result.err


def command(*arguments: object) -> list[str]:
    return [sys.executable, "-m", "facts", *map(str, arguments)]


def test_python_dash_m(tmp_path: Path) -> None:
    done = subprocess.run(command("--version"), env=ENVIRONMENT, cwd=tmp_path, capture_output=True, check=True)
    assert done.stdout.startswith(b"Factboard ")


def test_a_reader_that_stops_early_is_no_error(news: Path) -> None:
    for number in range(200):
        (news / f"n{number}.txt").write_text("Six people were killed, 12 were injured and 40 fled.\n" * 20)
    shell = subprocess.Popen(command("extract", news), env=ENVIRONMENT, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert shell.stdout is not None
    assert shell.stderr is not None
    assert shell.stdout.read(8) == b"fact_id,"
    shell.stdout.close()
    assert (shell.stderr.read(), shell.wait(60)) == (b"", 0)
    shell.stderr.close()


def on_a_terminal(*arguments: object) -> str:
    """Return what a terminal gets when a command runs on it, standard output and standard error together."""
    ours, theirs = pty.openpty()
    process = subprocess.Popen(command(*arguments), env=ENVIRONMENT, stdout=theirs, stderr=theirs, stdin=theirs)
    os.close(theirs)
    seen = b""
    until = time.monotonic() + 60
    with contextlib.suppress(OSError):  # the terminal is gone when the process has ended
        while select.select([ours], [], [], max(0, until - time.monotonic()))[0]:
            part = os.read(ours, 65536)
            if not part:
                break
            seen += part
    os.close(ours)
    assert process.wait(10) == 0
    return seen.decode()


def test_a_terminal_gets_progress_and_no_control_characters(news: Path) -> None:
    (news / "b.txt").write_text("Six people \x1b]0;owned\x07\x1b[2J\u202e were killed\x9b31m in the fire.\n")
    seen = on_a_terminal("extract", news)
    assert "\rReading files: 1 of 2\x1b[K" in seen
    assert "Six people \\x1b]0;owned\\x07\\x1b[2J\\u202e were killed" in seen
    rest = seen.replace("\x1b[K", "")
    assert not set(rest) & {"\x1b", "\x07", "\x9b", "\u202e"}


def test_a_terminal_gets_no_parquet(news: Path) -> None:
    ours, theirs = pty.openpty()
    done = subprocess.run(
        command("extract", news, "--format", "parquet"),
        env=ENVIRONMENT,
        stdout=theirs,
        stderr=subprocess.PIPE,
        check=False,
    )
    os.close(ours)
    os.close(theirs)
    assert (done.returncode, done.stderr.decode()) == (
        2,
        "factboard: Parquet is nothing for a screen: name a file with -o.\n",
    )


@contextlib.contextmanager
def busy_port() -> Iterator[None]:
    with socket.socket() as holder:
        holder.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        with contextlib.suppress(OSError):  # someone else has it: it is as busy
            holder.bind((cli.ADDRESS, cli.PORT))
            holder.listen()
        yield


def test_serve_says_that_its_port_is_busy(run: Runner, seeds: Path) -> None:
    with busy_port():
        result = run("serve", seeds)
    assert result.code == 2
    assert "Port 8501 is busy" in result.err


def test_serve_runs_the_dashboard_on_the_paths(run: Runner, seeds: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[tuple[list[str], dict[str, str]]] = []

    def become(words: list[str], environment: dict[str, str]) -> None:
        seen.append((words, environment))

    monkeypatch.setattr(cli, "_free_port", lambda: None)
    monkeypatch.setattr(cli, "_become", become)
    monkeypatch.chdir(seeds)
    assert run("serve", ".", "documents.csv").code == 0
    ((words, environment),) = seen
    assert words[1:4] == ["-m", "streamlit", "run"]
    assert Path(words[4]).name == "app.py"
    assert words[5:] == ["--server.address", "127.0.0.1", "--server.port", "8501"]
    assert environment["FACTBOARD_PATHS"].split(os.pathsep) == [str(seeds), str(seeds / "documents.csv")]


@pytest.mark.parametrize("arguments", [(), ("extract",), ("check",), ("serve",)])
def test_help_loads_nothing_heavy(arguments: tuple[str, ...]) -> None:
    script = (
        "import sys, contextlib, io\n"
        "from facts.cli import main\n"
        "with contextlib.suppress(SystemExit), contextlib.redirect_stdout(io.StringIO()):\n"
        f"    main([*{arguments!r}, '--help'])\n"
        "print(sorted({'pandas', 'numpy', 'streamlit', 'regex'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", script], env=ENVIRONMENT, capture_output=True, check=True)
    assert done.stdout.strip() == b"[]"


def test_import_and_extract_load_neither_pandas_nor_streamlit() -> None:
    script = (
        "import sys, facts\n"
        "facts.extract('Six people were killed.')\n"
        "print(sorted({'pandas', 'numpy', 'streamlit', 'altair', 'pyarrow', 'pint'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", script], env=ENVIRONMENT, capture_output=True, check=True)
    assert done.stdout.strip() == b"[]"
