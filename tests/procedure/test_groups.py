"""Groups of awards that several articles name: as the catalogue has them."""

from __future__ import annotations

import datetime as dt

import pytest

from thidua.awards import regime_on
from thidua.criteria import AwardFamily, AwardKind
from thidua.procedure import _groups as groups
from thidua.records import AWARD_NAMES

AWARDS = regime_on(dt.date(2024, 1, 1)).awards


@pytest.mark.parametrize(
    ("group", "kind"),
    [
        (groups.ALL_ORDERS, AwardKind.ORDER),
        (groups.ALL_MEDALS, AwardKind.MEDAL),
        (groups.HONORARY, AwardKind.HONORARY_TITLE),
        (groups.PRIZES, AwardKind.PRIZE),
        (groups.EMULATION_TITLES, AwardKind.EMULATION_TITLE),
        (groups.COMMEMORATIVE, AwardKind.COMMEMORATIVE_MEDAL),
    ],
)
def test_a_group_told_by_name_is_that_kind_of_the_catalogue(group, kind) -> None:
    """Khoản 1-8 Điều 9, Điều 19-20 of Law 06/2022/QH15."""
    assert group == {slug for slug in AWARDS if AWARDS[slug].kind is kind}


def test_titles_are_one_family_and_forms_the_other() -> None:
    """Điều 9 and 19-20 of Law 06/2022/QH15: two vocabularies."""
    titles = {s for s in AWARDS if AWARDS[s].kind.family is AwardFamily.EMULATION_TITLE}
    assert titles == groups.EMULATION_TITLES
    assert groups.STATE_LEVEL & titles == {groups.CO_CHINH_PHU, groups.CSTD_TOAN_QUOC}


def test_every_slug_of_a_group_names_an_award() -> None:
    told = (value for name, value in vars(groups).items() if name.isupper())
    slugs = {slug for each in told for slug in ({each} if isinstance(each, str) else each)}
    assert slugs <= set(AWARD_NAMES)


def test_the_peoples_titles_are_four_and_the_heroes_four() -> None:
    """Điểm b khoản 4 Điều 30 and Điều 41 of Decree 98/2023/NĐ-CP."""
    assert groups.PEOPLES == {
        "nha-giao-nhan-dan",
        "thay-thuoc-nhan-dan",
        "nghe-si-nhan-dan",
        "nghe-nhan-nhan-dan",
    }
    assert len(groups.HEROES) == 4
