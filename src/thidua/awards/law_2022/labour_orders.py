"""“Huân chương Lao động” of the three classes under Law 06/2022/QH15.

Sources read: Điều 42-44, 77 of the Law; Điều 4, 16-18 and 30 of Decree 98/2023/NĐ-CP; Điều 1 of
Circular 01/2024/TT-BNV. What Decree 152/2025/NĐ-CP and Circular 15/2025/TT-BNV put in the place
of Điều 16-18 and of Điều 1 was not read.
"""

from __future__ import annotations

from typing import Final

from thidua.awards._terms import (
    BK_BO_TINH,
    BK_THU_TUONG,
    CO_BO_TINH,
    CO_CHINH_PHU,
    COUNCIL,
    CSTD_BO_TINH,
    CSTD_CO_SO,
    HCLD_BA,
    HCLD_NHAT,
    HCLD_NHI,
    INITIATIVE,
    MANAGER,
    MINISTRY_PROVINCE,
    PUBLIC_COLLECTIVES,
    RECOGNISER,
    TTLD_XUAT_SAC,
    in_movement,
)
from thidua.awards.law_2022._common import (
    ABROAD,
    BUSINESS_AND_LEARNING,
    CAUTIONS,
    DEFERRAL,
    DOMESTIC,
    MATERNITY,
    MEMBERS_OF_FORCES,
    MERIT_NOTES,
    NEXT_PROPOSAL,
    OFFICIALS,
    PRESIDENT,
    REVIEWS,
    STATE_LEADERS,
    STATES_AT_REVIEWS,
    lawful,
    no_clause_of_own,
    respects_vietnam,
)
from thidua.awards.law_2022._ladders import Times, earlier_award, excellent_years, good_years
from thidua.awards.law_2022.service_route import service_notes, service_route
from thidua.criteria import (
    Award,
    AwardKind,
    Criterion,
    Note,
    OutstandingInMovement,
    Reading,
    Readings,
    Route,
    all_of,
    any_of,
    attested,
    contributed,
    existed,
    not_,
    practised,
    readings,
    route,
    subject_is,
)
from thidua.law import DECREE_2023, LAW_2022, Citation
from thidua.records import (
    AwardName,
    CollectiveKind,
    CommendationType,
    Launcher,
    Occupation,
    PracticeField,
    Reach,
    SubjectKind,
)
from thidua.words import Message, say


def _prize(key: str, text: Message, *, law: Citation, decree: Citation) -> Route:
    """A prize, as the Decree details it: of persons sent to compete (khoản 7 of each article)."""
    return route(
        "giai-thuong",
        attested(
            "duoc-cu-du-thi",
            say(
                "Được cấp có thẩm quyền cử tham gia hoạt động văn hóa, thể thao, du lịch, giáo dục"
                " và đào tạo, khoa học và công nghệ hoặc hoạt động khác"
            ),
            by=MINISTRY_PROVINCE,
            source=(decree, law),
        ),
        attested(key, text, by=MINISTRY_PROVINCE, source=(decree, law)),
        source=(law, decree),
    )


_CHOSEN = say(
    "Được bình xét khi sơ kết, tổng kết phong trào thi đua do Chủ tịch nước, Thủ tướng Chính phủ"
    " phát động"
)


def _in_states_movement(source: Citation, *, text: Message = _CHOSEN) -> OutstandingInMovement:
    return OutstandingInMovement(
        launchers=STATE_LEADERS, reviews=REVIEWS, sources=(source,), text=text
    )


def _farmers_work(
    *, initiatives: Criterion, model: Criterion, helping: Criterion, source: Citation
) -> Readings:
    """Initiatives or a model; the words on helping other households follow both."""
    return readings(
        "giup-nhieu-ho-nong-dan",
        Reading(
            key="chi-mo-hinh",
            text=say("việc giúp nhiều hộ nông dân, tạo việc làm chỉ gắn với mô hình sản xuất"),
            criterion=any_of(initiatives, all_of(model, helping, source=source), source=source),
            sources=(source,),
        ),
        Reading(
            key="ca-sang-kien",
            text=say(
                "việc giúp nhiều hộ nông dân, tạo việc làm gắn với cả sáng kiến và mô hình sản xuất"
            ),
            criterion=all_of(any_of(initiatives, model, source=source), helping, source=source),
            sources=(source,),
        ),
        source=source,
        text=say(
            "Có sáng kiến hoặc mô hình sản xuất hiệu quả; việc giúp nhiều hộ nông dân gắn với vế nào"
            " có nhiều cách hiểu"
        ),
    )


def _labour_order(
    name: AwardName,
    article: int,
    *,
    open_points: tuple[Route, ...],
    named: Message,
    ladder: Route,
    worker: Route,
    farmer: Route,
    collective: tuple[Route, ...],
    abroad: Criterion,
    notes: tuple[Note, ...] = (),
) -> Award:
    """One class: the same six clauses, of which the points differ.

    Args:
        name: the class.
        article: its article.
        open_points: the points of khoản 1 that khoản 2 and khoản 3 open to their subjects.
        named: how khoản 2 names these points.
        ladder: the point of khoản 1 on merit.
        worker: the point of khoản 2 on workers.
        farmer: the point of khoản 2 on farmers.
        collective: the points of khoản 4.
        abroad: the merit that khoản 6 asks.
        notes: rules of this class alone.
    """

    def clause(number: int) -> Citation:
        return LAW_2022.cite(article, number)

    return Award(
        name=name,
        kind=AwardKind.ORDER,
        subjects=(SubjectKind.INDIVIDUAL, SubjectKind.COLLECTIVE),
        law=LAW_2022,
        article=LAW_2022.cite(article),
        conferred_by=PRESIDENT,
        criterion=any_of(
            route(
                "ca-nhan",
                subject_is(SubjectKind.INDIVIDUAL, origins=DOMESTIC, source=clause(1)),
                no_clause_of_own(
                    not_(
                        subject_is(Occupation.WORKER, Occupation.FARMER, source=clause(2)),
                        source=clause(1),
                        text=say("Không phải công nhân, nông dân"),
                    ),
                    # A calling beside an office is none of its own: most scientists are employees.
                    not_(
                        subject_is(
                            *BUSINESS_AND_LEARNING,
                            besides=(*OFFICIALS, *MEMBERS_OF_FORCES),
                            source=clause(3),
                        ),
                        source=clause(1),
                        text=say(
                            "Nếu là doanh nhân, trí thức, nhà khoa học thì đồng thời là cán bộ,"
                            " công chức, viên chức, người lao động trong cơ quan, tổ chức, đơn vị"
                            " hoặc thuộc lực lượng vũ trang nhân dân"
                        ),
                    ),
                    source=clause(1),
                    own=(clause(2), clause(3)),
                ),
                lawful(clause(1)),
                any_of(*open_points, ladder, service_route(name.id), source=clause(1)),
                source=clause(1),
            ),
            route(
                "cong-nhan-nong-dan",
                subject_is(
                    Occupation.WORKER, Occupation.FARMER, origins=DOMESTIC, source=clause(2)
                ),
                lawful(clause(2)),
                any_of(
                    any_of(*open_points, source=LAW_2022.cite(article, 2, "a"), text=named),
                    worker,
                    farmer,
                    source=clause(2),
                ),
                source=clause(2),
            ),
            route(
                "doanh-nhan-tri-thuc-nha-khoa-hoc",
                subject_is(*BUSINESS_AND_LEARNING, origins=DOMESTIC, source=clause(3)),
                lawful(clause(3)),
                any_of(*open_points, source=clause(3), text=named),
                source=clause(3),
            ),
            route(
                "tap-the",
                subject_is(*PUBLIC_COLLECTIVES, origins=DOMESTIC, source=clause(4)),
                attested("noi-bo-doan-ket", say("Nội bộ đoàn kết"), by=MANAGER, source=clause(4)),
                lawful(clause(4), by=MANAGER),
                any_of(*collective, source=clause(4)),
                source=clause(4),
            ),
            route(
                "doanh-nghiep-to-chuc-kinh-te-khac",
                subject_is(CollectiveKind.ENTERPRISE, origins=DOMESTIC, source=clause(5)),
                lawful(clause(5), by=MINISTRY_PROVINCE),
                any_of(
                    *collective,
                    source=clause(5),
                    text=say("Đạt một trong các tiêu chuẩn tại khoản 4"),
                ),
                source=clause(5),
            ),
            route(
                "nguoi-viet-nam-o-nuoc-ngoai-nguoi-nuoc-ngoai",
                subject_is(
                    SubjectKind.INDIVIDUAL,
                    SubjectKind.COLLECTIVE,
                    origins=ABROAD,
                    source=clause(6),
                ),
                respects_vietnam(clause(6)),
                abroad,
                source=clause(6),
                commends=CommendationType.EXTERNAL,
            ),
            source=LAW_2022.cite(article),
        ),
        deferral=DEFERRAL,
        cautions=CAUTIONS,
        notes=(
            *notes,
            NEXT_PROPOSAL,
            *service_notes(name.id),
            *MATERNITY,
            *MERIT_NOTES,
        ),
    )


_FOUR_POINTS = say("Đạt một trong các tiêu chuẩn tại điểm a, b, c, d khoản 1")

HUAN_CHUONG_LAO_DONG_HANG_NHAT: Final = _labour_order(
    HCLD_NHAT,
    42,
    open_points=(
        route(
            "dot-xuat-ca-nhan",
            attested(
                "hcld-nhat-dot-xuat-ca-nhan",
                say(
                    "Lập được thành tích đặc biệt xuất sắc đột xuất trong lao động, công tác, sản"
                    " xuất, kinh doanh, học tập, nghiên cứu khoa học hoặc lĩnh vực khác, có ảnh"
                    " hưởng và nêu gương trong toàn quốc"
                ),
                by=COUNCIL,
                source=LAW_2022.cite(42, 1, "a"),
            ),
            source=LAW_2022.cite(42, 1, "a"),
            commends=CommendationType.SUDDEN,
        ),
        _prize(
            "hcld-nhat-giai-thuong",
            say("Đạt giải Nhất hoặc huy chương Vàng thế giới"),
            law=LAW_2022.cite(42, 1, "b"),
            decree=DECREE_2023.cite(16, 2),
        ),
        route(
            "phat-minh-cong-trinh",
            any_of(
                attested(
                    "hcld-nhat-phat-minh-sang-che",
                    say(
                        "Có phát minh, sáng chế được ứng dụng mang lại hiệu quả cao, có ảnh hưởng"
                        " và nêu gương trong toàn quốc"
                    ),
                    by=COUNCIL,
                    source=LAW_2022.cite(42, 1, "c"),
                ),
                attested(
                    "hcld-nhat-cong-trinh-tac-pham",
                    say(
                        "Có công trình khoa học và công nghệ hoặc tác phẩm xuất sắc tiêu biểu cấp"
                        " Nhà nước"
                    ),
                    by=RECOGNISER,
                    source=LAW_2022.cite(42, 1, "c"),
                ),
                source=LAW_2022.cite(42, 1, "c"),
            ),
            source=LAW_2022.cite(42, 1, "c"),
        ),
        route(
            "dong-gop-xa-hoi-ca-nhan",
            attested(
                "hcld-nhat-dong-gop-ca-nhan",
                say(
                    "Có nhiều đóng góp lớn vào phát triển kinh tế - xã hội của đất nước, bảo đảm an"
                    " sinh xã hội, từ thiện nhân đạo, ứng dụng tiến bộ khoa học, kỹ thuật"
                ),
                by=COUNCIL,
                source=LAW_2022.cite(42, 1, "d"),
            ),
            source=LAW_2022.cite(42, 1, "d"),
        ),
    ),
    named=_FOUR_POINTS,
    ladder=route(
        "cong-trang-ca-nhan",
        earlier_award(HCLD_NHI, source=LAW_2022.cite(42, 1, "đ")),
        *good_years(
            5,
            source=LAW_2022.cite(42, 1, "đ"),
            after=HCLD_NHI,
            excellent=3,
            title=Times(CSTD_BO_TINH, 2),
        ),
        source=LAW_2022.cite(42, 1, "đ"),
        commends=CommendationType.MERIT,
    ),
    worker=route(
        "sang-kien-cong-nhan",
        subject_is(Occupation.WORKER, source=LAW_2022.cite(42, 2, "b")),
        contributed(INITIATIVE, times=3, span=None, source=LAW_2022.cite(42, 2, "b")),
        attested(
            "hcld-nhat-sang-kien-cong-nhan",
            say(
                "Các sáng kiến mang lại giá trị cao, lợi ích thiết thực; có đóng góp trong đào"
                " tạo, bồi dưỡng, giúp đồng nghiệp nâng cao chuyên môn, tay nghề, được Bộ, ban,"
                " ngành, tỉnh công nhận"
            ),
            by=MINISTRY_PROVINCE,
            source=LAW_2022.cite(42, 2, "b"),
        ),
        source=LAW_2022.cite(42, 2, "b"),
    ),
    farmer=route(
        "sang-kien-mo-hinh-nong-dan",
        subject_is(Occupation.FARMER, source=LAW_2022.cite(42, 2, "c")),
        _farmers_work(
            initiatives=all_of(
                contributed(
                    INITIATIVE,
                    reach=Reach.MINISTRY_PROVINCE,
                    times=3,
                    span=None,
                    applied=True,
                    source=LAW_2022.cite(42, 2, "c"),
                ),
                attested(
                    "hcld-nhat-sang-kien-nong-dan",
                    say(
                        "Các sáng kiến được áp dụng có hiệu quả, mang lại giá trị cao, lợi ích"
                        " thiết thực, được Bộ, ban, ngành, tỉnh công nhận"
                    ),
                    by=MINISTRY_PROVINCE,
                    source=LAW_2022.cite(42, 2, "c"),
                ),
                source=LAW_2022.cite(42, 2, "c"),
            ),
            model=practised(
                PracticeField.PRODUCTION_MODEL,
                years=5,
                continuous=True,
                source=LAW_2022.cite(42, 2, "c"),
            ),
            helping=attested(
                "hcld-nhat-mo-hinh-nong-dan",
                say(
                    "Giúp nhiều hộ nông dân phát triển sản xuất và tạo việc làm cho nhiều lao"
                    " động, được Bộ, ban, ngành, tỉnh công nhận"
                ),
                by=MINISTRY_PROVINCE,
                source=LAW_2022.cite(42, 2, "c"),
            ),
            source=LAW_2022.cite(42, 2, "c"),
        ),
        source=LAW_2022.cite(42, 2, "c"),
    ),
    collective=(
        route(
            "dot-xuat-tap-the",
            attested(
                "hcld-nhat-dot-xuat-tap-the",
                say(
                    "Lập được thành tích đặc biệt xuất sắc đột xuất, có ảnh hưởng và nêu gương"
                    " trong toàn quốc, được Bộ, ban, ngành, tỉnh công nhận"
                ),
                by=MINISTRY_PROVINCE,
                source=LAW_2022.cite(42, 4, "a"),
            ),
            source=LAW_2022.cite(42, 4, "a"),
            commends=CommendationType.SUDDEN,
        ),
        route(
            "dong-gop-xa-hoi-tap-the",
            attested(
                "hcld-nhat-dong-gop-tap-the",
                say(
                    "Có nhiều đóng góp lớn vào phát triển kinh tế - xã hội của đất nước, bảo đảm an"
                    " sinh xã hội, từ thiện nhân đạo, ứng dụng tiến bộ khoa học, kỹ thuật"
                ),
                by=COUNCIL,
                source=LAW_2022.cite(42, 4, "b"),
            ),
            source=LAW_2022.cite(42, 4, "b"),
        ),
        route(
            "phong-trao-thi-dua-tap-the",
            _in_states_movement(LAW_2022.cite(42, 4, "c")),
            attested(
                "hcld-nhat-phong-trao-tap-the",
                say("Thành tích được bình xét trong phong trào là đặc biệt xuất sắc"),
                by=COUNCIL,
                source=LAW_2022.cite(42, 4, "c"),
            ),
            source=LAW_2022.cite(42, 4, "c"),
            commends=CommendationType.MOVEMENT,
        ),
        route(
            "cong-trang-tap-the",
            earlier_award(HCLD_NHI, source=LAW_2022.cite(42, 4, "d")),
            *excellent_years(
                5,
                after=HCLD_NHI,
                or_held=(TTLD_XUAT_SAC,),
                bundles=(
                    (Times(CO_CHINH_PHU, 2),),
                    (Times(CO_CHINH_PHU, 1), Times(CO_BO_TINH, 2)),
                    (Times(CO_BO_TINH, 4),),
                ),
                without_flags=(Times(BK_BO_TINH, 4),),
                source=LAW_2022.cite(42, 4, "d"),
            ),
            source=LAW_2022.cite(42, 4, "d"),
            commends=CommendationType.MERIT,
        ),
    ),
    abroad=attested(
        "hcld-nhat-dong-gop-cho-viet-nam",
        say(
            "Có thành tích đặc biệt xuất sắc đóng góp vào phát triển kinh tế - xã hội của Việt Nam,"
            " được Bộ, ban, ngành, tỉnh công nhận và đề nghị"
        ),
        by=MINISTRY_PROVINCE,
        source=LAW_2022.cite(42, 6),
    ),
)

_MERIT_OF_SECOND_CLASS = all_of(
    *good_years(
        5,
        source=LAW_2022.cite(43, 1, "đ"),
        after=HCLD_BA,
        to_date=False,
        excellent=2,
        title=Times(CSTD_BO_TINH, 1),
    ),
    source=LAW_2022.cite(43, 1, "đ"),
)
_MERIT_OF_SECOND_CLASS_TO_DATE = all_of(
    *good_years(
        5,
        source=LAW_2022.cite(43, 1, "đ"),
        after=HCLD_BA,
        excellent=2,
        title=Times(CSTD_BO_TINH, 1),
    ),
    source=LAW_2022.cite(43, 1, "đ"),
)

HUAN_CHUONG_LAO_DONG_HANG_NHI: Final = _labour_order(
    HCLD_NHI,
    43,
    open_points=(
        route(
            "dot-xuat-ca-nhan",
            attested(
                "hcld-nhi-dot-xuat-ca-nhan",
                say(
                    "Lập được thành tích xuất sắc đột xuất trong lao động, công tác, sản xuất, kinh"
                    " doanh, học tập, nghiên cứu khoa học hoặc lĩnh vực khác, có ảnh hưởng và nêu"
                    " gương trong Bộ, ban, ngành, tỉnh"
                ),
                by=COUNCIL,
                source=LAW_2022.cite(43, 1, "a"),
            ),
            source=LAW_2022.cite(43, 1, "a"),
            commends=CommendationType.SUDDEN,
        ),
        _prize(
            "hcld-nhi-giai-thuong",
            say(
                "Đạt huy chương Bạc thế giới hoặc tương đương, hoặc huy chương Vàng châu lục hoặc"
                " tương đương"
            ),
            law=LAW_2022.cite(43, 1, "b"),
            decree=DECREE_2023.cite(17, 2),
        ),
        route(
            "phat-minh-cong-trinh",
            any_of(
                attested(
                    "hcld-nhi-phat-minh-sang-che",
                    say(
                        "Có phát minh, sáng chế được ứng dụng mang lại hiệu quả cao, có ảnh hưởng"
                        " và nêu gương trong Bộ, ban, ngành, tỉnh"
                    ),
                    by=COUNCIL,
                    source=LAW_2022.cite(43, 1, "c"),
                ),
                attested(
                    "hcld-nhi-cong-trinh-tac-pham",
                    say(
                        "Có công trình khoa học và công nghệ hoặc tác phẩm xuất sắc tiêu biểu cấp"
                        " Bộ, ban, ngành, tỉnh"
                    ),
                    by=MINISTRY_PROVINCE,
                    source=LAW_2022.cite(43, 1, "c"),
                ),
                source=LAW_2022.cite(43, 1, "c"),
            ),
            source=LAW_2022.cite(43, 1, "c"),
        ),
        route(
            "dong-gop-xa-hoi-ca-nhan",
            attested(
                "hcld-nhi-dong-gop-ca-nhan",
                say(
                    "Có đóng góp lớn vào phát triển kinh tế - xã hội của đất nước, bảo đảm an sinh"
                    " xã hội, từ thiện nhân đạo, ứng dụng tiến bộ khoa học, kỹ thuật"
                ),
                by=COUNCIL,
                source=LAW_2022.cite(43, 1, "d"),
            ),
            source=LAW_2022.cite(43, 1, "d"),
        ),
    ),
    named=_FOUR_POINTS,
    ladder=route(
        "cong-trang-ca-nhan",
        earlier_award(HCLD_BA, source=LAW_2022.cite(43, 1, "đ")),
        readings(
            "moc-ket-thuc-nam-nam-lien-tuc",
            Reading(
                key="khong-buoc-den-thoi-diem-de-nghi",
                text=say(
                    "05 năm liên tục ở bất kỳ thời gian nào sau khi được tặng hạng Ba, vì riêng"
                    " điểm này không có cụm từ “đến thời điểm đề nghị”"
                ),
                criterion=_MERIT_OF_SECOND_CLASS,
                sources=(LAW_2022.cite(43, 1, "đ"),),
            ),
            Reading(
                key="den-thoi-diem-de-nghi",
                text=say(
                    "05 năm liên tục phải kéo dài đến thời điểm đề nghị như hạng Nhất, hạng Ba"
                ),
                criterion=_MERIT_OF_SECOND_CLASS_TO_DATE,
                sources=(LAW_2022.cite(42, 1, "đ"), LAW_2022.cite(44, 1, "e")),
            ),
            source=LAW_2022.cite(43, 1, "đ"),
            text=say("Thời điểm kết thúc của 05 năm liên tục (điểm này không nêu)"),
        ),
        source=LAW_2022.cite(43, 1, "đ"),
        commends=CommendationType.MERIT,
    ),
    worker=route(
        "sang-kien-cong-nhan",
        subject_is(Occupation.WORKER, source=LAW_2022.cite(43, 2, "b")),
        contributed(INITIATIVE, times=2, span=None, source=LAW_2022.cite(43, 2, "b")),
        attested(
            "hcld-nhi-sang-kien-cong-nhan",
            say(
                "Các sáng kiến mang lại giá trị cao, lợi ích thiết thực; có đóng góp trong đào"
                " tạo, bồi dưỡng, giúp đồng nghiệp nâng cao chuyên môn, tay nghề, được Bộ, ban,"
                " ngành, tỉnh công nhận"
            ),
            by=MINISTRY_PROVINCE,
            source=LAW_2022.cite(43, 2, "b"),
        ),
        source=LAW_2022.cite(43, 2, "b"),
    ),
    farmer=route(
        "sang-kien-mo-hinh-nong-dan",
        subject_is(Occupation.FARMER, source=LAW_2022.cite(43, 2, "c")),
        _farmers_work(
            initiatives=all_of(
                contributed(
                    INITIATIVE,
                    reach=Reach.MINISTRY_PROVINCE,
                    times=2,
                    span=None,
                    applied=True,
                    source=LAW_2022.cite(43, 2, "c"),
                ),
                attested(
                    "hcld-nhi-sang-kien-nong-dan",
                    say(
                        "Các sáng kiến được áp dụng có hiệu quả, mang lại giá trị cao, lợi ích"
                        " thiết thực, được Bộ, ban, ngành, tỉnh công nhận"
                    ),
                    by=MINISTRY_PROVINCE,
                    source=LAW_2022.cite(43, 2, "c"),
                ),
                source=LAW_2022.cite(43, 2, "c"),
            ),
            model=practised(
                PracticeField.PRODUCTION_MODEL,
                years=4,
                continuous=True,
                source=LAW_2022.cite(43, 2, "c"),
            ),
            helping=attested(
                "hcld-nhi-mo-hinh-nong-dan",
                say(
                    "Giúp nhiều hộ nông dân phát triển sản xuất và tạo việc làm cho người lao"
                    " động, được Bộ, ban, ngành, tỉnh công nhận"
                ),
                by=MINISTRY_PROVINCE,
                source=LAW_2022.cite(43, 2, "c"),
            ),
            source=LAW_2022.cite(43, 2, "c"),
        ),
        source=LAW_2022.cite(43, 2, "c"),
    ),
    collective=(
        route(
            "dot-xuat-tap-the",
            attested(
                "hcld-nhi-dot-xuat-tap-the",
                say(
                    "Lập được thành tích xuất sắc đột xuất, có ảnh hưởng trong Bộ, ban, ngành, tỉnh"
                ),
                by=COUNCIL,
                source=LAW_2022.cite(43, 4, "a"),
            ),
            source=LAW_2022.cite(43, 4, "a"),
            commends=CommendationType.SUDDEN,
        ),
        route(
            "dong-gop-xa-hoi-tap-the",
            attested(
                "hcld-nhi-dong-gop-tap-the",
                say(
                    "Có đóng góp lớn vào phát triển kinh tế - xã hội của đất nước, bảo đảm an sinh"
                    " xã hội, từ thiện nhân đạo, ứng dụng tiến bộ khoa học, kỹ thuật"
                ),
                by=COUNCIL,
                source=LAW_2022.cite(43, 4, "b"),
            ),
            source=LAW_2022.cite(43, 4, "b"),
        ),
        route(
            "phong-trao-thi-dua-tap-the",
            _in_states_movement(LAW_2022.cite(43, 4, "c")),
            attested(
                "hcld-nhi-phong-trao-tap-the",
                say("Có nhiều thành tích được bình xét trong phong trào là xuất sắc tiêu biểu"),
                by=COUNCIL,
                source=LAW_2022.cite(43, 4, "c"),
            ),
            source=LAW_2022.cite(43, 4, "c"),
            commends=CommendationType.MOVEMENT,
        ),
        route(
            "cong-trang-tap-the",
            earlier_award(HCLD_BA, source=LAW_2022.cite(43, 4, "d")),
            *excellent_years(
                5,
                after=HCLD_BA,
                or_held=(TTLD_XUAT_SAC,),
                bundles=(
                    (Times(CO_CHINH_PHU, 1), Times(CO_BO_TINH, 1)),
                    (Times(CO_BO_TINH, 3),),
                ),
                without_flags=(Times(BK_BO_TINH, 3),),
                source=LAW_2022.cite(43, 4, "d"),
            ),
            source=LAW_2022.cite(43, 4, "d"),
            commends=CommendationType.MERIT,
        ),
    ),
    abroad=attested(
        "hcld-nhi-dong-gop-cho-viet-nam",
        say(
            "Có nhiều thành tích xuất sắc đóng góp vào phát triển kinh tế - xã hội của Việt Nam,"
            " được Bộ, ban, ngành, tỉnh công nhận và đề nghị"
        ),
        by=MINISTRY_PROVINCE,
        source=LAW_2022.cite(43, 6),
    ),
)

HUAN_CHUONG_LAO_DONG_HANG_BA: Final = _labour_order(
    HCLD_BA,
    44,
    open_points=(
        route(
            "phong-trao-thi-dua-ca-nhan",
            in_movement(
                "thoi-gian-phong-trao-ca-nhan",
                OutstandingInMovement,
                launchers=(Launcher.MINISTRY_PROVINCE,),
                years=5,
                reviews=REVIEWS,
                source=LAW_2022.cite(44, 1, "a"),
            ),
            source=LAW_2022.cite(44, 1, "a"),
            commends=CommendationType.MOVEMENT,
        ),
        route(
            "phat-minh-cong-trinh",
            any_of(
                attested(
                    "hcld-ba-phat-minh-sang-che",
                    say(
                        "Có phát minh, sáng chế được ứng dụng mang lại hiệu quả cao, có ảnh hưởng"
                        " và nêu gương ở một trong các lĩnh vực thuộc Bộ, ban, ngành, tỉnh quản lý"
                    ),
                    by=COUNCIL,
                    source=LAW_2022.cite(44, 1, "b"),
                ),
                attested(
                    "hcld-ba-cong-trinh-tac-pham",
                    say(
                        "Có công trình khoa học và công nghệ hoặc tác phẩm xuất sắc tiêu biểu ở một"
                        " trong các lĩnh vực thuộc Bộ, ban, ngành, tỉnh quản lý"
                    ),
                    by=COUNCIL,
                    source=LAW_2022.cite(44, 1, "b"),
                ),
                source=LAW_2022.cite(44, 1, "b"),
            ),
            source=LAW_2022.cite(44, 1, "b"),
        ),
        route(
            "dong-gop-xa-hoi-ca-nhan",
            attested(
                "hcld-ba-dong-gop-ca-nhan",
                say(
                    "Có nhiều đóng góp vào phát triển kinh tế - xã hội của đất nước, bảo đảm an"
                    " sinh xã hội, từ thiện nhân đạo, ứng dụng tiến bộ khoa học, kỹ thuật"
                ),
                by=COUNCIL,
                source=LAW_2022.cite(44, 1, "c"),
            ),
            source=LAW_2022.cite(44, 1, "c"),
        ),
        route(
            "dot-xuat-ca-nhan",
            attested(
                "hcld-ba-dot-xuat-ca-nhan",
                say(
                    "Có thành tích xuất sắc đột xuất trong lao động, công tác, sản xuất, kinh"
                    " doanh, học tập, nghiên cứu khoa học hoặc lĩnh vực khác, có ảnh hưởng và nêu"
                    " gương ở một trong các lĩnh vực thuộc Bộ, ban, ngành, tỉnh quản lý"
                ),
                by=COUNCIL,
                source=LAW_2022.cite(44, 1, "d"),
            ),
            source=LAW_2022.cite(44, 1, "d"),
            commends=CommendationType.SUDDEN,
        ),
        _prize(
            "hcld-ba-giai-thuong",
            say(
                "Đạt huy chương Đồng thế giới hoặc tương đương, hoặc huy chương Bạc châu lục hoặc"
                " tương đương"
            ),
            law=LAW_2022.cite(44, 1, "đ"),
            decree=DECREE_2023.cite(18, 2),
        ),
    ),
    named=say("Đạt một trong các tiêu chuẩn tại điểm a, b, c, d, đ khoản 1"),
    ladder=route(
        "cong-trang-ca-nhan",
        earlier_award(BK_THU_TUONG, source=LAW_2022.cite(44, 1, "e")),
        *good_years(
            5,
            source=LAW_2022.cite(44, 1, "e"),
            after=BK_THU_TUONG,
            excellent=1,
            title=Times(CSTD_CO_SO, 3),
        ),
        source=LAW_2022.cite(44, 1, "e"),
        commends=CommendationType.MERIT,
    ),
    worker=route(
        "sang-kien-cong-nhan",
        subject_is(Occupation.WORKER, source=LAW_2022.cite(44, 2, "b")),
        contributed(INITIATIVE, span=None, applied=True, source=LAW_2022.cite(44, 2, "b")),
        attested(
            "hcld-ba-sang-kien-cong-nhan",
            say(
                "Có sáng kiến được áp dụng có hiệu quả và có đóng góp trong đào tạo, bồi dưỡng,"
                " giúp đồng nghiệp nâng cao chuyên môn, tay nghề, được Bộ, ban, ngành, tỉnh công"
                " nhận"
            ),
            by=MINISTRY_PROVINCE,
            source=LAW_2022.cite(44, 2, "b"),
        ),
        source=LAW_2022.cite(44, 2, "b"),
    ),
    farmer=route(
        "sang-kien-mo-hinh-nong-dan",
        subject_is(Occupation.FARMER, source=LAW_2022.cite(44, 2, "c")),
        _farmers_work(
            initiatives=all_of(
                contributed(
                    INITIATIVE,
                    reach=Reach.MINISTRY_PROVINCE,
                    span=None,
                    applied=True,
                    source=LAW_2022.cite(44, 2, "c"),
                ),
                attested(
                    "hcld-ba-sang-kien-nong-dan",
                    say(
                        "Có sáng kiến được áp dụng có hiệu quả trong phạm vi quản lý, được Bộ, ban,"
                        " ngành, tỉnh công nhận"
                    ),
                    by=MINISTRY_PROVINCE,
                    source=LAW_2022.cite(44, 2, "c"),
                ),
                source=LAW_2022.cite(44, 2, "c"),
            ),
            model=practised(
                PracticeField.PRODUCTION_MODEL,
                years=3,
                continuous=True,
                source=LAW_2022.cite(44, 2, "c"),
            ),
            helping=attested(
                "hcld-ba-mo-hinh-nong-dan",
                say(
                    "Giúp nhiều hộ nông dân phát triển sản xuất và tạo việc làm cho người lao"
                    " động, được Bộ, ban, ngành, tỉnh công nhận"
                ),
                by=MINISTRY_PROVINCE,
                source=LAW_2022.cite(44, 2, "c"),
            ),
            source=LAW_2022.cite(44, 2, "c"),
        ),
        source=LAW_2022.cite(44, 2, "c"),
    ),
    collective=(
        route(
            "dot-xuat-tap-the",
            attested(
                "hcld-ba-dot-xuat-tap-the",
                say(
                    "Lập được thành tích xuất sắc đột xuất, có ảnh hưởng trong từng lĩnh vực thuộc"
                    " Bộ, ban, ngành, tỉnh quản lý"
                ),
                by=COUNCIL,
                source=LAW_2022.cite(44, 4, "a"),
            ),
            source=LAW_2022.cite(44, 4, "a"),
            commends=CommendationType.SUDDEN,
        ),
        route(
            "dong-gop-xa-hoi-tap-the",
            attested(
                "hcld-ba-dong-gop-tap-the",
                say(
                    "Có nhiều đóng góp trong phát triển kinh tế - xã hội của đất nước, bảo đảm an"
                    " sinh xã hội, từ thiện nhân đạo, ứng dụng tiến bộ khoa học, kỹ thuật"
                ),
                by=COUNCIL,
                source=LAW_2022.cite(44, 4, "b"),
            ),
            source=LAW_2022.cite(44, 4, "b"),
        ),
        route(
            "phong-trao-thi-dua-tap-the",
            any_of(
                _in_states_movement(
                    LAW_2022.cite(44, 4, "c"),
                    text=say(
                        "Có thành tích xuất sắc, được bình xét khi sơ kết, tổng kết phong trào thi"
                        " đua do Chủ tịch nước, Thủ tướng Chính phủ phát động"
                    ),
                ),
                in_movement(
                    "thoi-gian-phong-trao-tap-the",
                    OutstandingInMovement,
                    launchers=(Launcher.MINISTRY_PROVINCE,),
                    years=5,
                    reviews=REVIEWS,
                    source=LAW_2022.cite(44, 4, "c"),
                    text=say(
                        "Có thành tích xuất sắc, được bình xét khi sơ kết, tổng kết phong trào thi"
                        " đua do Bộ, ban, ngành, tỉnh phát động, có thời gian thực hiện từ 05 năm"
                        " trở lên"
                    ),
                ),
                source=LAW_2022.cite(44, 4, "c"),
            ),
            source=LAW_2022.cite(44, 4, "c"),
            commends=CommendationType.MOVEMENT,
        ),
        route(
            "nhiem-vu-chinh-tri",
            attested(
                "hcld-ba-nhiem-vu-chinh-tri",
                say("Có thành tích xuất sắc trong phục vụ nhiệm vụ chính trị của Đảng, Nhà nước"),
                by=COUNCIL,
                source=LAW_2022.cite(44, 4, "d"),
            ),
            source=LAW_2022.cite(44, 4, "d"),
        ),
        route(
            "cong-trang-tap-the",
            existed(10, source=LAW_2022.cite(44, 4, "đ")),
            earlier_award(BK_THU_TUONG, source=LAW_2022.cite(44, 4, "đ")),
            *excellent_years(
                5,
                after=BK_THU_TUONG,
                or_held=(TTLD_XUAT_SAC,),
                bundles=(
                    (Times(CO_CHINH_PHU, 1),),
                    (Times(CO_BO_TINH, 2),),
                    (Times(CO_BO_TINH, 1), Times(BK_BO_TINH, 1)),
                ),
                without_flags=(Times(BK_BO_TINH, 2),),
                source=LAW_2022.cite(44, 4, "đ"),
            ),
            source=LAW_2022.cite(44, 4, "đ"),
            commends=CommendationType.MERIT,
        ),
    ),
    abroad=attested(
        "hcld-ba-dong-gop-cho-viet-nam",
        say(
            "Có thành tích xuất sắc đóng góp vào sự nghiệp phát triển kinh tế - xã hội của Việt"
            " Nam, được Bộ, ban, ngành, tỉnh công nhận và đề nghị"
        ),
        by=MINISTRY_PROVINCE,
        source=LAW_2022.cite(44, 6),
    ),
    notes=(STATES_AT_REVIEWS,),
)
