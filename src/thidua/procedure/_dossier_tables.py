"""What each text puts into a file, as tables: documents, copies, forms, years of the report.

Sources read: Điều 84 of Law 06/2022/QH15; Điều 30, 33-43 and Phụ lục I of Decree 98/2023/NĐ-CP;
Điều 84 of Law 15/2003/QH11 as amended in 2013; Điều 45, 49-57 and Phụ lục of Decree
91/2017/NĐ-CP; Điều 2 and 10 of Circular 12/2019/TT-BNV. Of Decree 152/2025/NĐ-CP only điểm c khoản
2 Điều 6 is known: who fixes the files of which titles.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Final

import attrs

from thidua.law import (
    CIRCULAR_2019,
    CIRCULAR_2024,
    DECREE_2017,
    DECREE_2023,
    DECREE_2024_VOLUNTEERS,
    DECREE_2025,
    DECREE_ARTISTS,
    DECREE_ARTS_PRIZES,
    DECREE_COMMUNITIES,
    DECREE_CRAFT_ARTISANS,
    DECREE_HERITAGE_ARTISANS,
    DECREE_MOTHERS,
    DECREE_MOTHERS_2025,
    DECREE_PHYSICIANS,
    DECREE_SCIENCE_PRIZES,
    DECREE_TEACHERS,
    LAW_2003,
    LAW_2013,
    LAW_2022,
    ORDINANCE_MOTHERS,
    Instrument,
    Source,
)
from thidua.procedure._groups import (
    ALL_MEDALS,
    ALL_ORDERS,
    BK_BO_TINH,
    BK_THU_TUONG,
    CO_BO_TINH,
    CO_CHINH_PHU,
    COMMEMORATIVE,
    COMMUNITY,
    CSTD_BO_TINH,
    CSTD_CO_SO,
    CSTD_TOAN_QUOC,
    EMULATION_TITLES,
    FLAGS,
    FRIENDSHIP,
    GIAY_KHEN,
    HERO_PERSONS,
    HEROES,
    ORDERS,
    OTHERS,
    PLAIN_TITLES,
    PRIZES,
    STATE_LEVEL,
    TNXP,
    named,
)
from thidua.procedure._rule import Rule
from thidua.records import AWARD_NAMES, SubjectKind
from thidua.words import LabelledEnum, Message, say

NEW_LAW: Final = dt.date(2024, 1, 1)
DELEGATION_STARTS: Final = dt.date(2025, 7, 1)
CIRCULAR_2019_STARTS: Final = dt.date(2020, 1, 1)


OWN_TEXTS: Final[dict[str, tuple[Instrument, ...]]] = {
    **dict.fromkeys(named("nha-giao-"), (DECREE_TEACHERS,)),
    **dict.fromkeys(named("thay-thuoc-"), (DECREE_PHYSICIANS,)),
    **dict.fromkeys(named("nghe-si-"), (DECREE_ARTISTS,)),
    **dict.fromkeys(named("nghe-nhan-"), (DECREE_HERITAGE_ARTISANS, DECREE_CRAFT_ARTISANS)),
    **dict.fromkeys(PRIZES, (DECREE_SCIENCE_PRIZES, DECREE_ARTS_PRIZES)),
    "ba-me-viet-nam-anh-hung": (ORDINANCE_MOTHERS, DECREE_MOTHERS, DECREE_MOTHERS_2025),
    TNXP: (DECREE_2024_VOLUNTEERS,),
}
"""Awards whose files stand in a text of their own; of none of these was that part read."""
COMMUNITY_TEXTS: Final = (DECREE_COMMUNITIES,)
DELEGATED_2025: Final = frozenset(
    {
        CSTD_CO_SO,
        "lao-dong-tien-tien",
        "chien-si-tien-tien",
        "tap-the-lao-dong-tien-tien",
        "don-vi-tien-tien",
        "thon-to-dan-pho-van-hoa",
        "gia-dinh-van-hoa",
        GIAY_KHEN,
    }
)
"""Files fixed by each ministry or province from 1 July 2025."""


class DocumentKind(LabelledEnum):
    """A document of a file (thành phần hồ sơ)."""

    REQUEST = "to-trinh", say("Tờ trình (văn bản đề nghị)")
    NOMINATION_LIST = "danh-sach-de-nghi", say("Danh sách đề nghị khen thưởng")
    BRIEF_LIST = "danh-sach-trich-ngang", say("Danh sách trích ngang")
    REPORT = "bao-cao-thanh-tich", say("Báo cáo thành tích")
    SUMMARY = "bao-cao-tom-tat-thanh-tich", say("Báo cáo tóm tắt thành tích")
    MINUTES = "bien-ban-xet", say("Biên bản họp bình xét, xét khen thưởng")
    BALLOT = "ket-qua-bo-phieu", say("Kết quả bỏ phiếu của Hội đồng")
    INITIATIVE = (
        "chung-nhan-sang-kien-de-tai",
        say("Chứng nhận hoặc xác nhận sáng kiến, đề tài, đề án, công trình khoa học"),
    )
    EXCELLENT = (
        "xac-nhan-hoan-thanh-xuat-sac",
        say("Xác nhận hoàn thành xuất sắc nhiệm vụ"),
    )
    COMBAT = (
        "xac-nhan-muu-tri-sang-tao",
        say("Xác nhận mưu trí, sáng tạo trong chiến đấu, phục vụ chiến đấu"),
    )
    MERIT_PROOF = "chung-nhan-thanh-tich", say("Chứng nhận hoặc xác nhận thành tích")
    DUTIES = (
        "xac-nhan-nghia-vu",
        say("Văn bản xác nhận nghĩa vụ phải thực hiện đối với Nhà nước Việt Nam"),
    )
    TAX = "xac-nhan-co-quan-thue", say("Văn bản xác nhận của cơ quan quản lý thuế")
    AUDIT = "bao-cao-kiem-toan", say("Báo cáo kết quả kiểm toán")
    PARTY_OPINION = "y-kien-cap-uy", say("Ý kiến bằng văn bản của cấp ủy")
    PROVINCE_OPINION = "y-kien-uy-ban-nhan-dan-tinh", say("Ý kiến của Ủy ban nhân dân cấp tỉnh")
    MINISTRY_OPINION = (
        "y-kien-bo-quan-ly-nganh",
        say("Ý kiến của bộ, ngành quản lý ngành, lĩnh vực"),
    )
    EXTERNAL_OPINION = (
        "y-kien-co-quan-doi-ngoai",
        say("Ý kiến của Ban Đối ngoại Trung ương, Bộ Công an, Bộ Ngoại giao"),
    )
    ENTERPRISE_OPINION = (
        "y-kien-noi-quan-ly-doanh-nghiep",
        say("Ý kiến thống nhất của nơi quản lý doanh nghiệp"),
    )
    FILES = "tep-tin-dien-tu", say("Tệp tin điện tử của hồ sơ")
    REASONS = "bao-cao-ly-do", say("Báo cáo tóm tắt lý do đề nghị")
    DECISION = "quyet-dinh-khen-thuong", say("Quyết định khen thưởng")


class Signatory(LabelledEnum):
    """Who makes or confirms a document (người lập, cấp xác nhận)."""

    MINISTRY_PROVINCE = "bo-ban-nganh-tinh", say("Bộ, ban, ngành, tỉnh")
    PRESENTER = "cap-trinh-thu-tuong", say("cấp trình Thủ tướng Chính phủ")
    PROPOSER = "cap-trinh-khen-thuong", say("cấp trình khen thưởng")
    TOP_COUNCIL = "hoi-dong-bo-tinh", say("Hội đồng Thi đua - Khen thưởng Bộ, ban, ngành, tỉnh")
    COUNCIL = "hoi-dong-cap-trinh", say("Hội đồng Thi đua - Khen thưởng cấp trình khen thưởng")
    TOP_HEAD = "nguoi-dung-dau-bo-tinh", say("người đứng đầu Bộ, ban, ngành, tỉnh")
    FORCES = "bo-truong-quoc-phong-cong-an", say("Bộ trưởng Bộ Quốc phòng, Bộ trưởng Bộ Công an")
    COMPETENT = "co-quan-co-tham-quyen", say("cơ quan, tổ chức có thẩm quyền")
    NOMINEE_OR_UNIT = (
        "nguoi-lap-thanh-tich-hoac-don-vi",
        say("cá nhân, tập thể lập thành tích hoặc đơn vị quản lý trực tiếp"),
    )
    UNIT = "don-vi-quan-ly-truc-tiep", say("cơ quan, tổ chức, đơn vị quản lý trực tiếp")
    STAFF_MANAGER = "don-vi-quan-ly-can-bo", say("đơn vị quản lý cán bộ")
    PRESENTING_BODY = "co-quan-trinh", say("cơ quan trình khen thưởng")
    PROPOSING_BODY = "co-quan-de-nghi", say("cơ quan, tổ chức, đơn vị đề nghị khen thưởng")
    TAX_OFFICE = "co-quan-thue", say("cơ quan quản lý thuế có thẩm quyền")
    AUDITOR = "co-quan-kiem-toan", say("cơ quan kiểm toán có thẩm quyền")


@attrs.frozen(kw_only=True)
class Paper:
    """A document as a text lists it.

    Attributes:
        kind: which document.
        sources: where it is listed.
        made_by: who makes it; None where the text does not say.
        confirmed_by: who confirms it; None where nobody has to.
        when: what it depends on: the name of a fact of ``ProposalFacts``; empty: always.
        depends: that condition in words.
        instead: documents any of which does as well.
        called: its name where the text's differs from the usual one.
    """

    kind: DocumentKind
    sources: tuple[Source, ...]
    made_by: Signatory | None = None
    confirmed_by: Signatory | None = None
    when: str = ""
    depends: Message | None = None
    instead: tuple[DocumentKind, ...] = ()
    called: Message | None = None


Papers = tuple[Paper, ...]
_D: Final = DocumentKind
_S: Final = Signatory
_SECRET_BALLOT: Final = say("Kết quả bỏ phiếu kín của Hội đồng")
_INITIATIVE_ONLY: Final = (_D.COMBAT,)
_BIG_MERIT: Final = say(
    "thành tích đặc biệt xuất sắc đột xuất; đóng góp lớn cho kinh tế - xã hội, an sinh, từ thiện;"
    " phát minh, sáng chế, sáng kiến, ứng dụng khoa học, công nghệ, tác phẩm, công trình"
)
_PM_MERIT: Final = say(
    "thành tích đột xuất có phạm vi ảnh hưởng trong Bộ, ban, ngành, tỉnh; giải thưởng khu vực; đóng"
    " góp cho kinh tế - xã hội; ứng dụng khoa học, kỹ thuật; công tác xã hội, từ thiện"
)
_MINISTRY_MERIT: Final = say(
    "thành tích đột xuất có phạm vi ảnh hưởng trong lĩnh vực; đóng góp cho kinh tế - xã hội; ứng"
    " dụng khoa học, kỹ thuật; công tác xã hội, từ thiện"
)
_INVENTION: Final = say("phát minh, sáng chế, sáng kiến")
_OLD_MERIT: Final = say(
    "phát minh, sáng chế, sáng kiến, ứng dụng tiến bộ khoa học, công nghệ, sáng tác, sáng tạo"
)
_DUTIES: Final = say("có nghĩa vụ phải thực hiện đối với Nhà nước Việt Nam theo pháp luật")


def _law(clause: int, point: str) -> tuple[Source, ...]:
    return (LAW_2022.cite(84, clause, point),)


def _old_law(clause: int, point: str) -> tuple[Source, ...]:
    return (LAW_2003.cite(84, clause, point, amended_by=LAW_2013),)


def _98(article: int, clause: int, point: str | None = None) -> tuple[Source, ...]:
    return (DECREE_2023.cite(article, clause, point),)


def _91(article: int, clause: int, point: str | None = None) -> tuple[Source, ...]:
    return (DECREE_2017.cite(article, clause, point),)


def _rule(source: Source, *papers: Paper) -> Rule[Papers]:
    return Rule(value=papers, sources=(source,))


def _until_2024(source: Source, *papers: Paper) -> Rule[Papers]:
    return Rule(value=papers, sources=(source,), until=NEW_LAW)


def _to_the_top(
    cite: Callable[[int, int, str], tuple[Source, ...]], article: int, clause: int
) -> tuple[Paper, ...]:
    """Points a, b and c of a file to the Prime Minister: request, report, minutes."""
    return (
        Paper(kind=_D.REQUEST, sources=cite(article, clause, "a"), made_by=_S.MINISTRY_PROVINCE),
        Paper(kind=_D.REPORT, sources=cite(article, clause, "b"), confirmed_by=_S.PRESENTER),
        Paper(kind=_D.MINUTES, sources=cite(article, clause, "c"), made_by=_S.TOP_COUNCIL),
    )


def _secret_ballot(sources: tuple[Source, ...]) -> Paper:
    return Paper(kind=_D.BALLOT, sources=sources, made_by=_S.TOP_COUNCIL, called=_SECRET_BALLOT)


def _merit_proof(sources: tuple[Source, ...], depends: Message) -> Paper:
    return Paper(
        kind=_D.MERIT_PROOF,
        sources=sources,
        confirmed_by=_S.COMPETENT,
        when="certified_merit",
        depends=depends,
    )


LAW_TITLES: Final = (
    _rule(
        LAW_2022.cite(84, 1),
        Paper(kind=_D.REQUEST, sources=_law(1, "a")),
        Paper(kind=_D.REPORT, sources=_law(1, "b")),
        Paper(kind=_D.MINUTES, sources=_law(1, "c")),
    ),
    _until_2024(
        LAW_2003.cite(84, 1, amended_by=LAW_2013),
        Paper(kind=_D.REQUEST, sources=_old_law(1, "a")),
        Paper(kind=_D.REPORT, sources=_old_law(1, "b")),
        Paper(kind=_D.MINUTES, sources=_old_law(1, "c")),
    ),
)
"""What the Law itself asks of every emulation title."""
LAW_FIGHTER: Final = (
    _rule(
        LAW_2022.cite(84, 1),
        *(LAW_TITLES[0].value or ()),
        Paper(
            kind=_D.INITIATIVE,
            sources=(LAW_2022.cite(84, 1, "d"), LAW_2022.cite(23)),
            confirmed_by=_S.COMPETENT,
            when="initiative",
            depends=say("đề nghị trên cơ sở sáng kiến, đề tài, đề án, công trình khoa học"),
        ),
    ),
)
"""What the Law asks of the grassroots fighter, whose ground need not be an initiative."""
LAW_FORMS: Final = (
    _rule(
        LAW_2022.cite(84, 2),
        Paper(kind=_D.REQUEST, sources=_law(2, "a")),
        Paper(kind=_D.REPORT, sources=_law(2, "b")),
        Paper(kind=_D.MINUTES, sources=_law(2, "c")),
        _merit_proof(_law(2, "d"), _BIG_MERIT),
    ),
    _until_2024(
        LAW_2003.cite(84, 2, amended_by=LAW_2013),
        Paper(kind=_D.REQUEST, sources=_old_law(2, "a")),
        Paper(kind=_D.REPORT, sources=_old_law(2, "b")),
        Paper(kind=_D.MINUTES, sources=_old_law(2, "c")),
        _merit_proof(_old_law(2, "d"), _OLD_MERIT),
    ),
)
"""What the Law itself asks of every form of commendation."""

_NATIONAL_FIGHTER: Final = (
    _rule(
        DECREE_2023.cite(33, 2),
        *_to_the_top(_98, 33, 2),
        Paper(kind=_D.BALLOT, sources=_98(33, 2, "c"), made_by=_S.TOP_COUNCIL),
        Paper(
            kind=_D.INITIATIVE,
            sources=_98(33, 2, "d"),
            confirmed_by=_S.TOP_HEAD,
            instead=_INITIATIVE_ONLY,
            called=say("Chứng nhận hoặc xác nhận sáng kiến, đề tài có phạm vi toàn quốc"),
        ),
    ),
    _until_2024(
        DECREE_2017.cite(49, 2),
        *_to_the_top(_91, 49, 2),
        _secret_ballot(_91(49, 2, "c")),
        Paper(
            kind=_D.INITIATIVE,
            sources=_91(49, 2, "d"),
            confirmed_by=_S.COMPETENT,
            instead=_INITIATIVE_ONLY,
        ),
    ),
)


def _title_papers(*more: Paper, ballot: bool) -> tuple[Paper, ...]:
    minutes = [Paper(kind=_D.MINUTES, sources=_98(34, 2, "c"), made_by=_S.COUNCIL)]
    if ballot:
        minutes.append(Paper(kind=_D.BALLOT, sources=_98(34, 2, "c"), made_by=_S.COUNCIL))
    return (
        Paper(kind=_D.REQUEST, sources=_98(34, 2, "a")),
        Paper(kind=_D.REPORT, sources=_98(34, 2, "b")),
        *minutes,
        *more,
    )


def _old_title_papers(*more: Paper) -> tuple[Paper, ...]:
    return (
        Paper(kind=_D.REQUEST, sources=_91(50, 2, "a")),
        Paper(kind=_D.REPORT, sources=_91(50, 2, "b")),
        Paper(kind=_D.MINUTES, sources=_91(50, 2, "c")),
        *more,
    )


_OLD_INITIATIVE: Final = Paper(
    kind=_D.INITIATIVE,
    sources=_91(50, 2, "d"),
    confirmed_by=_S.COMPETENT,
    instead=_INITIATIVE_ONLY,
)
_MINISTRY_FIGHTER: Final = (
    _rule(
        DECREE_2023.cite(34, 2),
        *_title_papers(
            Paper(
                kind=_D.INITIATIVE,
                sources=_98(34, 2, "d"),
                confirmed_by=_S.TOP_HEAD,
                instead=_INITIATIVE_ONLY,
                called=say(
                    "Chứng nhận hoặc xác nhận sáng kiến, đề tài có phạm vi Bộ, ban, ngành, tỉnh"
                ),
            ),
            ballot=True,
        ),
    ),
    _until_2024(DECREE_2017.cite(50, 2), *_old_title_papers(_OLD_INITIATIVE)),
)
_DELEGATED: Final = Rule[Papers](value=None, sources=(DECREE_2025.cite(6, 2, "c"),))
_GRASSROOTS_FIGHTER: Final = (
    _DELEGATED,
    _rule(
        DECREE_2023.cite(34, 2),
        *_title_papers(
            Paper(
                kind=_D.INITIATIVE,
                sources=_98(34, 2, "d"),
                confirmed_by=_S.COMPETENT,
                instead=(_D.EXCELLENT, _D.COMBAT),
            ),
            ballot=True,
        ),
    ),
    _until_2024(DECREE_2017.cite(50, 2), *_old_title_papers(_OLD_INITIATIVE)),
)
_PLAIN_TITLE: Final = (
    _rule(DECREE_2023.cite(34, 2), *_title_papers(ballot=False)),
    _until_2024(DECREE_2017.cite(50, 2), *_old_title_papers()),
)
_MINISTRY_FLAG: Final = (
    _rule(DECREE_2023.cite(34, 2), *_title_papers(ballot=True)),
    _until_2024(DECREE_2017.cite(50, 2), *_old_title_papers()),
)
_GOVERNMENT_FLAG: Final = (
    _rule(
        DECREE_2023.cite(35, 2),
        *_to_the_top(_98, 35, 2),
        Paper(kind=_D.BALLOT, sources=_98(35, 2, "c"), made_by=_S.TOP_COUNCIL),
    ),
    _until_2024(
        DECREE_2017.cite(51, 3),
        *_to_the_top(_91, 51, 3),
        _secret_ballot(_91(51, 3, "c")),
    ),
)
_ORDER: Final = (
    _rule(
        DECREE_2023.cite(36, 3),
        *_to_the_top(_98, 36, 3),
        _merit_proof(_98(36, 3, "d"), _BIG_MERIT),
    ),
    _until_2024(
        DECREE_2017.cite(52, 3),
        *_to_the_top(_91, 52, 3),
        _merit_proof(_91(52, 3, "d"), _INVENTION),
    ),
)


def _abroad(new: tuple[Source, ...], old: tuple[Source, ...] | None) -> tuple[Rule[Papers], ...]:
    def papers(sources: tuple[Source, ...], summary: DocumentKind) -> tuple[Paper, ...]:
        return (
            Paper(kind=_D.REQUEST, sources=sources, made_by=_S.MINISTRY_PROVINCE),
            Paper(kind=summary, sources=sources, made_by=_S.PRESENTING_BODY),
            Paper(
                kind=_D.DUTIES,
                sources=sources,
                confirmed_by=_S.COMPETENT,
                when="duties_to_vietnam",
                depends=_DUTIES,
            ),
        )

    latest = _rule(new[0], *papers(new, _D.SUMMARY))
    return (latest,) if old is None else (latest, _until_2024(old[0], *papers(old, _D.REPORT)))


ORDER_ABROAD: Final = _abroad(_98(36, 4), _91(52, 4))
"""Orders for foreigners and Vietnamese settled abroad."""
CERTIFICATE_ABROAD: Final = _abroad(_98(42, 2), None)
"""The Prime Minister's certificate for them; before 2024 the file was the ordinary one."""
_MEDAL: Final = (
    _rule(
        DECREE_2023.cite(38, 1),
        Paper(kind=_D.REQUEST, sources=_98(38, 1, "a"), made_by=_S.MINISTRY_PROVINCE),
        Paper(kind=_D.BRIEF_LIST, sources=_98(38, 1, "b")),
    ),
    _until_2024(
        DECREE_2017.cite(54, 2),
        Paper(kind=_D.REQUEST, sources=_91(54, 2, "a"), made_by=_S.MINISTRY_PROVINCE),
        Paper(kind=_D.BRIEF_LIST, sources=_91(54, 2, "b")),
    ),
)
_COMMEMORATIVE: Final = (
    _rule(
        DECREE_2023.cite(39),
        Paper(kind=_D.REQUEST, sources=_98(39, 1)),
        Paper(
            kind=_D.BRIEF_LIST,
            sources=_98(39, 2),
            called=say("Danh sách trích ngang có tóm tắt thành tích"),
        ),
    ),
    LAW_FORMS[1],
)
_HERO: Final = (
    _rule(
        DECREE_2023.cite(41, 2),
        *_to_the_top(_98, 41, 2),
        Paper(kind=_D.BALLOT, sources=_98(41, 2, "c"), made_by=_S.TOP_COUNCIL),
    ),
    _until_2024(
        DECREE_2017.cite(56, 2),
        *_to_the_top(_91, 56, 2),
        _secret_ballot(_91(56, 2, "c")),
    ),
)
_PM_CERTIFICATE: Final = (
    _rule(
        DECREE_2023.cite(42, 1),
        *_to_the_top(_98, 42, 1),
        _merit_proof(_98(42, 1, "d"), _PM_MERIT),
    ),
    _until_2024(
        DECREE_2017.cite(57, 1),
        *_to_the_top(_91, 57, 1),
        _merit_proof(_old_law(2, "d"), _OLD_MERIT),
    ),
)


def _own_level(*more: Paper) -> Rule[Papers]:
    return _rule(
        DECREE_2023.cite(43, 1),
        Paper(kind=_D.REQUEST, sources=_98(43, 1, "a")),
        Paper(kind=_D.REPORT, sources=_98(43, 1, "b"), confirmed_by=_S.PROPOSER),
        Paper(kind=_D.MINUTES, sources=_98(43, 1, "c"), made_by=_S.COUNCIL),
        *more,
    )


_MINISTRY_CERTIFICATE: Final = (
    _own_level(_merit_proof(_98(43, 1, "d"), _MINISTRY_MERIT)),
    LAW_FORMS[1],
)
_CERTIFICATE: Final = (
    _DELEGATED,
    _own_level(_merit_proof(_law(2, "d"), _BIG_MERIT)),
    LAW_FORMS[1],
)
SIMPLIFIED: Final = (
    _rule(
        DECREE_2023.cite(40, 2),
        Paper(kind=_D.REQUEST, sources=_98(40, 2, "a")),
        Paper(kind=_D.SUMMARY, sources=_98(40, 2, "b"), made_by=_S.NOMINEE_OR_UNIT),
    ),
    _until_2024(
        DECREE_2017.cite(55, 3),
        Paper(kind=_D.REQUEST, sources=_91(55, 3, "a"), made_by=_S.MINISTRY_PROVINCE),
        Paper(kind=_D.SUMMARY, sources=_91(55, 3, "b"), made_by=_S.UNIT),
    ),
)
"""The simplified file."""
DISCOVERED: Final = (
    _rule(
        DECREE_2023.cite(30, 10),
        Paper(kind=_D.REQUEST, sources=_98(30, 10)),
        Paper(kind=_D.NOMINATION_LIST, sources=_98(30, 10)),
        Paper(kind=_D.SUMMARY, sources=_98(30, 10), made_by=_S.PROPOSING_BODY),
    ),
    _until_2024(
        DECREE_2017.cite(45, 6),
        Paper(kind=_D.REQUEST, sources=_91(45, 6)),
        Paper(kind=_D.NOMINATION_LIST, sources=_91(45, 6)),
        Paper(kind=_D.SUMMARY, sources=_91(45, 6), made_by=_S.PROPOSING_BODY),
    ),
)
"""The light file of fishers, farmers, workers, bold officials and others a head discovers."""
CANCELLING: Final = (
    _rule(
        DECREE_2023.cite(74, 3),
        Paper(kind=_D.REQUEST, sources=_98(74, 3, "a"), made_by=_S.MINISTRY_PROVINCE),
        Paper(kind=_D.REASONS, sources=_98(74, 3, "b"), made_by=_S.PRESENTING_BODY),
        Paper(kind=_D.DECISION, sources=_98(74, 3, "b")),
    ),
    _until_2024(
        DECREE_2017.cite(78, 3),
        Paper(kind=_D.REQUEST, sources=_91(78, 3, "a"), made_by=_S.PRESENTING_BODY),
        Paper(kind=_D.REASONS, sources=_91(78, 3, "b")),
    ),
)
"""The file for cancelling a decision."""
STRIPPING: Final = (
    _rule(
        DECREE_2023.cite(75, 4),
        Paper(kind=_D.REQUEST, sources=_98(75, 4, "a"), made_by=_S.MINISTRY_PROVINCE),
        Paper(kind=_D.REASONS, sources=_98(75, 4, "b"), made_by=_S.PRESENTING_BODY),
    ),
    _until_2024(
        DECREE_2017.cite(79, 5),
        Paper(kind=_D.REQUEST, sources=_91(79, 5, "a")),
        Paper(kind=_D.REASONS, sources=_91(79, 5, "b")),
    ),
)
"""The file for stripping or restoring an honorary State title."""
WITHDRAWAL_COPIES: Final = {
    "74": (Rule(value=1, sources=_98(74, 3)),),
    "75": (Rule(value=1, sources=_98(75, 4)),),
}


def _files() -> dict[str, tuple[Rule[Papers], ...]]:
    found: dict[str, tuple[Rule[Papers], ...]] = {
        CSTD_TOAN_QUOC: _NATIONAL_FIGHTER,
        CSTD_BO_TINH: _MINISTRY_FIGHTER,
        CSTD_CO_SO: _GRASSROOTS_FIGHTER,
        CO_CHINH_PHU: _GOVERNMENT_FLAG,
        CO_BO_TINH: _MINISTRY_FLAG,
        BK_THU_TUONG: _PM_CERTIFICATE,
        BK_BO_TINH: _MINISTRY_CERTIFICATE,
        GIAY_KHEN: _CERTIFICATE,
        **dict.fromkeys(PLAIN_TITLES, _PLAIN_TITLE),
        **dict.fromkeys(COMMUNITY | {"danh-hieu-thi-dua-khac"}, LAW_TITLES),
        **dict.fromkeys(ORDERS, _ORDER),
        **dict.fromkeys(ALL_MEDALS - FRIENDSHIP, _MEDAL),
        **dict.fromkeys(HEROES, _HERO),
        **dict.fromkeys(COMMEMORATIVE, _COMMEMORATIVE),
        **dict.fromkeys({"bang-khen-khac", "giay-khen-khac", *OWN_TEXTS}, LAW_FORMS),
        "huan-chuong-huu-nghi": (*SIMPLIFIED[:1], *ORDER_ABROAD[1:]),
        "huy-chuong-huu-nghi": (*SIMPLIFIED[:1], *_MEDAL[1:]),
    }
    for slug in DELEGATED_2025:
        rules = found[slug]
        found[slug] = rules if _DELEGATED in rules else (_DELEGATED, *rules)
    return found


ORDINARY_FILES: Final = _files()
"""The file of each award by the ordinary procedure, by slug."""


def _old_copies(copies: int, article: int, clause: int) -> Rule[int]:
    return Rule(value=copies, sources=_91(article, clause), until=NEW_LAW)


_ONE_TO_THE_TOP: Final = Rule(value=1, sources=(LAW_2022.cite(84, 4),))
_BY_MINISTRY: Final = Rule[int](value=None, sources=(LAW_2022.cite(84, 6),))


def _copies() -> dict[str, tuple[Rule[int], ...]]:
    state = {
        CSTD_TOAN_QUOC: (49, 2, 2),
        CO_CHINH_PHU: (51, 3, 2),
        BK_THU_TUONG: (57, 1, 2),
        **dict.fromkeys(ALL_ORDERS, (52, 3, 3)),
        **dict.fromkeys(ALL_MEDALS - {TNXP}, (54, 2, 3)),
        **dict.fromkeys(HEROES, (56, 2, 3)),
    }
    found: dict[str, tuple[Rule[int], ...]] = {}
    for slug in AWARD_NAMES:
        if slug in state:
            article, clause, copies = state[slug]
            found[slug] = (_ONE_TO_THE_TOP, _old_copies(copies, article, clause))
        elif slug in STATE_LEVEL:
            found[slug] = (_ONE_TO_THE_TOP,)
        elif slug in EMULATION_TITLES - COMMUNITY - OTHERS - STATE_LEVEL:
            found[slug] = (_BY_MINISTRY, _old_copies(1, 50, 2))
        else:
            found[slug] = (_BY_MINISTRY,)
    return found


COPIES: Final = _copies()
"""How many sets of originals, by award; no value: each ministry or province fixes the number."""
SIMPLIFIED_COPIES: Final = (Rule(value=1, sources=_98(40, 2)),)
OLD_SIMPLIFIED_COPIES: Final = (_old_copies(3, 55, 3),)
OLD_ABROAD_COPIES: Final = (_old_copies(3, 52, 4),)

FILES_2023: Final = DECREE_2023.cite(30, 14)
ELECTRONIC: Final = (
    Rule(value=True, sources=(LAW_2022.cite(84, 4), FILES_2023)),
    Rule(
        value=True,
        sources=(DECREE_2017.cite(45, 11), CIRCULAR_2019.cite(2, 4)),
        since=CIRCULAR_2019_STARTS,
        until=NEW_LAW,
    ),
    Rule(value=True, sources=(DECREE_2017.cite(45, 11),), until=NEW_LAW),
)
"""Files to the Prime Minister come with electronic files, except State secrets."""
FRESHNESS: Final = (
    Rule(value=6, sources=_98(30, 11)),
    Rule(value=6, sources=(CIRCULAR_2019.cite(2, 4),), until=NEW_LAW),
)
"""Months a State-level report may be old when the file is presented."""
REQUEST_CONTENTS: Final = (
    (
        Rule(
            value=say(
                "căn cứ pháp lý; nội dung, hình thức, thành tích đề nghị; ý kiến của cơ quan liên"
                " quan; lập riêng theo thẩm quyền quyết định và loại hình khen thưởng"
            ),
            sources=(DECREE_2023.cite(30, 13),),
        ),
    ),
)
"""What the request to the Prime Minister has to state."""
COMPLETION: Final = (
    Rule(
        value=say(
            "số, ngày quyết định hoặc văn bản xác nhận mức độ hoàn thành nhiệm vụ và quyết định"
            " tặng các danh hiệu, hình thức khen thưởng đã có"
        ),
        sources=_98(30, 11),
    ),
    Rule(
        value=say(
            "số, ngày quyết định công nhận hoàn thành xuất sắc nhiệm vụ và công nhận sáng kiến, đề"
            " tài"
        ),
        sources=(CIRCULAR_2019.cite(2, 4),),
        until=NEW_LAW,
    ),
)
"""What every report on regular achievements has to state."""
COLLECTIVE_CONTENTS: Final = (
    COMPLETION,
    (
        Rule(
            value=say("tập thể nhỏ không thuộc đối tượng tặng cờ thi đua phải nêu rõ điều đó"),
            sources=_98(30, 11),
        ),
    ),
    (
        Rule(
            value=say(
                "Tập thể không có tổ chức đảng, đoàn thể phải nêu rõ điều đó trong báo cáo thành"
                " tích"
            ),
            sources=(CIRCULAR_2024.cite(1, 2),),
        ),
    ),
)
"""What such a report of a collective has to state."""


def _earlier_titles(told: Message) -> tuple[Rule[Message], ...]:
    return (
        Rule(value=told, sources=_98(30, 11)),
        Rule(value=told, sources=_91(45, 11), until=NEW_LAW),
    )


FIGHTER_CONTENTS: Final = {
    CSTD_TOAN_QUOC: _earlier_titles(
        say(
            "số, ngày quyết định của 02 lần liên tục được tặng Chiến sĩ thi đua Bộ, ban, ngành,"
            " tỉnh và 06 lần Chiến sĩ thi đua cơ sở"
        )
    ),
    CSTD_BO_TINH: _earlier_titles(say("03 lần liên tục được tặng Chiến sĩ thi đua cơ sở")),
}
"""What the report of a fighter has to state beside: notes of the annexed forms."""
SERVICE_CONTENTS: Final = _earlier_titles(
    say("các chức vụ đã đảm nhận, thời gian giữ từng chức vụ, kỷ luật (nếu có)")
)
"""What the report on long service has to state."""
TAX: Final = (Rule(value=True, sources=_91(45, 7), until=NEW_LAW),)
AUDIT: Final = (
    Rule(
        value=5,
        sources=(CIRCULAR_2019.cite(10, 3, "a"), DECREE_2017.cite(45, 7)),
        until=NEW_LAW,
    ),
    Rule(value=5, sources=_91(45, 7), until=NEW_LAW),
)
"""Years of audit reports in the file of an enterprise."""
TAXED: Final = (
    STATE_LEVEL | FLAGS | {CSTD_BO_TINH, BK_BO_TINH, "bang-khen-khac", "tap-the-lao-dong-xuat-sac"}
)


class FormUse(LabelledEnum):
    """What a form is for (mẫu văn bản)."""

    REQUEST = "to-trinh", say("tờ trình")
    COLLECTIVE = "tap-the", say("báo cáo của tập thể")
    INDIVIDUAL = "ca-nhan", say("báo cáo của cá nhân")
    SERVICE = "cong-hien", say("báo cáo quá trình cống hiến")
    HERO_COLLECTIVE = "anh-hung-tap-the", say("báo cáo của tập thể đề nghị danh hiệu Anh hùng")
    HERO_INDIVIDUAL = "anh-hung-ca-nhan", say("báo cáo của cá nhân đề nghị danh hiệu Anh hùng")
    SUDDEN = "dot-xuat", say("báo cáo thành tích đột xuất")
    MOVEMENT = "chuyen-de", say("báo cáo theo phong trào thi đua, chuyên đề")
    FOREIGN_BODY = "to-chuc-nuoc-ngoai", say("báo cáo về tổ chức nước ngoài")
    FOREIGN_PERSON = "ca-nhan-nuoc-ngoai", say("báo cáo về cá nhân người nước ngoài")
    CERTIFICATE = "chung-nhan", say("xác nhận hiệu quả áp dụng, phạm vi ảnh hưởng")


_REPORT_FORMS: Final = (
    FormUse.COLLECTIVE,
    FormUse.INDIVIDUAL,
    FormUse.SERVICE,
    FormUse.HERO_COLLECTIVE,
    FormUse.HERO_INDIVIDUAL,
    FormUse.SUDDEN,
    FormUse.MOVEMENT,
    FormUse.FOREIGN_BODY,
    FormUse.FOREIGN_PERSON,
)
FORMS: Final[tuple[Rule[dict[FormUse, str]], ...]] = (
    Rule(value=None, sources=(DECREE_2025.cite(),)),
    Rule(
        value={
            FormUse.REQUEST: "01",
            **{use: f"{n:02}" for n, use in enumerate(_REPORT_FORMS, start=2)},
            FormUse.CERTIFICATE: "11",
        },
        sources=(DECREE_2023.cite(30, 11), DECREE_2023.cite(30, 13), DECREE_2023.cite(30, 8)),
    ),
    Rule(
        value={use: f"{n:02}" for n, use in enumerate(_REPORT_FORMS, start=1)},
        sources=(DECREE_2017.cite(45, 11),),
    ),
)
"""Numbers of the forms annexed to each decree; those of the latest were not read."""

_TENS: Final = named("huan-chuong-doc-lap", "huan-chuong-quan-cong")
_FIVES: Final = named("huan-chuong-lao-dong", "huan-chuong-bao-ve-to-quoc") | {BK_THU_TUONG}
_SPANS_2023: Final = {
    SubjectKind.COLLECTIVE: {
        25: {"huan-chuong-sao-vang"},
        10: _TENS | {"huan-chuong-ho-chi-minh"} | HERO_PERSONS,
        5: _FIVES,
        2: {BK_BO_TINH},
        1: FLAGS | {GIAY_KHEN, "tap-the-lao-dong-xuat-sac", "tap-the-lao-dong-tien-tien"},
    },
    SubjectKind.INDIVIDUAL: {
        10: _TENS | {"huan-chuong-ho-chi-minh"} | HERO_PERSONS,
        6: {CSTD_TOAN_QUOC},
        5: _FIVES,
        3: {CSTD_BO_TINH},
        2: {BK_BO_TINH},
        1: {CSTD_CO_SO, "lao-dong-tien-tien", GIAY_KHEN},
    },
}
_SPANS_2017: Final = {
    SubjectKind.COLLECTIVE: {
        25: {"huan-chuong-sao-vang"},
        10: _TENS | {"huan-chuong-ho-chi-minh"} | HERO_PERSONS,
        5: _FIVES,
        1: FLAGS | {GIAY_KHEN, "tap-the-lao-dong-xuat-sac", BK_BO_TINH},
    },
    SubjectKind.INDIVIDUAL: {
        10: _TENS | HERO_PERSONS,
        6: {CSTD_TOAN_QUOC},
        5: _FIVES,
        3: {CSTD_BO_TINH},
        2: {BK_BO_TINH},
        1: {CSTD_CO_SO, GIAY_KHEN},
    },
}


def _spans() -> dict[tuple[str, SubjectKind], tuple[Rule[int], ...]]:
    found: dict[tuple[str, SubjectKind], list[Rule[int]]] = {}
    for table, source, until in (
        (_SPANS_2023, DECREE_2023.cite(30, 11), None),
        (_SPANS_2017, DECREE_2017.cite(45, 11), NEW_LAW),
    ):
        for kind, by_years in table.items():
            for years, slugs in by_years.items():
                for slug in slugs:
                    rule = Rule(value=years, sources=(source,), until=until)
                    found.setdefault((slug, kind), []).append(rule)
    return {key: tuple(rules) for key, rules in found.items()}


REPORT_SPANS: Final = _spans()
"""Years the report on regular achievements covers, from the notes of the annexed forms."""
