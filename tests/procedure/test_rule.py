"""Rules over time: which one answers on a day, and when the answer is provisional."""

from __future__ import annotations

import datetime as dt

import pytest

from thidua.errors import InvalidValue, UnknownName
from thidua.law import DECREE_2017, DECREE_2023, DECREE_2025
from thidua.procedure import InForce, Nominee, Rule, UnitKind, in_force
from thidua.records import Household, Individual, Origin, SubjectKind

_ALL = (
    Rule(value=31, sources=(DECREE_2023.cite(32, 1, "a"),)),
    Rule(value=30, sources=(DECREE_2017.cite(48, 1, "a"),)),
)
_WITH_THE_NEWEST = (*_ALL, Rule(value=32, sources=(DECREE_2025.cite(49, 1),)))


def _asked(rules: tuple[Rule[int], ...], on: dt.date, received: dt.date | None = None):
    found = in_force(rules, on, received=received)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("on", "value"),
    [
        (dt.date(2017, 10, 1), 30),
        (dt.date(2023, 12, 31), 30),
        (dt.date(2024, 1, 1), 31),
        (dt.date(2025, 6, 30), 31),
        (dt.date(2025, 7, 1), 32),
    ],
)
def test_the_rule_of_the_text_in_force_on_the_day_answers(on: dt.date, value: int) -> None:
    """Both sides of each regime date, whatever the order in which the rules are listed."""
    found = _asked(_WITH_THE_NEWEST, on)
    assert found.value == value
    assert not found.provisional
    assert found.reservations == ()


def test_nothing_answers_before_the_first_text() -> None:
    """There is no fall-back to a text that was not yet in force."""
    assert in_force(_ALL, dt.date(2017, 9, 30)) is None


def test_a_rule_read_only_in_decree_98_answers_provisionally_from_july_2025() -> None:
    """It names the article it rests on, and the decree that was not read."""
    found = _asked(_ALL, dt.date(2025, 7, 1))
    assert found.value == 31
    assert found.provisional
    assert found.unread == (DECREE_2025,)
    (told,) = found.reservations
    assert "điểm a khoản 1 Điều 32 Nghị định 98/2023/NĐ-CP" in told.render()
    assert "152/2025/NĐ-CP" in told.render()


def test_every_answer_is_provisional_from_october_2026() -> None:
    """Law 06/2026/QH16 is in force and was not read, though the decree was."""
    assert not _asked(_WITH_THE_NEWEST, dt.date(2026, 9, 30)).provisional
    found = _asked(_WITH_THE_NEWEST, dt.date(2026, 10, 1))
    assert found.provisional
    assert "06/2026/QH16" in found.reservations[0].render()


def test_a_file_received_before_july_2025_keeps_the_rules_of_before() -> None:
    """Khoản 3 Điều 60 of Decree 152/2025, known from a report only: the answer is provisional."""
    received = dt.date(2025, 6, 30)
    found = _asked(_WITH_THE_NEWEST, dt.date(2025, 8, 1), received)
    assert found.value == 31
    assert found.provisional
    (told,) = found.reservations
    assert "khoản 3 Điều 60 Nghị định 152/2025/NĐ-CP" in told.render()
    assert _asked(_WITH_THE_NEWEST, dt.date(2025, 8, 1), dt.date(2025, 7, 1)).value == 32


def test_a_file_received_after_the_day_asked_about_is_refused() -> None:
    """Bad input is told in one sentence with both days."""
    with pytest.raises(InvalidValue, match=r"02/07/2025.*01/07/2025"):
        in_force(_ALL, dt.date(2025, 7, 1), received=dt.date(2025, 7, 2))


def test_a_rule_may_be_known_to_exist_without_its_content() -> None:
    """An unknown value stays unknown: no other period's value stands in for it."""
    unknown = Rule[int](value=None, sources=(DECREE_2025.cite(54),))
    found: InForce[int] = _asked((*_ALL, unknown), dt.date(2025, 7, 1))
    assert found.value is None
    assert found.sources == (DECREE_2025.cite(54),)


def test_a_nominee_is_found_by_any_spelling_of_the_award() -> None:
    """Slug, abbreviation and name lead to the same award."""
    for spelling in ("chien-si-thi-dua-co-so", "CSTĐCS", "Chiến sĩ thi đua cơ sở"):
        nominee = Nominee(award=spelling, kind=SubjectKind.INDIVIDUAL)
        assert nominee.award.id == "chien-si-thi-dua-co-so"


def test_a_nominee_of_a_subject_takes_its_kind_and_origin() -> None:
    """What the record's subject tells is not asked for twice."""
    abroad = Individual(id="a", origin=Origin.OVERSEAS_VIETNAMESE)
    nominee = Nominee.of(abroad, "bang-khen-thu-tuong-chinh-phu", unit=UnitKind.PROVINCE)
    assert (nominee.kind, nominee.origin) == (SubjectKind.INDIVIDUAL, Origin.OVERSEAS_VIETNAMESE)
    assert Nominee.of(Household(id="h"), "giay-khen").origin is Origin.DOMESTIC


def test_only_a_person_is_put_forward_posthumously() -> None:
    """A collective or a household cannot have died."""
    with pytest.raises(InvalidValue, match="truy tặng"):
        Nominee(award="giay-khen", kind=SubjectKind.COLLECTIVE, posthumous=True)


def test_a_nominee_for_no_known_award_is_refused_with_near_names() -> None:
    """A misspelt name is never taken for another award."""
    with pytest.raises(UnknownName, match="huan-chuong-lao-dong"):
        Nominee(award="huân chương lao dộng hạng nhấtt", kind=SubjectKind.INDIVIDUAL)


@pytest.mark.parametrize("award", [None, 5, ["giay-khen"]])
def test_what_is_no_name_of_an_award_is_refused_in_one_sentence(award: object) -> None:
    """A missing name is bad input, not a crash."""
    with pytest.raises(InvalidValue, match="không phải tên danh hiệu"):
        Nominee(award=award, kind=SubjectKind.INDIVIDUAL)  # type: ignore[arg-type]
