"""Where a letter takes leave and signs: what is added stands above it, also where nobody told the agent's name."""

import re
from collections.abc import Sequence

from coach.case import Case
from coach.plan.fence import fenced, fences
from coach.text.later import later
from coach.text.letter import Sentence

_REGARDS = (
    r"(?:with )?(?:[a-z]+ ){0,2}(?:regards|rgds|regs|greetings|wishes)|(?:(?:with|kind|best|warm|many) )*thanks|brgds|br|kr|best|"
    r"cheers|love|lots of love|hugs|xx?x?|thx|tnx|warmly|sincerely|respectfully|take care|all the best|yours(?: (?:sincerely|faithfully|truly))?|"
    r"mfg|lg|vg|mit (?:freundlichen|besten|lieben|herzlichen) gr(?:ü|ue)(?:ß|ss)en|(?:viele|liebe|beste|freundliche|herzliche|schöne) gr(?:ü|ue)(?:ß|ss)e|gru(?:ß|ss)|"
    r"cordialement|bien à vous|salutations|un saludo|saludos(?: cordiales)?|atentamente|cordiali saluti|saluti|met vriendelijke groet(?:en)?|groetjes|"
    r"(?:med )?(?:venlig|vennlig|vänlig)e?a? (?:hilsen|hälsning(?:ar)?)|(?:de )?bedste hilsner|mvh|hilsen|atenciosamente|abraços|pozdrawiam"
)
# "Kind regards, Bo Larsen, Acme GmbH, Elm Rd 5", "Cheers, Bo", "BR": a leave alone, or with the name that signs.
_LEAVE = later(
    rf"\W*(?:(?:{_REGARDS})\W*(?:[,!–-]\s*(?:[\w'.&-]+\s*){{1,4}})?$|(?:cheers|rgds|regards|br|kr|mfg|lg|vg|mvh) [\w'-]+\W*$|"
    r"[^,.!?]{0,24}(?:regards|rgds|greetings|wishes|gr(?:ü|ue)(?:ß|ss)en?|hilsen|groet|yours[a-z ]*),[^!?]{1,120}(?<!\.)$)"
)
_DEVICE = later(
    r"\W*(?:sent (?:from|via|with) (?:my|the|outlook|gmail|mail|yahoo|proton)\b|von mein(?:em|er) [\w ]+ gesendet|gesendet (?:von|mit)\b|envoyé d|"
    r"enviado d|sendt fra|skickat från|get outlook for\b)[^.!?]*$"
)
_WORD = r"(?:[^\W\d_]\.|[^\W\d_][\w'’-]*)"
_SIGNS = later(rf"[\^~*/_–—-]*\s?{_WORD}(?:,? (?:{_WORD}|&)){{0,4}}$")
# "Any more questions, just shout! Sophie x": signed on the line of the last sentence.
_KISSED = later(r"[^\W\d_][\w'-]*(?: [^\W\d_][\w'-]*)? x{1,3}\W*$")
_PARTICLES = frozenset("& and und y e et van von der den de di da la el bin team".split())
_SAYS = later(r"\W*(?:yes|yep|no|nope|ok|okay|done|sure|sorry|great|perfect|agreed|confirmed|not yet|of course)\b")
_FIGURES = ("date", "time", "duration", "amount")
_CAPITALS, _LINES, _WORDS = 3, 6, 6


def staying(case: Case) -> Sequence[Sentence]:
    """Return the sentences of the body behind which something may be added: not those that sign, nor what is fenced; all where no other is."""
    text, body = case.letter.text, case.letter.body
    end = _sign_off(case)
    kept = [s if s.end <= end else s._replace(end=len(text[:end].rstrip())) for s in body if s.start < end]
    shut = fences(text)
    kept = [s for s in kept if not fenced(shut, s.start, s.end)]
    while kept and (_leaves(case, kept[-1].start, kept[-1].end) or _signs(case, kept[-1])):
        kept.pop()
    return kept or body


def _sign_off(case: Case) -> int:
    """Return where the lines begin that sign the body; its end where none do."""
    text, first, last = case.letter.text, case.letter.body[0].start, case.letter.body[-1].end
    lines = [found.span() for found in re.finditer(r"\S[^\n]*", text[:last]) if found.start() >= first][-_LINES:]
    short = [len(text[start:end].split()) <= _WORDS and text[start:end].rstrip()[-1] not in ".!?" for start, end in lines]
    left = at = next((n for n in reversed(range(len(lines))) if _leaves(case, *lines[n]) and all(short[n + 1 :])), len(lines))
    while at and (_leaves(case, *lines[at - 1]) or _names(case, *lines[at - 1])):
        at -= 1
    signs = at < len(lines) and (left < len(lines) or not _listed(text, lines[at:]))
    return lines[at][0] if signs else last


def _signs(case: Case, last: Sentence) -> bool:
    """Say whether a last sentence is but the agent's name, or a name with a kiss."""
    said = case.letter.text[last.start : last.end].strip(" .!")
    return bool(said) and (said == case.draft.agent_name or (said[0].isupper() and bool(_KISSED.match(said.lower()))))


def _listed(text: str, lines: Sequence[tuple[int, int]]) -> bool:
    """Say whether lines like names are what the letter lists: behind a colon, with bullets, or too many to sign."""
    bullets = sum(text[start] in "-*•" for start, _ in lines)
    return text[: lines[0][0]].rstrip().endswith(":") or bullets > 1 or len(lines) > _CAPITALS


def _leaves(case: Case, start: int, end: int) -> bool:
    """Say whether a line takes leave, or names the device that it was written on."""
    return any(pattern.match(case.letter.folded, start, end) for pattern in (_LEAVE, _DEVICE))


def _names(case: Case, start: int, end: int) -> bool:
    """Say whether a line is one to three capitalised words without an end mark: a name, initials, a team."""
    line = case.letter.text[start:end].strip()
    words = line.lstrip("^~*/_–—- ").split()
    capitals = sum(word[0].isupper() for word in words)
    plain = all(word[0].isupper() or word in _PARTICLES for word in words) and _SIGNS.match(line)
    said = _SAYS.match(case.letter.folded, start, end) or any(fact.kind in _FIGURES for fact in case.facts_in(start, end))
    return bool(plain) and 0 < capitals <= _CAPITALS and not said
