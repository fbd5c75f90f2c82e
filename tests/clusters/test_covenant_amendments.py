"""What a covenant says on a day, and why it says something else than what was signed."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thidua.clusters import (
    AddTarget,
    Amendment,
    ChangeTarget,
    ChangeTheme,
    DropTarget,
    Operator,
)
from thidua.errors import BadInput, InvalidValue, UnknownName

from .covenants import MADE_UP, PAPER, TARGETS, covenant, day, faults_of, target


def amendment(on, *changes, **more):
    told = {"on": on, "reason": "Sắp xếp lại đơn vị hành chính", "source": PAPER}
    return Amendment(changes=changes, **(told | more))


LOWER = amendment(day(7), ChangeTarget(target=target(value=85)))
ADD = amendment(day(8), AddTarget(group_id="phong-trao", target=target("sang-kien", value=3)))
DROP = amendment(day(9), DropTarget(target_id="tai-nan"))
RENAME = amendment(day(10), ChangeTheme(theme="Bứt phá"))
ALL = (LOWER, ADD, DROP, RENAME)


@pytest.mark.parametrize(
    ("on", "share", "ids", "theme"),
    [
        (day(3), 90, ["tin-bao", "toi-pham", "tai-nan", "ke-hoach"], "Đoàn kết"),
        (day(6, 30), 90, ["tin-bao", "toi-pham", "tai-nan", "ke-hoach"], "Đoàn kết"),
        (day(7), 85, ["tin-bao", "toi-pham", "tai-nan", "ke-hoach"], "Đoàn kết"),
        (day(8), 85, ["tin-bao", "toi-pham", "tai-nan", "ke-hoach", "sang-kien"], "Đoàn kết"),
        (day(9), 85, ["tin-bao", "toi-pham", "ke-hoach", "sang-kien"], "Đoàn kết"),
        (day(10), 85, ["tin-bao", "toi-pham", "ke-hoach", "sang-kien"], "Bứt phá"),
        (day(1, year=2030), 85, ["tin-bao", "toi-pham", "ke-hoach", "sang-kien"], "Bứt phá"),
    ],
)
def test_each_amendment_is_in_force_from_its_day(on, share, ids, theme):
    """The day before, the wording is still the old one; what was signed stays as it was."""
    told = covenant(amendments=ALL)
    wording = told.as_of(on)

    assert (share, ids, theme) == (
        wording.target("tin-bao").value,
        [item.id for item in wording.targets],
        wording.theme,
    )
    assert covenant().groups == told.groups
    assert 90 == told.target("tin-bao").value


def test_the_text_tells_what_was_amended_and_why():
    """Before and after, day, reason and source; in both languages."""
    told = covenant(amendments=ALL)

    assert [
        (
            "Sửa đổi từ ngày 01/07/2023: sửa chỉ tiêu “tin-bao: ít nhất 90” thành “tin-bao: ít nhất"
            " 85”. Lý do: Sắp xếp lại đơn vị hành chính (Biên bản hội nghị cụm)."
        ),
        (
            "Sửa đổi từ ngày 01/08/2023: bổ sung vào nội dung “Phong trào” chỉ tiêu “sang-kien: ít"
            " nhất 3”. Lý do: Sắp xếp lại đơn vị hành chính (Biên bản hội nghị cụm)."
        ),
        (
            "Sửa đổi từ ngày 01/09/2023: bỏ chỉ tiêu “tai-nan: không quá 0 vụ”. Lý do: Sắp xếp lại"
            " đơn vị hành chính (Biên bản hội nghị cụm)."
        ),
        (
            "Sửa đổi từ ngày 01/10/2023: đổi chủ đề “Đoàn kết” thành “Bứt phá”. Lý do: Sắp xếp lại"
            " đơn vị hành chính (Biên bản hội nghị cụm)."
        ),
    ] == told.explain().splitlines()[-5:-1]
    assert "Amended from 1 October 2023: theme “Đoàn kết” changed" in told.explain("en")
    wording = told.as_of(day(7))
    assert (
        "Giao ước thi đua năm 2023, lời văn ngày 01/07/2023" == (wording.explain().splitlines()[0])
    )
    assert "– tin-bao: ít nhất 85" in wording.render().splitlines()
    assert 1 == len(wording.notes)
    assert "lời văn khi ký" in told.wordings[0].explain()
    data = wording.to_dict("en")
    assert ("2023-07-01", 1) == (data["on"], len(data["amendments"]))
    assert ["sua-chi-tieu", "them-chi-tieu", "bo-chi-tieu", "doi-chu-de"] == [
        change["kind"] for item in told.to_dict()["amendments"] for change in item["changes"]
    ]


def test_an_amendment_by_itself_reads_as_a_sentence():
    """Without the wording before it, targets are named by their ids."""
    assert str(DROP).startswith("Sửa đổi từ ngày 01/09/2023: bỏ chỉ tiêu “tai-nan”. Lý do:")
    assert "sửa chỉ tiêu “tin-bao” thành" in str(LOWER)
    assert "vào nội dung “phong-trao” chỉ tiêu" in str(ADD)
    assert "đổi chủ đề thành “Bứt phá”" in str(RENAME)
    unknown = covenant(theme=None, amendments=[RENAME])
    assert "đổi chủ đề thành “Bứt phá”" in unknown.as_of(day(10)).notes[0].render()


def test_a_target_is_found_by_its_last_wording_even_when_dropped():
    """Results of before may still speak of it."""
    told = covenant(amendments=ALL)

    assert 85 == told.last_wording_of("tin-bao").value
    assert 0 == told.last_wording_of("tai-nan").value
    assert ("tin-bao", "toi-pham", "tai-nan", "ke-hoach", "sang-kien") == told.target_ids
    with pytest.raises(UnknownName):
        told.as_of(day(9)).target("tai-nan")


@pytest.mark.parametrize("reason", ["", "  "])
def test_an_amendment_needs_a_reason_and_a_change(reason):
    """One without either is refused."""
    with pytest.raises(InvalidValue, match="reason"):
        amendment(day(7), RENAME.changes[0], reason=reason)
    with pytest.raises(InvalidValue, match="01/07/2023 không đổi nội dung nào"):
        amendment(day(7))


@pytest.mark.parametrize(
    ("amendments", "told"),
    [
        ([amendment(day(7), DropTarget(target_id="la"))], "giao ước không có chỉ tiêu “la”"),
        ([amendment(day(7), ChangeTarget(target=target("la")))], "không có chỉ tiêu “la”"),
        ([DROP, amendment(day(10), DropTarget(target_id="tai-nan"))], "đã bỏ trước ngày đó"),
        ([ADD, amendment(day(7), DropTarget(target_id="sang-kien"))], "không có chỉ tiêu"),
        (
            [amendment(day(7), AddTarget(group_id="la", target=target("moi")))],
            "giao ước không có nội dung “la”",
        ),
        (
            [amendment(day(7), AddTarget(group_id="phong-trao", target=target()))],
            "mã “tin-bao” đã dùng",
        ),
        (
            [DROP, amendment(day(10), AddTarget(group_id="phong-trao", target=TARGETS[2]))],
            "mã “tai-nan” đã dùng",
        ),
        ([amendment(day(7), ChangeTarget(target=target()))], "giống lời văn đang có"),
        ([amendment(day(7), ChangeTheme(theme="Đoàn kết"))], "giống lời văn đang có"),
        (
            [
                amendment(
                    day(7),
                    ChangeTarget(target=target(operator=Operator.COMPLETE_BY, value=day(9))),
                )
            ],
            "không đổi giữa số và ngày được",
        ),
        ([LOWER, amendment(day(7), DropTarget(target_id="tin-bao"))], "sửa trong cùng ngày"),
        ([RENAME, amendment(day(10), ChangeTheme(theme="Vươn xa"))], "sửa trong cùng ngày"),
        ([amendment(day(3, 23), DropTarget(target_id="tai-nan"))], "trước ngày ký 24/03/2023"),
    ],
)
def test_an_amendment_that_cannot_be_made_is_refused(amendments, told):
    """Of what there is not, of what is gone, that changes nothing, twice a day, too early."""
    with pytest.raises(BadInput) as caught:
        covenant(amendments=amendments)

    (fault,) = faults_of(caught)
    assert fault.startswith("Sửa đổi giao ước ngày ")
    assert told in fault


def test_an_amendment_on_the_day_of_signing_is_taken_and_so_is_one_of_an_unsigned_day():
    """The day before is the edge; where the day of signing is unknown there is none."""
    early = amendment(day(3, 24), DropTarget(target_id="tai-nan"))
    before = amendment(day(1), DropTarget(target_id="tai-nan"))

    assert 3 == len(list(covenant(amendments=[early]).as_of(day(3, 24)).targets))
    assert 3 == len(list(covenant(signed_on=None, amendments=[before]).as_of(day(1)).targets))


def test_all_faults_of_amendments_are_told_at_once():
    """One that cannot be made does not hide the next, and the good ones still count."""
    with pytest.raises(BadInput) as caught:
        covenant(
            amendments=[
                amendment(day(7), DropTarget(target_id="la"), DropTarget(target_id="tai-nan")),
                amendment(day(8), DropTarget(target_id="tai-nan")),
            ]
        )

    assert 2 == len(faults_of(caught))


def test_made_up_amendments_are_marked():
    """By their source or by a target in them."""
    by_source = amendment(day(7), DropTarget(target_id="tai-nan"), source=MADE_UP)
    by_target = amendment(day(7), ChangeTarget(target=target(value=1, illustrative=True)))

    for made_up in (by_source, by_target):
        assert made_up.illustrative
        told = covenant(amendments=[made_up])
        assert told.illustrative
        assert not told.as_of(day(6)).illustrative
        assert "(có phần minh họa)" in told.as_of(day(7)).explain().splitlines()[0]


@given(on=st.dates(dt.date(2000, 1, 1), dt.date(2023, 6, 30)))
def test_before_the_first_amendment_the_wording_is_the_one_signed(on):
    """On whatever day is asked."""
    amended, plain = covenant(amendments=ALL), covenant()

    assert plain.as_of(on) == amended.as_of(on)


@given(given_in=st.permutations(ALL), on=st.dates(dt.date(2023, 1, 1), dt.date(2024, 12, 31)))
def test_the_order_in_which_amendments_are_given_does_not_matter(given_in, on):
    """They take effect by their days."""
    assert covenant(amendments=ALL) == covenant(amendments=given_in)
    assert covenant(amendments=ALL).as_of(on) == covenant(amendments=given_in).as_of(on)


@given(given_in=st.permutations([5, 6, 7, 8]))
def test_amendments_of_one_day_make_one_wording(given_in):
    """Whichever is told first, what they add stands in one order."""
    added = [
        amendment(day(7), AddTarget(group_id="phong-trao", target=target(f"moi-{n}", value=n)))
        for n in given_in
    ]

    ids = [item.id for item in covenant(amendments=added).as_of(day(7)).groups[2].targets]
    assert ["moi-5", "moi-6", "moi-7", "moi-8"] == ids
