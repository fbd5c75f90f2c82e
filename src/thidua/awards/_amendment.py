"""How an amending law's declarations stand beside those it leaves as they were."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from thidua.criteria import Award
from thidua.errors import InvalidValue, UnknownName
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
