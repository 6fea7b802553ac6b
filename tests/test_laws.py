"""Laws that hold for every draft."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import coach
from coach.models import Draft
from coach.offsets import answer_in
from coach.rules.pack import Pack
from tests.strategies import drafts, texts


@settings(max_examples=150, deadline=None)
@given(drafts())
def test_the_rewrite_is_the_draft_with_its_safe_edits(draft: Draft) -> None:
    answer = coach.reply(draft)
    safe = [edit for edit in answer.edits if edit.apply == "safe"]
    assert answer.rewrite == (coach.apply(draft.text, safe) if safe else None)


@settings(max_examples=150, deadline=None)
@given(drafts(), st.data())
def test_any_subset_of_edits_applies(draft: Draft, data: st.DataObject) -> None:
    edits = coach.reply(draft).edits
    some = [edit for edit in edits if data.draw(st.booleans())]
    text = coach.apply(draft.text, some)
    assert all(edit.replacement in text for edit in some)


@settings(max_examples=150, deadline=None)
@given(drafts())
def test_findings_quote_the_draft_where_they_say(draft: Draft) -> None:
    for finding in coach.review(draft):
        assert (finding.start is None) == (finding.missing is not None)
        if finding.start is not None:
            assert draft.text[finding.start : finding.end] == finding.text


@settings(max_examples=100, deadline=None)
@given(drafts())
def test_coaching_a_rewrite_leaves_nothing_safe_to_do(draft: Draft) -> None:
    rewrite = coach.reply(draft).rewrite
    if rewrite is not None:
        again = coach.reply(draft.model_copy(update={"text": rewrite}))
        assert again.rewrite is None


@settings(max_examples=100, deadline=None)
@given(drafts())
def test_utf16_offsets_cut_the_same_words(draft: Draft) -> None:
    points, units = coach.reply(draft), coach.reply(draft.model_copy(update={"offsets": "utf16"}))
    wide = draft.text.encode("utf-16-le")
    assert units == answer_in(points, draft.text, "utf16")
    for finding in units.findings:
        if finding.start is not None and finding.end is not None:
            assert wide[finding.start * 2 : finding.end * 2].decode("utf-16-le") == finding.text


@settings(max_examples=150, deadline=None)
@given(texts())
def test_the_index_finds_what_every_rule_finds_alone(pack: Pack, text: str) -> None:
    """The fast matcher against a loop over all patterns."""
    case = pack.case(Draft(text=text))
    for sentence in case.letter.sentences:
        folded = case.letter.folded[sentence.start : sentence.end]
        brute = [(n, m.start(), m.end()) for n, pattern in enumerate(pack.index.patterns) for m in pattern.find(folded)]
        assert [tuple(found) for found in pack.index.find(folded, sentence.keys)] == brute


@settings(max_examples=300, deadline=None)
@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=400))
def test_nothing_that_is_text_breaks_the_coach(text: str) -> None:
    assert coach.reply(text).verdict in ("send", "revise")


@pytest.mark.parametrize("text", ["\ud800 hello", "hello \udfff"])
def test_half_a_character_is_a_clear_error(text: str) -> None:
    with pytest.raises(coach.DraftError, match=r"text holds half a character .* send valid Unicode"):
        coach.reply(text)
