"""Files in and out: what `load` reads is what `dump` writes."""

from __future__ import annotations

import io
import os
import stat
from pathlib import Path

import attrs
import pytest

import copaparse

ARTICLE = "= 2031 Copa Norte =\n\nInfobox\n- Winners: Minero (2nd Title)\n\n==Regional Stage==\n\nTwo teams advance.\n"


@pytest.mark.parametrize("article", [ARTICLE, ARTICLE.replace("\n", "\r\n"), "\ufeff" + ARTICLE, ARTICLE.rstrip()])
def test_a_file_comes_back_byte_for_byte(tmp_path: Path, article: str) -> None:
    path = tmp_path / "article.txt"
    path.write_bytes(article.encode())
    season = copaparse.load(path)
    assert season.title == "2031 Copa Norte"
    copaparse.dump(season, path)
    assert path.read_bytes() == article.encode()


def test_new_lines_end_as_the_old_ones_do(tmp_path: Path) -> None:
    path = tmp_path / "article.txt"
    path.write_bytes(ARTICLE.replace("\n", "\r\n").encode())
    season = copaparse.load(path)
    copaparse.dump(attrs.evolve(season, previous="2030", see_also=("Liga Norte",)), path)
    written = path.read_bytes()
    assert b"- Prevseason: 2030\r\n" in written
    assert b"==See also==\r\n- Liga Norte" in written
    assert written.count(b"\n") == written.count(b"\r\n")


def test_open_files_of_both_kinds() -> None:
    assert copaparse.load(io.StringIO(ARTICLE)) == copaparse.load(io.BytesIO(ARTICLE.encode()))
    text, binary = io.StringIO(), io.BytesIO()
    season = copaparse.loads(ARTICLE)
    copaparse.dump(season, text)
    copaparse.dump(season, binary)
    assert text.getvalue() == ARTICLE
    assert binary.getvalue() == ARTICLE.encode()


@pytest.mark.parametrize("title", ["", " ", None])
def test_a_title_that_is_empty_is_none(title: str | None) -> None:
    season = copaparse.loads("It is a cup.\n\n==Final==\nText.\n", title=title)
    assert season.title is None
    assert copaparse.loads(copaparse.dumps(season), title=title) == season


def test_a_file_is_named_in_its_findings(tmp_path: Path) -> None:
    path = tmp_path / "norte.txt"
    path.write_text("Infobox\n- Highest Scoring: many\n", encoding="utf-8")
    (finding,) = copaparse.check(copaparse.load(path))
    assert finding.format().startswith("norte.txt:2:20 CP302 ")


def test_a_failed_write_leaves_the_file_alone(tmp_path: Path) -> None:
    path = tmp_path / "article.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    season = copaparse.load(path)
    with pytest.raises(copaparse.WriteError, match="UTF-8"):
        copaparse.dump(attrs.evolve(season, title="2031 \ud800"), path)
    with pytest.raises(copaparse.WriteError, match=r"^winners\[0\]\.team\.name: "):
        copaparse.dump(copaparse.replace(season, season.winners[0].team, copaparse.Team("A|B [[C")), path)
    assert path.read_text(encoding="utf-8") == ARTICLE
    assert os.listdir(tmp_path) == ["article.txt"]


def test_permissions_and_links_stay(tmp_path: Path) -> None:
    path, link = tmp_path / "article.txt", tmp_path / "link.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    path.chmod(0o640)
    link.symlink_to(path)
    copaparse.dump(attrs.evolve(copaparse.load(link), title="2032 Copa Norte"), link)
    assert link.is_symlink()
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    assert path.read_text(encoding="utf-8").startswith("= 2032 Copa Norte =")


@pytest.mark.parametrize("wrong", [None, 3, ["= X ="], bytearray(b"= X =")])
def test_neither_text_nor_bytes(wrong: object) -> None:
    with pytest.raises(TypeError, match="str or bytes"):
        copaparse.loads(wrong)  # type: ignore[arg-type]


def test_a_title_that_is_none() -> None:
    assert copaparse.loads("Grau", title=" 2031 Copa Norte ").title == "2031 Copa Norte"
    with pytest.raises(TypeError, match="title must be text"):
        copaparse.loads("Grau", title=2031)  # type: ignore[arg-type]
    with pytest.raises(ValueError, match=r"Season.title must be one line"):
        copaparse.loads("Grau", title="2031\nCopa Norte")


def test_bytes_that_are_not_utf8() -> None:
    with pytest.raises(copaparse.DecodeError, match="byte 4") as caught:
        copaparse.loads(b"= 20\xff31 =", name="norte.txt")
    assert caught.value.offset == 4


def test_an_empty_text_is_an_empty_season() -> None:
    assert copaparse.loads("") == copaparse.Season()
    assert copaparse.dumps(copaparse.Season()) == ""


def test_strict() -> None:
    assert copaparse.loads(ARTICLE, strict=True).title == "2031 Copa Norte"
    with pytest.raises(copaparse.DiagnosticError, match="CP302") as caught:
        copaparse.loads("Infobox\n- Highest Scoring: many\n", strict=True)
    assert [d.code for d in caught.value.diagnostics] == ["CP302"]


def test_a_dialect_that_cannot_be_written() -> None:
    with pytest.raises(ValueError, match="dialect must be"):
        copaparse.dumps(copaparse.loads(ARTICLE), dialect="html")  # type: ignore[arg-type]
