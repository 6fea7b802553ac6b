"""Patterns that are compiled with their first use."""

import re
import subprocess
import sys

import pytest

from coach.text.later import later


def test_a_pattern_finds_what_the_compiled_one_finds() -> None:
    source, text = r"\b(?P<word>s\w+)\b", "Sorry, so sorry"
    one, other = later(source, re.IGNORECASE), re.compile(source, re.IGNORECASE)
    assert [m["word"] for m in one.finditer(text)] == [m["word"] for m in other.finditer(text)]
    assert (one.pattern, one.flags, one.groups) == (other.pattern, other.flags, other.groups)
    assert one.sub("-", text) == other.sub("-", text)


def test_a_wrong_pattern_says_so_with_its_first_use() -> None:
    wrong = later("(")
    with pytest.raises(re.error):
        wrong.search("a")


def test_importing_loads_no_stemmer() -> None:
    done = subprocess.run(
        [sys.executable, "-c", "import coach, sys; print('snowballstemmer' in sys.modules)"], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "False"
