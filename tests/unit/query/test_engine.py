"""Files into the engine: encodings, odd rows, and nothing reachable once it is sealed."""

from pathlib import Path

import pytest

from hoshin.base import InputError
from hoshin.notation import decode
from hoshin.query import Engine


def load(tmp_path: Path, content: bytes, name: str = "a.csv") -> tuple[list[str], list[object]]:
    path = tmp_path / name
    path.write_bytes(content)
    with Engine() as engine:
        if path.suffix == ".parquet":
            columns = engine.view_parquet("t", path, name=name)
        else:
            columns = engine.load_csv("t", decode(content, name=name), name=name)
        engine.seal()
        return columns, engine.rows("SELECT * FROM t ORDER BY hoshin_row")  # type: ignore[return-value]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp932", "utf-16"])
def test_encodings(tmp_path: Path, encoding: str) -> None:
    columns, rows = load(tmp_path, "地域,答え\r\n第１地域,①\r\n".encode(encoding))
    assert columns == ["地域", "答え"]
    assert rows == [(2, "第１地域", "①")]


def test_quotes_line_breaks_and_blank_rows(tmp_path: Path) -> None:
    _, rows = load(tmp_path, b'a,b\n"x\ny","say ""hi"""\n,\nz,\n')
    assert rows == [(2, "x\ny", 'say "hi"'), (4, "z", None)]


@pytest.mark.parametrize(
    ("content", "word"),
    [
        (b"a,b\n1\n", "2行"),
        (b"a,b\n1,2,3\n", "2行"),
        (b'a,b\n"1,2\n', "2行"),
        (b"a,a\n1,2\n", "同じ名の列"),
        (b"a,,c\n1,2,3\n", "2 列目"),
        (b"\n\n", "見出し"),
        (bytes(range(256)), "文字として読めません"),
    ],
)
def test_what_is_no_table_is_refused_with_its_place(
    tmp_path: Path, content: bytes, word: str
) -> None:
    with pytest.raises(InputError, match=word):
        load(tmp_path, content)


def test_parquet_that_is_none(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="データとして読めません"):
        load(tmp_path, b"PAR1 nonsense", "a.parquet")


def test_a_sealed_engine_reaches_no_file_and_keeps_its_seal(tmp_path: Path) -> None:
    secret = tmp_path / "secret.csv"
    secret.write_text("a\n1\n", encoding="utf-8")
    with Engine() as engine:
        engine.seal()
        for sql in (
            f"SELECT * FROM read_csv('{secret}')",
            "SET enable_external_access = true",
            f"COPY (SELECT 1) TO '{tmp_path / 'out.csv'}'",
            "INSTALL httpfs",
        ):
            with pytest.raises(Exception, match=r"disabled|locked|Cannot"):
                engine.rows(sql)
