"""Votes: thresholds over all members, quorums, unknown numbers and impossible ballots."""

import itertools
import pickle
from fractions import Fraction

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from thidua.errors import InvalidValue
from thidua.votes import Ballot, Quorum, Threshold, attendance, conditions, count
from thidua.words import verbatim

RULE = verbatim("Quy chế mẫu")
NINETY = Threshold(Fraction(9, 10), source=RULE)
EIGHTY = Threshold("4/5", source=RULE)
MAJORITY = Threshold(Fraction(1, 2), source=RULE, strict=True)
SECRET = Threshold(Fraction(9, 10), source=RULE, secret=True)
TWO_THIRDS = Quorum(Fraction(2, 3), source=RULE)


@pytest.mark.parametrize(
    ("members", "in_favour", "threshold", "passed"),
    [
        (9, 9, NINETY, True),
        (9, 8, NINETY, False),
        (10, 9, NINETY, True),
        (20, 17, NINETY, False),
        (9, 8, EIGHTY, True),
        (9, 7, EIGHTY, False),
        (10, 8, EIGHTY, True),
        (10, 5, MAJORITY, False),
        (10, 6, MAJORITY, True),
        (1, 1, NINETY, True),
        (9, 0, NINETY, False),
    ],
)
def test_the_share_is_of_all_members(members, in_favour, threshold, passed):
    result = count(Ballot(members=members, in_favour=in_favour), threshold)
    assert passed is result.passed
    assert () == result.missing


def test_written_opinions_of_absent_members_count():
    """Of nine members seven meet and agree; nine in ten need both absent ones in writing."""
    meeting = {"members": 9, "present": 7, "in_favour": 7}
    assert count(Ballot(**meeting), NINETY).passed is False
    assert count(Ballot(**meeting, written_in_favour=1), NINETY).passed is False
    assert count(Ballot(**meeting, written_in_favour=2), NINETY).passed is True
    assert 9 == Ballot(**meeting, written_in_favour=2).all_in_favour


def test_a_vote_explains_itself_in_one_sentence():
    result = count(Ballot(members=9, in_favour=8, against=1), NINETY)
    assert (
        "8/9 thành viên đồng ý (≈88,89%), cần ít nhất 90% tổng số thành viên: không đạt."
        == result.render()
        == str(result)
    )
    assert (
        "6/10 thành viên đồng ý (60%), cần trên 50% tổng số thành viên: đạt."
        == count(Ballot(members=10, in_favour=6), MAJORITY).render()
    )


def test_a_vote_explains_itself_in_english():
    assert (
        "8/9 members in favour (≈88.89%), at least 90% of all members needed: not passed."
        == count(Ballot(members=9, in_favour=8), NINETY).render("en")
    )
    assert "6/10 members in favour (60%), more than 50% of all members needed: passed." == count(
        Ballot(members=10, in_favour=6), MAJORITY
    ).render("en")


@pytest.mark.parametrize(
    ("present", "passed"),
    [(5, False), (6, True)],
)
def test_without_a_quorum_no_vote_passes(present, passed):
    ballot = Ballot(members=9, present=present, in_favour=present, written_in_favour=9 - present)
    result = count(ballot, NINETY, TWO_THIRDS)
    assert passed is result.passed
    assert TWO_THIRDS is result.quorum


def test_a_missing_quorum_is_named():
    result = count(Ballot(members=9, present=5, in_favour=5), NINETY, TWO_THIRDS)
    assert (
        "Có 5/9 thành viên dự họp (≈55,56%), cần ít nhất 2/3 tổng số thành viên: không đủ điều"
        " kiện biểu quyết." == result.render()
    )


@pytest.mark.parametrize(
    ("known", "missing"),
    [
        ({"members": None, "in_favour": 8}, ["tổng số thành viên"]),
        ({"members": 9, "in_favour": None}, ["số phiếu đồng ý"]),
        (
            {"members": 9, "in_favour": 7, "written_in_favour": None},
            ["số ý kiến đồng ý bằng văn bản"],
        ),
        ({"members": None, "in_favour": None}, ["tổng số thành viên", "số phiếu đồng ý"]),
    ],
)
def test_unknown_numbers_leave_the_result_open_and_are_named(known, missing):
    result = count(Ballot(**known), NINETY)
    assert result.passed is None
    assert missing == [str(what) for what in result.missing]
    assert "Chưa kết luận được" in result.render()
    assert missing[0] in result.render()


def test_an_unknown_attendance_leaves_the_quorum_open():
    result = count(Ballot(members=None, in_favour=8), NINETY, TWO_THIRDS)
    assert result.passed is None
    assert ["tổng số thành viên", "số thành viên dự họp"] == [str(what) for what in result.missing]


def test_a_failed_vote_stays_failed_whatever_else_is_unknown():
    assert count(Ballot(members=9, in_favour=3), NINETY, TWO_THIRDS).passed is False
    assert count(Ballot(members=9, present=2, in_favour=None), NINETY, TWO_THIRDS).passed is False


@pytest.mark.parametrize(("secret", "passed"), [(True, True), (False, False), (None, None)])
def test_secrecy_counts_where_the_source_asks_for_it(secret, passed):
    ballot = Ballot(members=9, in_favour=9, secret=secret)
    assert passed is count(ballot, SECRET).passed
    assert count(ballot, NINETY).passed is True


def test_secrecy_is_explained():
    assert (
        "Quy định yêu cầu bỏ phiếu kín nhưng cuộc biểu quyết không bỏ phiếu kín: không đạt."
        == count(Ballot(members=9, in_favour=9, secret=False), SECRET).render()
    )
    assert (
        "Chưa kết luận được kết quả biểu quyết: còn thiếu thông tin có bỏ phiếu kín hay không."
        == count(Ballot(members=9, in_favour=9), SECRET).render()
    )


@pytest.mark.parametrize(
    ("ballot", "fault"),
    [
        ({"members": 0, "in_favour": 0}, "ít nhất một thành viên"),
        ({"members": 9, "in_favour": 10}, "10 người dự họp, bỏ phiếu hoặc gửi ý kiến"),
        ({"members": 9, "in_favour": 8, "against": 2}, "chỉ có 9 thành viên"),
        ({"members": 9, "in_favour": 5, "abstained": 5}, "chỉ có 9 thành viên"),
        ({"members": 9, "in_favour": 8, "written_against": 2}, "chỉ có 9 thành viên"),
        ({"members": 9, "in_favour": 2, "present": 8, "written_in_favour": 2}, "chỉ có 9"),
        ({"members": 9, "in_favour": 1, "present": 10}, "chỉ có 9 thành viên"),
        ({"members": 9, "in_favour": 8, "present": 7}, "8 phiếu tại cuộc họp"),
        ({"members": None, "in_favour": 8, "present": 7}, "8 phiếu tại cuộc họp"),
        ({"members": -9, "in_favour": 8}, "tổng số thành viên là “-9”"),
        ({"members": 9, "in_favour": -1}, "số phiếu đồng ý là “-1”"),
        ({"members": 9, "in_favour": 1, "against": -1}, "số phiếu không đồng ý là “-1”"),
        ({"members": 9, "in_favour": 1, "abstained": 0.5}, "không hợp lệ là “0.5”"),
        ({"members": 9, "in_favour": True}, "số phiếu đồng ý là “True”"),
        ({"members": 9, "in_favour": 1, "present": "5"}, "số thành viên dự họp là “5”"),
    ],
)
def test_impossible_ballots_are_refused(ballot, fault):
    with pytest.raises(InvalidValue, match=fault):
        Ballot(**ballot)


@pytest.mark.parametrize("kind", [Threshold, Quorum])
@pytest.mark.parametrize("share", [0, Fraction(11, 10), Fraction(-1, 2), "0,9", 0.9])
def test_shares_lie_above_zero_and_up_to_one(kind, share):
    with pytest.raises(InvalidValue):
        kind(share, source=RULE)


@given(st.integers(1, 30), st.integers(0, 30), st.fractions(min_value=Fraction(1, 20), max_value=1))
def test_one_more_vote_never_hurts(members, in_favour, share):
    assume(in_favour < members)
    threshold = Threshold(share, source=RULE)
    if count(Ballot(members=members, in_favour=in_favour), threshold).passed:
        assert count(Ballot(members=members, in_favour=in_favour + 1), threshold).passed


@given(st.integers(1, 30), st.data())
def test_learning_a_number_never_overturns_a_decided_vote(members, data):
    """What was decided with a number unknown stays decided the same way once it is known."""
    present = data.draw(st.integers(0, members))
    known = {
        "members": members,
        "present": present,
        "in_favour": data.draw(st.integers(0, present)),
        "written_in_favour": data.draw(st.integers(0, members - present)),
        "secret": data.draw(st.booleans()),
    }
    hidden = data.draw(st.sets(st.sampled_from(sorted(known)), min_size=1))
    before = count(Ballot(**{**known, **dict.fromkeys(hidden)}), SECRET, TWO_THIRDS).passed
    after = count(Ballot(**known), SECRET, TWO_THIRDS).passed
    assert after is not None
    assert before in {None, after}


def test_results_pickle():
    result = count(Ballot(members=9, in_favour=8), NINETY)
    assert result == pickle.loads(pickle.dumps(result))


@pytest.mark.parametrize(
    ("known", "passed", "told"),
    [
        # Nine of ten in favour pass at 80% whatever the tenth wrote.
        (
            {"members": 10, "in_favour": 9, "written_in_favour": None},
            True,
            "Ít nhất 9/10 thành viên đồng ý (90%), cần ít nhất 80% tổng số thành viên: đạt.",
        ),
        # Eight at the meeting, six of them in favour: the two absent ones may still bring 80%.
        ({"members": 10, "in_favour": 6, "present": 8, "written_in_favour": None}, None, "Chưa"),
        # One more was there and did not agree: even with the absent one it is seven.
        (
            {"members": 10, "in_favour": 6, "present": 9, "written_in_favour": None},
            False,
            "Nhiều nhất 7/10 thành viên đồng ý (70%), cần ít nhất 80% tổng số thành viên: không đạt",
        ),
        # Three against of ten leave seven at most.
        ({"members": 10, "in_favour": None, "against": 3}, False, "Nhiều nhất 7/10"),
        ({"members": 10, "in_favour": None, "against": 2}, None, "Chưa"),
        (
            {"members": 10, "in_favour": None, "abstained": 2, "written_in_favour": None},
            None,
            "Chưa",
        ),
        (
            {
                "members": 10,
                "in_favour": None,
                "against": 1,
                "abstained": 1,
                "written_in_favour": None,
                "written_against": 1,
            },
            False,
            "Nhiều nhất 7/10",
        ),
        ({"members": 10, "in_favour": None, "present": 7}, False, "Nhiều nhất 7/10"),
        ({"members": 10, "in_favour": None, "written_in_favour": 8}, True, "Ít nhất 8/10"),
        # However many members there are, five for and five against are half at most.
        ({"members": None, "in_favour": 5, "against": 5}, False, "Nhiều nhất 5/10"),
        ({"members": None, "in_favour": 5, "against": 1}, None, "Chưa"),
        ({"members": None, "in_favour": 0, "present": 0}, None, "Chưa"),
    ],
)
def test_known_numbers_decide_where_the_unknown_ones_cannot_turn_it(known, passed, told):
    result = count(Ballot(**known), EIGHTY)
    assert passed is result.passed
    assert result.render().startswith(told)
    assert (passed is None) is bool(result.missing)


@pytest.mark.parametrize(
    ("known", "met", "told"),
    [
        ({"members": 9, "in_favour": 6}, True, "Có ít nhất 6/9 thành viên dự họp"),
        ({"members": 9, "in_favour": 5}, None, "Chưa"),
        ({"members": 9, "in_favour": 5, "present": 6}, True, "Có 6/9 thành viên dự họp"),
        ({"members": 9, "in_favour": 5, "written_in_favour": 4}, False, "Có nhiều nhất 5/9"),
        ({"members": None, "in_favour": 5, "present": 5, "written_in_favour": 4}, False, "Có nh"),
        ({"members": None, "in_favour": 5, "present": 5}, None, "Chưa"),
    ],
)
def test_an_attendance_is_decided_as_soon_as_the_known_numbers_do(known, met, told):
    check = attendance(Ballot(**known), TWO_THIRDS)
    assert met is check.met
    assert check.reason.render().startswith(told)


def test_an_attendance_that_suffices_says_so():
    check = attendance(Ballot(members=9, in_favour=6, present=6), TWO_THIRDS)
    assert (
        "Có 6/9 thành viên dự họp (≈66,67%), cần ít nhất 2/3 tổng số thành viên: đủ điều kiện biểu"
        " quyết." == check.reason.render()
    )


def test_who_is_counted_for_the_quorum_cannot_write_as_well():
    """Six in favour of ten: with nine there one can still write, and seven are not eight."""
    ballot = Ballot(members=10, in_favour=6, written_in_favour=None)
    assert count(ballot, EIGHTY).passed is None
    result = count(ballot, EIGHTY, Quorum("9/10", source=RULE))
    assert result.passed is False
    assert (
        "Với 9/10 thành viên dự họp thì nhiều nhất 7/10 thành viên đồng ý (70%), cần ít nhất 80%"
        " tổng số thành viên: không đạt." == result.render()
    )
    assert count(ballot, EIGHTY, TWO_THIRDS).passed is None


@given(
    st.integers(1, 4),
    st.sampled_from([EIGHTY, MAJORITY, NINETY]),
    st.sampled_from([None, TWO_THIRDS, Quorum("1/3", source=RULE)]),
    st.data(),
)
def test_a_vote_is_open_exactly_where_the_unknown_numbers_could_turn_it(
    members, threshold, quorum, data
):
    """Against every way in which the numbers that are not known can be filled in."""
    fields = ("in_favour", "against", "abstained", "written_in_favour", "written_against")
    told = st.one_of(st.none(), st.integers(0, members))
    known = {field: data.draw(told) for field in (*fields, "present")}
    try:
        result = count(Ballot(members=members, **known), threshold, quorum)
    except InvalidValue:
        assume(False)
    ways = itertools.product(
        *(
            (known[field],) if known[field] is not None else range(members + 1)
            for field in (*fields, "present")
        )
    )
    outcomes = set()
    for way in ways:
        try:
            ballot = Ballot(members=members, **dict(zip((*fields, "present"), way, strict=True)))
        except InvalidValue:
            continue
        outcomes.add(count(ballot, threshold, quorum).passed)
    assert outcomes == ({True, False} if result.passed is None else {result.passed})


OWN_RULE = verbatim("Quy chế riêng")
HALF = Threshold("1/2", source=OWN_RULE)
TENTHS = Quorum("9/10", source=OWN_RULE)


@pytest.mark.parametrize(
    ("law", "own", "asked"),
    [
        ((None, None), (None, TENTHS), ()),
        ((EIGHTY, TWO_THIRDS), (None, None), ((EIGHTY, TWO_THIRDS),)),
        ((EIGHTY, TWO_THIRDS), (HALF, None), ((EIGHTY, TWO_THIRDS), (HALF, TWO_THIRDS))),
        ((EIGHTY, TWO_THIRDS), (HALF, TENTHS), ((EIGHTY, TWO_THIRDS), (HALF, TENTHS))),
        ((EIGHTY, None), (None, TENTHS), ((EIGHTY, None), (EIGHTY, TENTHS))),
        ((None, TWO_THIRDS), (HALF, None), ((HALF, TWO_THIRDS),)),
        ((None, TWO_THIRDS), (HALF, TENTHS), ((HALF, TWO_THIRDS), (HALF, TENTHS))),
    ],
)
def test_neither_share_nor_attendance_of_any_text_is_lost(law, own, asked):
    """What one text leaves open is asked with what another states."""
    assert asked == conditions(law, own)


@pytest.mark.parametrize("secret", ["no", "yes", 1, 0])
def test_whether_a_ballot_was_secret_is_yes_no_or_unknown(secret):
    """A text such as “no” is not taken for a yes."""
    with pytest.raises(InvalidValue, match="bỏ phiếu kín"):
        Ballot(members=10, in_favour=9, secret=secret)


@pytest.mark.parametrize("source", [None, "Quy chế", 5])
@pytest.mark.parametrize("rule", [Threshold, Quorum])
def test_a_share_has_a_source_that_can_say_itself(rule, source):
    with pytest.raises(InvalidValue, match="văn bản quy định"):
        rule("4/5", source=source)
