"""How an award is taken back under Điều 93 of Law 06/2022/QH15: annulled, or stripped.

Two things that are easily taken for one. Any title or form is *annulled* (hủy bỏ) where its own
conferral was wrong, by whoever conferred it. Only an honorary State title is *stripped* (tước),
for a conviction that has nothing to do with how it was won, by the President.
"""

from __future__ import annotations

import datetime as dt
from typing import Final

import attrs

from thidua.awards._terms import COUNCIL
from thidua.criteria import (
    Award,
    AwardKind,
    Convicted,
    Criterion,
    Finding,
    Note,
    Question,
    Reading,
    all_of,
    any_of,
    attested,
    not_,
    readings,
    subject_is,
)
from thidua.dates import EmulationYear
from thidua.law import LAW_2022, Citation
from thidua.records import AWARD_NAMES, CollectiveKind, Record, Sentence, SubjectKind
from thidua.words import LabelledEnum, say

_COURT = say("Tòa án, cơ quan có thẩm quyền kết luận")
_MERIT_OFFICE = say("cơ quan quản lý chế độ ưu đãi người có công với cách mạng")


class WithdrawalKind(LabelledEnum):
    """The two ways in which an award is taken back."""

    ANNULMENT = "huy-bo", say("hủy bỏ quyết định tặng")
    STRIPPING = "tuoc", say("tước danh hiệu vinh dự nhà nước")


@attrs.frozen(kw_only=True)
class Withdrawal:
    """One way in which an award is taken back (hủy bỏ, tước).

    Attributes:
        kind: annulment or stripping.
        criterion: when.
        decided_by: who decides, and where that stands.
        effects: what follows.
    """

    kind: WithdrawalKind
    criterion: Criterion
    decided_by: Note
    effects: tuple[Note, ...] = ()

    def judge(self, record: Record, on: dt.date) -> Finding:
        """Tell from what is known on the day *on* whether the award is to be taken back."""
        question = Question(emulation_year=EmulationYear.calendar(on.year), on=on, as_of=on)
        return self.criterion.bind(question).judge(record.known_on(on))


def _at(clause: int, point: str | None = None) -> Citation:
    return LAW_2022.cite(93, clause, point)


ANNULMENT: Final = Withdrawal(
    kind=WithdrawalKind.ANNULMENT,
    criterion=any_of(
        attested(
            "gian-doi-ke-khai-thanh-tich",
            say("Gian dối khi kê khai công trạng, thành tích để được tặng"),
            by=_COURT,
            source=_at(2, "a"),
        ),
        attested(
            "thong-tin-sai-ho-so-gia",
            say("Cung cấp thông tin sai sự thật hoặc làm giả hồ sơ, giấy tờ để đề nghị tặng"),
            by=_COURT,
            source=_at(2, "b"),
        ),
        attested(
            "tham-dinh-xet-duyet-trai-quy-dinh",
            say("Việc thẩm định, xét, duyệt, đề nghị trái quy định của pháp luật"),
            by=_COURT,
            source=_at(2, "c"),
        ),
        attested(
            "vi-pham-trong-thoi-gian-tinh-thanh-tich",
            say(
                "Có kết luận, quyết định, bản án về vi phạm, khuyết điểm khiến không bảo đảm tiêu"
                " chuẩn trong thời gian tính thành tích, hoặc liên quan đến công trình, tác phẩm là"
                " cơ sở tặng giải thưởng"
            ),
            by=_COURT,
            source=_at(2, "d"),
        ),
        source=_at(2),
        text=say("Quyết định tặng bị hủy bỏ khi có một trong các căn cứ sau"),
    ),
    decided_by=Note(say("Người có thẩm quyền đã quyết định tặng"), _at(8)),
    effects=(Note(say("Thu hồi hiện vật khen thưởng và tiền thưởng"), _at(2)),),
)
"""Annulment of any emulation title or form of commendation."""

_PRISON = (Sentence.FIXED_TERM, Sentence.LIFE, Sentence.DEATH)
_IMPRISONED = Convicted(sentences=_PRISON, sources=(_at(3),))
_GRAVE = any_of(
    Convicted(national_security=True, sources=(_at(4),)),
    Convicted(sentences=(Sentence.LIFE, Sentence.DEATH), sources=(_at(4),)),
    source=_at(4),
)
_BETRAYAL = attested(
    "chong-pha-dao-ngu-phan-boi",
    say("Tham gia hoạt động chống phá chế độ, Đảng, Nhà nước hoặc đào ngũ, phản bội, chiêu hồi"),
    by=_COURT,
    source=_at(4),
)
_NO_MORE_BENEFITS = attested(
    "cham-dut-che-do-uu-dai",
    say("Bị chấm dứt hưởng chế độ ưu đãi người có công với cách mạng"),
    by=_MERIT_OFFICE,
    source=_at(4),
)
_PROTECTED = readings(
    "pham-vi-cham-dut-che-do-uu-dai",
    Reading(
        key="chi-nhom-khong-qua-ket-an",
        text=say(
            "việc chấm dứt chế độ ưu đãi chỉ gắn với hành vi chống phá, đào ngũ, phản bội; người bị"
            " kết án thì căn cứ vào bản án"
        ),
        criterion=any_of(
            _GRAVE, all_of(_BETRAYAL, _NO_MORE_BENEFITS, source=_at(4)), source=_at(4)
        ),
        sources=(_at(4),),
    ),
    Reading(
        key="moi-truong-hop",
        text=say("việc chấm dứt chế độ ưu đãi là điều kiện của mọi trường hợp"),
        criterion=all_of(
            any_of(_GRAVE, _BETRAYAL, source=_at(4)), _NO_MORE_BENEFITS, source=_at(4)
        ),
    ),
    source=_at(4),
    text=say("Phạm vi của điều kiện bị chấm dứt chế độ ưu đãi"),
)
_RESISTANCE_ERA = attested(
    "anh-hung-lao-dong-thoi-ky-khang-chien",
    say("Được tặng “Anh hùng Lao động” thời kỳ kháng chiến"),
    by=COUNCIL,
    source=_at(4),
)
_COMPANY = all_of(
    subject_is(CollectiveKind.ENTERPRISE, source=_at(5)),
    attested(
        "phap-nhan-thuong-mai",
        say("Là pháp nhân thương mại"),
        by=_COURT,
        source=_at(5),
    ),
    Convicted(sentences=(Sentence.PERMANENT_SUSPENSION,), sources=(_at(5),)),
    source=_at(5),
)


def _of_person(*criteria: Criterion, clause: int) -> Criterion:
    person = subject_is(SubjectKind.INDIVIDUAL, source=_at(clause))
    return all_of(person, *criteria, source=_at(clause))


_ORDINARY = _of_person(_IMPRISONED, clause=3)
_ALWAYS_PROTECTED = frozenset({"anh-hung-luc-luong-vu-trang-nhan-dan", "ba-me-viet-nam-anh-hung"})
_PROTECTED_IN_PART = "anh-hung-lao-dong"
_EFFECTS = (
    Note(
        say(
            "Được phục hồi, trao lại danh hiệu khi bản án, quyết định sau đó có hiệu lực tuyên"
            " không có tội, miễn trách nhiệm hình sự hoặc không thuộc trường hợp bị tước"
        ),
        _at(6),
    ),
)


def _stripping(title: str) -> Withdrawal:
    if title in _ALWAYS_PROTECTED:
        person = _of_person(_PROTECTED, clause=4)
    elif title == _PROTECTED_IN_PART:
        # Who falls under both clauses is stripped of the title whatever its era.
        person = any_of(
            _of_person(_RESISTANCE_ERA, _PROTECTED, clause=4),
            _of_person(not_(_RESISTANCE_ERA, source=_at(3)), _IMPRISONED, clause=3),
            _of_person(_PROTECTED, _IMPRISONED, clause=4),
            source=(_at(3), _at(4)),
        )
    else:
        person = _ORDINARY
    return Withdrawal(
        kind=WithdrawalKind.STRIPPING,
        criterion=any_of(
            person,
            _COMPANY,
            source=person.sources,
            text=say(
                "Bị tước {title} khi thuộc một trong các trường hợp sau", title=AWARD_NAMES[title]
            ),
        ),
        decided_by=Note(say("Chủ tịch nước"), _at(7)),
        effects=_EFFECTS,
    )


def withdrawals(award: Award) -> tuple[Withdrawal, ...]:
    """Return the ways in which *award*, once conferred, is taken back.

    Every award can be annulled; only an honorary State title can be stripped.
    """
    if award.kind is AwardKind.HONORARY_TITLE:
        return ANNULMENT, _stripping(award.id)
    return (ANNULMENT,)
