"""`coach eval`: measured against a labelled set."""

import json
from collections.abc import Iterator
from pathlib import Path

import click

from coach.cli.options import chosen, engine_option, looking, meaning_option, packs_option
from coach.evaluation.cases import read_cases
from coach.evaluation.report import Measured, report
from coach.evaluation.score import Score, Share, score
from coach.meaning.weigher import Meaning
from coach.pipeline import reply

_CASES = Path("tests/evals/cases.jsonl")


@click.command("eval")
@click.argument("sets", nargs=-1, metavar="[CASES]...", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--misses", type=int, default=0, help="Show the first N findings that were missed or wrong.")
@click.option("--rules", "by_rule", is_flag=True, help="Show the precision of every rule that spoke.")
@click.option("--json", "as_json", is_flag=True, help="Print the numbers as JSON.")
@click.option(
    "--report", "page", type=click.Path(dir_okay=False, path_type=Path), help="Write all sets with intervals into a page of Markdown."
)
@engine_option
@meaning_option
@packs_option
def evaluate(
    sets: tuple[Path, ...],
    misses: int,
    by_rule: bool,
    as_json: bool,
    page: Path | None,
    engine_name: str,
    meaning: Meaning | None,
    packs: tuple[Path, ...],
) -> None:
    """Coach the labelled CASES and print precision, recall and F1 per principle, false alarms, and what rewrites kept, added, invented."""
    engine = chosen(engine_name)
    measured = []
    for path in sets or (_CASES,):
        labelled = read_cases(path)
        answers = [reply(case.request(), packs=packs, engine=engine, meaning=looking(meaning)) for case in labelled]
        measured.append(Measured(path, labelled, answers))
        result = score(labelled, answers)
        lines = (*_principles(result), *(_rules(result) if by_rule else ()), *_misses(result, misses), *_summary(result))
        click.echo(json.dumps(numbers(result), indent=2) if as_json else "\n".join(lines))
    if page:
        page.write_text(report(measured), "utf-8")


def numbers(result: Score) -> dict[str, object]:
    """Return the score in the form that the reference scorer prints as JSON."""
    macro = [share.f1 for share in result.principles.values() if share.gold]
    return {
        "cases": result.cases,
        "detection": _prf(result.detection),
        "macro_f1": round(sum(round(f1, 3) for f1 in macro) / len(macro), 3) if macro else 0.0,
        "loose": _prf(result.loose),
        "verdict_accuracy": round(result.verdicts / result.cases, 3) if result.cases else 0.0,
        "false_alarm_rate": round(result.false_alarms / result.good, 3) if result.good else 0.0,
        "rewrite": {
            "rewritten": result.rewritten,
            "keep": round(result.keep.recall, 3) if result.keep.gold else None,
            "added": result.added,
            "invented": result.invented,
            "good_untouched": round(result.untouched / result.good, 3) if result.good else None,
        },
        "per_principle": {name: _prf(share) for name, share in result.principles.items()},
    }


def _prf(share: Share) -> dict[str, float]:
    return {
        "precision": round(share.precision, 3),
        "recall": round(share.recall, 3),
        "f1": round(share.f1, 3),
        "gold": share.gold,
        "said": share.said,
    }


def _principles(result: Score) -> Iterator[str]:
    for name, share in result.principles.items():
        yield f"{name:20} P {share.precision:.2f}  R {share.recall:.2f}  F1 {share.f1:.2f}  ({share.gold} marked, {share.said} said)"


def _rules(result: Score) -> Iterator[str]:
    for name, share in sorted(result.rules.items(), key=lambda item: item[1].precision):
        yield f"{share.right:3} of {share.said:3} right  {name}"


def _misses(result: Score, most: int) -> Iterator[str]:
    for miss in result.misses[:most]:
        yield f"  {miss.kind:6} {miss.case} {miss.principle}: {miss.what} {miss.rule}"


def _summary(result: Score) -> Iterator[str]:
    d, keep = result.detection, result.keep
    yield f"{result.cases} cases: P {d.precision:.3f}  R {d.recall:.3f}  F1 {d.f1:.3f} (any principle: F1 {result.loose.f1:.3f})"
    yield f"verdict right in {result.verdicts} of {result.cases}; false alarms on {result.false_alarms} of {result.good} good drafts; {result.untouched} of {result.good} left untouched"
    yield f"{result.rewritten} rewrites: {keep.right} of {keep.gold} facts kept, {result.added} added, {result.invented} invented"
