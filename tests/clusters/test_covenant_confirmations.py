"""What other bodies confirm of a unit: clear, in breach, or open, and whether in time."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thidua.clusters import (
    AnswerForm,
    ConfirmationAnswer,
    ConfirmationRequest,
    Confirmations,
    Statement,
)
from thidua.criteria import Truth
from thidua.errors import BadInput, InvalidValue
from thidua.law import OrganiserRule

from .covenants import MADE_UP, PAPER, covenant, day, faults_of

BAC_NINH = OrganiserRule("Quy chế thi đua, khen thưởng, Bắc Ninh 86/2025")
IN_TIME, DUE, LAST = day(12, 8), day(12, 10), day(12, 31)
LIST, EACH = AnswerForm.BREACH_LIST, AnswerForm.EACH_UNIT


def request(name="cong-an", form=LIST, due=DUE, **more):
    told = {"id": name, "body": name, "asks": "Chấp hành pháp luật", "form": form, "due": due}
    return ConfirmationRequest(**(told | {"source": PAPER} | more))


def answer(on=IN_TIME, name="cong-an", breach=(), clear=(), **more):
    statements = [
        *(Statement(unit_id=unit, breach=True, detail="vi phạm") for unit in breach),
        *(Statement(unit_id=unit, breach=False) for unit in clear),
    ]
    told = {"request_id": name, "on": on, "statements": statements, "source": PAPER}
    return ConfirmationAnswer(**(told | more))


def asked(*requests, answers=()):
    return Confirmations(requests=requests or (request(),), answers=answers)


def truth(confirmations, unit="don-vi-a", on=LAST):
    return confirmations.clearance(unit, on).truth


def test_bac_ninh_asks_six_bodies_by_10_december():
    """Until all have answered a unit is open; on the 11th the silent ones are overdue."""
    bodies = {
        "cong-an": ("Công an", LIST),
        "noi-vu": ("Nội vụ", LIST),
        "nong-nghiep": ("Nông nghiệp", LIST),
        "thue-bhxh": ("Thuế và Bảo hiểm xã hội", EACH),
        "thanh-tra": ("Thanh tra", LIST),
        "y-te": ("Y tế", EACH),
    }
    due = dt.date(2025, 12, 10)
    requests = [
        request(name, form, due, body=body, source=BAC_NINH)
        for name, (body, form) in bodies.items()
    ]
    came = [answer(dt.date(2025, 12, 9), name) for name in bodies if name != "y-te"]
    came[3] = answer(dt.date(2025, 12, 9), "thue-bhxh", clear=["don-vi-a"])
    told = asked(*requests, answers=came)

    in_time, after = (told.clearance("don-vi-a", day) for day in (due, dt.date(2025, 12, 11)))

    assert (Truth.UNKNOWN, 6) == (in_time.truth, len(in_time.findings))
    assert ([False], [True]) == ([f.overdue for f in in_time.open], [f.overdue for f in after.open])
    assert "“don-vi-a”, ngày 11/12/2025: còn chờ Y tế" == str(after)
    assert "– Y tế: chưa trả lời về “don-vi-a”, đã quá thời hạn 10/12/2025." in after.explain()
    late = answer(dt.date(2025, 12, 15), "y-te", clear=["don-vi-a"])
    settled = asked(*requests, answers=[*came, late]).clearance("don-vi-a", dt.date(2025, 12, 15))
    assert (Truth.TRUE, ["Y tế"]) == (settled.truth, [f.request.body for f in settled.late])
    assert "muộn so với thời hạn 10/12/2025" in settled.explain()
    assert "no breach reported" in settled.render("en")


@pytest.mark.parametrize(
    ("form", "answers", "expected"),
    [
        (LIST, [], Truth.UNKNOWN),
        (LIST, [answer()], Truth.TRUE),
        (LIST, [answer(breach=["don-vi-b"])], Truth.TRUE),
        (LIST, [answer(breach=["don-vi-a"])], Truth.FALSE),
        (EACH, [], Truth.UNKNOWN),
        (EACH, [answer()], Truth.UNKNOWN),
        (EACH, [answer(clear=["don-vi-b"])], Truth.UNKNOWN),
        (EACH, [answer(clear=["don-vi-a"])], Truth.TRUE),
        (EACH, [answer(breach=["don-vi-a"])], Truth.FALSE),
    ],
)
def test_what_silence_means_is_said_by_what_is_asked(form, answers, expected):
    """Off a list received is clear; not named where each is to be named is open."""
    assert expected is truth(asked(request(form=form), answers=answers))


@pytest.mark.parametrize(
    ("states", "expected"),
    [
        ("cc", Truth.TRUE),
        ("co", Truth.UNKNOWN),
        ("cb", Truth.FALSE),
        ("bo", Truth.FALSE),
        ("oo", Truth.UNKNOWN),
    ],
)
def test_one_breach_settles_it_and_one_silence_leaves_it_open(states, expected):
    """Clear only where every body that was asked has said so."""
    requests = [request(f"co-quan-{n}", EACH) for n in range(len(states))]
    answers = [
        answer(
            name=f"co-quan-{n}",
            clear=["don-vi-a"] if state == "c" else (),
            breach=["don-vi-a"] if state == "b" else (),
        )
        for n, state in enumerate(states)
        if state != "o"
    ]

    assert expected is truth(asked(*requests, answers=answers))


@pytest.mark.parametrize(
    ("came", "on", "expected", "late", "overdue"),
    [
        (day(12, 10), day(12, 9), Truth.UNKNOWN, None, False),
        (day(12, 10), day(12, 10), Truth.TRUE, False, False),
        (day(12, 11), day(12, 10), Truth.UNKNOWN, None, False),
        (day(12, 12), day(12, 11), Truth.UNKNOWN, None, True),
        (day(12, 11), day(12, 11), Truth.TRUE, True, False),
    ],
)
def test_an_answer_counts_from_its_day_and_the_last_day_is_in_time(
    came, on, expected, late, overdue
):
    """Both sides of the day it came in and of the last day."""
    (finding,) = asked(answers=[answer(came)]).clearance("don-vi-a", on).findings

    assert (expected, late, overdue) == (finding.truth, finding.late, finding.overdue)


def test_without_a_last_day_nothing_is_late_and_nothing_overdue():
    """Neither yes nor no."""
    told = asked(request(due=None), answers=[answer()])
    (before,) = told.clearance("don-vi-a", day(1)).findings
    (after,) = told.clearance("don-vi-a", day(12, 31)).findings

    assert (None, None) == (before.overdue, after.late)
    assert "chưa biết thời hạn" in str(before)
    assert "chưa biết thời hạn" in str(told.requests[0])


def test_a_request_may_be_about_some_units_only():
    """Of another it says nothing, and a unit nobody was asked about is open, not clear."""
    told = asked(request(unit_ids=["don-vi-a"]), answers=[answer(breach=["don-vi-c"])])

    assert Truth.TRUE is truth(told, "don-vi-a")
    assert Truth.FALSE is truth(told, "don-vi-c")
    nobody = told.clearance("don-vi-b", day(12, 31))
    assert ((), Truth.UNKNOWN) == (nobody.findings, nobody.truth)
    assert "chưa cơ quan nào được đề nghị xác nhận" in str(nobody)
    assert ("don-vi-a", "don-vi-c") == told.unit_ids


def test_a_further_list_adds_and_one_that_replaces_starts_anew():
    """A breach taken back needs a paper that says it replaces."""
    first, more = answer(day(12, 1), breach=["don-vi-a"]), answer(day(12, 5), breach=["don-vi-b"])
    anew = answer(day(12, 8), breach=["don-vi-b"], replaces=True)
    told = asked(answers=[first, more, anew])

    states = [
        (truth(told, "don-vi-a", on), truth(told, "don-vi-b", on))
        for on in (day(12, 1), day(12, 5), day(12, 8))
    ]

    assert [
        (Truth.FALSE, Truth.TRUE),
        (Truth.FALSE, Truth.FALSE),
        (Truth.TRUE, Truth.FALSE),
    ] == states


@pytest.mark.parametrize(
    ("requests", "answers", "told"),
    [
        ([request(), request()], [], "mang mã “cong-an”"),
        ([request()], [answer(name="la")], "Không có đề nghị nào"),
        ([request()], [answer(clear=["don-vi-a"])], "chỉ ghi đơn vị vi phạm"),
        ([request()], [answer(breach=["don-vi-a", "don-vi-a"])], "2 lần"),
        (
            [request(form=EACH)],
            [answer(day(12, 1), clear=["don-vi-a"]), answer(breach=["don-vi-a"])],
            "hai văn bản mâu thuẫn",
        ),
        (
            [request()],
            [answer(replaces=True), answer(breach=["don-vi-a"], replaces=True)],
            "đều thay thế",
        ),
    ],
)
def test_what_cannot_stand_together_is_refused(requests, answers, told):
    """One fault each; of two papers that contradict, both are named."""
    with pytest.raises(BadInput) as caught:
        asked(*requests, answers=answers)

    (fault,) = faults_of(caught)
    assert told in fault


def test_a_paper_that_replaces_may_contradict_what_it_replaces():
    """Cleared after an error, and the day tells which counts."""
    told = asked(
        request(form=EACH),
        answers=[
            answer(day(12, 1), breach=["don-vi-a"]),
            answer(clear=["don-vi-a"], replaces=True),
        ],
    )

    assert (Truth.FALSE, Truth.TRUE) == (
        truth(told, on=day(12, 7)),
        truth(told, on=day(12, 8)),
    )


def test_somebody_must_be_asked_and_the_form_must_be_said():
    """No default stands in for what the organiser did not lay down."""
    with pytest.raises(InvalidValue, match="ít nhất một đề nghị"):
        Confirmations(requests=[])
    with pytest.raises(InvalidValue):
        request(form=None)
    with pytest.raises(InvalidValue):
        request(asks=" ")


def test_all_of_it_goes_out_in_both_languages():
    """Sentences, data and the mark of what was made up."""
    told = covenant(confirmations=asked(answers=[answer(breach=["don-vi-a"], source=MADE_UP)]))
    clearance = told.confirmations.clearance("don-vi-a", day(12, 31))

    assert told.illustrative
    assert clearance.illustrative
    assert "(có phần minh họa)" in str(clearance)
    assert "in breach according to cong-an" in clearance.render("en")
    assert "khong-dat" == clearance.to_dict()["findings"][0]["clear"]
    data = told.to_dict("en")["confirmations"]
    assert "by 10 December 2023" in data["requests"][0]["text"]
    assert data["answers"][0]["statements"][0]["breach"]
    assert "“don-vi-a” in breach: vi phạm" in told.confirmations.render("en")
    assert "không nêu đơn vị nào" in str(answer())
    assert "“don-vi-a” không vi phạm" == Statement(unit_id="don-vi-a", breach=False).render()


@given(
    given_in=st.permutations(
        [
            answer(day(12, 1), breach=["don-vi-a"]),
            answer(day(12, 5), breach=["don-vi-b"]),
            answer(day(12, 8), replaces=True),
            answer(day(12, 8), breach=["don-vi-c"]),
        ]
    ),
    on=st.dates(day(11, 30), day(12, 31)),
    unit=st.sampled_from(["don-vi-a", "don-vi-b", "don-vi-c"]),
)
def test_the_order_in_which_papers_are_given_does_not_matter(given_in, on, unit):
    """They count by the days they came in."""
    assert asked(answers=given_in).clearance(unit, on) == asked(
        answers=sorted(given_in, key=lambda item: item.on)
    ).clearance(unit, on)
