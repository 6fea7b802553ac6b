"""What a sentence opens with that is no word of it: a list mark, a table's bar, a bold mark, a bracket; it stays when the head goes."""

from coach.text.later import later

# An emoji does the work of a bullet at the head of a line.
_ITEM = later(r"(?:(?:[-*•+–—·>|#]+|//|--|<!--|(?:\d{1,3}|[a-zA-Z])[.)]|\(\d{1,2}\)|\[[ xX]\]|[\U0001f300-\U0001faff☀-➿]\ufe0f?)[ \t]+)+")
_SPAN, _SPAN_BEFORE = later(r"[*_~`(\"“„«]+"), later(r"[*_~`(\"“„«]+$")
_SPAN_END = later(r"[*_~`)\"”»]+$")
_OPENS, _CLOSES = '*_~`("“„«', '*_~`)"””»'
_CLOSER, _OPENER = str.maketrans(_OPENS, _CLOSES), str.maketrans(_CLOSES, _OPENS)


def head(text: str, first: int, last: int) -> int:
    """Return where the first word of the sentence [first, last) begins."""
    item = _behind_item(text, first, last)
    span = _SPAN.match(text, item, last)
    return span.end() if span else item


def trimmed(text: str, first: int, end: int) -> tuple[int, int]:
    """Return [first, end), where a sentence opens, without the marks that stay: those of a list, and of a span that has only one end there."""
    item = _behind_item(text, first, end)
    span = _SPAN.match(text, item, end)
    start = span.end() if span and span.group()[::-1].translate(_CLOSER) not in text[span.end() : end] else item
    closing = _SPAN_END.search(text[start:end])
    opener = closing.group()[::-1].translate(_OPENER) if closing else ""
    if closing and opener not in text[start : start + closing.start()] and opener in text[text.rfind("\n", 0, first) + 1 : start]:
        end = start + closing.start()
    return start, end


def with_span(text: str, first: int, start: int, end: int) -> tuple[int, int]:
    """Return [start, end) with the bold marks, brackets or quotation marks that hold just these words."""
    opening = _SPAN_BEFORE.search(text[first:start])
    closer = opening.group()[::-1].translate(_CLOSER) if opening else ""
    return (start - len(closer), end + len(closer)) if closer and text.startswith(closer, end) else (start, end)


def _behind_item(text: str, first: int, last: int) -> int:
    """Return where the first word begins, behind the mark of a list item, table cell or comment at the head of its line."""
    if text[text.rfind("\n", 0, first) + 1 : first].strip():
        return first
    item = _ITEM.match(text, first, last)
    return item.end() if item else first
