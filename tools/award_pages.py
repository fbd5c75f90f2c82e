"""Write docs/awards: what every award is and asks, on every stretch of dates, in both languages.

    python tools/award_pages.py          # write
    python tools/award_pages.py check    # exit 1 if a page is missing, stale or too many

Everything is read off the catalogues; the text of each stretch is the award's own outline.
"""

from __future__ import annotations

import datetime as dt
import importlib
import inspect
import pkgutil
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import attrs

sys.path.insert(0, str(Path(__file__).parent))

from _pages import ROOT, run

from thidua.awards import law_2003, law_2022, regime_on
from thidua.criteria import Award, AwardKind
from thidua.dates import Period
from thidua.law import INSTRUMENTS, REGIMES, Regime
from thidua.records import AWARD_NAMES, AwardName
from thidua.words import format_list, sort_key

FOLDER = ROOT / "docs" / "awards"
FIRST_DAY = REGIMES[0].period.start

WORDS = {
    "vi": {
        "generated": "Trang do `tools/award_pages.py` viết từ các khai báo trong `thidua.awards`.",
        "other": "English",
        "index": "Danh mục",
        "periods": "Các giai đoạn, mới nhất trước:",
        "title": "Danh hiệu thi đua và hình thức khen thưởng",
        "intro": (
            "Mỗi trang cho biết một danh hiệu, hình thức là gì và đòi hỏi gì, theo từng giai đoạn"
            " pháp luật kể từ {first}. `python -m thidua award TÊN --on NGÀY` in cùng nội dung cho"
            " một ngày."
        ),
        "order": (
            "Số thứ tự là thứ tự liệt kê trong Luật 06/2022/QH15: Điều 19, Điều 20, Điều 9, trong"
            " đó Điều 33, 54, 59, 68 đến 76; “Huy chương Thanh niên xung phong vẻ vang” theo Điều"
            " 96. Luật không quy định nhóm nào xếp trên nhóm nào."
        ),
        "head": "| Thứ tự | Tên | Viết tắt | Mã | Đối tượng | Theo | Khai báo |",
        "abbreviations": "Tra theo chữ viết tắt",
        "abbreviation head": "| Viết tắt | Tên |",
        "pending": "Chưa mã hóa",
    },
    "en": {
        "generated": "Written by `tools/award_pages.py` from the declarations in `thidua.awards`.",
        "other": "Tiếng Việt",
        "index": "All awards",
        "periods": "Periods, the latest first:",
        "title": "Emulation titles and forms of commendation",
        "intro": (
            "Each page tells what an award is and what it asks, for every stretch of the law since"
            " {first}. `python -m thidua award NAME --on DATE --locale en` prints the same for a day."
        ),
        "order": (
            "The number is the place in which Law 06/2022/QH15 lists the award: Articles 19, 20 and"
            " 9, within them Articles 33, 54, 59 and 68 to 76; the Glorious Youth Volunteer Medal"
            " as in Article 96. The Law does not rule that one family stands above another."
        ),
        "head": "| Place | Name | Abbreviation | Slug | Conferred on | Under | Declared in |",
        "abbreviations": "By abbreviation",
        "abbreviation head": "| Abbreviation | Name |",
        "pending": "Not yet encoded",
    },
}


@attrs.frozen
class Stretch:
    """Days over which an award is and asks the same."""

    period: Period
    award: Award
    regimes: tuple[Regime[Award], ...]
    body: str


def days_of_change(slug: str) -> list[dt.date]:
    """Return every first day on which what *slug* asks might differ from the day before."""
    days = {FIRST_DAY, *(regime.period.start for regime in REGIMES)}
    for text in INSTRUMENTS.values():
        days |= {day for day in (text.effective, text.ends, text.wording_until) if day}
    for regime in REGIMES:
        award = regime_on(regime.period.start).awards.get(slug)
        if award is not None:
            days |= set(own_days(award))
    return sorted(day for day in days if day >= FIRST_DAY)


def own_days(award: Award) -> Iterator[dt.date]:
    """Yield the days on which a condition or note of *award* begins or ends."""
    roots = [award.standard, *([] if award.deferral is None else [award.deferral])]
    for root in roots:
        for criterion in root.walk():
            yield from (day for day in (criterion.since, criterion.until) if day)
    for note in (*award.conferred_by, *award.notes, *award.occasions):
        if note.until is not None:
            yield note.until


def stretches(slug: str, locale: str) -> list[Stretch]:
    """Return the stretches of dates of an award, the latest first."""
    found: list[Stretch] = []
    days = days_of_change(slug)
    for day, following in zip(days, [*days[1:], None], strict=True):
        regime = regime_on(day)
        if slug not in regime.awards:
            continue
        award = regime.awards[slug]
        body = award.outline(day, locale, markdown=True)
        last = found[-1] if found else None
        if last is not None and last.body == body and last.period.end == day:
            regimes = tuple(dict.fromkeys((*last.regimes, regime)))
            found[-1] = Stretch(Period(last.period.start, following), award, regimes, body)
        else:
            found.append(Stretch(Period(day, following), award, (regime,), body))
    return found[::-1]


def file_name(slug: str, locale: str) -> str:
    """Return the name of a page."""
    return f"{slug}.vi.md" if locale == "vi" else f"{slug}.md"


def heading(stretch: Stretch, locale: str) -> str:
    """Name a stretch by its days."""
    told = stretch.period.render(locale)
    return told[0].upper() + told[1:]


def anchor(text: str) -> str:
    """Return the anchor that GitHub gives a heading."""
    return re.sub(r"[^\w\- ]", "", text.lower()).replace(" ", "-")


def title(name: AwardName, locale: str) -> str:
    """Return the name with its abbreviation."""
    told = name.name.render(locale)
    return f"{told} ({name.abbreviation})" if name.abbreviation else told


def page(name: AwardName, told: list[Stretch], locale: str) -> str:
    """Write the page of one award."""
    words = WORDS[locale]
    other = "en" if locale == "vi" else "vi"
    lines = [
        f"# {title(name, locale)}",
        "",
        (
            f"[{words['other']}]({file_name(name.id, other)}) ·"
            f" [{words['index']}]({file_name('README', locale)})"
        ),
        "",
        words["generated"],
        "",
        words["periods"],
        "",
    ]
    for stretch in told:
        days = heading(stretch, locale)
        law = stretch.award.law.render(locale)
        statuses = dict.fromkeys(regime.status.label.render(locale) for regime in stretch.regimes)
        lines.append(f"- [{days}](#{anchor(days)}): {law} ({format_list([*statuses], locale)})")
    for stretch in told:
        lines += ["", f"## {heading(stretch, locale)}", "", stretch.body.rstrip("\n")]
    return "\n".join(lines) + "\n"


def index(listed: dict[str, list[Stretch]], locale: str) -> str:
    """Write the index: by kind in the order of the Law, then by abbreviation."""
    words = WORDS[locale]
    other = "en" if locale == "vi" else "vi"
    lines = [
        f"# {words['title']}",
        "",
        f"[{words['other']}]({file_name('README', other)})",
        "",
        words["generated"],
        "",
        words["intro"].format(
            first=FIRST_DAY.strftime("%d/%m/%Y") if locale == "vi" else FIRST_DAY
        ),
        "",
        words["order"],
    ]
    for kind in AwardKind:
        rows = [told[0] for told in listed.values() if told[0].award.kind is kind]
        if not rows:
            continue
        label = kind.label.render(locale)
        lines += [
            "",
            f"## {label[0].upper()}{label[1:]}",
            "",
            words["head"],
            "|---|---|---|---|---|---|---|",
        ]
        lines += [row(stretch.award, locale) for stretch in rows]
    short = sorted(
        (name for name in AWARD_NAMES.values() if name.abbreviation and name.id in listed),
        key=lambda name: sort_key(name.abbreviation),
    )
    lines += ["", f"## {words['abbreviations']}", "", words["abbreviation head"], "|---|---|"]
    lines += [f"| {name.abbreviation} | {link(name, locale)} |" for name in short]
    pending = [name for name in AWARD_NAMES.values() if name.id not in listed]
    if pending:
        lines += ["", f"## {words['pending']}", ""]
        lines += [f"- {title(name, locale)}: `{name.id}`" for name in pending]
    return "\n".join(lines) + "\n"


def declared_in(slug: str) -> list[str]:
    """Return module and constant of an award's declaration under each law, the newer first."""
    found = []
    for law in (law_2022, law_2003):
        package = law.__name__.rpartition(".")[2]
        for info in pkgutil.iter_modules(law.__path__):
            module = importlib.import_module(f"{law.__name__}.{info.name}")
            source = inspect.getsource(module)
            found += [
                f"`{package}/{info.name}.py` `{constant}`"
                for constant, value in vars(module).items()
                if isinstance(value, Award)
                and value.id == slug
                # Not where it is merely imported.
                and re.search(rf"^\(?(?:\w+, )*{constant}\b.*=", source, re.MULTILINE)
            ]
    return found


def link(name: AwardName, locale: str) -> str:
    """Return a link to the page of an award."""
    return f"[{name.name.render(locale)}]({file_name(name.id, locale)})"


def row(award: Award, locale: str) -> str:
    """Write an award's line of the index."""
    subjects = format_list([kind.label.render(locale) for kind in award.subjects], locale)
    cells = (
        str(award.precedence),
        link(award.name, locale),
        award.name.abbreviation,
        f"`{award.id}`",
        subjects,
        award.article.render(locale),
        "<br>".join(declared_in(award.id)),
    )
    return f"| {' | '.join(cells)} |"


def pages() -> dict[Path, str]:
    """Return every page by its path."""
    made: dict[Path, str] = {}
    for locale in WORDS:
        listed = {}
        for slug, name in AWARD_NAMES.items():
            told = stretches(slug, locale)
            if told:
                listed[slug] = told
                made[FOLDER / file_name(slug, locale)] = page(name, told, locale)
        made[FOLDER / file_name("README", locale)] = index(listed, locale)
    return made


if __name__ == "__main__":
    sys.exit(run(pages(), FOLDER))
