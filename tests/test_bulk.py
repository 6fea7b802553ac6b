"""Bulk: whatever stands in one line, every request has its line of answer."""

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from coach.cli import main

GOOD = b'{"id": 1, "text": "Your key left Leeds at 9:40."}'


def bulk(folder: Path, *lines: bytes) -> tuple[int, str, list[dict[str, Any]]]:
    source, target = folder / "in.jsonl", folder / "out.jsonl"
    source.write_bytes(b"\n".join(lines) + b"\n")
    done = CliRunner().invoke(main, ["bulk", str(source), str(target)])
    return done.exit_code, done.output, [json.loads(row) for row in target.read_text("utf-8").splitlines()]


@pytest.mark.parametrize(
    ("line", "id_", "complaint"),
    [
        (rb'{"id": "\ud800", "text": "Bye now."}', None, r"id: give a string or a whole number, got '\ud800'"),
        (rb'{"id": "\ud800", "text": 5}', None, "text: input should be a valid string"),
        (rb'{"id": 7, "text": "\ud800"}', 7, "text holds half a character"),
        (rb'{"id": 7, "text": "Hi", "customer_name": "\udc00"}', 7, "customer_name holds half a character"),
        (rb'{"id": 7, "text": "Hi", "policy": ["up to 5 EUR \ud800"]}', 7, "policy.0 holds half a character"),
        (rb'{"id": 7, "text": "Hi", "\ud800": 1}', 7, "request holds half a character"),
        (rb'{"id": true, "text": "Hi"}', None, "id: give a string or a whole number, got True"),
        (b'{"id": 7, "text": "caf\xe9"}', 7, "not valid UTF-8: byte 0xe9 at character 23; save it as UTF-8"),
        (b'{"id": "\xe9", "text": "Hi"}', None, "not valid UTF-8: byte 0xe9"),
        (b"\xff\xfe{", None, "not valid UTF-8: byte 0xff at character 1"),
    ],
)
def test_a_bad_line_is_named_and_the_next_is_coached(tmp_path: Path, line: bytes, id_: object, complaint: str) -> None:
    code, output, rows = bulk(tmp_path, GOOD, line, GOOD)
    assert code == 1
    assert [row["id"] for row in rows] == [1, id_, 1]
    assert complaint in rows[1]["error"]
    assert f"in.jsonl:2: {rows[1]['error']}" in output


@pytest.mark.parametrize("lines", [(b"\xef\xbb\xbf" + GOOD, GOOD), (GOOD, b"\xef\xbb\xbf" + GOOD)], ids=["first", "put together"])
def test_the_mark_at_a_files_start_is_no_part_of_a_line(tmp_path: Path, lines: tuple[bytes, ...]) -> None:
    code, _, rows = bulk(tmp_path, *lines)
    assert (code, [row["id"] for row in rows]) == (0, [1, 1])


def test_a_blank_line_is_no_request(tmp_path: Path) -> None:
    code, _, rows = bulk(tmp_path, b"", GOOD, b"  ", GOOD, b"")
    assert (code, len(rows)) == (0, 2)
