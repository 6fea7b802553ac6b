"""One phrase pattern: its regular expression, compiled when first needed, and its anchors."""

import re
from collections.abc import Iterator, Mapping
from functools import cached_property

from coach.errors import PatternError
from coach.pattern.anchors import anchors
from coach.pattern.parse import Phrase, parse
from coach.pattern.regex import SHAPES, regex


class Pattern:
    """A phrase of the rules, ready to be found in folded sentences."""

    def __init__(self, source: str, lists: Mapping[str, Phrase]) -> None:
        """Parse `source`; raises PatternError when it matches nothing or has no certain word."""
        self.source = source
        self.phrase = parse(source, lists, SHAPES)
        found = anchors(self.phrase)
        if not found:
            raise PatternError(f"pattern {source!r}: no word is in every match; give it at least one solid word")
        self.anchors = found

    @cached_property
    def regex(self) -> re.Pattern[str]:
        """The compiled expression; most patterns of a pack are never reached, so never compiled."""
        return re.compile(regex(self.phrase))

    def find(self, folded: str) -> Iterator[re.Match[str]]:
        """Yield the matches in one folded sentence."""
        return self.regex.finditer(folded)

    def __repr__(self) -> str:
        return f"Pattern({self.source!r})"
