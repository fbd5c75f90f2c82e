"""Titles registered for, and withdrawn: who still stands, who does not, since when and why."""

import datetime as dt

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from thidua.clusters import Registration, Registrations, RegistrationWindow, Withdrawal
from thidua.criteria import Truth
from thidua.errors import BadInput, InvalidValue, UnknownName
from thidua.law import OrganiserRule

from .covenants import MADE_UP, PAPER, covenant, day, faults_of

FLAG = "co-thi-dua-bo-ban-nganh-tinh"
GOVERNMENT_FLAG = "co-thi-dua-cua-chinh-phu"
INSPECTION = OrganiserRule("Kiểm tra thi đua khu vực (thads.moj.gov.vn, 11/11/2019)")
FEBRUARY, OCTOBER = day(2), day(10)
WINDOW = RegistrationWindow(first=day(1, 15), last=day(2, 28), source=PAPER)


def entered(unit="don-vi-a", on=FEBRUARY, award=FLAG, **more):
    return Registration(**({"unit_id": unit, "award": award, "on": on, "source": PAPER} | more))


def left(unit="don-vi-a", on=OCTOBER, award=FLAG, **more):
    told = {"unit_id": unit, "award": award, "on": on, "reason": "Không đạt chỉ tiêu"}
    return Withdrawal(**(told | {"source": PAPER} | more))


def kept(*entries, **more):
    return Registrations(
        registered=[item for item in entries if isinstance(item, Registration)],
        withdrawn=[item for item in entries if isinstance(item, Withdrawal)],
        **more,
    )


def offices(award, registered, standing):
    """Offices that registered, of which the last ones withdrew before the inspection."""
    names = [f"chi-cuc-{number:02}" for number in range(1, registered + 1)]
    source = attrs.evolve(INSPECTION, illustrative=True)
    return [
        *(entered(name, dt.date(2019, 2, 1), award, source=source) for name in names),
        *(left(name, dt.date(2019, 10, 1), award, source=source) for name in names[standing:]),
    ]


def test_of_72_offices_of_justice_50_still_stood_at_the_inspection():
    """And of 7 for the flag of the Government, 3: two titles of one covenant, kept apart."""
    told = kept(*offices(FLAG, 72, 50), *offices(GOVERNMENT_FLAG, 7, 3), complete=True)
    inspected = dt.date(2019, 11, 8)

    counts = [
        (len(told.as_of(on, award).standing), len(told.as_of(on, award).withdrawn))
        for award in (FLAG, GOVERNMENT_FLAG)
        for on in (dt.date(2019, 3, 1), inspected)
    ]

    assert [(72, 0), (50, 22), (7, 0), (3, 4)] == counts
    asked = told.as_of(inspected, GOVERNMENT_FLAG)
    assert (
        "“Cờ thi đua của Chính phủ”: tính đến ngày 08/11/2019, 7 đơn vị đã đăng ký, 3 còn giữ đăng ký, 4 đã rút"
        " (có phần minh họa)"
    ) == str(asked)
    assert "7 units registered, 3 standing on 8 November 2019, 4 withdrew" in asked.render("en")
    assert "Không đạt chỉ tiêu" in asked.explain()


@pytest.mark.parametrize(
    ("on", "truth"),
    [
        (day(1, 31), Truth.FALSE),
        (day(2), Truth.TRUE),
        (day(9, 30), Truth.TRUE),
        (day(10), Truth.FALSE),
        (day(11, 30), Truth.FALSE),
        (day(12), Truth.TRUE),
    ],
)
def test_a_registration_stands_from_its_day_until_it_is_withdrawn(on, truth):
    """And anew where the unit registers again."""
    told = kept(entered(), left(), entered(on=day(12)), complete=True)

    assert truth is told.candidacy("don-vi-a", FLAG, on).truth
    assert (truth is Truth.TRUE) == bool(told.as_of(on, FLAG).standing)


def test_a_withdrawal_says_when_and_why():
    """Asked on a later day, the answer still has both, and the registration it ended."""
    answer = kept(entered(), left(on=day(10))).candidacy("don-vi-a", FLAG, day(12))

    assert (entered(), left()) == (answer.registration, answer.withdrawal)
    assert (
        "“don-vi-a” rút đăng ký Cờ thi đua của Bộ, ban, ngành, tỉnh từ ngày 01/10/2023, lý do:"
        " Không đạt chỉ tiêu (Biên bản hội nghị cụm)"
    ) == str(answer)
    assert "khong-dat" == answer.to_dict()["stands"]
    assert "withdrew" in answer.to_dict("en")["text"]


def test_silence_means_no_only_where_the_list_is_complete():
    """Else whether a unit registered is not known, and what would settle it is named."""
    part, whole = kept(entered()), kept(entered(), complete=True)

    assert Truth.UNKNOWN is part.candidacy("don-vi-b", FLAG, day(12)).truth
    assert "cần danh sách đăng ký đầy đủ" in str(part.candidacy("don-vi-b", FLAG, day(12)))
    assert Truth.FALSE is whole.candidacy("don-vi-b", FLAG, day(12)).truth
    assert "“don-vi-b” không đăng ký" in str(whole.candidacy("don-vi-b", FLAG, day(12)))
    assert Truth.FALSE is whole.candidacy("don-vi-a", GOVERNMENT_FLAG, day(12)).truth
    assert "danh sách chưa chắc đầy đủ" in str(part.as_of(day(12), FLAG))
    assert "chưa chắc" not in str(whole.as_of(day(12), FLAG))
    assert () == part.as_of(day(12), GOVERNMENT_FLAG).candidacies


def test_a_registration_on_a_day_not_known_is_not_said_to_stand():
    """Until it is withdrawn, which settles it."""
    told = kept(entered(on=None), left(on=day(10)))

    assert Truth.UNKNOWN is told.candidacy("don-vi-a", FLAG, day(9, 30)).truth
    assert Truth.FALSE is told.candidacy("don-vi-a", FLAG, day(10)).truth
    asked = told.as_of(day(9), FLAG)
    assert ((), 1) == (asked.standing, len(asked.unsettled))
    assert "1 chưa rõ" in str(asked)
    assert "chưa rõ ngày" in asked.explain()


@pytest.mark.parametrize(
    ("on", "late", "early"),
    [
        (day(1, 14), False, True),
        (day(1, 15), False, False),
        (day(2, 28), False, False),
        (day(3, 1), True, False),
        (None, None, None),
    ],
)
def test_the_window_tells_who_came_late(on, late, early):
    """Its first and last day are inside; a day that is not known is neither."""
    told = kept(entered(on=on), window=WINDOW)
    answer = told.candidacy("don-vi-a", FLAG, day(12))

    assert (late, early) == (answer.late, answer.early)
    assert late is told.late(entered(on=on))
    assert bool(late) == ("quá thời hạn đăng ký" in str(answer))
    assert bool(early) == ("trước thời hạn đăng ký" in str(answer))


def test_without_a_window_nobody_is_known_to_be_late():
    """Nor in time; the explanation says so."""
    told = kept(entered(on=day(12)))

    assert told.candidacy("don-vi-a", FLAG, day(12, 31)).late is None
    assert "Chưa biết thời hạn đăng ký" in told.as_of(day(12, 31), FLAG).explain()
    assert "từ 15/01/2023 đến hết 28/02/2023" in kept(window=WINDOW).explain()
    assert str(WINDOW) in kept(entered(), window=WINDOW).as_of(day(3), FLAG).explain()


@pytest.mark.parametrize(
    ("entries", "told"),
    [
        ([left()], ["trước khi có đăng ký"]),
        ([entered(on=day(10, 2)), left()], ["trước khi có đăng ký"]),
        ([entered(), left(), left(on=day(11))], ["đã rút trước đó"]),
        ([entered(), entered(on=day(3))], ["đăng ký trước còn hiệu lực"]),
        ([entered(on=None), entered(on=day(3))], ["đăng ký trước còn hiệu lực"]),
        (
            [left("x"), entered(), entered(on=day(3)), left(), left(on=day(11))],
            ["đăng ký trước còn hiệu lực", "đã rút trước đó", "trước khi có đăng ký"],
        ),
    ],
)
def test_entries_that_cannot_follow_each_other_are_refused_all_at_once(entries, told):
    """Withdrawing before registering or twice, registering while standing."""
    with pytest.raises(BadInput) as caught:
        kept(*entries)

    assert len(told) == len(faults_of(caught))
    for part, fault in zip(told, faults_of(caught), strict=True):
        assert part in fault


@pytest.mark.parametrize(
    "entries",
    [
        [entered(on=day(10)), left(on=day(10))],
        [entered(), left(on=day(10)), entered(on=day(10))],
        [entered(), left(award=GOVERNMENT_FLAG), entered(award=GOVERNMENT_FLAG)],
        [entered(), left("don-vi-b"), entered("don-vi-b")],
    ],
)
def test_what_may_follow_each_other_is_taken(entries):
    """On one day one after the other; titles and units do not touch each other."""
    assert 1 <= len(kept(*entries).registered)


@pytest.mark.parametrize("make", [entered, left])
def test_awards_are_told_by_their_slug_and_withdrawals_by_a_reason(make):
    """An abbreviation is answered with the slug; an award there is not is refused."""
    with pytest.raises(InvalidValue, match=FLAG):
        make(award="Cờ thi đua của Bộ, ban, ngành, tỉnh")
    with pytest.raises(UnknownName):
        make(award="co-la")
    with pytest.raises(UnknownName):
        kept(entered()).as_of(day(3), "co-la")
    with pytest.raises(InvalidValue, match="reason"):
        left(reason=" ")


def test_a_window_ends_no_earlier_than_it_begins():
    """One day is a window."""
    with pytest.raises(InvalidValue, match="trước ngày bắt đầu"):
        RegistrationWindow(first=day(2), last=day(1, 31), source=PAPER)
    assert day(2) == RegistrationWindow(first=day(2), last=day(2), source=PAPER).last


def test_registrations_go_out_with_the_covenant():
    """In its data, its units and its mark; in both languages."""
    told = covenant(registrations=kept(entered(), left(source=MADE_UP), window=WINDOW))

    data = told.to_dict("en")["registrations"]
    assert ["2023-02-01"] == [item["on"] for item in data["registered"]]
    assert ["Không đạt chỉ tiêu"] == [item["reason"] for item in data["withdrawn"]]
    assert "Days for registering: from 15 January 2023" in data["window"]["text"]
    assert told.illustrative
    assert told.registrations.as_of(day(12), FLAG).to_dict()["withdrawn"] == ["don-vi-a"]
    assert (FLAG,) == told.registrations.awards
    assert "chưa được xác nhận là đầy đủ" in told.registrations.render()
    assert covenant().registrations is None


DAYS = st.dates(dt.date(2023, 1, 1), dt.date(2023, 12, 31))


@given(
    days=st.lists(DAYS, min_size=1, max_size=6, unique=True),
    last=st.booleans(),
    asked=DAYS,
)
def test_a_withdrawal_never_adds_a_standing_unit(days, last, asked):
    """Whenever it is asked, whatever went before."""
    turns = sorted(days)
    entries = [entered(on=on) if turn % 2 == 0 else left(on=on) for turn, on in enumerate(turns)]
    if len(entries) % 2:
        more = [*entries, left(on=dt.date(2024, 1, 1) if last else turns[-1])]
    else:
        more, entries = entries, entries[:-1]

    before = {item.unit_id for item in kept(*entries).as_of(asked, FLAG).standing}
    after = {item.unit_id for item in kept(*more).as_of(asked, FLAG).standing}

    assert after <= before


@given(
    given_in=st.permutations(
        [entered(), left(), entered(on=day(11)), entered("don-vi-b"), left("don-vi-b", day(2))]
    ),
    asked=DAYS,
)
def test_the_order_in_which_entries_are_given_does_not_matter(given_in, asked):
    """They take effect by their days."""
    plain = kept(
        entered(), left(), entered(on=day(11)), entered("don-vi-b"), left("don-vi-b", day(2))
    )

    assert plain == kept(*given_in)
    assert plain.as_of(asked, FLAG) == kept(*given_in).as_of(asked, FLAG)
