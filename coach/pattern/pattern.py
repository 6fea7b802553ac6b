"""One phrase pattern: its regular expression, compiled when first needed, and its anchors."""

import re
from collections.abc import Iterator
from functools import cached_property

from coach.errors import PatternError
from coach.pattern.nodes import Anchor
from coach.pattern.parse import Lists, parse
from coach.pattern.regex import regex


class Pattern:
    """A phrase of the rules, ready to be found in folded sentences."""

    def __init__(self, source: str, lists: Lists) -> None:
        """Keep `source`; it is parsed when its anchors or its regex are asked for."""
        self.source = source
        self._lists = lists

    @cached_property
    def anchors(self) -> frozenset[Anchor]:
        """Words one of which is in every match; raises PatternError when the source does not parse or has none."""
        found = parse(self.source, self._lists).anchors
        if not found:
            raise PatternError(f"pattern {self.source!r}: no word is in every match; give it at least one solid word")
        return found.words

    @cached_property
    def regex(self) -> re.Pattern[str]:
        """The compiled expression. Most patterns of a pack are never reached, so it is not kept parsed and compiled late."""
        return re.compile(regex(parse(self.source, self._lists)))

    def find(self, folded: str) -> Iterator[re.Match[str]]:
        """Yield the matches in one folded sentence."""
        return self.regex.finditer(folded)

    def __repr__(self) -> str:
        return f"Pattern({self.source!r})"
