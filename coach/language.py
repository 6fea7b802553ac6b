"""Whether a draft is English: asked of CLD2, and only believed when it is sure."""

import unicodedata

from coach.text.later import later

_NOISE = later(r"https?://\S+|\b[\w.+-]+@\S+|\w*\d\S*|\"[^\"\n]*\"")
_NAME = later(r"(?<=[a-z,;] )[^\W\d_a-z]\w+")
_UNPRINTABLE = later(r"[^\w\s!-/:-@¡-ÿ‐-⁞]")
_LETTER = later(r"[^\W\d_]")
_NOT_LATIN = later(r"[^\W\d_\u0000-\u024f]")
_ENOUGH = 16
# CLD2 guesses among 80 languages; on a few words of chat only the large ones are ever right.
_LARGE = {
    "de": "German", "fr": "French", "es": "Spanish", "it": "Italian", "pt": "Portuguese", "nl": "Dutch", "pl": "Polish", "sv": "Swedish", "da": "Danish",
    "no": "Norwegian", "nb": "Norwegian", "fi": "Finnish", "cs": "Czech", "sk": "Slovak", "hu": "Hungarian", "ro": "Romanian", "hr": "Croatian", "bs": "Bosnian",
    "sr": "Serbian", "sl": "Slovenian", "tr": "Turkish", "id": "Indonesian", "ms": "Malay", "vi": "Vietnamese", "ca": "Catalan", "et": "Estonian", "lt": "Lithuanian",
    "lv": "Latvian", "tl": "Filipino", "is": "Icelandic",
}  # fmt: skip
_SCRIPTS = {"CYRILLIC": "a Cyrillic script", "ARABIC": "Arabic script", "HEBREW": "Hebrew", "GREEK": "Greek", "CJK": "Chinese or Japanese", "HIRAGANA": "Japanese",
            "KATAKANA": "Japanese", "HANGUL": "Korean", "THAI": "Thai", "DEVANAGARI": "Devanagari script"}  # fmt: skip


def foreign(text: str) -> str | None:
    """Return the name of the language of `text` when it is surely not English, else None; its first 500 characters tell."""
    head = text[:500]
    return (None if head.isascii() else _by_script(head)) or _detected(head)


def _by_script(text: str) -> str | None:
    other = _NOT_LATIN.findall(text)
    if not other or len(other) * 10 <= sum(map(str.isalpha, text)) * 6:
        return None
    script = next((unicodedata.name(c, "").split(" ")[0] for c in other), "")
    return _SCRIPTS.get(script, "another script")


def _detected(text: str) -> str | None:
    try:
        import pycld2
    except ImportError:  # no wheel for this platform: scripts are still told apart
        return None
    # CLD2 refuses control characters; digits and names tell nothing.
    clean = _UNPRINTABLE.sub(" ", _NAME.sub(" ", _NOISE.sub(" ", text)).lower())
    if len(_LETTER.findall(clean)) < _ENOUGH:
        return None
    try:
        reliable, _, details = pycld2.detect(clean)
    except (pycld2.error, UnicodeEncodeError):
        return None
    code = details[0][1]
    return _LARGE[code] if reliable and code in _LARGE and all(found[1] != "en" for found in details) else None
