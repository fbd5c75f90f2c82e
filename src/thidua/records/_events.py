"""Dated facts about a subject, each of one kind, each with where it is known from."""

from __future__ import annotations

import datetime as dt
import unicodedata
from collections.abc import Hashable, Mapping
from typing import Any, ClassVar, Final

import attrs

from thidua.errors import InvalidValue
from thidua.records._names import AWARD_NAMES, award_name
from thidua.records._posts import POST_NAMES
from thidua.records._subjects import (
    given_member_of,
    is_filled,
    is_slug,
    member_of,
    yes_no_or_unknown,
    yes_or_no,
)
from thidua.words import LabelledEnum, Message, OrderedEnum, say, say_n


class Grade(OrderedEnum):
    """Yearly grading of task completion (mức độ hoàn thành nhiệm vụ), lowest first."""

    NOT_COMPLETED = 1, "khong-hoan-thanh-nhiem-vu", say("không hoàn thành nhiệm vụ")
    COMPLETED = 2, "hoan-thanh-nhiem-vu", say("hoàn thành nhiệm vụ")
    GOOD = 3, "hoan-thanh-tot-nhiem-vu", say("hoàn thành tốt nhiệm vụ")
    EXCELLENT = 4, "hoan-thanh-xuat-sac-nhiem-vu", say("hoàn thành xuất sắc nhiệm vụ")


class ContributionKind(LabelledEnum):
    """What a person contributed (thành tích sáng tạo)."""

    INITIATIVE = "sang-kien", say("sáng kiến")
    SCIENTIFIC_WORK = (
        "de-tai-khoa-hoc",
        say("đề tài khoa học, đề án khoa học, công trình khoa học và công nghệ"),
    )
    """Scientific topic, scheme, or science and technology work (đề tài, đề án, công trình)."""
    COMBAT_INGENUITY = (
        "muu-tri-sang-tao-trong-chien-dau",
        say("mưu trí, sáng tạo trong chiến đấu, phục vụ chiến đấu"),
    )


class Reach(OrderedEnum):
    """The level at which the effect of a contribution was recognised (phạm vi ảnh hưởng)."""

    UNIT = 1, "co-so", say("cấp cơ sở")
    """Cơ sở, đơn vị."""
    MINISTRY_PROVINCE = 2, "bo-ban-nganh-tinh", say("cấp Bộ, ban, ngành, tỉnh")
    """Bộ, ban, ngành, tỉnh; the whole army or the whole police force for ingenuity in combat."""
    NATIONAL = 3, "toan-quoc", say("toàn quốc")


class DisciplineForm(OrderedEnum):
    """Forms of discipline (hình thức kỷ luật), mildest first, as the standards order them.

    Standards compare a reprimand and a warning with everything above. Above a warning the order is
    only for reading: the forms belong to different bodies (the State, the army and the police, the
    Party), and a standard names each one that it means. ``HEAVIER`` says that a form was heavier
    than a warning, but not which: where the exact form matters, the answer is not known.
    """

    REPRIMAND = 1, "khien-trach", say("khiển trách")
    WARNING = 2, "canh-cao", say("cảnh cáo")
    HEAVIER = 3, "nang-hon-canh-cao", say("hình thức kỷ luật nặng hơn cảnh cáo")
    SALARY_LOWERED = 4, "ha-bac-luong", say("hạ bậc lương")
    DEMOTED = 5, "giang-chuc", say("giáng chức")
    RANK_LOWERED = 6, "giang-cap-bac-quan-ham", say("giáng cấp bậc, quân hàm")
    REMOVED_FROM_POST = 7, "cach-chuc", say("cách chức")
    DISMISSED = 8, "buoc-thoi-viec", say("buộc thôi việc")
    RANK_STRIPPED = 9, "tuoc-quan-ham", say("tước quân hàm")
    SERVICE_STRIPPED = (
        10,
        "tuoc-danh-hieu-quan-nhan-cong-an",
        say("tước danh hiệu quân nhân, Công an nhân dân"),
    )
    PARTY_EXPELLED = 11, "khai-tru-dang", say("khai trừ khỏi Đảng")


class StudyResult(OrderedEnum):
    """Result of a long course (kết quả học tập), lowest first."""

    BELOW_FAIR = 1, "duoi-kha", say("dưới loại khá")
    FAIR_OR_BETTER = 2, "tu-kha-tro-len", say("từ loại khá trở lên")


class OrganiserLevel(LabelledEnum):
    """Who organises a cluster or block (cấp tổ chức cụm, khối thi đua)."""

    CENTRAL_COUNCIL = (
        "hoi-dong-thi-dua-khen-thuong-trung-uong",
        say("Hội đồng Thi đua - Khen thưởng Trung ương"),
    )
    MINISTRY_PROVINCE = "bo-ban-nganh-tinh", say("Bộ, ban, ngành, tỉnh")
    DELEGATED = "cap-duoc-uy-quyen", say("cấp được ủy quyền tổ chức")
    OTHER = "cap-khac", say("cấp khác")


class Launcher(LabelledEnum):
    """Who launched a movement (người phát động phong trào thi đua)."""

    PRESIDENT = "chu-tich-nuoc", say("Chủ tịch nước")
    PRIME_MINISTER = "thu-tuong-chinh-phu", say("Thủ tướng Chính phủ")
    MINISTRY_PROVINCE = "bo-ban-nganh-tinh", say("Bộ, ban, ngành, tỉnh")
    OTHER = "cap-khac", say("cấp khác")


class Review(LabelledEnum):
    """At which review of a movement a result was found (sơ kết, tổng kết)."""

    PRELIMINARY = "so-ket", say("sơ kết")
    FINAL = "tong-ket", say("tổng kết")


class CommendationType(LabelledEnum):
    """What an award was conferred for (loại hình khen thưởng, Điều 8 of the Law)."""

    MERIT = "cong-trang", say("công trạng")
    SUDDEN = "dot-xuat", say("đột xuất")
    MOVEMENT = "phong-trao-thi-dua", say("phong trào thi đua")
    SERVICE = "qua-trinh-cong-hien", say("quá trình cống hiến")
    SENIORITY = "nien-han", say("niên hạn")
    EXTERNAL = "doi-ngoai", say("đối ngoại")


class Issuer(LabelledEnum):
    """Whose title, flag or certificate it is, as far as a standard asks (cấp tặng)."""

    DEFENCE = "bo-quoc-phong", say("Bộ Quốc phòng")
    PUBLIC_SECURITY = "bo-cong-an", say("Bộ Công an")
    OTHER_MINISTRY = "bo-ban-nganh-khac", say("Bộ, ban, ngành khác")
    PROVINCE = "tinh", say("tỉnh, thành phố trực thuộc trung ương")
    OTHER = "cap-khac", say("cấp khác")


class PracticeField(LabelledEnum):
    """The kind of work of which a standard asks a length of time (lĩnh vực công tác, hoạt động)."""

    ARMY = "quan-doi-nhan-dan", say("công tác trong Quân đội nhân dân")
    POLICE = "cong-an-nhan-dan", say("công tác trong Công an nhân dân")
    TEACHING = "truc-tiep-giang-day", say("trực tiếp nuôi dạy, giảng dạy")
    EDUCATION = "nganh-giao-duc", say("công tác trong ngành giáo dục")
    MEDICAL_WORK = (
        "truc-tiep-chuyen-mon-y-te",
        say("trực tiếp làm chuyên môn kỹ thuật trong ngành y tế"),
    )
    HEALTH = "nganh-y-te", say("công tác trong ngành y tế")
    ARTS = "van-hoa-nghe-thuat", say("hoạt động văn hóa, nghệ thuật")
    CIRCUS_DANCE = "xiec-mua", say("hoạt động nghệ thuật xiếc, múa")
    HERITAGE = "di-san-van-hoa", say("bảo vệ và phát huy giá trị di sản văn hóa")
    YOUTH_VOLUNTEER = "thanh-nien-xung-phong", say("tham gia thanh niên xung phong")
    PRODUCTION_MODEL = "mo-hinh-san-xuat", say("duy trì mô hình sản xuất hiệu quả, ổn định")
    HONORARY_CONSUL = "lanh-su-danh-du", say("đảm nhiệm chức vụ Lãnh sự Danh dự")
    CONTRIBUTION_TO_VIETNAM = (
        "dong-gop-cho-viet-nam",
        say("đóng góp vào công cuộc xây dựng và bảo vệ Tổ quốc Việt Nam"),
    )
    FRONT_CHAIR = (
        "chu-tich-mat-tran-trung-uong",
        say("giữ chức vụ Chủ tịch Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam"),
    )
    FRONT_VICE_CHAIR = (
        "pho-chu-tich-mat-tran-trung-uong",
        say("giữ chức vụ Phó Chủ tịch Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam"),
    )
    FRONT_MEMBER_HEAD = (
        "cap-truong-to-chuc-thanh-vien-mat-tran",
        say("làm cấp trưởng tổ chức thành viên (từ cấp tỉnh trở lên) của Mặt trận Tổ quốc"),
    )
    FOREIGN_BODY_HEAD = (
        "dung-dau-co-quan-to-chuc-nuoc-ngoai",
        say("đứng đầu cơ quan, tổ chức nước ngoài, tổ chức quốc tế"),
    )
    TERM_IN_VIETNAM = "nhiem-ky-tai-viet-nam", say("công tác nhiệm kỳ tại Việt Nam")
    CONTRIBUTION = "dong-gop-phat-trien", say("đóng góp cho đơn vị, địa phương, ngành, đất nước")


class HardPlace(LabelledEnum):
    """Where time may count twice (địa bàn, nhiệm vụ được nhân hệ số 02).

    Which of them count is each award's matter: khoản 3 Điều 57 of the Law knows no border, khoản 4
    Điều 64 and khoản 4 Điều 65 know no international duty.
    """

    BORDER = "bien-gioi", say("địa bàn biên giới")
    SEA_ISLANDS = "bien-dao", say("trên biển, hải đảo")
    HARD_AREA = (
        "dac-biet-kho-khan",
        say("vùng có điều kiện kinh tế - xã hội đặc biệt khó khăn"),
    )
    INTERNATIONAL_DUTY = "nhiem-vu-quoc-te", say("làm nhiệm vụ quốc tế")


class Sentence(LabelledEnum):
    """What a court imposed, as far as the stripping of a title asks (hình phạt)."""

    NO_PRISON = "khong-phat-tu", say("hình phạt khác, không phải phạt tù")
    FIXED_TERM = "tu-co-thoi-han", say("tù có thời hạn")
    LIFE = "tu-chung-than", say("tù chung thân")
    DEATH = "tu-hinh", say("tử hình")
    PERMANENT_SUSPENSION = "dinh-chi-vinh-vien", say("đình chỉ hoạt động vĩnh viễn")
    """Of a commercial legal person."""


class ProceedingOutcome(LabelledEnum):
    """How a matter under examination ended (kết luận vụ việc)."""

    CLEARED = "khong-co-vi-pham", say("kết luận không có vi phạm, khuyết điểm")
    FAULT = "co-vi-pham", say("kết luận có vi phạm, khuyết điểm")
    """Whether a disciplinary measure follows is told by a :class:`Discipline` of its own."""


class FlagClause(LabelledEnum):
    """Under which clause a Government flag is proposed (trường hợp đề nghị Cờ thi đua Chính phủ).

    Clauses 1 to 3 of Điều 25 of Law 06/2022/QH15; until 2023, of Điều 11 of Decree 91/2017/NĐ-CP.
    """

    CLUSTERS = "dan-dau-cum-khoi-bo-tinh", say("dẫn đầu cụm, khối do Bộ, ban, ngành, tỉnh tổ chức")
    """Khoản 1, within the share of 20%; until 2023, first among those who meet the standard of
    the flag of a ministry or province."""
    CENTRAL_CLUSTERS = (
        "dan-dau-cum-khoi-trung-uong",
        say("dẫn đầu cụm, khối do Hội đồng Thi đua - Khen thưởng Trung ương tổ chức"),
    )
    """Khoản 2."""
    MOVEMENT = (
        "dan-dau-phong-trao",
        say("dẫn đầu phong trào thi đua do Thủ tướng Chính phủ phát động"),
    )
    """Khoản 3; until 2023, of a movement launched by the President as well."""


class ProposalResult(LabelledEnum):
    """What became of a proposal (kết quả đề nghị)."""

    PENDING = "dang-xet", say("đang xét")
    GRANTED = "duoc-tang", say("được tặng")
    REFUSED = "khong-duoc-tang", say("không được tặng")


def _plausible_year(_: object, __: object, value: int) -> None:
    if not isinstance(value, int) or isinstance(value, bool) or not 1945 <= value <= 2200:
        raise InvalidValue(
            say("Năm {year} không hợp lệ; hãy ghi năm từ 1945 đến 2200.", year=str(value)),
            year=value,
        )


def _known_award(_: object, __: object, value: str) -> None:
    if value not in AWARD_NAMES:
        # Refuses with near misses; a name or abbreviation is not an id either.
        found = award_name(value)
        raise InvalidValue(
            say("Hãy ghi mã “{id}” thay cho “{value}”.", id=found.id, value=value), value=value
        )


def _check_order(start: dt.date, end: dt.date | None, what: Message) -> None:
    if end is not None and end < start:
        raise InvalidValue(
            say(
                "{what}: ngày kết thúc {end} trước ngày bắt đầu {start}; hãy kiểm tra lại.",
                what=what,
                start=start,
                end=end,
            ),
            start=start,
            end=end,
        )


def _to_tuple(value: Any) -> Any:
    return tuple(value) if isinstance(value, list) else value


def check_order(first: int, last: int) -> None:
    """Refuse a span of years that ends before it begins."""
    if last < first:
        raise InvalidValue(
            say(
                "Khoảng năm {first}–{last} không hợp lệ vì năm đầu sau năm cuối; hãy ghi lại.",
                first=first,
                last=last,
            ),
            first=first,
            last=last,
        )


def _first_and_last(_: object, __: object, value: Any) -> None:
    if value is None:
        return
    if not isinstance(value, tuple) or len(value) != 2:
        raise InvalidValue(
            say(
                "Thời gian lập thành tích ghi bằng năm đầu và năm cuối, như (2016, 2020), không"
                " phải {value}.",
                value=str(value),
            ),
            value=value,
        )
    for year in value:
        _plausible_year(None, None, year)
    check_order(*value)


def _names(owner: object, attribute: attrs.Attribute[Any], value: Any) -> None:
    if value is None:
        return
    if not isinstance(value, tuple) or not all(isinstance(name, str) for name in value):
        raise InvalidValue(
            say(
                "“{field}” là danh sách tên thành tích, không phải {value}.",
                field=attribute.name,
                value=str(value),
            ),
            value=value,
        )
    for name in value:
        is_filled(owner, attribute, name)


def _of_the_flag(proposal: Proposal, attribute: object, value: Any) -> None:
    member_of(FlagClause)(proposal, attribute, value)
    if value is not None and proposal.award != "co-thi-dua-cua-chinh-phu":
        raise InvalidValue(
            say(
                "Chỉ đề nghị “Cờ thi đua của Chính phủ” mới ghi trường hợp đề nghị; hãy bỏ “{clause}”"
                " khỏi đề nghị {award} năm {year}.",
                clause=value,
                award=AWARD_NAMES[proposal.award],
                year=proposal.year,
            ),
            award=proposal.award,
            clause=value,
        )


def _counts(_: object, __: object, value: Any) -> None:
    if value is not None and (isinstance(value, bool) or not isinstance(value, int) or value < 0):
        raise InvalidValue(
            say("Số lượng {value} không hợp lệ; hãy ghi số nguyên không âm.", value=str(value)),
            value=value,
        )


_ONCE_A_YEAR: Final = frozenset(
    {
        "chien-si-thi-dua-toan-quoc",
        "chien-si-thi-dua-bo-ban-nganh-tinh",
        "chien-si-thi-dua-co-so",
        "lao-dong-tien-tien",
        "chien-si-tien-tien",
        "tap-the-lao-dong-xuat-sac",
        "don-vi-quyet-thang",
        "tap-the-lao-dong-tien-tien",
        "don-vi-tien-tien",
        "xa-phuong-thi-tran-tieu-bieu",
        "thon-to-dan-pho-van-hoa",
        "gia-dinh-van-hoa",
    }
)
"""Titles considered for a year as a whole; of anything else a year may bring several."""


def _told(name: str) -> str:
    # Two spellings of one name that nobody can see apart must not pass for two facts.
    return " ".join(unicodedata.normalize("NFC", name).casefold().split())


@attrs.frozen(kw_only=True)
class Event:
    """A dated fact. Every kind of event is a subclass; ``key`` tells one fact from another.

    Attributes:
        source: where the fact is known from: a decision, a file, a register.
    """

    slug: ClassVar[str]
    label: ClassVar[Message]
    source: str | None = None

    @property
    def key(self) -> Hashable:
        """What the event is about: two events of one kind and key contradict each other."""
        raise NotImplementedError  # pragma: no cover

    @property
    def since(self) -> dt.date | None:
        """The first day on which the fact can be known; None where it has no day."""
        return None

    def describe(self) -> Message:
        """Say the fact, without its source."""
        raise NotImplementedError  # pragma: no cover

    def render(self, locale: str = "vi") -> str:
        """Say the fact in *locale*, with where it is known from."""
        if self.source:
            return say("{fact} [{source}]", fact=self.describe(), source=self.source).render(locale)
        return self.describe().render(locale)

    def __str__(self) -> str:
        return self.render()


@attrs.frozen(kw_only=True)
class Grading(Event):
    """The subject's grading for a year (xếp loại mức độ hoàn thành nhiệm vụ)."""

    slug: ClassVar[str] = "xep-loai"
    label: ClassVar[Message] = say("xếp loại mức độ hoàn thành nhiệm vụ")

    year: int = attrs.field(validator=_plausible_year)
    grade: Grade = attrs.field(validator=member_of(Grade))

    @property
    def key(self) -> Hashable:
        """One grading a year."""
        return self.year

    def describe(self) -> Message:
        """Say year and grade."""
        return say("năm {year}: {grade}", year=self.year, grade=self.grade)


@attrs.frozen(kw_only=True)
class Conferral(Event):
    """A title or form of commendation conferred (đã được tặng).

    Attributes:
        award: the award's slug (see :data:`thidua.records.AWARD_NAMES`).
        year: the year of achievement it was conferred for, not that of the decision; of several
            years, the last.
        decision: number of the decision.
        decided_on: date of the decision.
        type: what a commendation was conferred for; None means not told: it then counts as for
            merit (công trạng), and an answer that rests on it says so.
        issuer: whose title, flag or certificate it is; None means not known.
        period: the first and the last year of achievement that the decision writes down (thời gian
            lập thành tích ghi trong quyết định); None means not told.
        period_named: whether the decision writes such years down at all; None means not told.
        rewarded: what it rewarded, by name: titles of contributions, names of movements, or a name
            of the caller's own for any other achievement (thành tích đã được khen); empty where
            it rested on no single one, None means not told.

    Raises:
        InvalidValue: years that do not end with *year*, years of a decision that is said to name
            none, or a decision before the last of them.
    """

    slug: ClassVar[str] = "da-tang"
    label: ClassVar[Message] = say("danh hiệu thi đua, hình thức khen thưởng đã được tặng")

    award: str = attrs.field(validator=_known_award)
    year: int = attrs.field(validator=_plausible_year)
    decision: str | None = None
    decided_on: dt.date | None = None
    type: CommendationType | None = attrs.field(default=None, validator=member_of(CommendationType))
    issuer: Issuer | None = attrs.field(default=None, validator=member_of(Issuer))
    period: tuple[int, int] | None = attrs.field(
        default=None, converter=_to_tuple, validator=_first_and_last
    )
    period_named: bool | None = attrs.field(default=None, validator=yes_no_or_unknown)
    rewarded: tuple[str, ...] | None = attrs.field(
        default=None, converter=_to_tuple, validator=_names
    )

    def __attrs_post_init__(self) -> None:
        if self.period is None:
            return
        first, last = self.period
        if self.period_named is False:
            raise InvalidValue(
                say(
                    "{what}: quyết định được khai là không ghi thời gian lập thành tích nhưng lại có"
                    " khoảng năm {first}–{last}; hãy bỏ một trong hai.",
                    what=self.describe(),
                    first=first,
                    last=last,
                ),
                period=self.period,
            )
        if last != self.year:
            raise InvalidValue(
                say(
                    "{what}: năm thành tích phải là năm cuối của khoảng năm {first}–{last} ghi trong"
                    " quyết định; hãy sửa lại.",
                    what=self.describe(),
                    first=first,
                    last=last,
                ),
                period=self.period,
                year=self.year,
            )
        if self.decided_on is not None and self.decided_on.year < last:
            raise InvalidValue(
                say(
                    "{what}: quyết định ngày {date} có trước năm {last} là năm cuối của thời gian"
                    " lập thành tích; hãy kiểm tra lại.",
                    what=self.describe(),
                    date=self.decided_on,
                    last=last,
                ),
                period=self.period,
                decided_on=self.decided_on,
            )

    @property
    def names_period(self) -> bool | None:
        """Whether the decision writes down the years of achievement; None: not told."""
        return True if self.period is not None else self.period_named

    @property
    def since(self) -> dt.date | None:
        """The day it came about."""
        return self.decided_on

    @property
    def key(self) -> Hashable:
        """One conferral of a yearly title a year; of others, one a decision.

        Where no decision is told, what it was for and whose it is tell conferrals apart.
        """
        if self.award in _ONCE_A_YEAR:
            return self.award, self.year
        if self.decision is not None:
            return self.award, self.year, self.decision
        return self.award, self.year, self.type, self.issuer

    def describe(self) -> Message:
        """Say award, year, decision and, unless it was for merit, what it was for."""
        name = AWARD_NAMES[self.award]
        if self.decision is None:
            what = say("{award} năm {year}", award=name, year=self.year)
        else:
            what = say(
                "{award} năm {year} (Quyết định {decision})",
                award=name,
                year=self.year,
                decision=self.decision,
            )
        if self.type is None or self.type is CommendationType.MERIT:
            return what
        return say("{what}, loại hình {type}", what=what, type=self.type)


@attrs.frozen(kw_only=True)
class Contribution(Event):
    """An initiative, a scientific work or ingenuity in combat.

    Attributes:
        type: what it is.
        title: what tells it from others of that year.
        year: the year it was recognised for.
        reach: the highest level at which its effect and influence were recognised; None means
            not known.
        accepted: for a scientific work, whether it was accepted (nghiệm thu); None: not known.
        applied: whether it was applied with effect; None: not known. What was recognised at some
            level was applied.
        recognised_by: who recognised it.

    Raises:
        InvalidValue: a reach recognised for what was not applied.
    """

    slug: ClassVar[str] = "sang-kien-de-tai"
    label: ClassVar[Message] = say("sáng kiến, đề tài khoa học; mưu trí, sáng tạo trong chiến đấu")

    type: ContributionKind = attrs.field(validator=member_of(ContributionKind))
    title: str = attrs.field(validator=is_filled)
    year: int = attrs.field(validator=_plausible_year)
    reach: Reach | None = attrs.field(default=None, validator=member_of(Reach))
    accepted: bool | None = attrs.field(default=None, validator=yes_no_or_unknown)
    applied: bool | None = attrs.field(default=None, validator=yes_no_or_unknown)
    recognised_by: str | None = None

    def __attrs_post_init__(self) -> None:
        if self.reach is not None and self.applied is False:
            raise InvalidValue(
                say(
                    "“{title}” năm {year} được công nhận phạm vi ảnh hưởng nhưng lại khai chưa áp"
                    " dụng; hãy bỏ một trong hai.",
                    title=self.title,
                    year=self.year,
                ),
                title=self.title,
                year=self.year,
            )

    @property
    def key(self) -> Hashable:
        """One contribution of a title a year."""
        return self.type, self.year, _told(self.title)

    def describe(self) -> Message:
        """Say kind, title, year and reach."""
        if self.reach is None:
            return say(
                "{kind} “{title}” năm {year} (chưa rõ cấp công nhận)",
                kind=self.type,
                title=self.title,
                year=self.year,
            )
        return say(
            "{kind} “{title}” năm {year} (được công nhận: {reach})",
            kind=self.type,
            title=self.title,
            year=self.year,
            reach=self.reach,
        )


@attrs.frozen(kw_only=True)
class Discipline(Event):
    """A disciplinary measure (kỷ luật).

    Attributes:
        form: how severe.
        decided_on: the day of the decision.
        served_on: the day it was fully served; None while it runs or is not known.
        decision: number of the decision.
        readmitted_on: after an expulsion from the Party, the day of admission anew (kết nạp lại);
            None while there is none.

    Raises:
        InvalidValue: admission anew after any other form, or a day before the decision.
    """

    slug: ClassVar[str] = "ky-luat"
    label: ClassVar[Message] = say("kỷ luật")

    form: DisciplineForm = attrs.field(validator=member_of(DisciplineForm))
    decided_on: dt.date
    served_on: dt.date | None = None
    decision: str | None = None
    readmitted_on: dt.date | None = None

    def __attrs_post_init__(self) -> None:
        _check_order(self.decided_on, self.served_on, self.label)
        _check_order(self.decided_on, self.readmitted_on, self.label)
        if self.readmitted_on is not None and self.form is not DisciplineForm.PARTY_EXPELLED:
            raise InvalidValue(
                say(
                    "Chỉ người bị khai trừ khỏi Đảng mới có ngày kết nạp lại; kỷ luật ngày {date}"
                    " là {form}, hãy bỏ ngày kết nạp lại.",
                    date=self.decided_on,
                    form=self.form,
                ),
                date=self.decided_on,
            )

    @property
    def key(self) -> Hashable:
        """One measure a day."""
        return self.decided_on

    def describe(self) -> Message:
        """Say form and date."""
        return say("{form} ngày {date}", form=self.form, date=self.decided_on)


@attrs.frozen(kw_only=True)
class Conviction(Event):
    """A conviction by a court (bản án, quyết định kết tội).

    Attributes:
        decided_on: the day of the judgment.
        sentence: what was imposed; None means not known.
        final_on: the day it took effect (có hiệu lực pháp luật); None while it is not final.
        national_security: whether it was for a crime against national security; None: not known.
        cleared_on: the day on which a later final judgment acquitted, exempted from liability or
            took the case out of those that strip of a title; None while the conviction stands.
    """

    slug: ClassVar[str] = "ban-an"
    label: ClassVar[Message] = say("bản án, quyết định kết tội của Tòa án")

    decided_on: dt.date
    sentence: Sentence | None = attrs.field(default=None, validator=member_of(Sentence))
    final_on: dt.date | None = None
    national_security: bool | None = attrs.field(default=None, validator=yes_no_or_unknown)
    cleared_on: dt.date | None = None

    def __attrs_post_init__(self) -> None:
        _check_order(self.decided_on, self.final_on, self.label)
        _check_order(self.final_on or self.decided_on, self.cleared_on, self.label)

    @property
    def since(self) -> dt.date | None:
        """The day it came about."""
        return self.decided_on

    @property
    def key(self) -> Hashable:
        """One judgment a day."""
        return self.decided_on

    def stands_on(self, date: dt.date) -> bool:
        """Tell whether the conviction was final, and not cleared, on *date*."""
        final = self.final_on is not None and self.final_on <= date
        return final and (self.cleared_on is None or date < self.cleared_on)

    def describe(self) -> Message:
        """Say the day and the sentence."""
        if self.sentence is None:
            return say("bản án ngày {date} (chưa rõ hình phạt)", date=self.decided_on)
        return say("bản án ngày {date}: {sentence}", date=self.decided_on, sentence=self.sentence)


@attrs.frozen(kw_only=True)
class Proceeding(Event):
    """A matter under examination: discipline, investigation, inspection, complaint, report.

    Attributes:
        matter: what is being examined.
        opened_on: since when.
        closed_on: the day it was concluded; None while it is open.
        outcome: how it ended; None while it is open or where it is not known.

    Raises:
        InvalidValue: a conclusion before the opening, or an outcome of a matter still open.
    """

    slug: ClassVar[str] = "vu-viec-dang-xem-xet"
    label: ClassVar[Message] = say(
        "vụ việc đang xem xét kỷ luật, điều tra, thanh tra, kiểm tra, khiếu nại, tố cáo"
    )

    matter: str = attrs.field(validator=is_filled)
    opened_on: dt.date
    closed_on: dt.date | None = None
    outcome: ProceedingOutcome | None = attrs.field(
        default=None, validator=member_of(ProceedingOutcome)
    )

    def __attrs_post_init__(self) -> None:
        _check_order(self.opened_on, self.closed_on, self.label)
        if self.outcome is not None and self.closed_on is None:
            raise InvalidValue(
                say(
                    "Vụ việc “{matter}” chưa có ngày kết luận nhưng đã ghi kết luận; hãy ghi ngày"
                    " kết luận hoặc bỏ kết luận.",
                    matter=self.matter,
                ),
                matter=self.matter,
            )

    @property
    def since(self) -> dt.date | None:
        """The day it came about."""
        return self.opened_on

    @property
    def key(self) -> Hashable:
        """One matter opened a day."""
        return _told(self.matter), self.opened_on

    def open_on(self, date: dt.date) -> bool:
        """Tell whether the matter was open on *date*."""
        return self.opened_on <= date and (self.closed_on is None or date < self.closed_on)

    def describe(self) -> Message:
        """Say the matter and since when."""
        return say("{matter} (từ ngày {date})", matter=self.matter, date=self.opened_on)


@attrs.frozen(kw_only=True)
class Attestation(Event):
    """Somebody's answer to a condition that only a person can judge (xác nhận).

    Attributes:
        condition: the key of the condition, as printed by ``award`` and by gaps.
        year: the year it speaks of.
        holds: whether the condition is met.
        by: who attests.
        basis: on what the attestation rests.
    """

    slug: ClassVar[str] = "xac-nhan"
    label: ClassVar[Message] = say("xác nhận tiêu chuẩn định tính")

    condition: str = attrs.field(validator=is_slug)
    year: int = attrs.field(validator=_plausible_year)
    holds: bool = attrs.field(validator=yes_or_no)
    by: str = attrs.field(validator=is_filled)
    basis: str | None = None

    @property
    def key(self) -> Hashable:
        """One answer a condition and year."""
        return self.condition, self.year

    def describe(self) -> Message:
        """Say who attested what."""
        verdict = say("đạt") if self.holds else say("không đạt")
        if self.basis is None:
            return say(
                "{by} xác nhận năm {year}: {verdict}", by=self.by, year=self.year, verdict=verdict
            )
        return say(
            "{by} xác nhận năm {year}: {verdict}, căn cứ {basis}",
            by=self.by,
            year=self.year,
            verdict=verdict,
            basis=self.basis,
        )


@attrs.frozen(kw_only=True)
class Service(Event):
    """A stretch of service since recruitment (quá trình công tác).

    Attributes:
        start: the day of recruitment.
        end: the first day no longer in service; None while it lasts.
        organisation: where.
    """

    slug: ClassVar[str] = "qua-trinh-cong-tac"
    label: ClassVar[Message] = say("quá trình công tác kể từ khi tuyển dụng")

    start: dt.date
    end: dt.date | None = None
    organisation: str | None = None

    def __attrs_post_init__(self) -> None:
        _check_order(self.start, self.end, self.label)

    @property
    def since(self) -> dt.date | None:
        """The day it came about."""
        return self.start

    @property
    def key(self) -> Hashable:
        """One stretch a start."""
        return self.start

    def describe(self) -> Message:
        """Say since when, and until when."""
        if self.end is None:
            return say("tuyển dụng từ ngày {start}", start=self.start)
        return say("công tác từ ngày {start} đến trước ngày {end}", start=self.start, end=self.end)


@attrs.frozen(kw_only=True)
class Post(Event):
    """A post or a military or police rank held (chức vụ, quân hàm).

    Attributes:
        post: the slug of the post or rank (see :data:`thidua.records.POST_NAMES`).
        start: first day in it.
        end: first day no longer in it; None while it is held.
        terms: how many terms (nhiệm kỳ) the stretch was; None means not known.
        rotated: whether the person came into it, a lower post, from a higher one by a rotation,
            transfer or reorganisation (luân chuyển, điều động, sắp xếp tổ chức) that the competent
            level decided; None means not known.
        kept_until: where the person came so, the first day after the term or appointment of the
            earlier, higher post; None means not known.

    Raises:
        InvalidValue: an end before the start, a negative count of terms, or a day up to which a
            higher post is kept where there was no rotation.
    """

    slug: ClassVar[str] = "chuc-vu"
    label: ClassVar[Message] = say("chức vụ đã giữ")

    post: str = attrs.field(validator=is_slug)
    start: dt.date
    end: dt.date | None = None
    terms: int | None = attrs.field(default=None, validator=_counts)
    rotated: bool | None = attrs.field(default=None, validator=yes_no_or_unknown)
    kept_until: dt.date | None = None

    def __attrs_post_init__(self) -> None:
        _check_order(self.start, self.end, self.label)
        if self.kept_until is not None and self.rotated is not True:
            raise InvalidValue(
                say(
                    "{what} không phải do luân chuyển, điều động thì không có ngày giữ chức vụ cũ"
                    " đến {date}; hãy bỏ ngày này hoặc ghi rõ là được luân chuyển.",
                    what=self.describe(),
                    date=self.kept_until,
                ),
                date=self.kept_until,
            )

    @property
    def since(self) -> dt.date | None:
        """The day it came about."""
        return self.start

    @property
    def key(self) -> Hashable:
        """One holding of a post a start."""
        return self.post, self.start

    def describe(self) -> Message:
        """Say the post and its time; a post that has no name here by its slug."""
        name = POST_NAMES.get(self.post, self.post)
        if self.end is None:
            return say("giữ chức vụ {post} từ ngày {start}", post=name, start=self.start)
        return say(
            "giữ chức vụ {post} từ ngày {start} đến trước ngày {end}",
            post=name,
            start=self.start,
            end=self.end,
        )


@attrs.frozen(kw_only=True)
class Practice(Event):
    """A stretch of work in a field (thời gian công tác, hoạt động trong lĩnh vực).

    Attributes:
        field: what kind of work; stretches of one field may not overlap.
        start: first day.
        end: first day after it; None while it lasts.
        place: the place or duty for which time may count twice; None for any other. A change of
            place ends one stretch and opens the next.
    """

    slug: ClassVar[str] = "thoi-gian-hoat-dong"
    label: ClassVar[Message] = say("thời gian công tác, hoạt động trong lĩnh vực")

    field: PracticeField = attrs.field(validator=given_member_of(PracticeField))
    start: dt.date
    end: dt.date | None = None
    place: HardPlace | None = attrs.field(default=None, validator=member_of(HardPlace))

    def __attrs_post_init__(self) -> None:
        _check_order(self.start, self.end, self.label)

    @property
    def since(self) -> dt.date | None:
        """The day it came about."""
        return self.start

    @property
    def key(self) -> Hashable:
        """One stretch a field and start."""
        return self.field, self.start

    def describe(self) -> Message:
        """Say field, time and, where it may count twice, the place."""
        if self.end is None:
            what = say("{field} từ ngày {start}", field=self.field, start=self.start)
        else:
            what = say(
                "{field} từ ngày {start} đến trước ngày {end}",
                field=self.field,
                start=self.start,
                end=self.end,
            )
        return what if self.place is None else say("{what} ({place})", what=what, place=self.place)


@attrs.frozen(kw_only=True)
class Study(Event):
    """A course the person was sent on (đào tạo, bồi dưỡng).

    Attributes:
        start: first day.
        end: first day after it; None while it lasts.
        result: how it went; None means not known, or a course without classes of result.
        complied: whether the rules of the place were kept and its tasks done; None: not known.
        graded: whether the course has classes of result; None means not known.
    """

    slug: ClassVar[str] = "dao-tao-boi-duong"
    label: ClassVar[Message] = say("đào tạo, bồi dưỡng")

    start: dt.date
    end: dt.date | None = None
    result: StudyResult | None = attrs.field(default=None, validator=member_of(StudyResult))
    complied: bool | None = attrs.field(default=None, validator=yes_no_or_unknown)
    graded: bool | None = attrs.field(default=None, validator=yes_no_or_unknown)

    def __attrs_post_init__(self) -> None:
        _check_order(self.start, self.end, self.label)

    @property
    def since(self) -> dt.date | None:
        """The day it came about."""
        return self.start

    @property
    def key(self) -> Hashable:
        """One course a start."""
        return self.start

    def describe(self) -> Message:
        """Say the course's time and result."""
        if self.result is None:
            return say("đào tạo, bồi dưỡng từ ngày {start}", start=self.start)
        return say(
            "đào tạo, bồi dưỡng từ ngày {start}, kết quả {result}",
            start=self.start,
            result=self.result,
        )


def _persons(_: object, __: object, value: Any) -> None:
    _counts(_, __, -1 if value is None else value)


def _frozen_counts(
    holders: Mapping[str, int] | tuple[tuple[str, int], ...],
) -> tuple[tuple[str, int], ...]:
    items = holders.items() if isinstance(holders, Mapping) else holders
    return tuple(sorted(items))


@attrs.frozen(kw_only=True)
class Composition(Event):
    """What a collective is made of in a year (cơ cấu tập thể), as counts of persons.

    Attributes:
        year: the year counted.
        members: how many persons.
        completing: how many completed their tasks; None means not known.
        holders: how many were given each individual title that year, by slug; a title that is
            not listed is not known.
        disciplined: how many were disciplined by warning or above; None means not known.
        women: how many are women; None means not known.

    Raises:
        InvalidValue: a negative count, no member, or a part larger than the whole.
    """

    slug: ClassVar[str] = "co-cau-tap-the"
    label: ClassVar[Message] = say("cơ cấu tập thể")

    year: int = attrs.field(validator=_plausible_year)
    members: int = attrs.field(validator=_persons)
    completing: int | None = attrs.field(default=None, validator=_counts)
    holders: tuple[tuple[str, int], ...] = attrs.field(default=(), converter=_frozen_counts)
    disciplined: int | None = attrs.field(default=None, validator=_counts)
    women: int | None = attrs.field(default=None, validator=_counts)

    def __attrs_post_init__(self) -> None:
        if self.members == 0:
            raise InvalidValue(
                say("Tập thể năm {year} không có cá nhân nào; hãy ghi số cá nhân.", year=self.year)
            )
        for title, count in self.holders:
            _known_award(self, None, title)
            _counts(self, None, count)
        if len(dict(self.holders)) != len(self.holders):
            raise InvalidValue(
                say(
                    "Cơ cấu tập thể năm {year} đếm một danh hiệu hai lần; hãy giữ một số.",
                    year=self.year,
                ),
                year=self.year,
            )
        parts = (self.completing, self.disciplined, self.women, *dict(self.holders).values())
        for part in parts:
            if part is not None and part > self.members:
                raise InvalidValue(
                    say(
                        "Tập thể năm {year} chỉ có {members} cá nhân nhưng khai {count}; hãy kiểm"
                        " tra lại.",
                        year=self.year,
                        members=self.members,
                        count=part,
                    ),
                    year=self.year,
                )

    def holding(self, award: str) -> int | None:
        """Return how many were given *award* that year; None where not known."""
        return dict(self.holders).get(award)

    @property
    def key(self) -> Hashable:
        """One composition a year."""
        return self.year

    def describe(self) -> Message:
        """Say the year and the number of persons."""
        return say_n("năm {year}: {n} cá nhân", n=self.members, year=self.year)


@attrs.frozen(kw_only=True)
class ClusterPlacing(Event):
    """What a collective's cluster or block found of it for a year (kết quả cụm, khối thi đua).

    Attributes:
        year: the year judged.
        cluster: the cluster.
        organiser: who organises the cluster.
        leads: whether the collective leads it (dẫn đầu).
    """

    slug: ClassVar[str] = "ket-qua-cum-khoi"
    label: ClassVar[Message] = say("kết quả bình xét của cụm, khối thi đua")

    year: int = attrs.field(validator=_plausible_year)
    cluster: str = attrs.field(validator=is_filled)
    organiser: OrganiserLevel = attrs.field(validator=member_of(OrganiserLevel))
    leads: bool = attrs.field(validator=yes_or_no)

    @property
    def key(self) -> Hashable:
        """One placing a cluster and year."""
        return _told(self.cluster), self.year

    def describe(self) -> Message:
        """Say cluster, year and whether it led."""
        verdict = say("dẫn đầu") if self.leads else say("không dẫn đầu")
        return say(
            "{cluster}, năm {year}: {verdict}",
            cluster=self.cluster,
            year=self.year,
            verdict=verdict,
        )


@attrs.frozen(kw_only=True)
class MovementPlacing(Event):
    """What the review of a movement found of its subject (kết quả phong trào thi đua).

    Attributes:
        movement: the movement.
        launched_by: who launched it.
        start: the day it was launched.
        reviewed_on: the day of the review.
        review: preliminary or final.
        leads: whether the subject leads it.
        planned_end: the day the movement is to end; None means not known.
        outstanding: whether the review found the subject's achievements outstanding (có thành
            tích xuất sắc tiêu biểu, được bình xét khi sơ kết, tổng kết); None means not known.
    """

    slug: ClassVar[str] = "ket-qua-phong-trao"
    label: ClassVar[Message] = say("kết quả bình xét phong trào thi đua theo chuyên đề")

    movement: str = attrs.field(validator=is_filled)
    launched_by: Launcher = attrs.field(validator=member_of(Launcher))
    start: dt.date
    reviewed_on: dt.date
    review: Review = attrs.field(validator=member_of(Review))
    leads: bool = attrs.field(validator=yes_or_no)
    planned_end: dt.date | None = None
    outstanding: bool | None = attrs.field(default=None, validator=yes_no_or_unknown)

    def __attrs_post_init__(self) -> None:
        _check_order(self.start, self.reviewed_on, self.label)
        _check_order(self.start, self.planned_end, self.label)

    @property
    def since(self) -> dt.date | None:
        """The day it came about."""
        return self.reviewed_on

    @property
    def key(self) -> Hashable:
        """One result a movement and review."""
        return _told(self.movement), self.reviewed_on

    def describe(self) -> Message:
        """Say movement, launcher, review, whether it led and, where known, was outstanding."""
        verdict = say("dẫn đầu") if self.leads else say("không dẫn đầu")
        if self.outstanding is not None:
            verdict = (
                say("{verdict}, được bình xét là xuất sắc tiêu biểu", verdict=verdict)
                if self.outstanding
                else say("{verdict}, không được bình xét là xuất sắc tiêu biểu", verdict=verdict)
            )
        return say(
            "phong trào “{movement}” do {launcher} phát động ngày {start}, {review} ngày {date}:"
            " {verdict}",
            movement=self.movement,
            launcher=self.launched_by,
            start=self.start,
            review=self.review,
            date=self.reviewed_on,
            verdict=verdict,
        )


@attrs.frozen(kw_only=True)
class Proposal(Event):
    """A proposal for an award (đề nghị xét tặng).

    Attributes:
        award: the award's slug.
        year: the year of achievement.
        result: what became of it.
        clause: under which clause a flag of the Government is proposed; None means not known.

    Raises:
        InvalidValue: a clause for another award, or a value of a wrong kind.
    """

    slug: ClassVar[str] = "de-nghi"
    label: ClassVar[Message] = say("đề nghị xét tặng")

    award: str = attrs.field(validator=_known_award)
    year: int = attrs.field(validator=_plausible_year)
    result: ProposalResult = attrs.field(
        default=ProposalResult.PENDING, validator=member_of(ProposalResult)
    )
    clause: FlagClause | None = attrs.field(default=None, validator=_of_the_flag)

    @property
    def key(self) -> Hashable:
        """One proposal of an award a year."""
        return self.award, self.year

    def describe(self) -> Message:
        """Say award, year, clause and result."""
        if self.clause is not None:
            return say(
                "đề nghị {award} năm {year}, trường hợp {clause}: {result}",
                award=AWARD_NAMES[self.award],
                year=self.year,
                clause=self.clause,
                result=self.result,
            )
        return say(
            "đề nghị {award} năm {year}: {result}",
            award=AWARD_NAMES[self.award],
            year=self.year,
            result=self.result,
        )


EVENT_KINDS: Final[dict[str, type[Event]]] = {
    kind.slug: kind
    for kind in (
        Grading,
        Conferral,
        Contribution,
        Discipline,
        Conviction,
        Proceeding,
        Attestation,
        Service,
        Post,
        Practice,
        Study,
        Composition,
        ClusterPlacing,
        MovementPlacing,
        Proposal,
    )
}
"""Every kind of event, by slug."""
