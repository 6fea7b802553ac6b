"""Numbers for Prometheus; with several workers they are summed through PROMETHEUS_MULTIPROC_DIR."""

import os
from typing import Any

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest
from prometheus_client.multiprocess import MultiProcessCollector

_MS = (0.001, 0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60)


class Metrics:
    """All numbers of one process."""

    def __init__(self) -> None:
        self.registry = CollectorRegistry()
        here = self.registry
        self._requests = Histogram("coach_request_seconds", "Time of a request.", ("route", "method", "status"), registry=here, buckets=_MS)
        self._coached = Counter("coach_coached", "Replies coached.", ("engine", "verdict"), registry=here)
        self._findings = Counter("coach_findings", "Findings.", ("principle", "source"), registry=here)
        self._withheld = Counter("coach_withheld", "Changes that verification held back.", registry=here)
        self._tokens = Counter("coach_tokens", "Model tokens.", ("kind",), registry=here)
        self.streams = Gauge("coach_streams", "Streams that are open.", registry=here, multiprocess_mode="livesum")

    def requests(self, route: str, method: str, status: int, seconds: float) -> None:
        """Count a request."""
        self._requests.labels(route, method, str(status)).observe(seconds)

    def coached(self, engine: str, verdict: str, withheld: int, tokens_in: int, tokens_out: int) -> None:
        """Count an answer."""
        self._coached.labels(engine, verdict).inc()
        self._withheld.inc(withheld)
        self._tokens.labels("in").inc(tokens_in)
        self._tokens.labels("out").inc(tokens_out)

    def finding(self, principle: str, source: str) -> None:
        """Count a finding."""
        self._findings.labels(principle, source).inc()

    def text(self) -> bytes:
        """Return all numbers in Prometheus' text form."""
        if "PROMETHEUS_MULTIPROC_DIR" not in os.environ:
            return generate_latest(self.registry)
        registry = CollectorRegistry()
        collect: Any = MultiProcessCollector
        collect(registry)
        return generate_latest(registry)


METRICS = Metrics()
