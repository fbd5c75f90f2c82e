"""Whom an award is open to: foreigners, Vietnamese abroad, households, the dead."""

from __future__ import annotations

import datetime as dt

import pytest

from thidua.awards import regime_on
from thidua.criteria import Truth
from thidua.errors import NotInForce, UnknownName
from thidua.procedure import Nominee, Openness, openness
from thidua.records import CommendationType, Origin, SubjectKind

_DAY = dt.date(2024, 12, 20)
_PERSON, _COLLECTIVE, _HOME = (
    SubjectKind.INDIVIDUAL,
    SubjectKind.COLLECTIVE,
    SubjectKind.HOUSEHOLD,
)
_ABROAD, _FOREIGN = Origin.OVERSEAS_VIETNAMESE, Origin.FOREIGN


def _asked(award: str, kind: SubjectKind, on: dt.date = _DAY, **told: object) -> Openness:
    return openness(Nominee(award=award, kind=kind, **told), on)  # type: ignore[arg-type]


@pytest.mark.parametrize("origin", [_ABROAD, _FOREIGN])
@pytest.mark.parametrize("kind", [_PERSON, _COLLECTIVE])
@pytest.mark.parametrize(
    ("award", "place"),
    [
        ("huan-chuong-doc-lap-hang-nhat", "khoản 4 Điều 36"),
        ("huan-chuong-doc-lap-hang-nhi", "khoản 4 Điều 37"),
        ("huan-chuong-doc-lap-hang-ba", "khoản 4 Điều 38"),
        ("huan-chuong-lao-dong-hang-nhat", "khoản 6 Điều 42"),
        ("huan-chuong-lao-dong-hang-nhi", "khoản 6 Điều 43"),
        ("huan-chuong-lao-dong-hang-ba", "khoản 6 Điều 44"),
        ("bang-khen-thu-tuong-chinh-phu", "khoản 7 Điều 73"),
    ],
)
def test_foreigners_and_vietnamese_abroad_have_a_clause_of_their_own(
    award: str, place: str, kind: SubjectKind, origin: Origin
) -> None:
    """Only that clause is open to them; those for domestic subjects are not."""
    found = _asked(award, kind, origin=origin)
    assert found.truth is Truth.TRUE
    (route,) = found.routes
    assert found.own_routes == (route,)
    assert route.sources[0].render().startswith(place)


@pytest.mark.parametrize(
    ("kind", "origin", "expected"),
    [
        (_PERSON, _FOREIGN, Truth.TRUE),
        (_COLLECTIVE, _FOREIGN, Truth.TRUE),
        (_PERSON, _ABROAD, Truth.FALSE),
        (_PERSON, Origin.DOMESTIC, Truth.FALSE),
        (_COLLECTIVE, Origin.DOMESTIC, Truth.FALSE),
    ],
)
def test_the_friendship_order_is_for_foreigners_only_dieu_53_khoan_1(
    kind: SubjectKind, origin: Origin, expected: Truth
) -> None:
    """Whoever is closed out is told by which words of the law."""
    found = _asked("huan-chuong-huu-nghi", kind, origin=origin)
    assert found.truth is expected
    if expected is Truth.FALSE:
        (reason,) = found.reasons
        assert reason.render() == (
            "Thuộc đối tượng: cá nhân hoặc tập thể (người nước ngoài)"
            " [khoản 1 Điều 53 Luật 06/2022/QH15]"
        )


def test_the_friendship_medal_is_for_foreign_persons_only_dieu_58_khoan_1() -> None:
    """No collective receives it, a foreign one neither."""
    assert _asked("huy-chuong-huu-nghi", _PERSON, origin=_FOREIGN).truth is Truth.TRUE
    assert _asked("huy-chuong-huu-nghi", _COLLECTIVE, origin=_FOREIGN).truth is Truth.FALSE


def test_a_foreigner_without_a_clause_of_their_own_is_neither_named_nor_excluded() -> None:
    """Điều 74 names no foreigner, Điều 2 applies the Law to them: not known, and said so."""
    found = _asked("bang-khen-bo-ban-nganh-tinh", _PERSON, origin=_FOREIGN)
    assert found.truth is Truth.UNKNOWN
    (reason,) = found.reasons
    assert "Điều 74 Luật 06/2022/QH15 không có khoản riêng cho người nước ngoài" in reason.render()
    assert reason.render().endswith("[Điều 2 Luật 06/2022/QH15]")


def test_khoan_1_dieu_51_names_vietnamese_abroad_among_others() -> None:
    """The order of national unity is meant for them; of foreigners its list says nothing."""
    order = "huan-chuong-dai-doan-ket-dan-toc"
    assert _asked(order, _PERSON, origin=_ABROAD).truth is Truth.TRUE
    assert _asked(order, _PERSON, origin=_FOREIGN).truth is Truth.UNKNOWN


_FOR_HOUSEHOLDS = {
    "gia-dinh-van-hoa",
    "bang-khen-thu-tuong-chinh-phu",
    "bang-khen-bo-ban-nganh-tinh",
    "bang-khen-khac",
    "giay-khen",
    "giay-khen-khac",
}


def test_six_awards_are_open_to_households() -> None:
    """Điều 31, khoản 6 Điều 73, Điều 74 to 76: nothing else of the catalogue is for a household."""
    found = {
        award.id
        for award in regime_on(_DAY).awards.values()
        if _asked(award.id, _HOME).truth is not Truth.FALSE
    }
    assert found == _FOR_HOUSEHOLDS


def test_a_household_has_its_own_clause_of_the_prime_ministers_certificate() -> None:
    """Khoản 6 Điều 73 alone; the clauses for persons and collectives are not for it."""
    found = _asked("BKTTg", _HOME)
    assert [route.sources[0].render() for route in found.routes] == [
        "khoản 6 Điều 73 Luật 06/2022/QH15"
    ]


@pytest.mark.parametrize(
    ("award", "expected"),
    [
        ("huan-chuong-dung-cam", Truth.TRUE),
        ("anh-hung-lao-dong", Truth.TRUE),
        ("bang-khen-bo-ban-nganh-tinh", Truth.TRUE),
        ("chien-si-thi-dua-co-so", Truth.FALSE),
        ("giay-khen", Truth.FALSE),
        ("ky-niem-chuong", Truth.FALSE),
        ("nha-giao-uu-tu", Truth.UNKNOWN),
        ("bang-khen-khac", Truth.UNKNOWN),
    ],
)
def test_posthumous_conferral_is_open_only_where_an_article_says_truy_tang(
    award: str, expected: Truth
) -> None:
    """Orders, heroes, certificates allow it, titles say only tặng, Điều 64-67 are not settled."""
    found = _asked(award, _PERSON, posthumous=True)
    assert found.truth is expected
    assert found.reasons


def test_a_type_of_commendation_leaves_only_its_routes() -> None:
    """A sudden achievement leads to the sudden route of Điều 44, and not to that of long service."""
    order = "huan-chuong-lao-dong-hang-ba"
    sudden = _asked(order, _PERSON, type=CommendationType.SUDDEN)
    keys = {route.criterion.route_key for route in sudden.routes}
    assert "dot-xuat-ca-nhan" in keys
    assert "cong-trang-ca-nhan" not in keys
    assert keys < {route.criterion.route_key for route in _asked(order, _PERSON).routes}


def test_every_award_answers_for_every_kind_and_origin() -> None:
    """No award of either law is left without an answer, and a closed one always says why."""
    for on in (dt.date(2023, 12, 31), _DAY, dt.date(2025, 7, 1)):
        for award in regime_on(on).awards.values():
            for kind in SubjectKind:
                for origin in Origin:
                    found = _asked(award.id, kind, on, origin=origin)
                    assert found.truth is not Truth.FALSE or found.reasons
                    assert found.render().startswith(found.headline().render())


def test_the_answer_is_provisional_from_october_2026() -> None:
    """Law 06/2026/QH16 may have opened or closed an award."""
    assert not _asked("BKTTg", _HOME, dt.date(2026, 9, 30)).provisional
    assert _asked("BKTTg", _HOME, dt.date(2026, 10, 1)).provisional


def test_plain_data_names_award_kind_origin_and_routes() -> None:
    """What a program reads: slugs, and sentences in the language asked for."""
    data = _asked("BKTTg", _HOME).to_dict("en")
    assert data["award"] == "bang-khen-thu-tuong-chinh-phu"
    assert data["kind"] == "ho-gia-dinh"
    assert data["open"] == Truth.TRUE.value
    assert [route["key"] for route in data["routes"]] == ["ho-gia-dinh"]


def test_an_award_the_regime_does_not_have_is_refused() -> None:
    """Orders are not encoded under the Law of 2003; no other regime stands in for it."""
    with pytest.raises(UnknownName):
        _asked("huan-chuong-sao-vang", _PERSON, dt.date(2023, 12, 31))
    with pytest.raises(NotInForce):
        _asked("giay-khen", _PERSON, dt.date(2003, 1, 1))
