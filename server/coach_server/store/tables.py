"""The tables; a change here needs a file in migrations/versions."""

from sqlalchemy import MetaData, Table, UniqueConstraint

from coach_server.store.columns import amount, day, moment, octets, words

metadata = MetaData(
    naming_convention={"pk": "pk_%(table_name)s", "uq": "uq_%(table_name)s_%(column_0_name)s", "ix": "ix_%(column_0_label)s"}
)

keys = Table(
    "keys",
    metadata,
    words("id", key=True),
    words("name"),
    words("digest"),
    words("scopes"),
    amount("per_minute"),
    amount("tokens_per_day"),
    moment("created"),
    moment("last_used", null=True),
    moment("revoked", null=True),
    UniqueConstraint("digest"),
)
spending = Table("spending", metadata, words("key_id", key=True), day(), amount("tokens"))

SUMS = ("calls", "milliseconds", "tokens_in", "tokens_out", "nanodollars", "unpriced")
counts = Table("counts", metadata, day(), *(words(name, key=True) for name in ("engine", "channel", "verdict")), *map(amount, SUMS))
findings = Table("findings", metadata, day(), words("principle", key=True), amount("found"))
_OUTCOME = ("key_id", "principle", "source", "apply", "outcome")
outcomes = Table("outcomes", metadata, day(), *(words(name, key=True) for name in _OUTCOME), amount("times"))

kept = Table(
    "kept",
    metadata,
    words("request_id", key=True),
    words("key_id", null=True),
    words("request"),
    words("answer"),
    moment("created", index=True),
)
remembered = Table(
    "remembered",
    metadata,
    words("key_id", key=True),
    words("token", key=True),
    words("digest"),
    amount("status"),
    octets("body"),
    moment("created", index=True),
)
jobs = Table(
    "jobs",
    metadata,
    words("id", key=True),
    words("state"),
    *map(amount, ("lines", "done", "bad")),
    moment("created"),
    moment("finished", null=True),
    words("key_id", null=True),
)
