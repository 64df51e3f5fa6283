"""The README is complete and its commands run: what it leaves out, or gets wrong, fails here."""

from __future__ import annotations

import doctest
import re
import shlex
import shutil
from pathlib import Path

import pytest
from typer.main import get_command

from facts import cli
from facts.checking import FINDING_COLUMNS, REASONS, RELATIONS, SERIES_COLUMNS
from facts.export import FORMATS
from facts.lexicon.measures import measures
from facts.model import Convention, Grade, Qualifier, Status
from facts.table import COLUMNS

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
CODE = set(re.findall(r"`([^`\n]+)`", README))
COMMANDS = [line for block in re.findall(r"```sh\n(.*?)```", README, re.DOTALL) for line in block.splitlines()]
GIVEN_BY_REVIEWERS = {Grade.CONFIRMED, Grade.DISCOUNTED}  # decisions come with the workspace


def options() -> list[str]:
    """Return every option of every command, as it is typed."""
    group = get_command(cli.app)
    commands = [group, *group.commands.values()]  # type: ignore[attr-defined]  # typed a command; it is a group
    return sorted({name for command in commands for option in command.params for name in option.opts if name[0] == "-"})


DOCUMENTED = {
    "column of the facts": [column.name for column in COLUMNS],
    "column of the findings": [column.name for column in FINDING_COLUMNS],
    "column of the series": [column.name for column in SERIES_COLUMNS],
    "measure": list(measures()),
    "relation": [row.key for row in RELATIONS],
    "reason": [row.key for row in REASONS],
    "qualifier": list(Qualifier),
    "status": list(Status),
    "convention": list(Convention),
    "grade": [grade for grade in Grade if grade not in GIVEN_BY_REVIEWERS],
    "format": list(FORMATS),
    "option": options(),
}


@pytest.mark.parametrize(("kind", "name"), [(kind, str(name)) for kind, names in DOCUMENTED.items() for name in names])
def test_the_readme_names(kind: str, name: str) -> None:
    assert name in CODE, f"README.md does not describe the {kind} `{name}`"


def test_the_commands_of_the_command_line_are_documented() -> None:
    for command in get_command(cli.app).commands:  # type: ignore[attr-defined]  # typed a command; it is a group
        assert f"`python -m facts {command} " in README


def test_help_lists_the_formats() -> None:
    assert [str(format) for format in cli.TableFormat] == list(FORMATS)


def test_the_commands_of_the_readme_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    shutil.copytree(ROOT / "seeds", tmp_path / "seeds")
    monkeypatch.chdir(tmp_path)
    assert len(COMMANDS) >= 5
    for line in COMMANDS:
        words = shlex.split(line)
        assert words[:3] == ["python", "-m", "facts"]
        with pytest.raises(SystemExit) as left:
            cli.main(words[3:])
        assert (line, left.value.code or 0) == (line, 1 if "--fail-on" in words else 0)
        assert capfd.readouterr().err == ""


def test_the_example_of_the_readme_runs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    example = doctest.DocTestParser().get_doctest(README, {}, "README.md", "README.md", 0)
    assert len(example.examples) > 5
    assert doctest.DocTestRunner().run(example).failed == 0


@pytest.mark.parametrize("document", ["README.md", "CONTRIBUTING.md"])
def test_links_lead_somewhere(document: str) -> None:
    text = (ROOT / document).read_text(encoding="utf-8")
    links = re.findall(r"\]\(([^)\s]+)\)", text)
    for link in links:
        assert link.startswith("https://") or (ROOT / link).exists(), f"{document} links to {link}"


def test_the_make_targets_of_the_readme_exist() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    for target in re.findall(r"^make (\w+)$", README, re.MULTILINE):
        assert re.search(rf"^{target}:", makefile, re.MULTILINE)


def test_requirements_are_what_is_imported() -> None:
    wanted = re.findall(r"^([a-z0-9-]+)[~>]", (ROOT / "requirements.txt").read_text(), re.MULTILINE)
    code = "\n".join(path.read_text(encoding="utf-8") for path in [*(ROOT / "facts").rglob("*.py"), ROOT / "app.py"])
    for package in wanted:
        module = package.replace("-", "_")
        assert re.search(rf"^\s*(?:import|from) {module}\b", code, re.MULTILINE), f"nothing imports {package}"
