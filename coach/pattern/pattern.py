"""One phrase pattern: its regular expression, compiled when first needed, and the words it cannot match without."""

import re
from collections.abc import Iterator
from functools import cached_property

from coach.errors import PatternError
from coach.pattern.parse import Lists, parse
from coach.pattern.regex import regex

Needs = tuple[frozenset[str], ...]


class Pattern:
    """A phrase of the rules, ready to be found in folded sentences."""

    def __init__(self, source: str, lists: Lists, needs: Needs | None = None) -> None:
        """Keep `source`; it is parsed when its needed words, if they are not given, or its regex are asked for."""
        self.source = source
        self._lists = lists
        if needs is not None:
            self.__dict__["needs"] = needs

    @cached_property
    def needs(self) -> Needs:
        """Sets of words; every match holds one of each. Rarest first; raises PatternError when there is none or the source does not parse."""
        found = parse(self.source, self._lists).needs
        if not found:
            raise PatternError(f"pattern {self.source!r}: no word is in every match; give it at least one solid word")
        return tuple(anchors.words for anchors in found[:3])

    @cached_property
    def regex(self) -> re.Pattern[str]:
        """The compiled expression. Most patterns of a pack are never reached, so it is not kept parsed and compiled late."""
        return re.compile(regex(parse(self.source, self._lists)))

    def find(self, folded: str) -> Iterator[re.Match[str]]:
        """Yield the matches in one folded sentence."""
        return self.regex.finditer(folded)

    def __repr__(self) -> str:
        return f"Pattern({self.source!r})"
