"""Write docs/conformance/law-2022: where each article of Law 06/2022/QH15 stands in this library.

    python tools/conformance_page.py          # write
    python tools/conformance_page.py check    # exit 1 if a page is missing or stale

What is encoded is read off the citations of the catalogues; the rest is in ``_conformance_data``.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path

import attrs

sys.path.insert(0, str(Path(__file__).parent))

from _conformance_data import STANDINGS
from _pages import ROOT, run

from thidua.awards import regime_on
from thidua.criteria import Award, Criterion, Readings
from thidua.law import CONTENTS, LAW_2022, REGIMES, Citation, Source
from thidua.records import AWARD_NAMES
from thidua.words import LOCALES

FOLDER = ROOT / "docs" / "conformance"
LAW = CONTENTS[LAW_2022.number]
MANY = 6
"""So many awards are named one by one; of more only the number is told."""

WORDS = {
    "vi": {
        "title": "Luật 06/2022/QH15: từng điều trong thư viện này",
        "other": "[English](law-2022.md)",
        "generated": "Trang do `tools/conformance_page.py` viết từ các trích dẫn trong danh mục.",
        "head": "| Điều | Nội dung | Tình trạng |",
        "article": "Điều {}",
        "clause": "khoản {}",
        "clauses": "khoản {}",
        "point": "điểm {}",
        "points": "điểm {}",
        "conditions": "điều kiện",
        "notes": "ghi kèm",
        "pending": "chưa mã hóa",
        "many": "{} danh hiệu, hình thức",
        "count": "Các điều có điều kiện được mã hóa: {}. Các điều còn phần chưa mã hóa: {}.",
        "none": "không có",
    },
    "en": {
        "title": "Law 06/2022/QH15: each article in this library",
        "other": "[Tiếng Việt](law-2022.vi.md)",
        "generated": "Written by `tools/conformance_page.py` from the citations of the catalogues.",
        "head": "| Article | What it is about | Standing |",
        "article": "Article {}",
        "clause": "clause {}",
        "clauses": "clauses {}",
        "point": "point {}",
        "points": "points {}",
        "conditions": "condition",
        "notes": "stated beside",
        "pending": "not yet encoded",
        "many": "{} awards",
        "count": "Articles with encoded conditions: {}. Articles with a part not yet encoded: {}.",
        "none": "none",
    },
}

LEGENDS = {
    "vi": [
        (
            "**điều kiện**: được mã hóa thành điều kiện tính được của danh hiệu, hình thức nêu"
            " tên; các điểm được dẫn riêng ghi sau tên khoản;"
        ),
        (
            "**ghi kèm**: nêu cạnh danh hiệu, hình thức (thẩm quyền, hiện vật, thời điểm, truy"
            " tặng, quy tắc kèm theo), không tính;"
        ),
        "**thể hiện ở nơi khác**: một đối tượng khác của thư viện;",
        "**chưa có trong phiên bản này**: nội dung còn để lại;",
        "**không phải quy tắc tính được**: vì sao;",
        "**chưa mã hóa**: tiêu chuẩn chưa được đưa vào danh mục.",
    ],
    "en": [
        (
            "**condition**: encoded as a computable condition of the awards named; points cited"
            " on their own follow the clause;"
        ),
        (
            "**stated beside**: told at the award (who decides, object, occasion, posthumous"
            " conferral, accompanying rules), not computed;"
        ),
        "**expressed elsewhere**: by another object of the library;",
        "**not in this version**: what was left out;",
        "**not a rule that can be computed**: why;",
        "**not yet encoded**: standards that the catalogue does not have yet.",
    ],
}


@attrs.frozen
class Uses:
    """Which awards cite a place, as a condition and beside their standards."""

    conditions: set[str] = attrs.field(factory=set)
    notes: set[str] = attrs.field(factory=set)
    points: set[str] = attrs.field(factory=set)


def criteria_of(award: Award) -> Iterator[Criterion]:
    """Yield every condition of *award*, its deferral and its cautions."""
    for root in (award.standard, *award.cautions, award.deferral):
        if root is not None:
            yield from root.walk()


def condition_sources(award: Award) -> Iterator[Source]:
    """Yield where the conditions of *award* stand."""
    for criterion in criteria_of(award):
        yield from criterion.sources
        if isinstance(criterion, Readings):
            for option in criterion.options:
                yield from option.sources


def note_sources(award: Award) -> Iterator[Source]:
    """Yield where stands what is told beside the standards of *award*."""
    for note in (*award.conferred_by, *award.notes, *award.occasions):
        yield note.source
    for given in award.objects:
        yield from given.sources
    if award.posthumous is not None:
        yield from award.posthumous.sources


def uses() -> dict[tuple[str, str | None], Uses]:
    """Return who cites each article and clause of the Law."""
    found: dict[tuple[str, str | None], Uses] = defaultdict(Uses)
    for regime in REGIMES:
        for award in regime_on(regime.period.start).awards.values():
            for sources, kind in (
                (condition_sources(award), "conditions"),
                (note_sources(award), "notes"),
            ):
                for source in sources:
                    if not isinstance(source, Citation) or source.number != LAW_2022.number:
                        continue
                    if source.article is None:
                        continue
                    place = found[source.article, source.clause]
                    getattr(place, kind).add(award.id)
                    if source.point:
                        place.points.add(source.point)
    return found


def told_row(place: str, locale: str) -> str | None:
    """Tell what the hand-written table says of a place."""
    if place not in STANDINGS:
        return None
    kind, *reasons = STANDINGS[place]
    which = LOCALES.index(locale)
    return f"{kind.value[which]}: {reasons[which]}"


def names(slugs: set[str], locale: str) -> str:
    """Name awards with links to their pages, or count them."""
    if len(slugs) > MANY:
        return WORDS[locale]["many"].format(len(slugs))
    suffix = ".vi.md" if locale == "vi" else ".md"
    return ", ".join(
        f"[`{slug}`](../awards/{slug}{suffix})" for slug in AWARD_NAMES if slug in slugs
    )


def told_clause(article: str, clause: str | None, used: Uses, locale: str) -> str:
    """Tell the standing of one clause, or of an article without clauses."""
    words = WORDS[locale]
    told = []
    if used.conditions:
        told.append(f"**{words['conditions']}**: {names(used.conditions, locale)}")
    if beside := used.notes - used.conditions:
        told.append(f"**{words['notes']}**: {names(beside, locale)}")
    if not told:
        row = told_row(f"{article}.{clause}", locale) or told_row(article, locale)
        told.append(row or f"**{words['pending']}**")
    told += [
        f"{words['point'].format(point)}: {row}"
        for point in LAW.points(article, clause or "")
        if (row := told_row(f"{article}.{clause}.{point}", locale))
    ]
    return "; ".join(told)


def cell(article: str, cited: Mapping[tuple[str, str | None], Uses], locale: str) -> str:
    """Tell the standing of an article; clauses of one standing together."""
    words = WORDS[locale]
    nobody = Uses()
    clauses = LAW.clauses(article)
    if not clauses:
        return told_clause(article, None, cited.get((article, None), nobody), locale)
    grouped: dict[str, list[str]] = {}
    labels: dict[str, str] = {}
    for clause in clauses:
        used = cited.get((article, clause), nobody)
        grouped.setdefault(told_clause(article, clause, used, locale), []).append(clause)
        points = [point for point in LAW.points(article, clause) if point in used.points]
        many = words["points" if len(points) > 1 else "point"]
        labels[clause] = clause + (f" ({many.format(', '.join(points))})" if points else "")
    if len(grouped) == 1 and not any("(" in label for label in labels.values()):
        lines = list(grouped)
    else:
        lines = [
            words["clauses" if len(same) > 1 else "clause"].format(
                ", ".join(labels[clause] for clause in same)
            )
            + f": {text}"
            for text, same in grouped.items()
        ]
    named = set().union(*(cited.get((article, clause), nobody).conditions for clause in clauses))
    if rest := cited.get((article, None), nobody).conditions - named:
        lines.insert(0, f"**{words['conditions']}**: {names(rest, locale)}")
    return "<br>".join(lines)


def page(locale: str) -> str:
    """Write the page in one language."""
    words = WORDS[locale]
    cited = uses()
    rows = {article: cell(article, cited, locale) for article in LAW.articles}
    encoded = [a for a, text in rows.items() if f"**{words['conditions']}**" in text]
    pending = [a for a, text in rows.items() if f"**{words['pending']}**" in text]
    lines = [
        f"# {words['title']}",
        "",
        words["other"],
        "",
        words["generated"],
        "",
        *(f"- {line}" for line in LEGENDS[locale]),
        "",
        words["count"].format(len(encoded), len(pending)),
        "",
        words["head"],
        "|---|---|---|",
    ]
    for article, told in rows.items():
        vi, en = (LAW.titles[article].render(each) for each in ("vi", "en"))
        about = f"{vi}<br>{en}" if locale == "vi" else f"{en}<br>{vi}"
        lines.append(f"| {words['article'].format(article)} | {about} | {told} |")
    return "\n".join(lines) + "\n"


def pages() -> dict[Path, str]:
    """Return both pages by their paths."""
    return {
        FOLDER / "law-2022.md": page("en"),
        FOLDER / "law-2022.vi.md": page("vi"),
    }


if __name__ == "__main__":
    sys.exit(run(pages()))
