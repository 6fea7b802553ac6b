"""What one may promise to do, in every form of the verb."""

_REGULAR = str.split(
    "refund replace call phone credit cancel waive extend check fix deliver reply answer email contact process arrange issue return repair "
    "escalate update confirm notify inform investigate review look ship dispatch transfer cover compensate reimburse deduct apply reset "
    "restore reopen reactivate activate upgrade renew add remove delete correct change move book schedule reserve ask forward pass follow "
    "monitor help handle resolve solve provide share prepare guarantee ensure offer discount collect exchange reship adjust close open "
    "expedite prioritise prioritize match request order receive expect stay release unlock start finish complete raise report log test try "
    "remind post charge assign arrive reach"
)
_IRREGULAR = {
    "send": "sent", "write": "wrote written", "give": "gave given", "make": "made", "take": "took taken", "get": "got gotten",
    "bring": "brought", "find": "found", "tell": "told", "let": "let", "put": "put", "set": "set", "keep": "kept", "pay": "paid",
    "undo": "undid undone", "do": "did done", "see": "saw seen", "speak": "spoke spoken", "hear": "heard", "have": "had",
    "resend": "resent", "come": "came", "leave": "left", "reset": "reset", "stand": "stood",
}  # fmt: skip
_DOUBLED = frozenset(str.split("ship cancel log reship transfer get put set let reset"))
_PHRASES = {
    "get back": "reply", "come back": "reply", "write back": "reply", "in touch": "contact", "get in touch": "contact",
    "look into": "check", "have a look": "check", "take a look": "check", "make sure": "ensure", "take care": "handle",
    "let you know": "tell", "keep you": "update", "give you a call": "call", "follow up": "follow", "make an exception": "waive",
}  # fmt: skip
# "I'll need your address" binds nobody.
_NO_PROMISE = frozenset(
    str.split("be need have assume admit know hope think love like feel understand presume suppose require want see say repeat note only")
)


def _forms(verb: str) -> list[str]:
    stem = verb.removesuffix("e")
    past = f"{verb[:-1]}ied" if verb.endswith(("ply", "ry", "ify")) else f"{stem}ed"
    doubled = [f"{verb}{verb[-1]}ed", f"{verb}{verb[-1]}ing"] if verb in _DOUBLED else []
    return [past, f"{stem}ing", *doubled, *_IRREGULAR.get(verb, "").split(), verb]


_BASE = {form: verb for verb in (*_IRREGULAR, *_REGULAR) for form in _forms(verb)}


def base(words: str) -> str:
    """Return 'refund' for 'refunding the fee' and 'reply' for 'get back to you', empty where no promise is known by that verb."""
    phrase = next((verb for phrase, verb in _PHRASES.items() if words.startswith(phrase)), "")
    return phrase or _BASE.get(words.split(" ", 1)[0], "")


def known(words: str) -> str:
    """Return the verb as `base` does, empty where it binds nobody."""
    verb = base(words)
    return "" if verb in _NO_PROMISE else verb


def free(words: str) -> str:
    """Return the first word as the verb where `base` knows none and it may bind."""
    word = words.partition(" ")[0]
    return "" if word in _NO_PROMISE else base(words) or word
