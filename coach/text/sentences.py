"""Sentence boundaries: nupunkt inside each line, and what chat adds to it."""

from collections.abc import Iterator
from functools import lru_cache

from coach.text.later import later
from coach.text.parts import Span

_LINE = later(r"[^\n]+")
_EMOJI = "\U0001f300-\U0001faff☀-➿"
# nupunkt waits for a capital; chat starts sentences low, and ends them with an emoji. A row of letters or marks is read once, not again from each of them.
_MORE = later(rf"(?:[!?…][)\"']*|[{_EMOJI}]\ufe0f?|(?<!\w)(?P<word>\w+)\.[)\"']*)(?=\s+(?P<next>\S))")
_SHORT = frozenset(
    "mr mrs ms mx dr prof st acc resp ref no nos nr vs eg ie ca cf approx incl excl etc max min est tel ext dept str inc ltd co fig jan feb mar apr jun jul aug sep sept oct nov dec".split()
)
_BEFORE_NUMBER = frozenset("art arts chap ch para paras pp pt sec vol".split())
# Most lines of a mail are one sentence; only the others need the sentence model.
_INNER_END = later(r"[.!?…][)\"'”’]*\s+\S")
_ITEM = later(r"\s*(?:[-*•]|\d{1,2}[.)])\s")


def sentences(text: str, folded: str, start: int, end: int) -> Iterator[tuple[int, Span]]:
    """Yield (paragraph line, span) of each sentence of `text` between two offsets; `folded` is the same text folded."""
    for number, block in enumerate(_blocks(folded, start, end)):
        if not _INNER_END.search(text, block.start, block.end):
            yield from ((number, span) for span in _split(folded, block.start, block.end))
            continue
        for left, right in _cut(text[block.start : block.end]):
            for span in _split(folded, block.start + left, block.start + right):
                yield number, span


# Checks of several changes read drafts that differ in a line.
@lru_cache(maxsize=32)
def _cut(block: str) -> tuple[tuple[int, int], ...]:
    """Return where nupunkt, imported when first needed, sees sentences."""
    from nupunkt import sent_spans

    return tuple(sent_spans(block))


def _blocks(folded: str, start: int, end: int) -> Iterator[Span]:
    """Yield lines, with hard-wrapped ones joined."""
    open_block: Span | None = None
    for line in _LINE.finditer(folded, start, end):
        span = Span(line.start(), line.end())
        if open_block and _wrapped(folded, open_block, span):
            open_block = Span(open_block.start, span.end)
            continue
        if open_block:
            yield open_block
        open_block = span
    if open_block:
        yield open_block


def _wrapped(folded: str, above: Span, below: Span) -> bool:
    """Say whether a line break is a mail client's, not the writer's."""
    last = folded[folded.rfind("\n", 0, above.end) + 1 : above.end].rstrip()
    if below.start - above.end > 1 or len(last) < 55 or last.endswith((".", "!", "?", ":")):
        return False
    return not _ITEM.match(folded, below.start, below.end)


def _split(folded: str, start: int, end: int) -> Iterator[Span]:
    cuts = [found.end() for found in _MORE.finditer(folded, start, end) if _ends(found["word"], found["next"])]
    for left, right in zip([start, *cuts], [*cuts, end], strict=True):
        text = folded[left:right]
        body = text.strip()
        if any(character.isalnum() for character in body):
            yield Span(left + len(text) - len(text.lstrip()), left + len(text.rstrip()))


def _ends(word: str | None, following: str) -> bool:
    """Say whether a full stop behind `word` ends a sentence; "p.m.", "Dr." and the "3." of a list do not."""
    if word is None or (word.isdigit() and len(word) > 1 and following.isalpha()):
        return True
    if word in _BEFORE_NUMBER and following.isdigit():
        return False
    return len(word) > 1 and word not in _SHORT and not word.isdigit()
