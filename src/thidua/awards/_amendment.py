"""How an amending law's declarations stand beside those it leaves as they were."""

from __future__ import annotations

from collections.abc import Collection, Iterable

import attrs

from thidua.criteria import Award, Criterion
from thidua.errors import InvalidValue, UnknownName
from thidua.law import Citation, Instrument
from thidua.words import say


def amended(
    awards: Iterable[Award],
    *changed: Award,
    without: Collection[str] = (),
    added: Iterable[Award] = (),
) -> tuple[Award, ...]:
    """Return what is declared once a law has amended *awards*, which stay as they are.

    Args:
        awards: the declarations before.
        changed: those that the amending law words anew; each takes the place of its namesake.
        without: slugs of the awards that the amending law abolishes.
        added: those that it brings in, after the others.

    Raises:
        UnknownName: something changed or abolished was not declared before.
        InvalidValue: something added was declared before, or is told twice.
    """
    before = {award.id: award for award in awards}
    anew = [award.id for award in changed]
    more = {award.id: award for award in added}
    for slug in (*anew, *without):
        if slug not in before:
            raise UnknownName(
                say(
                    "“{name}” không có trong danh mục trước khi sửa đổi; danh mục có {known}.",
                    name=slug,
                    known=tuple(before),
                ),
                name=slug,
                suggestions=tuple(before),
            )
    told = [*anew, *without, *more]
    if twice := sorted({slug for slug in told if told.count(slug) > 1} | (set(more) & set(before))):
        raise InvalidValue(
            say(
                "{twice} được khai hai lần; mỗi danh hiệu, hình thức chỉ sửa, bỏ hoặc thêm một lần.",
                twice=tuple(twice),
            ),
            twice=tuple(twice),
        )
    after = before | {award.id: award for award in changed} | more
    return tuple(award for slug, award in after.items() if slug not in without)


def reworded(award: Award, *criteria: Criterion, by: Instrument) -> Award:
    """Return *award* as an amending law words it, which leaves the declaration given as it is.

    Each of *criteria* takes the place of what states the same article, clause and point, also
    where that stands within the standards of another award that *award* refers to.

    Args:
        award: the declaration before.
        criteria: the new conditions, each citing its place first, ``amended_by`` the amending law.
        by: the amending law; the declaration returned holds from its first day in force.

    Raises:
        InvalidValue: a condition does not cite *by*, or states a place that *award* does not.
    """
    title = f"{by.kind} {by.number}"
    anew: dict[Citation, Criterion] = {}
    for criterion in criteria:
        place = _place(criterion)
        if place is None or place.amended_by != title:
            raise InvalidValue(
                say(
                    "“{statement}” chưa dẫn nơi được {law} sửa đổi; hãy ghi “amended_by”.",
                    statement=criterion.statement(),
                    law=by,
                )
            )
        anew[_before(place)] = criterion
    found: set[Citation] = set()

    def change(part: Criterion) -> Criterion | None:
        place = _place(part)
        if place is None or _before(place) not in anew:
            return None
        found.add(_before(place))
        return anew[_before(place)]

    criterion = award.criterion.replacing(change)
    if missing := [place for place in anew if place not in found]:
        raise InvalidValue(
            say("{award} không có điều kiện nào dẫn {places}.", award=award, places=tuple(missing)),
            award=award.id,
        )
    article = award.article
    if any(place.number == article.number and place.article == article.article for place in anew):
        article = attrs.evolve(article, amended_by=title)
    return attrs.evolve(award, criterion=criterion, article=article, since=by.effective)


def _place(criterion: Criterion) -> Citation | None:
    source = criterion.sources[0] if criterion.sources else None
    return source if isinstance(source, Citation) else None


def _before(place: Citation) -> Citation:
    return attrs.evolve(place, amended_by=None)
