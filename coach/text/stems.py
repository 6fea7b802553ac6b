"""Content words by their stem, so that "refunded" answers "refund"."""

from collections.abc import Iterable
from functools import cache, lru_cache
from typing import Any

from coach.text.fold import fold
from coach.text.later import later

_EMPTY = frozenset(
    "a an the this that these those there here it its is are was were be been being am do does did doing done have has had having "
    "i me my mine we us our ours you your yours he him his she her they them their one ones who whom whose which what when where why how "
    "and or but so if then than as at by for from in into of off on onto out over to up with within without about after before again "
    "not no nor yes can could will would shall should may might must cannot cant dont didnt doesnt wont isnt arent wasnt im ive ill id youre youve theyre "
    "just still also too very really quite even only ever never always already yet now soon please pls plz thanks thank hi hello hey dear ok okay "
    "get got getting go going gone come make made take took give gave let want wanted need needed like know tell told say said see look help thing things "
    "any some all each every both either many much more most other another same own way bit lot something anything nothing somebody anybody someone anyone "
    "u ur r tho bc pretty sure such because while until since due per via etc am pm".split()
)
_LETTERS = later(r"[a-z]+")
# Words that customers and agents use for each other's; each stem maps to the one on its left.
_SAME = {
    "money": "refund",
    "reimburs": "refund",
    "repay": "refund",
    "credit": "refund",
    "payback": "refund",
    "price": "cost",
    "fee": "cost",
    "charg": "cost",
    "pay": "cost",
    "paid": "cost",
    "rate": "cost",
    "tariff": "cost",
    "eur": "cost",
    "euro": "cost",
    "deliveri": "deliv",
    "deliv": "deliv",
    "ship": "deliv",
    "arriv": "deliv",
    "parcel": "deliv",
    "packag": "deliv",
    "courier": "deliv",
    "track": "deliv",
    "repair": "fix",
    "mend": "fix",
    "solv": "fix",
    "resolv": "fix",
    "swap": "replac",
    "exchang": "replac",
    "technician": "engin",
    "visit": "engin",
    "sign": "login",
    "password": "login",
    "account": "login",
    "appoint": "book",
    "reserv": "book",
    "reschedul": "book",
    "bill": "invoic",
    "cancel": "cancel",
    "cancell": "cancel",
    "terminat": "cancel",
    "laptop": "comput",
    "pc": "comput",
    "room": "stay",
    "hotel": "stay",
    "bed": "stay",
    "sleep": "stay",
    "restart": "reset",
    "reboot": "reset",
    "safe": "safeti",
    "danger": "safeti",
    "secur": "safeti",
    # What the stemmer leaves apart.
    **{
        irregular: plain
        for irregular, _, plain in (
            pair.partition(":")
            for pair in (
                "found:find sent:send bought:buy lost:lose kept:keep held:hold sold:sell left:leav broke:break broken:break chose:choos chosen:choos wrote:write "
                "written:write spoke:speak spoken:speak brought:bring built:build began:begin begun:begin drove:drive flew:fli grew:grow stole:steal stolen:steal "
                "felt:feel met:meet spent:spend lent:lend meant:mean dealt:deal caught:catch thought:think heard:hear threw:throw thrown:throw shown:show fell:fall "
                "fallen:fall slept:stay worn:wear wore:wear taught:teach understood:understand withdrew:withdraw withdrawn:withdraw"
            ).split()
        )
    },
}


@cache
def _stemmer() -> Any:
    import snowballstemmer

    return snowballstemmer.stemmer("english")


@lru_cache(maxsize=65_536)
def stem(key: str) -> str:
    """Return the stem of one folded word, with synonyms of the trade folded together."""
    found: str = _stemmer().stemWord(key)
    return _SAME.get(found, found)


def stemmed(text: str) -> frozenset[str]:
    """Return the stems of all words of a text, those without meaning too."""
    return frozenset(map(stem, _LETTERS.findall(fold(text))))


def stems(keys: Iterable[str]) -> frozenset[str]:
    """Return the stems of the words that carry meaning."""
    return _stems(frozenset(keys))


# One review asks for those of the same sentence up to five times.
@lru_cache(maxsize=128)
def _stems(keys: frozenset[str]) -> frozenset[str]:
    return frozenset([stem(key) for key in keys if len(key) > 1 and key not in _EMPTY])
