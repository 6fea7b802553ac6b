"""A message, read once: its parts, sentences and quotation marks."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from functools import cached_property, lru_cache
from typing import Literal, NamedTuple

from coach.pattern.pattern import Pattern
from coach.text import parts, sentences, words
from coach.text.fold import fold
from coach.text.later import later
from coach.text.parts import Span

Part = Literal["body", "greeting", "closing"]
_QUOTATION = later(r'"[^"\n]{2,400}"|(?<![\w])\'[^\'\n]{4,200}\'(?!\w)')


class Sentence(NamedTuple):
    """One sentence; `line` counts paragraphs, `part` says where it stands."""

    start: int
    end: int
    line: int
    part: Part
    keys: frozenset[str]


class Letter:
    """A draft or a customer's message in its parts; offsets are code points of `text`."""

    def __init__(self, text: str, names: Iterable[str] = ()) -> None:
        """Read `text`; `names` are those that may sign it."""
        self.text = text
        self.folded = fold(text)
        self.names = tuple(fold(name).strip() for name in names if name.strip())

    @cached_property
    def history(self) -> list[Span]:
        """What it quotes of earlier mail."""
        return (
            parts.history(self.folded) if (">" in self.folded or ":" in self.folded or "__" in self.folded or "--" in self.folded) else []
        )

    @cached_property
    def greeting(self) -> Span:
        """The greeting, empty where there is none."""
        return parts.greeting(self.folded)

    @cached_property
    def closing(self) -> Span:
        """Sign-off, name and signature; empty where there is none."""
        last = self.history[-1] if self.history else Span(0, 0)
        return parts.closing(self.folded, last.start if last.end == len(self.text) else len(self.text), self.names)

    @cached_property
    def quotations(self) -> list[Span]:
        """Whatever stands in quotation marks."""
        return [Span(*found.span()) for found in _QUOTATION.finditer(self.folded)] if '"' in self.folded or "'" in self.folded else []

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """All sentences outside quoted history, top to bottom."""
        hello, bye = self.greeting, self.closing
        body = self._read(min(hello.end, bye.start), bye.start, "body")
        return (*self._read(hello.start, min(hello.end, bye.start), "greeting"), *body, *self._read(bye.start, bye.end, "closing"))

    @cached_property
    def body(self) -> tuple[Sentence, ...]:
        """The sentences between greeting and closing."""
        return tuple(sentence for sentence in self.sentences if sentence.part == "body")

    @cached_property
    def keys(self) -> frozenset[str]:
        """All words of the sentences."""
        return frozenset().union(*(sentence.keys for sentence in self.sentences))

    def sentence_at(self, offset: int) -> Sentence | None:
        """Return the sentence that holds `offset`."""
        at = bisect_right(self._starts, offset) - 1
        return self.sentences[at] if at >= 0 and offset < self.sentences[at].end else None

    def touched(self, start: int, end: int) -> tuple[Sentence, ...]:
        """Return the sentences that a range touches."""
        return self.sentences[bisect_right(self.sentences, start, key=_end) : bisect_left(self._starts, end)]

    def behind(self, offset: int) -> Sentence | None:
        """Return the first sentence of the body that begins at or after an offset."""
        at = bisect_left(self.body, offset, key=_start)
        return self.body[at] if at < len(self.body) else None

    def after(self, sentence: Sentence) -> Sentence | None:
        """Return the sentence that follows one."""
        at = bisect_right(self._starts, sentence.start)
        return self.sentences[at] if at < len(self.sentences) else None

    def near(self, sentence: Sentence) -> str:
        """Return the folded text of a sentence with the ones before and after it."""
        at = bisect_right(self._starts, sentence.start) - 1
        around = self.sentences[max(0, at - 1) : at + 2]
        return self.folded[around[0].start : around[-1].end]

    def before(self, sentence: Sentence) -> Sentence | None:
        """Return the sentence of the body that stands before one."""
        at = bisect_left(self.body, sentence.start, key=_start)
        return self.body[at - 1] if at else None

    @cached_property
    def _starts(self) -> list[int]:
        return [sentence.start for sentence in self.sentences]

    def says(self, pattern: Pattern) -> bool:
        """Say whether one of the sentences holds a pattern."""
        words = pattern.needs[0]
        if not any(key in words for key in self.keys) and not any(word.endswith("~") for word in words):
            return False
        return any(pattern.regex.search(self.folded[s.start : s.end]) for s in self.sentences)

    def quoted(self, start: int, end: int) -> bool:
        """Say whether a range lies in quotation marks."""
        span = _last(self.quotations, start)
        return span is not None and end <= span.end

    def _read(self, start: int, end: int, part: Part) -> tuple[Sentence, ...]:
        return tuple(
            Sentence(span.start, span.end, line, part, _keys(self.folded[span.start : span.end]))
            for line, span in sentences.sentences(self.text, self.folded, start, end)
            if not ((old := _last(self.history, span.start)) and span.start < old.end)
        )


def _last(spans: Sequence[Span], offset: int) -> Span | None:
    """Return the last of several spans in order that begins at or before an offset."""
    at = bisect_right(spans, offset, key=_start)
    return spans[at - 1] if at else None


def _start(span: Span | Sentence) -> int:
    return span.start


def _end(sentence: Sentence) -> int:
    return sentence.end


# Checks of several changes read drafts that differ in a sentence.
@lru_cache(maxsize=128)
def _keys(folded: str) -> frozenset[str]:
    return frozenset(words.keys(folded))
