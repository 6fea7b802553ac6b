"""A request fits: oldest turns go first, their facts stay, ceilings are said clearly, prices are data."""

from pathlib import Path

import pytest
from pydantic import SecretStr

import coach
from coach import Draft, EngineError, Turn
from coach.cli.options import chosen
from coach.llm.budget import fitted
from coach.llm.prices import cost
from coach.llm.settings import Settings, settings
from coach.llm.wire import Tokens
from coach.llm.worth import worth_asking

LONG = tuple(
    Turn(role="customer" if n % 2 else "agent", text=f"Turn {n}: order 77-{n:04} cost {n} EUR. " + "We talked about it. " * 120)
    for n in range(30)
)
LAST = Turn(role="customer", text="So where is order 77-0001 now?")
DRAFT = Draft(text="Order 77-0001 left on Monday and will be with you by Friday, I checked it today.", thread=(*LONG, LAST))


def test_the_oldest_turns_go_and_their_facts_stay() -> None:
    fit = fitted(coach.prepare(DRAFT), Settings(max_input_tokens=6_000))
    assert fit.tokens <= 6_000
    assert LAST.text in fit.prompt.case
    assert "Turn 1:" not in fit.prompt.case
    assert "Turn 28:" in fit.prompt.case
    assert "Facts of earlier messages left out here: " in fit.prompt.case


def test_a_thread_that_fits_is_whole() -> None:
    assert "left out here" not in fitted(coach.prepare(DRAFT.model_copy(update={"thread": (LAST,)})), Settings()).prompt.case


def test_what_cannot_fit_is_a_clear_error() -> None:
    with pytest.raises(EngineError, match=r"tokens, at most 3000 are sent; raise COACH_MAX_INPUT_TOKENS"):
        fitted(coach.prepare(DRAFT.model_copy(update={"text": "It is on its way to you now. " * 900})), Settings(max_input_tokens=3_000))


def test_a_call_that_could_cost_too_much_is_not_made() -> None:
    with pytest.raises(EngineError, match=r"could cost 0\.\d+ US dollars, at most 0\.0001"):
        fitted(coach.prepare(DRAFT), Settings(model="gpt-5", max_cost=0.0001))


def test_cost_is_what_the_table_says() -> None:
    assert cost(Tokens(1_000_000, 400_000, 100_000), "gpt-5") == pytest.approx(0.6 * 1.25 + 0.4 * 0.125 + 0.1 * 10)
    assert cost(Tokens(1_000_000, 0, 0), "gpt-5-mini-2025-08-07") == pytest.approx(0.25)
    assert cost(Tokens(1_000_000, 0, 0), "openai/gpt-5") == pytest.approx(1.25)


def test_a_model_without_a_price_has_no_cost_rather_than_none_at_all() -> None:
    assert cost(Tokens(10, 0, 10), "llama3.1:8b") is None


def test_own_prices_win(tmp_path: Path) -> None:
    own = tmp_path / "prices.toml"
    own.write_text('[model."gpt-5"]\ninput = 1\noutput = 2\n')
    assert cost(Tokens(1_000_000, 500_000, 0), "gpt-5", own) == pytest.approx(1.0)
    (tmp_path / "bad.toml").write_text("model = 3")
    with pytest.raises(EngineError, match=r"bad\.toml"):
        cost(Tokens(), "gpt-5", tmp_path / "bad.toml")


def test_settings_come_from_the_environment_and_one_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "own.toml"
    file.write_text('model = "llama3.1"\nconcurrency = 3\n')
    monkeypatch.setenv("COACH_CONFIG", str(file))
    monkeypatch.setenv("COACH_CONCURRENCY", "5")
    monkeypatch.setenv("COACH_API_KEY", "sk-secret")
    found = settings()
    assert (found.model, found.concurrency) == ("llama3.1", 5)
    assert found.api_key == SecretStr("sk-secret")
    assert "sk-secret" not in repr(found)


@pytest.mark.parametrize(("name", "value"), [("COACH_TOTAL_SECONDS", "soon"), ("COACH_RETRIES", "99"), ("COACH_EFFORT", "huge")])
def test_a_wrong_setting_is_named(monkeypatch: pytest.MonkeyPatch, name: str, value: str) -> None:
    monkeypatch.setenv(name, value)
    with pytest.raises(EngineError, match=name.removeprefix("COACH_").lower()):
        settings()


def test_a_broken_settings_file_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "x.toml").write_text("model = ")
    monkeypatch.setenv("COACH_CONFIG", str(tmp_path / "x.toml"))
    with pytest.raises(EngineError, match=r"x\.toml"):
        settings()


def test_without_a_key_auto_means_local() -> None:
    assert chosen("auto") is None
    assert chosen("local") is None


def test_with_a_key_auto_means_the_model(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COACH_API_KEY", "sk-x")
    writer = chosen("auto")
    assert writer is not None
    assert writer.name == "llm gpt-5.4-mini"


def test_an_unknown_engine_is_refused() -> None:
    with pytest.raises(EngineError, match="'gpt' is unknown; use one of llm, local"):
        coach.engine("gpt")


@pytest.mark.parametrize(
    ("text", "customer", "asks"),
    [
        ("Done, thanks!", None, False),
        ("Done, thanks!", "Where is my key?", True),
        ("I hope this email finds you well.", None, True),
        ("The parcel left Leeds this morning and it will be at your door tomorrow between nine and eleven.", None, True),
    ],
    ids=["short and clean", "a question is open", "a rule found something", "long enough"],
)
def test_when_a_model_is_worth_asking(text: str, customer: str | None, asks: bool) -> None:
    thread = (Turn(role="customer", text=customer),) if customer else ()
    assert worth_asking(coach.prepare(Draft(text=text, thread=thread))) is asks
