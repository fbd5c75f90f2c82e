"""Where the articles of Law 06/2022/QH15 stand that no award of the catalogue cites.

What an award cites is read off the catalogue and is not repeated here. A row names an article
(``"4"``), a clause (``"3.4"``) or a point (``"5.2.c"``); the closest row wins.
"""

from __future__ import annotations

import enum
from typing import Final


class Standing(enum.Enum):
    """Where a rule stands that no condition of an award expresses."""

    ELSEWHERE = ("thể hiện ở nơi khác", "expressed elsewhere")
    NOT_YET = ("chưa có trong phiên bản này", "not in this version")
    NOT_COMPUTED = ("không phải quy tắc tính được", "not a rule that can be computed")


_ELSEWHERE, _NOT_YET, _NOT = Standing.ELSEWHERE, Standing.NOT_YET, Standing.NOT_COMPUTED
_DUTIES = (_NOT, "quy định trách nhiệm của cơ quan, tổ chức", "lays down duties of bodies")
_DELEGATED = (
    _NOT,
    "giao cơ quan khác quy định chi tiết; phần đã đọc được dẫn cạnh từng danh hiệu, hình thức",
    "leaves details to others; what was read of them is cited beside each award",
)
_NAMES = (
    _ELSEWHERE,
    "`records.AWARD_NAMES`: tên và thứ tự liệt kê",
    "`records.AWARD_NAMES`: names and order of listing",
)
_REVOCATION = (
    _ELSEWHERE,
    (
        "`awards.withdrawals`: căn cứ và thẩm quyền; `procedure.annulment`, `stripping`,"
        " `restoration`: trình tự, thời hạn, việc thu hồi, trao lại"
    ),
    (
        "`awards.withdrawals`: grounds, and who decides; `procedure.annulment`, `stripping`,"
        " `restoration`: steps, terms, what is returned or given again"
    ),
)
_DOSSIERS = (
    _ELSEWHERE,
    "`procedure.dossier`, `opinions`, `publicity`: hồ sơ, lấy ý kiến, công khai",
    "`procedure.dossier`, `opinions`, `publicity`: dossiers, opinions, publicity",
)

STANDINGS: Final[dict[str, tuple[Standing, str, str]]] = {
    "1": (_NOT, "nêu phạm vi của Luật", "states what the Law is about"),
    "2": (
        _ELSEWHERE,
        "`records.SubjectKind` và nguồn gốc của đối tượng trong hồ sơ",
        "`records.SubjectKind`, and the origin of the subject in a record",
    ),
    "3": (_NOT, "giải thích từ ngữ", "explains terms"),
    "3.4": (
        _ELSEWHERE,
        "`records.Contribution` (sáng kiến, cấp công nhận); tính mới do cấp công nhận đánh giá",
        "`records.Contribution` (initiative, level of recognition); novelty is for whoever recognises it",
    ),
    "3.5": (
        _ELSEWHERE,
        "`records.Reach` và thẩm quyền nêu ở từng danh hiệu, hình thức",
        "`records.Reach`, and the deciders named at each award",
    ),
    "3.6": (_NOT_YET, "cách tính năm tròn", "how round anniversaries are counted"),
    "4": (_NOT, "nêu mục tiêu", "states aims"),
    "5": (_NOT, "nêu nguyên tắc", "states principles"),
    "5.2.c": (
        _ELSEWHERE,
        "`procedure.Ledger`: sổ theo dõi thành tích đã được khen thưởng",
        "`procedure.Ledger`: a ledger of achievements already rewarded",
    ),
    "6": (
        _ELSEWHERE,
        "`criteria.AwardKind.EMULATION_TITLE` và đối tượng của từng danh hiệu",
        "`criteria.AwardKind.EMULATION_TITLE`, and the subjects of each title",
    ),
    "7": (
        _NOT,
        "nêu căn cứ; tiêu chuẩn từng danh hiệu ở các điều sau",
        "names grounds; the standards of each title stand in later articles",
    ),
    "8": (
        _ELSEWHERE,
        "`records.CommendationType`, ghi ở từng nhánh tiêu chuẩn",
        "`records.CommendationType`, stated at each route",
    ),
    "9": (_ELSEWHERE, "`criteria.AwardKind`", "`criteria.AwardKind`"),
    "10": (
        _NOT,
        "nêu căn cứ; tiêu chuẩn từng hình thức ở các điều sau",
        "names grounds; the standards of each form stand in later articles",
    ),
    "11": (
        _NOT,
        "nguồn, quản lý quỹ; mức tiền thưởng theo Nghị định (`procedure.award_money`)",
        "where funds come from; the amounts are the decrees' (`procedure.award_money`)",
    ),
    "11.4": (
        _ELSEWHERE,
        "`procedure.award_money`: ai chi tiền thưởng",
        "`procedure.award_money`: who pays the money",
    ),
    "12.2": (
        _NOT,
        "giao Chính phủ quy định mẫu hiện vật",
        "leaves the design of objects to the Government",
    ),
    "13": _DUTIES,
    "14": (
        _NOT,
        "khen thưởng của nước ngoài không thuộc danh mục",
        "foreign awards are outside the catalogue",
    ),
    "15": (_NOT, "nêu hành vi bị cấm", "names prohibited acts"),
    "16": (
        _ELSEWHERE,
        "`records.MovementPlacing`: phong trào do ai phát động",
        "`records.MovementPlacing`: who launched a movement",
    ),
    "16.2.c": (_ELSEWHERE, "`clusters`: cụm, khối thi đua", "`clusters`: emulation clusters"),
    "17": (_NOT, "nêu các việc tổ chức phong trào", "names the work of organising a movement"),
    "18": (
        _ELSEWHERE,
        "`records.MovementPlacing`: cấp phát động; thẩm quyền do hồ sơ nêu, không kiểm tra",
        "`records.MovementPlacing`: the level that launched; the record states it, it is not checked",
    ),
    "19": _NAMES,
    "20": _NAMES,
    "33.1": (
        _NOT,
        "mô tả chung; tiêu chuẩn ở Điều 34 đến 53",
        "a general description; standards in Articles 34 to 53",
    ),
    "33.2": _NAMES,
    "34.1": (_NOT, "nêu ý nghĩa của huân chương", "states the standing of the order"),
    "54.1": (
        _NOT,
        "mô tả chung; tiêu chuẩn ở Điều 55 đến 58",
        "a general description; standards in Articles 55 to 58",
    ),
    "54.2": _NAMES,
    "59.1": (
        _NOT,
        "mô tả chung; tiêu chuẩn ở Điều 60 đến 67",
        "a general description; standards in Articles 60 to 67",
    ),
    "59.2": _NAMES,
    "71.3": (_NOT, "đăng ký tên kỷ niệm chương", "registering the names of commemorative medals"),
    "72": _NAMES,
    "81": (
        _NOT,
        "ngoài các danh hiệu, hình thức của Luật",
        "outside the titles and forms of the Law",
    ),
    "82": (
        _ELSEWHERE,
        "`procedure.authority`: ai trao tặng, ai đón nhận",
        "`procedure.authority`: who hands over, who receives",
    ),
    "83": (
        _ELSEWHERE,
        "`procedure.authority`: ai bình xét, đề nghị, trình",
        "`procedure.authority`: who proposes and who presents",
    ),
    "84": _DOSSIERS,
    "85": (
        _ELSEWHERE,
        "`procedure.file_route`: khi nào theo thủ tục đơn giản; `procedure.dossier`: hồ sơ",
        "`procedure.file_route`: when the procedure is simplified; `procedure.dossier`: its file",
    ),
    "86": (
        _ELSEWHERE,
        "`procedure.award_money`: quyền lợi kèm theo danh hiệu, hình thức",
        "`procedure.award_money`: the benefits that go with an award",
    ),
    "87": (_NOT, "nêu nghĩa vụ của người được khen", "states duties of those commended"),
    "88": _DUTIES,
    "89": _DUTIES,
    "90": (
        _NOT,
        (
            "nhiệm vụ của hội đồng; thành phần, số người dự, tỷ lệ phiếu theo Nghị định"
            " (`procedure.council_rule`)"
        ),
        (
            "tasks of councils; composition, quorum and shares of votes are the decrees'"
            " (`procedure.council_rule`)"
        ),
    ),
    "91": _DUTIES,
    "92": _DUTIES,
    "93": _REVOCATION,
    "93.1": (_NOT, "dẫn chiếu pháp luật về xử lý vi phạm", "refers to the law on violations"),
    "93.9": _DELEGATED,
    "94.1": (
        _ELSEWHERE,
        "`law.LAW_2022.effective`, `thidua.regime_on`",
        "`law.LAW_2022.effective`, `thidua.regime_on`",
    ),
    "94.2": (
        _ELSEWHERE,
        "`law.LAW_2003.ends`; `thidua.BothReadings` khi năm xét và ngày xét thuộc hai luật",
        "`law.LAW_2003.ends`; `thidua.BothReadings` where year and day fall under two laws",
    ),
    "95": (
        _ELSEWHERE,
        "`records.Conferral`: danh hiệu, hình thức được tặng theo luật cũ vẫn là đã được tặng",
        "`records.Conferral`: what was conferred under the former law counts as held",
    ),
    "96.1": (
        _NOT_YET,
        "khen thưởng thành tích kháng chiến theo quy định trước đây",
        "commendation of the resistance wars under earlier rules",
    ),
    "96.3": _DELEGATED,
    **dict.fromkeys(
        (
            *("24.4", "24.5", "24.6", "25.4", "26.3", "27.3", "28.3", "29.2", "30.2", "31.2"),
            *("34.7", "35.6", "36.5", "37.5", "38.5", "39.4", "40.4", "41.4", "42.7", "43.7"),
            *("44.7", "45.3", "46.3", "47.3", "51.2", "53.2", "61.2", "64.6", "65.6", "66.5"),
            *("67.5", "68.3", "74.6", "75.2", "32", "76"),
        ),
        _DELEGATED,
    ),
}
