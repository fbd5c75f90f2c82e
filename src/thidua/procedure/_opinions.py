"""Whose opinion a proposal needs, and what is made public before it is decided.

Sources read: khoản 3 and 5 Điều 84 of Law 06/2022/QH15; Điều 29-31, 37, 46 of Decree
98/2023/NĐ-CP; khoản 3, 4 Điều 84 of Law 15/2003/QH11 as amended in 2013; Điều 45, 47, 53 of Decree
91/2017/NĐ-CP; khoản 2 Điều 2 and khoản 1 Điều 10 of Circular 12/2019/TT-BNV. Of Decree
152/2025/NĐ-CP only a part of Điều 44 is known.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable
from typing import Any, Final

import attrs

from thidua.errors import InvalidValue
from thidua.law import (
    CIRCULAR_2019,
    DECREE_2017,
    DECREE_2023,
    DECREE_2025,
    LAW_2003,
    LAW_2013,
    LAW_2022,
    Source,
)
from thidua.procedure._dossier_tables import (
    NEW_LAW,
    DocumentKind,
)
from thidua.procedure._file_procedure import (
    FileProcedure,
    FileRoute,
    SimplifiedCase,
    commendation_type,
    file_route,
)
from thidua.procedure._groups import (
    ALL_MEDALS,
    ALL_ORDERS,
    BK_THU_TUONG,
    CO_CHINH_PHU,
    CSTD_TOAN_QUOC,
    DAI_DOAN_KET,
    EMULATION_TITLES,
    FRIENDSHIP,
    HERO_PERSONS,
    HONORARY,
    INDEPENDENCE,
    PEOPLES,
    PRIZES,
    STAR_AND_HO_CHI_MINH,
    STATE_LEVEL,
)
from thidua.procedure._nominee import Nominee
from thidua.procedure._rule import InForce, Rule, in_force
from thidua.procedure._units import TOP_UNITS, UnitKind
from thidua.records import (
    CommendationType,
    Origin,
    SubjectKind,
    member_of,
    yes_no_or_unknown,
)
from thidua.words import LabelledEnum, Message, OneOf, say

_PERSON: Final = SubjectKind.INDIVIDUAL
_BODY: Final = SubjectKind.COLLECTIVE


def _presents(facts: ProposalFacts, field: attrs.Attribute[Any], presenter: Any) -> None:
    member_of(UnitKind)(facts, field, presenter)
    if presenter is not None and presenter not in TOP_UNITS:
        raise InvalidValue(
            say(
                "{presenter} không trình khen thưởng cấp Nhà nước; hãy chọn {units}.",
                presenter=presenter,
                units=OneOf(TOP_UNITS),
            ),
            presenter=presenter,
        )


@attrs.frozen(kw_only=True)
class ProposalFacts:
    """What decides conditional papers and opinions (tình tiết của trường hợp đề nghị).

    Every fact is three-valued: None means not told, and leaves what depends on it undetermined.

    Attributes:
        unit_or_head: the collective is the whole unit, or the person its head (cấp trưởng), not a
            part or a member of it.
        locally_based: the unit belongs to a central body and is based in a province (đơn vị trung
            ương đóng trên địa bàn địa phương).
        party_managed: the person is managed by the Party committee of the presenting level.
        centrally_managed: the person is managed by central Party bodies (thuộc trung ương quản lý).
        legal_representative: the person is the legal representative of the enterprise.
        outside_management: the enterprise is not managed by the ministry or province that commends
            or presents.
        presenter: the kind of body that presents, one of ``TOP_UNITS``.
        initiative: the proposal rests on an initiative or a scientific work.
        certified_merit: the achievement is of those that must be certified; which these are is
            said with the document.
        duties_to_vietnam: the foreigner or Vietnamese settled abroad has legal duties to the
            Vietnamese State.
        budget_duties: the unit has duties to pay into the State budget.
        must_be_audited: the enterprise is by law subject to audit.

    Raises:
        InvalidValue: a value of a wrong kind, or a presenter that presents nothing.
    """

    unit_or_head: bool | None = attrs.field(default=None, validator=yes_no_or_unknown)
    locally_based: bool | None = attrs.field(default=None, validator=yes_no_or_unknown)
    party_managed: bool | None = attrs.field(default=None, validator=yes_no_or_unknown)
    centrally_managed: bool | None = attrs.field(default=None, validator=yes_no_or_unknown)
    legal_representative: bool | None = attrs.field(default=None, validator=yes_no_or_unknown)
    outside_management: bool | None = attrs.field(default=None, validator=yes_no_or_unknown)
    presenter: UnitKind | None = attrs.field(default=None, validator=_presents)
    initiative: bool | None = attrs.field(default=None, validator=yes_no_or_unknown)
    certified_merit: bool | None = attrs.field(default=None, validator=yes_no_or_unknown)
    duties_to_vietnam: bool | None = attrs.field(default=None, validator=yes_no_or_unknown)
    budget_duties: bool | None = attrs.field(default=None, validator=yes_no_or_unknown)
    must_be_audited: bool | None = attrs.field(default=None, validator=yes_no_or_unknown)


NO_FACTS: Final = ProposalFacts()


def all_hold(*values: bool | None) -> bool | None:
    """Return whether all hold: one no decides; else anything unknown leaves it open."""
    if False in values:
        return False
    return None if None in values else True


class Consulted(LabelledEnum):
    """Whose opinion is asked (cơ quan được lấy ý kiến)."""

    POLITBURO = "bo-chinh-tri-ban-bi-thu", say("Bộ Chính trị, Ban Bí thư")
    CENTRAL_PARTY = "ban-dang-trung-uong", say("cơ quan của Đảng ở trung ương")
    PARTY_COMMITTEE = "cap-uy", say("cấp ủy")
    PROVINCE = "uy-ban-nhan-dan-tinh", say("Ủy ban nhân dân cấp tỉnh")
    SECTOR_MINISTRY = "bo-quan-ly-nganh", say("bộ, ban, ngành quản lý ngành, lĩnh vực")
    EXTERNAL = "co-quan-doi-ngoai", say("cơ quan đối ngoại, an ninh")
    CONTROL = "uy-ban-kiem-tra-thanh-tra", say("cơ quan kiểm tra, thanh tra")
    SECURITY = "bo-cong-an-thanh-tra", say("cơ quan công an, thanh tra")
    ENTERPRISE_MANAGER = "noi-quan-ly-doanh-nghiep", say("nơi quản lý doanh nghiệp")
    FRONT = "uy-ban-trung-uong-mat-tran", say("Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam")


class Asker(LabelledEnum):
    """Who asks for an opinion, or makes a list public (cơ quan lấy ý kiến, công khai)."""

    PRESENTER = "bo-ban-nganh-tinh-trinh", say("Bộ, ban, ngành, tỉnh trình khen thưởng")
    HOME_AFFAIRS = "bo-noi-vu", say("Bộ Nội vụ")
    CENTRAL_BOARD = (
        "ban-thi-dua-khen-thuong-trung-uong",
        say("Ban Thi đua - Khen thưởng Trung ương"),
    )


@attrs.frozen(kw_only=True)
class _Scope:
    """For which awards, of whom and on what one text asks for an opinion.

    ``gap`` names awards for which another text asks for opinions while this one is silent.
    """

    awards: frozenset[str]
    asker: Asker | None
    bodies: Message
    about: Message
    who: Callable[[Nominee, ProposalFacts, dt.date], bool | None]
    depends: Message
    gap: frozenset[str] = frozenset()
    gap_why: Message | None = None
    document: DocumentKind | None = None
    timed: bool = False


@attrs.frozen(kw_only=True)
class Opinion:
    """An opinion that a proposal needs, or may need (ý kiến phải lấy, hiệp y).

    Attributes:
        consulted: whose opinion.
        bodies: exactly whose, as the text names them.
        asker: who asks; None where the text does not say.
        about: on what.
        needed: True, False, or None where what was told does not decide.
        depends: what decides.
        document: the document it leaves in the file; None where it is asked after the file was
            sent.
        found: the rule applied, its sources and reservations.
        reply: working days within which to answer (ngày làm việc), with its rule; None where the
            text sets none.
        silence: whether the file goes on where no answer comes; None where the text does not say.
    """

    consulted: Consulted
    bodies: Message
    asker: Asker | None
    about: Message
    needed: bool | None
    depends: Message
    document: DocumentKind | None
    found: InForce[Any] = attrs.field(repr=False)
    reply: InForce[int] | None = attrs.field(default=None, repr=False)
    silence: bool | None = None

    @property
    def reply_days(self) -> int | None:
        """Working days within which to answer; None where none is set or known."""
        return None if self.reply is None else self.reply.value

    @property
    def sources(self) -> tuple[Source, ...]:
        """Where it stands."""
        return self.found.sources

    @property
    def provisional(self) -> bool:
        """Whether it rests on a text that was not read."""
        return self.found.provisional

    @property
    def said(self) -> Message:
        """It in one sentence, without where that stands."""
        if self.needed is False:
            return say("Không phải lấy ý kiến {bodies}", bodies=self.bodies)
        told = {"bodies": self.bodies, "about": self.about, "depends": self.depends}
        if self.asker is None and self.needed:
            return say("Lấy ý kiến {bodies} về {about}", **told)
        if self.asker is None:
            return say("Lấy ý kiến {bodies} nếu {depends}", **told)
        if self.needed:
            return say("{asker} lấy ý kiến {bodies} về {about}", asker=self.asker, **told)
        return say("{asker} lấy ý kiến {bodies} nếu {depends}", asker=self.asker, **told)

    def render(self, locale: str = "vi") -> str:
        """Write it in one line."""
        if self.needed is False or self.reply is None:
            line = say("{statement} [{sources}]", statement=self.said, sources=self.sources)
        else:
            line = say(
                "{statement}; trả lời trong {days} ngày làm việc [{sources}]",
                statement=self.said,
                days=self.reply.value,
                sources=(*self.sources, *self.reply.sources),
            )
        return line.render(locale)

    def __str__(self) -> str:
        return self.render()

    def to_dict(self, locale: str = "vi") -> dict[str, Any]:
        """Return it as plain data."""
        return {
            "id": self.consulted.slug,
            "bodies": self.bodies.render(locale),
            "asker": None if self.asker is None else self.asker.slug,
            "about": self.about.render(locale),
            "needed": self.needed,
            "depends": self.depends.render(locale),
            "document": None if self.document is None else self.document.slug,
            "reply_working_days": self.reply_days,
            "silence_lets_pass": self.silence,
            "sources": [source.render(locale) for source in self.sources],
            "provisional": self.provisional,
        }


def _anybody(_: Nominee, __: ProposalFacts, ___: dt.date) -> bool | None:
    return True


def _centrally_managed(nominee: Nominee, facts: ProposalFacts, _: dt.date) -> bool | None:
    at_home = nominee.kind is _PERSON and not _from_abroad(nominee)
    return all_hold(at_home, facts.centrally_managed)


def _central_service(nominee: Nominee, facts: ProposalFacts, day: dt.date) -> bool | None:
    kind = commendation_type(nominee, day)
    service = None if kind is None else kind is CommendationType.SERVICE
    return all_hold(_centrally_managed(nominee, facts, day), service)


def _from_abroad(nominee: Nominee) -> bool:
    return nominee.origin is not Origin.DOMESTIC or nominee.award.id in FRIENDSHIP


def _of_party(nominee: Nominee, facts: ProposalFacts, listed: frozenset[str]) -> bool | None:
    if nominee.award.id in listed:
        return True
    at_home = nominee.kind is _PERSON and not _from_abroad(nominee)
    return all_hold(at_home, facts.party_managed)


def _of_party_2023(nominee: Nominee, facts: ProposalFacts, _: dt.date) -> bool | None:
    return _of_party(nominee, facts, _PARTY_2023)


def _of_party_2017(nominee: Nominee, facts: ProposalFacts, _: dt.date) -> bool | None:
    return _of_party(nominee, facts, _PARTY_2017)


def _central_unit(nominee: Nominee, facts: ProposalFacts, *, person: bool) -> bool | None:
    if nominee.kind is SubjectKind.HOUSEHOLD or _from_abroad(nominee):
        return False
    unit: bool | None
    match nominee.unit:
        case None | UnitKind.ARMED_FORCES:
            unit = None
        case UnitKind.ENTERPRISE:
            unit = None if facts.presenter is None else facts.presenter is UnitKind.MINISTRY
        case UnitKind.UNIT_OF_MINISTRY:
            unit = True
        case UnitKind.PLAIN_UNIT_OF_MINISTRY:
            unit = not person
        case _:
            unit = False
    return all_hold(unit, facts.unit_or_head, facts.locally_based)


def _central_unit_with_personality(
    nominee: Nominee, facts: ProposalFacts, _: dt.date
) -> bool | None:
    return _central_unit(nominee, facts, person=True)


def _any_central_unit(nominee: Nominee, facts: ProposalFacts, _: dt.date) -> bool | None:
    return _central_unit(nominee, facts, person=False)


def _is(nominee: Nominee, *kinds: UnitKind) -> bool | None:
    return None if nominee.unit is None else nominee.unit in kinds


def _provincial_department(nominee: Nominee, facts: ProposalFacts, _: dt.date) -> bool | None:
    return all_hold(
        nominee.kind is not SubjectKind.HOUSEHOLD and not _from_abroad(nominee),
        _is(nominee, UnitKind.PROVINCIAL_DEPARTMENT),
        facts.unit_or_head,
    )


def _external(nominee: Nominee, _: ProposalFacts, day: dt.date) -> bool | None:
    if nominee.award.id in EMULATION_TITLES:
        return False
    return commendation_type(nominee, day) is CommendationType.EXTERNAL


def _top_collective(nominee: Nominee, facts: ProposalFacts, _: dt.date) -> bool | None:
    return all_hold(
        nominee.kind is _BODY and not _from_abroad(nominee),
        _is(nominee, UnitKind.MINISTRY, UnitKind.PROVINCE),
        facts.unit_or_head,
    )


def _economic(nominee: Nominee, facts: ProposalFacts, _: dt.date) -> bool | None:
    told = facts.unit_or_head if nominee.kind is _BODY else facts.legal_representative
    return all_hold(
        nominee.kind is not SubjectKind.HOUSEHOLD, _is(nominee, UnitKind.ENTERPRISE), told
    )


def _outside_enterprise(nominee: Nominee, facts: ProposalFacts, _: dt.date) -> bool | None:
    return all_hold(
        nominee.kind is not SubjectKind.HOUSEHOLD,
        _is(nominee, UnitKind.ENTERPRISE),
        facts.outside_management,
    )


_PARTY_2023: Final = (
    STAR_AND_HO_CHI_MINH | INDEPENDENCE | HERO_PERSONS | PEOPLES | PRIZES | {CSTD_TOAN_QUOC}
)
_PARTY_2017: Final = _PARTY_2023 - PRIZES
_OF_LAW: Final = ALL_ORDERS | ALL_MEDALS | HONORARY | PRIZES | {CO_CHINH_PHU, BK_THU_TUONG}
"""Those for which khoản 3 Điều 84 of the Law asks for an opinion."""
_SECTOR_2017: Final = ALL_ORDERS | HERO_PERSONS | {BK_THU_TUONG, CSTD_TOAN_QUOC}
_CADRE: Final = say(
    "quá trình công tác, chức vụ, thời gian giữ chức vụ, khen thưởng và kỷ luật (nếu có)"
)
_CONDUCT: Final = say(
    "chấp hành chủ trương, pháp luật, hoạt động của tổ chức đảng, đoàn thể tại địa phương; với đơn"
    " vị sản xuất, kinh doanh: bảo hiểm, môi trường, an toàn lao động, an toàn thực phẩm"
)
_RESULTS: Final = say(
    "kết quả tham mưu thực hiện nhiệm vụ (tập thể) hoặc lãnh đạo, chỉ đạo thực hiện nhiệm vụ (cá"
    " nhân) trong thời gian tính thành tích"
)
_OBEYING: Final = say("chấp hành chủ trương của Đảng, chính sách, pháp luật của Nhà nước")
_AWARDING: Final = say("việc khen thưởng")
_BEFORE: Final = say("việc khen thưởng, trước khi trình Thủ tướng Chính phủ")
_MANAGED: Final = say("cá nhân thuộc thẩm quyền quản lý của cấp ủy")
_CENTRAL: Final = say("cá nhân thuộc trung ương quản lý")
_AT_PROVINCE: Final = say(
    "đối tượng là cơ quan, đơn vị trung ương (hoặc người đứng đầu) đóng trên địa bàn địa phương"
)
_AT_DEPARTMENT: Final = say(
    "đối tượng là cơ quan, tổ chức trực thuộc Ủy ban nhân dân cấp tỉnh hoặc cấp trưởng của cơ quan"
    " đó"
)
_ABROAD: Final = say("thuộc khen thưởng đối ngoại")
_COMMITTEES: Final = say(
    "Ban Thường vụ Tỉnh ủy, Thành ủy, đảng ủy trực thuộc trung ương hoặc Ban cán sự đảng, Đảng đoàn,"
    " tập thể lãnh đạo bộ, ngành, đoàn thể trung ương"
)
_PROVINCE_BODY: Final = say("Ủy ban nhân dân cấp tỉnh nơi đơn vị đóng")
_SECTOR_BODY: Final = say("bộ, ban, ngành, đoàn thể trung ương quản lý ngành, lĩnh vực")
_THREE: Final = say("Ban Đối ngoại Trung ương, Bộ Công an, Bộ Ngoại giao")
_HOME_AND_SECTOR: Final = say(
    "Ủy ban nhân dân cấp tỉnh nơi doanh nghiệp đặt trụ sở chính và bộ, ngành quản lý ngành, lĩnh"
    " vực (khi tỉnh trình); Ủy ban nhân dân cấp tỉnh hoặc bộ đang quản lý doanh nghiệp (khi bộ"
    " trình)"
)


def _in_2023(scope: _Scope, *places: tuple[Any, ...], law: bool = False) -> Rule[_Scope]:
    sources = tuple(DECREE_2023.cite(*place) for place in places)
    return Rule(value=scope, sources=(*sources, LAW_2022.cite(84, 3)) if law else sources)


def _in_2017(scope: _Scope, *sources: Source, since: dt.date | None = None) -> Rule[_Scope]:
    return Rule(value=scope, sources=sources, since=since, until=NEW_LAW)


_TABLE: Final[tuple[tuple[Consulted, tuple[Rule[_Scope], ...]], ...]] = (
    (
        Consulted.POLITBURO,
        (
            _in_2023(
                _Scope(
                    awards=STAR_AND_HO_CHI_MINH,
                    asker=None,
                    bodies=say("Bộ Chính trị, Ban Bí thư (xem xét, kết luận)"),
                    about=_AWARDING,
                    who=_anybody,
                    depends=_AWARDING,
                ),
                (30, 1),
                (30, 2),
                (36, 2),
            ),
            _in_2017(
                _Scope(
                    awards=STAR_AND_HO_CHI_MINH,
                    asker=Asker.CENTRAL_BOARD,
                    bodies=say(
                        "Bộ Chính trị, Ban Bí thư (với tập thể: Ban cán sự đảng Chính phủ xem xét,"
                        " kết luận và báo cáo Bộ Chính trị, Ban Bí thư)"
                    ),
                    about=_AWARDING,
                    who=_anybody,
                    depends=_AWARDING,
                ),
                DECREE_2017.cite(45, 1),
                DECREE_2017.cite(45, 2),
                DECREE_2017.cite(52, 2),
            ),
        ),
    ),
    (
        Consulted.CENTRAL_PARTY,
        (
            _in_2023(
                _Scope(
                    awards=STATE_LEVEL,
                    asker=None,
                    bodies=say(
                        "Ban Tổ chức Trung ương, Ủy ban Kiểm tra Trung ương, ban của Đảng ở trung"
                        " ương quản lý lĩnh vực"
                    ),
                    about=_CADRE,
                    who=_centrally_managed,
                    depends=_CENTRAL,
                ),
                (30, 3),
                (31, 5),
            ),
            _in_2017(
                _Scope(
                    awards=STATE_LEVEL,
                    asker=Asker.CENTRAL_BOARD,
                    bodies=say("Ban Tổ chức Trung ương"),
                    about=_CADRE,
                    who=_centrally_managed,
                    depends=_CENTRAL,
                ),
                DECREE_2017.cite(45, 3),
                DECREE_2017.cite(45, 2),
            ),
        ),
    ),
    (
        Consulted.CONTROL,
        (
            _in_2023(
                _Scope(
                    awards=STATE_LEVEL,
                    asker=Asker.HOME_AFFAIRS,
                    bodies=say("Ủy ban Kiểm tra Trung ương, Thanh tra Chính phủ"),
                    about=_AWARDING,
                    who=_top_collective,
                    depends=say("đối tượng là tập thể Bộ, ban, ngành, tỉnh"),
                    timed=True,
                ),
                (31, 5),
            ),
            _in_2017(
                _Scope(
                    awards=STATE_LEVEL,
                    asker=Asker.CENTRAL_BOARD,
                    bodies=say("Ủy ban Kiểm tra Trung ương"),
                    about=_CADRE,
                    who=_central_service,
                    depends=say(
                        "khen thưởng quá trình cống hiến cho cán bộ do Bộ Chính trị, Ban Bí thư"
                        " quản lý"
                    ),
                ),
                CIRCULAR_2019.cite(10, 1, "b"),
            ),
        ),
    ),
    (
        Consulted.PARTY_COMMITTEE,
        (
            _in_2023(
                _Scope(
                    awards=STATE_LEVEL,
                    asker=Asker.PRESENTER,
                    bodies=_COMMITTEES,
                    about=_BEFORE,
                    who=_of_party_2023,
                    depends=_MANAGED,
                    document=DocumentKind.PARTY_OPINION,
                ),
                (30, 4),
            ),
            _in_2017(
                _Scope(
                    awards=STATE_LEVEL,
                    asker=Asker.PRESENTER,
                    bodies=_COMMITTEES,
                    about=_BEFORE,
                    who=_of_party_2017,
                    depends=_MANAGED,
                    document=DocumentKind.PARTY_OPINION,
                ),
                DECREE_2017.cite(45, 4),
            ),
        ),
    ),
    (
        Consulted.PROVINCE,
        (
            _in_2023(
                _Scope(
                    awards=_OF_LAW,
                    asker=Asker.PRESENTER,
                    bodies=_PROVINCE_BODY,
                    about=_CONDUCT,
                    who=_central_unit_with_personality,
                    depends=_AT_PROVINCE,
                    document=DocumentKind.PROVINCE_OPINION,
                    timed=True,
                ),
                (31, 2),
                law=True,
            ),
            _in_2017(
                _Scope(
                    awards=STATE_LEVEL,
                    asker=Asker.CENTRAL_BOARD,
                    bodies=_PROVINCE_BODY,
                    about=_CONDUCT,
                    who=_any_central_unit,
                    depends=_AT_PROVINCE,
                    timed=True,
                ),
                DECREE_2017.cite(47, 2),
                DECREE_2017.cite(47, 1),
            ),
        ),
    ),
    (
        Consulted.SECTOR_MINISTRY,
        (
            _in_2023(
                _Scope(
                    awards=_OF_LAW,
                    asker=Asker.PRESENTER,
                    bodies=_SECTOR_BODY,
                    about=_RESULTS,
                    who=_provincial_department,
                    depends=_AT_DEPARTMENT,
                    document=DocumentKind.MINISTRY_OPINION,
                    timed=True,
                ),
                (31, 3),
                law=True,
            ),
            _in_2017(
                _Scope(
                    awards=_SECTOR_2017,
                    asker=Asker.CENTRAL_BOARD,
                    bodies=_SECTOR_BODY,
                    about=_AWARDING,
                    who=_provincial_department,
                    depends=_AT_DEPARTMENT,
                    gap=(_OF_LAW - PRIZES) - _SECTOR_2017,
                    gap_why=say(
                        "cơ quan thẩm định yêu cầu: Luật nêu tên hình thức này còn danh mục hiệp y"
                        " của Nghị định thì không"
                    ),
                    timed=True,
                ),
                DECREE_2017.cite(47, 3),
                LAW_2003.cite(84, 3, amended_by=LAW_2013),
            ),
        ),
    ),
    (
        Consulted.EXTERNAL,
        (
            _in_2023(
                _Scope(
                    awards=STATE_LEVEL,
                    asker=Asker.PRESENTER,
                    bodies=_THREE,
                    about=_AWARDING,
                    who=_external,
                    depends=_ABROAD,
                    document=DocumentKind.EXTERNAL_OPINION,
                    timed=True,
                ),
                (31, 4),
                (44, 1),
            ),
            _in_2017(
                _Scope(
                    awards=STATE_LEVEL,
                    asker=Asker.CENTRAL_BOARD,
                    bodies=_THREE,
                    about=_AWARDING,
                    who=_external,
                    depends=_ABROAD,
                    timed=True,
                ),
                DECREE_2017.cite(47, 4),
            ),
        ),
    ),
    (
        Consulted.SECURITY,
        (
            _in_2023(
                _Scope(
                    awards=STATE_LEVEL,
                    asker=Asker.HOME_AFFAIRS,
                    bodies=say("Bộ Công an, Thanh tra Chính phủ"),
                    about=_OBEYING,
                    who=_economic,
                    depends=say(
                        "đối tượng là tổ chức kinh tế hoặc người đại diện pháp luật của tổ chức"
                        " kinh tế"
                    ),
                    timed=True,
                ),
                (31, 5),
            ),
        ),
    ),
    (
        Consulted.FRONT,
        (
            _in_2023(
                _Scope(
                    awards=frozenset({DAI_DOAN_KET}),
                    asker=Asker.HOME_AFFAIRS,
                    bodies=Consulted.FRONT.label,
                    about=_AWARDING,
                    who=_anybody,
                    depends=_AWARDING,
                ),
                (37,),
            ),
            _in_2017(
                _Scope(
                    awards=frozenset({DAI_DOAN_KET}),
                    asker=Asker.CENTRAL_BOARD,
                    bodies=say("Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam (phối hợp thẩm định)"),
                    about=_AWARDING,
                    who=_anybody,
                    depends=_AWARDING,
                ),
                DECREE_2017.cite(53, 2),
            ),
        ),
    ),
)
_ENTERPRISE_RULES: Final = (
    _in_2023(
        _Scope(
            awards=frozenset(),
            asker=Asker.PRESENTER,
            bodies=_HOME_AND_SECTOR,
            about=say("sự thống nhất khen thưởng hoặc trình khen thưởng"),
            who=_outside_enterprise,
            depends=say("doanh nghiệp không thuộc quyền quản lý của cơ quan khen thưởng, trình"),
            document=DocumentKind.ENTERPRISE_OPINION,
        ),
        (29, 1),
        (29, 2),
    ),
)
_REPLY: Final = (
    Rule(value=10, sources=(DECREE_2023.cite(31, 6),)),
    Rule(value=20, sources=(DECREE_2017.cite(47, 5),), until=NEW_LAW),
)


def opinions(
    nominee: Nominee,
    on: dt.date,
    *,
    received: dt.date | None = None,
    facts: ProposalFacts = NO_FACTS,
) -> tuple[Opinion, ...]:
    """Tell whose opinion a proposal needs (lấy ý kiến, hiệp y khen thưởng).

    Opinions that the nominee cannot need, by its kind or the award's level, are not listed. One
    that is listed with ``needed`` False is of a unit such as the text speaks of, for an award that
    it leaves out: a provincial department's fighter, for example.

    Args:
        nominee: who is put forward, for what.
        on: the day considered.
        received: the day the file was received, on which transitional rules turn.
        facts: what decides; anything not told leaves the opinions that turn on it open.

    Raises:
        InvalidValue: *received* is after *on*.
        NotInForce: a day before 1 October 2017.
    """
    file_route(nominee, on, received=received)
    reply = in_force(_REPLY, on, received=received)
    told = []
    for consulted, rules in _TABLE:
        found = in_force(rules, on, received=received)
        opinion = None if found is None else _opinion(consulted, found, nominee, facts, reply)
        if opinion is not None:
            told.append(opinion)
    found = in_force(_ENTERPRISE_RULES, on, received=received)
    scope = None if found is None else found.rule.value
    if found is not None and scope is not None and nominee.unit is UnitKind.ENTERPRISE:
        who = scope.who(nominee, facts, found.as_of)
        if who is not False:
            told.append(
                _made(Consulted.ENTERPRISE_MANAGER, scope, found, who, nominee.award.id, reply=None)
            )
    return tuple(told)


def _opinion(
    consulted: Consulted,
    found: InForce[_Scope],
    nominee: Nominee,
    facts: ProposalFacts,
    reply: InForce[int] | None,
) -> Opinion | None:
    scope = found.rule.value
    if scope is None:
        return None
    award, who = nominee.award.id, scope.who(nominee, facts, found.as_of)
    outside_state = consulted is Consulted.EXTERNAL and award not in STATE_LEVEL
    if who is False or (award not in STATE_LEVEL and not outside_state):
        return None
    if outside_state:
        if who is None:
            return None
        scope = attrs.evolve(
            scope,
            document=None,
            depends=say(
                "quy định của Đảng về đối ngoại yêu cầu: Nghị định chỉ nói về khen thưởng cấp Nhà"
                " nước"
            ),
        )
        return attrs.evolve(_made(consulted, scope, found, who, award, reply=reply), needed=None)
    listed = award in scope.awards
    if not listed and award not in scope.gap and who is None:
        return None
    if not listed and consulted in (Consulted.POLITBURO, Consulted.FRONT):
        return None
    return _made(consulted, scope, found, who, award, reply=reply)


def _made(
    consulted: Consulted,
    scope: _Scope,
    found: InForce[_Scope],
    who: bool | None,
    award: str,
    *,
    reply: InForce[int] | None,
) -> Opinion:
    needed, depends = who, scope.depends
    if award in scope.gap:
        needed, depends = None, scope.gap_why or scope.depends
    elif consulted is not Consulted.ENTERPRISE_MANAGER and award not in scope.awards:
        needed = False
    central = scope.asker in {Asker.HOME_AFFAIRS, Asker.CENTRAL_BOARD}
    return Opinion(
        consulted=consulted,
        bodies=scope.bodies,
        asker=scope.asker,
        about=scope.about,
        needed=needed,
        depends=depends,
        document=scope.document,
        found=found,
        reply=reply if scope.timed else None,
        silence=True if scope.timed and central else None,
    )


@attrs.frozen(kw_only=True)
class Publicity:
    """What is made public, by whom and for how long (công khai, lấy ý kiến Nhân dân).

    Attributes:
        by: who makes it public.
        where: in which media.
        needed: True, False where the text excepts the file, or None where what was told does not
            decide.
        depends: what decides, or why it is excepted.
        days: working days (ngày làm việc), with its rule; its value is None where the text asks
            for publicity without a number.
        at_least: whether the days are a minimum.
        before_council: whether it must be over before the council of the ministry or province
            meets; None where the text does not say.
    """

    by: Asker
    where: Message
    needed: bool | None
    depends: Message
    days: InForce[int] = attrs.field(repr=False)
    at_least: bool
    before_council: bool | None

    @property
    def working_days(self) -> int | None:
        """How many working days; None where no number is set or known."""
        return self.days.value

    @property
    def sources(self) -> tuple[Source, ...]:
        """Where it stands."""
        return self.days.sources

    @property
    def provisional(self) -> bool:
        """Whether it rests on a text that was not read."""
        return self.days.provisional

    def render(self, locale: str = "vi") -> str:
        """Write it in one line."""
        if self.needed is False:
            line = say(
                "{by}: không phải công khai, vì {depends} [{sources}]",
                by=self.by,
                depends=self.depends,
                sources=self.sources,
            )
        else:
            line = say(
                "{by} công khai trên {where}: {days} [{sources}]",
                by=self.by,
                where=self.where,
                days=self._length,
                sources=self.sources,
            )
        return line.render(locale)

    @property
    def _length(self) -> Message:
        days = self.working_days
        if days is None:
            return say("văn bản không ghi số ngày")
        if self.before_council:
            return say("ít nhất {days} ngày làm việc trước khi họp Hội đồng", days=days)
        return say("{days} ngày làm việc", days=days)

    def __str__(self) -> str:
        return self.render()

    def to_dict(self, locale: str = "vi") -> dict[str, Any]:
        """Return it as plain data."""
        return {
            "by": self.by.slug,
            "where": self.where.render(locale),
            "needed": self.needed,
            "depends": self.depends.render(locale),
            "working_days": self.working_days,
            "at_least": self.at_least,
            "before_council": self.before_council,
            "sources": [source.render(locale) for source in self.sources],
            "provisional": self.provisional,
        }


_CENTRAL_LISTS: Final = HERO_PERSONS | {CSTD_TOAN_QUOC}
_CENTRAL_DAYS: Final = (
    Rule(value=10, sources=(DECREE_2023.cite(46, 1),)),
    Rule(value=10, sources=(DECREE_2017.cite(45, 10),), until=NEW_LAW),
)
_OWN_LISTS_2023: Final = ALL_ORDERS | HONORARY
_OWN_DAYS: Final = (
    Rule(
        value=10,
        sources=(DECREE_2023.cite(46, 2), LAW_2022.cite(84, 5)),
        successor=DECREE_2025.cite(44, 2),
    ),
)
_PRIZE_DAYS: Final = (Rule[int](value=None, sources=(LAW_2022.cite(84, 5),)),)
_OLD_OWN_DAYS: Final = (
    Rule[int](
        value=None,
        sources=(
            CIRCULAR_2019.cite(2, 2),
            DECREE_2017.cite(45, 10),
            LAW_2003.cite(84, 4, amended_by=LAW_2013),
        ),
        until=NEW_LAW,
    ),
    Rule[int](
        value=None,
        sources=(DECREE_2017.cite(45, 10), LAW_2003.cite(84, 4, amended_by=LAW_2013)),
        until=NEW_LAW,
    ),
)
_OLD_OWN_LISTS: Final = ALL_ORDERS | HONORARY | PRIZES | {CSTD_TOAN_QUOC}
_OWN_MEDIA: Final = say("phương tiện truyền thông của Bộ, ban, ngành, tỉnh")
_SUDDEN_EXCEPTED: Final = say("khen thưởng thành tích đặc biệt xuất sắc đột xuất được loại trừ")
_SIMPLE_EXCEPTED: Final = say("đề nghị theo thủ tục đơn giản được loại trừ")
_ALWAYS: Final = say("luôn phải công khai")


def publicity(
    nominee: Nominee,
    on: dt.date,
    *,
    received: dt.date | None = None,
    route: FileRoute | None = None,
) -> tuple[Publicity, ...]:
    """Tell what has to be made public before the award is decided, and for how long.

    Args:
        nominee: who is put forward, for what.
        on: the day considered.
        received: the day the file was received, on which transitional rules turn.
        route: by which procedure the file goes; None works it out from the nominee.

    Raises:
        InvalidValue: *received* is after *on*.
        NotInForce: a day before 1 October 2017.
    """
    route = file_route(nominee, on, received=received) if route is None else route
    award = nominee.award.id
    made = [
        *_central_posting(nominee, in_force(_CENTRAL_DAYS, on, received=received), route),
        *_own_posting(
            in_force(_OWN_DAYS, on, received=received) if award in _OWN_LISTS_2023 else None, route
        ),
    ]
    if award in PRIZES:
        made += _own_posting(in_force(_PRIZE_DAYS, on, received=received), route)
    if award in _OLD_OWN_LISTS:
        made += _old_posting(in_force(_OLD_OWN_DAYS, on, received=received), award)
    return tuple(made)


def _central_posting(
    nominee: Nominee, days: InForce[int] | None, route: FileRoute
) -> Iterable[Publicity]:
    if days is None or nominee.award.id not in _CENTRAL_LISTS:
        return ()
    kind = commendation_type(nominee, days.as_of)
    sudden: bool | None
    if nominee.award.id == CSTD_TOAN_QUOC:
        sudden = False
    elif route.case is SimplifiedCase.SUDDEN or kind is CommendationType.SUDDEN:
        sudden = True
    else:
        sudden = None if kind is None else False
    new = days.as_of >= NEW_LAW
    hero = nominee.award.id in HERO_PERSONS
    if new:
        where = (
            say(
                "Cổng Thông tin điện tử của Ban Thi đua - Khen thưởng Trung ương, của Bộ Nội vụ,"
                " của Chính phủ, Báo Nhân Dân, Báo Lao động"
            )
            if hero
            else say(
                "Cổng Thông tin điện tử của Ban Thi đua - Khen thưởng Trung ương, của Bộ Nội vụ"
            )
        )
    else:
        where = (
            say("Cổng Thông tin điện tử của Chính phủ, Báo Nhân Dân, Báo Lao động")
            if hero
            else say("Cổng Thông tin điện tử của Ban Thi đua - Khen thưởng Trung ương")
        )
    return (
        Publicity(
            by=Asker.HOME_AFFAIRS if new else Asker.CENTRAL_BOARD,
            where=where,
            needed=None if sudden is None else not sudden,
            depends=_ALWAYS if sudden is False else _SUDDEN_EXCEPTED,
            days=days,
            at_least=False,
            before_council=False,
        ),
    )


def _own_posting(days: InForce[int] | None, route: FileRoute) -> Iterable[Publicity]:
    if days is None:
        return ()
    simplified = None if route.procedure is None else route.procedure is FileProcedure.SIMPLIFIED
    if days.value is None:
        simplified = False
    return (
        Publicity(
            by=Asker.PRESENTER,
            where=_OWN_MEDIA,
            needed=None if simplified is None else not simplified,
            depends=_ALWAYS if simplified is False else _SIMPLE_EXCEPTED,
            days=days,
            at_least=True,
            before_council=True if days.value is not None else None,
        ),
    )


def _old_posting(days: InForce[int] | None, award: str) -> Iterable[Publicity]:
    if days is None:
        return ()
    circular = days.sources[0] == CIRCULAR_2019.cite(2, 2)
    if award in PRIZES and not circular:
        days = attrs.evolve(
            days,
            rule=attrs.evolve(days.rule, sources=(LAW_2003.cite(84, 4, amended_by=LAW_2013),)),
        )
    return (
        Publicity(
            by=Asker.PRESENTER,
            where=_OWN_MEDIA,
            needed=True,
            depends=_ALWAYS,
            days=days,
            at_least=False,
            before_council=True if circular else None,
        ),
    )
