"""From the model's sentence numbers and quotes to places in the draft."""

from collections.abc import Sequence

from coach.engines import Advice, Refusal
from coach.llm.answer import Added, Instead, Said
from coach.plan.heal import Change, capital
from coach.text.fold import fold
from coach.text.later import later
from coach.text.letter import Letter, Sentence

_WIDE = later(r"\s\s|[^\S ]|^\s")


def placed(letter: Letter, said: Said, raw: str) -> Advice | Refusal:
    """Return what was said as advice on code points of the draft, or why it has no place there."""
    return _added(letter, said, raw) if isinstance(said, Added) else _instead(letter, said, raw)


def _instead(letter: Letter, said: Instead, raw: str) -> Advice | Refusal:
    if not 1 <= said.at <= len(letter.sentences):
        return Refusal(raw, f"there is no sentence {said.at}, the draft has {len(letter.sentences)}")
    sentence = letter.sentences[said.at - 1]
    found = _find(letter, sentence, said.quote)
    if found is None:
        return Refusal(raw, f"the quote {said.quote!r:.80} is not in sentence {said.at}")
    start, end = found
    change = None if said.new is None else Change(start, end, said.new) if said.new.strip() else _cut(letter, start, end)
    if change and letter.text[change.start : change.end] == change.replacement:
        return Refusal(raw, "it changes nothing")
    return Advice(start, end, change, said.principle, said.why, said=raw)


def _find(letter: Letter, sentence: Sentence, quote: str | None) -> tuple[int, int] | None:
    """Return where the quote stands: in its sentence, else in the one other place where it could be meant."""
    if quote is None or not quote.strip():
        return sentence.start, sentence.end
    words = fold(quote).strip()
    places = _places(letter.folded, words, sentence.start, sentence.end)
    if not places:
        places = [place for other in letter.sentences for place in _places(letter.folded, words, other.start, other.end)]
        places = places if len(places) == 1 else []
    return places[0] if places else None


def _places(folded: str, words: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return the places of `words` in [start, end), whatever white space lies between them."""
    flat, offsets = _flat(folded[start:end])
    wanted, _ = _flat(words)
    found, at = [], flat.find(wanted)
    while at >= 0 and wanted:
        found.append((start + offsets[at], start + offsets[at + len(wanted) - 1] + 1))
        at = flat.find(wanted, at + 1)
    return found


def _flat(text: str) -> tuple[str, Sequence[int]]:
    """Return `text` with every run of white space as one blank, and the offset of each character in `text`."""
    if not _WIDE.search(text):
        return text, range(len(text))
    kept = [at for at, sign in enumerate(text) if not sign.isspace() or (at and not text[at - 1].isspace())]
    return "".join(" " if text[at].isspace() else text[at] for at in kept), kept


def _cut(letter: Letter, start: int, end: int) -> Change:
    """Return the change that takes words out and leaves text that reads well: no double blank, no empty line, a capital where a sentence begins."""
    text = letter.text
    before, behind = text[:start], text[end:]
    if not before.strip() or before.endswith("\n"):
        end += len(behind) - len(behind.lstrip(" \t\n" if not before.strip() else " \t" if behind.lstrip(" \t")[:1] != "\n" else " \t\n"))
    else:
        start = len(before.rstrip(" \t"))
        if behind[:1].strip() and behind[:1].isalnum():
            return Change(start, end, " ")
    opens = any(sentence.start == start for sentence in letter.sentences) and text[start : start + 1].isupper()
    return Change(start, end + 1, capital(text[end : end + 1])) if opens and text[end : end + 1].islower() else Change(start, end, "")


def _added(letter: Letter, said: Added, raw: str) -> Advice | Refusal:
    if not 0 <= said.after <= len(letter.sentences):
        return Refusal(raw, f"there is no sentence {said.after}, the draft has {len(letter.sentences)}")
    body = letter.body
    last = body[-1].end if body else len(letter.text)
    first = body[0].start if body else 0
    place = letter.sentences[said.after - 1].end if said.after else first
    place = min(max(place, first), max(last, first))
    new = said.new.strip() if said.new and said.new.strip() else None
    if new is not None:
        new = f"{new} " if place == first else (f". {new}" if letter.text[place - 1].isalnum() else f" {new}")
    return Advice(None, None, Change(place, place, new) if new else None, said.principle, said.why, said.missing, raw)
