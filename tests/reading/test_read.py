"""Files, folders and archives: what is read, under which name, and what is said of the rest."""

from __future__ import annotations

import datetime as dt
import os
import zipfile
from pathlib import Path

import pytest

import facts
from facts import ReadError, read, read_all, read_bytes
from facts.reading import ReadWarning, corpus, formats, read_archive, sources

ARTICLE = "Six dead in hotel fire\n\nSix people died in the fire, police said.\n"


def write(folder: Path, files: dict[str, str | bytes]) -> Path:
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
    return folder


def archive(path: Path, files: dict[str, str | bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in files.items():
            made.writestr(name, content)
    return path


def ids(*paths: Path) -> list[str]:
    return [document.document_id for document in read_all(paths).documents]


def problems(*paths: Path) -> list[str]:
    return [str(problem) for problem in read_all(paths).problems]


SEEDS = [
    (
        "000_69763bc6fba71b7e",
        "2021-11-16",
        "RFE/RL",
        "Polish Forces, Migrants Clash On Belarus Border; NATO Voices Con",
    ),
    ("001_3a9f36d55e43e87f", "2021-11-04", "", "Belarus threatens to open fire on Polish soldiers who caught the"),
    ("002_a1135d700bbb1feb", "2021-11-16", "", ""),
    ("003_0f061087521baef6", "2021-11-08", "", ""),
    ("004_768e66baf7a2715a", "2021-11-19", "", "Belarus’s Lukashenko tells close ally Putin he de-escalated the "),
]


def test_seeds(seeds: Path) -> None:
    result = read_all(seeds)
    assert result.problems == []
    found = [(d.document_id, str(d.published), d.publisher, d.title[:64]) for d in result.documents]
    assert found == SEEDS
    assert {document.date_source for document in result.documents} == {"manifest"}


def test_the_text_is_the_file(seeds: Path) -> None:
    for document in read_all(seeds).documents:
        assert document.text.encode() == (seeds / f"{document.document_id}.txt").read_bytes()


# --- where articles are ---


def test_a_file_a_folder_and_an_archive(tmp_path: Path) -> None:
    folder = write(
        tmp_path / "news", {"b.txt": ARTICLE, "sub/a.txt": ARTICLE, "c.TXT": ARTICLE, ".hidden.txt": ARTICLE}
    )
    packed = archive(tmp_path / "more.zip", {"d.txt": ARTICLE, "sub/e.txt": ARTICLE, "__MACOSX/._d.txt": "x"})
    assert ids(folder / "b.txt") == ["b"]
    assert ids(folder) == ["b", "c", "a"]
    assert ids(packed) == ["d", "e"]
    assert ids(folder, packed) == ["b", "c", "a", "d", "e"]
    assert problems(folder, packed) == []


def test_an_archive_in_a_folder(tmp_path: Path) -> None:
    archive(write(tmp_path / "news", {"a.txt": ARTICLE}) / "more.zip", {"b.txt": ARTICLE})
    assert ids(tmp_path / "news") == ["a", "b"]


def test_a_file_given_twice_is_read_once(tmp_path: Path) -> None:
    write(tmp_path, {"a.txt": ARTICLE})
    assert ids(tmp_path, tmp_path / "a.txt", tmp_path / "." / "a.txt", Path(os.path.relpath(tmp_path))) == ["a"]


def test_two_files_of_one_name_take_their_folder(tmp_path: Path) -> None:
    write(tmp_path, {"mon/a.txt": ARTICLE, "tue/a.txt": ARTICLE, "tue/b.txt": ARTICLE})
    assert ids(tmp_path) == ["mon/a", "tue/a", "b"]


def test_one_path_or_several_as_text(tmp_path: Path) -> None:
    write(tmp_path, {"a.txt": ARTICLE, "b.txt": ARTICLE})
    assert len(read(str(tmp_path / "a.txt"))) == 1
    assert len(read([str(tmp_path / "a.txt"), tmp_path / "b.txt"])) == 2


def test_a_name_that_is_no_utf8(tmp_path: Path) -> None:
    try:
        write(tmp_path, {os.fsdecode(b"caf\xe9.txt"): ARTICLE})
    except OSError:
        return  # this file system takes no such name
    assert ids(tmp_path) == ["caf%E9"]


# --- the manifest ---

HEADER = "file,document_id,title,publisher,published,url\n"


def test_the_manifest_wins(tmp_path: Path) -> None:
    row = 'a.txt,fire-1,"Fire, six dead",The Paper,2021-11-16,https://example.org/1\n'
    write(tmp_path, {"a.txt": "Published: 1 May 2020\n" + ARTICLE, "documents.csv": "\ufeff" + HEADER + row})
    (document,) = read(tmp_path)
    assert (document.document_id, document.source_id, document.title, document.publisher, document.url) == (
        "fire-1",
        "fire-1",
        "Fire, six dead",
        "The Paper",
        "https://example.org/1",
    )
    assert (document.published, document.date_source) == (dt.date(2021, 11, 16), "manifest")


def test_where_the_manifest_is_silent_the_text_speaks(tmp_path: Path) -> None:
    write(tmp_path, {"a.txt": "Published: 1 May 2020\n" + ARTICLE, "documents.csv": HEADER + "a.txt,,,The Paper,,\n"})
    (document,) = read(tmp_path)
    assert (document.title, document.publisher) == ("Six dead in hotel fire", "The Paper")
    assert (document.published, document.date_source) == (dt.date(2020, 5, 1), "text")


def test_the_manifest_of_a_file_alone_of_its_folder_and_of_an_archive(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {
        "a.txt": ARTICLE,
        "sub/b.txt": ARTICLE,
        "documents.csv": "file,publisher\na.txt,One\nsub/b.txt,Two\n",
    }
    write(tmp_path / "news", files)
    packed = archive(tmp_path / "news.zip", files)
    for path in (tmp_path / "news", packed):
        assert [document.publisher for document in read(path)] == ["One", "Two"]
    assert read(tmp_path / "news" / "a.txt")[0].publisher == "One"


def test_the_nearest_manifest_wins(tmp_path: Path) -> None:
    write(
        tmp_path,
        {
            "sub/b.txt": ARTICLE,
            "sub/documents.csv": "file,publisher\nb.txt,Near\n",
            "documents.csv": "file,publisher\nsub/b.txt,Far\n",
        },
    )
    assert [document.publisher for document in read(tmp_path)] == ["Near"]


MANIFESTS = [
    (
        "file,published\na.txt,16/11/2021\n",
        "gives a.txt a date that is none, '16/11/2021' in line 2: write it as 2021-11-16",
    ),
    ("file\na.txt\nlost.txt\n", "names lost.txt in line 3, which is not there"),
    ("file,title\na.txt,x\na.txt,y\n", "names a.txt twice; line 3 was left out"),
    ("file,title\n,x\n", "names no file in line 2"),
    ("name,title\na.txt,x\n", "has no column file (columns: file, document_id, title, publisher, published, url)"),
    ('file,title\na.txt,"never closed\nb.txt,x\n', "opens a quote in line 2 and never closes it: what follows was"),
    ('file,title\n\n"a.txt', "opens a quote in line 3 and never closes it"),
    ("", "is empty"),
    (b"\x89PNG\x00\x00", "is no text: it holds zero bytes"),
]


@pytest.mark.parametrize(("manifest", "reason"), MANIFESTS)
def test_what_is_wrong_in_a_manifest_stops_nothing(manifest: str | bytes, reason: str, tmp_path: Path) -> None:
    write(tmp_path, {"a.txt": ARTICLE, "documents.csv": manifest})
    assert ids(tmp_path) == ["a"]
    (problem,) = problems(tmp_path)
    assert problem.startswith(f"{(tmp_path / 'documents.csv').as_posix()} {reason}")


@pytest.mark.parametrize(
    "manifest",
    [
        "file;title;publisher\na.txt;Fire, fire;The Paper\n",
        "file\ttitle\tpublisher\na.txt\tFire, fire\tThe Paper",
        'File , Title,PUBLISHER,note\r\n\r\na.txt,"Fire, fire",The Paper\r\n',
        'file;title;publisher\na.txt;"Fire, fire";"The Paper"\nsub/b.txt;"two\nlines"\n',
    ],
)
def test_a_manifest_as_spreadsheets_write_it(manifest: str, tmp_path: Path) -> None:
    write(tmp_path, {"a.txt": ARTICLE, "sub/b.txt": ARTICLE, "documents.csv": manifest})
    result = read_all(tmp_path)
    assert result.problems == []
    assert (result.documents[0].title, result.documents[0].publisher) == ("Fire, fire", "The Paper")
    assert result.files == {"a": f"{tmp_path}/a.txt", "b": f"{tmp_path}/sub/b.txt"}


def test_an_archive_in_memory(tmp_path: Path) -> None:
    packed = archive(tmp_path / "news.zip", {"a.txt": ARTICLE, "documents.csv": "file,document_id\na.txt,x\n"})
    result = read_archive("news.zip", packed.read_bytes())
    assert ([one.document_id for one in result.documents], result.files) == (["x"], {"x": "news.zip/a.txt"})
    assert str(read_archive("news.zip", b"no").problems[0]).startswith("news.zip is no ZIP archive")
    assert "holds no documents" in str(read_archive("e.zip", archive(tmp_path / "e.zip", {}).read_bytes()).problems[0])


def test_an_id_given_twice_goes_to_the_first(tmp_path: Path) -> None:
    write(tmp_path, {"a.txt": ARTICLE, "b.txt": ARTICLE, "documents.csv": "file,document_id\na.txt,x\nb.txt,x\n"})
    assert ids(tmp_path) == ["x", "b"]
    assert "b.txt is given the document_id x, which " in problems(tmp_path)[0]


def test_a_file_alone_says_nothing_of_the_others_in_its_manifest(tmp_path: Path) -> None:
    write(tmp_path, {"a.txt": ARTICLE, "documents.csv": "file\na.txt\nlost.txt\n"})
    assert problems(tmp_path / "a.txt") == []


# --- bad input ---

BAD_FILES = [
    ("empty.txt", b"", "is empty"),
    ("blank.txt", b"\n\n", "holds nothing but blanks"),
    ("report.txt", b"%PDF-1.7\n...", "has the name of a text file but is a PDF"),
    ("page.txt", b"<!DOCTYPE html><html>", "has the name of a text file but is an HTML page"),
    ("data.txt", b"PK\x03\x04...", "has the name of a text file but is a ZIP archive or an Office document"),
    ("photo.txt", b"\x89PNG\r\n\x1a\n", "has the name of a text file but is a PNG picture"),
    ("broken.txt", "“6,000” troops”".encode() + b"\xe2\x80 x", "is broken UTF-8 text"),
    ("report.pdf", b"%PDF-1.7", "is left out: files of the kind .pdf are not read yet, only .txt, .zip"),
    ("README", b"Read me", "is left out: files without a suffix are not read yet, only .txt, .zip"),
    ("bad.zip", b"no archive", "is no ZIP archive, or a broken one"),
]


@pytest.mark.parametrize(("name", "data", "reason"), BAD_FILES)
def test_one_bad_file_is_named_and_the_rest_goes_on(name: str, data: bytes, reason: str, tmp_path: Path) -> None:
    write(tmp_path, {"a.txt": ARTICLE, name: data, "z.txt": ARTICLE})
    assert ids(tmp_path) == ["a", "z"]
    (problem,) = problems(tmp_path)
    assert problem.startswith(f"{(tmp_path / name).as_posix()} {reason}")


def test_a_missing_path_and_a_folder_without_documents(tmp_path: Path) -> None:
    missing, empty = tmp_path / "nope.txt", tmp_path / "empty"
    empty.mkdir()
    assert problems(missing, empty) == [f"{missing} does not exist.", f"{empty} holds no documents (.txt)."]
    assert problems(write(tmp_path / "only", {"documents.csv": "file\n"}))[-1].endswith("holds no documents (.txt).")


def test_a_manifest_is_no_article(tmp_path: Path) -> None:
    write(tmp_path, {"documents.csv": "file\n"})
    assert problems(tmp_path / "documents.csv")[0].endswith("documents.csv is a manifest, not an article.")


def test_over_the_limit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (formats, sources):
        monkeypatch.setattr(module, "MAX_FILE_BYTES", 2**20)
    write(tmp_path, {"big.txt": b"6 " * 2**20, "a.txt": ARTICLE})
    assert ids(tmp_path) == ["a"]
    assert problems(tmp_path)[0].endswith("big.txt is too large (2 MB; the limit is 1 MB).")
    with pytest.raises(ReadError, match=r"big\.txt is too large \(2 MB; the limit is 1 MB\)"):
        read_bytes("big.txt", b"6 " * 2**20)
    packed = archive(tmp_path / "bomb.zip", {"zeros.txt": b"0" * 2**22})
    assert "zeros.txt is too large" in problems(packed)[0]


def test_a_locked_archive_and_a_damaged_one(tmp_path: Path) -> None:
    packed = archive(tmp_path / "news.zip", {"a.txt": ARTICLE * 50})
    data = bytearray(packed.read_bytes())
    locked = bytearray(data)
    locked[6] |= 1  # the flag of the local header
    central = locked.rindex(b"PK\x01\x02")
    locked[central + 8] |= 1
    (tmp_path / "locked.zip").write_bytes(locked)
    data[60] ^= 0xFF
    (tmp_path / "damaged.zip").write_bytes(data)
    assert problems(tmp_path / "locked.zip") == [f"{tmp_path}/locked.zip/a.txt is locked with a password."]
    assert problems(tmp_path / "damaged.zip")[0].startswith(f"{tmp_path}/damaged.zip/a.txt cannot be read (")


def test_an_archive_cannot_name_files_outside(tmp_path: Path) -> None:
    packed = archive(tmp_path / "news.zip", {"../../a.txt": ARTICLE, "/b.txt": ARTICLE, "inner.zip": "x"})
    assert ids(packed) == ["b", "a"] or ids(packed) == ["a", "b"]
    assert problems(packed)[0].endswith(
        "inner.zip is an archive, which is not looked into when it lies inside another."
    )


def test_read_warns_of_what_it_left_out(tmp_path: Path) -> None:
    write(tmp_path, {"a.txt": ARTICLE, "empty.txt": ""})
    with pytest.warns(ReadWarning, match=r"empty\.txt is empty\."):
        assert len(read(tmp_path)) == 1


def test_read_raises_when_nothing_is_readable(tmp_path: Path) -> None:
    write(tmp_path, {"a.txt": "", "b.txt": "", "c.txt": ""})
    with pytest.raises(ReadError, match=r"a\.txt is empty; 2 more files could not be read either\.$"):
        read(tmp_path)
    with pytest.raises(ReadError, match="does not exist"):
        read(tmp_path / "nope")
    with pytest.raises(ReadError, match="No document was given"):
        read([])


# --- one file's content ---


def test_read_bytes() -> None:
    document = read_bytes("up/loads/004.txt", b"Published: Nov. 16, 2021\n" + ARTICLE.encode())
    assert (document.document_id, document.source_id, document.title) == ("004", "004", "Six dead in hotel fire")
    assert (document.published, document.date_source) == (dt.date(2021, 11, 16), "text")


@pytest.mark.parametrize(("name", "data", "reason"), BAD_FILES[:-1])
def test_read_bytes_refuses(name: str, data: bytes, reason: str) -> None:
    with pytest.raises(ReadError) as caught:
        read_bytes(name, data)
    assert (caught.value.name, str(caught.value).startswith(f"{name} {reason}")) == (name, True)


def test_public_names() -> None:
    assert set(facts.__all__) <= set(dir(facts))
    assert facts.read is corpus.read
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        facts.nothing  # noqa: B018 - the look-up is the test
