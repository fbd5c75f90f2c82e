"""The season's report as text and as HTML: what must be on it, in both languages."""

import datetime as dt
import html.parser
import re
import unicodedata
from pathlib import Path

import attrs
import pytest

from thidua.clusters import FixedOrder, MilestoneKind
from thidua.dates import Period
from thidua.display import notebook_html, season_html, season_text
from thidua.display._layout import WIDTH, width_of
from thidua.exchange import load_season
from thidua.law import OrganiserRule
from thidua.scoring import Evidence
from thidua.season import FlagPolicy, Season
from thidua.votes import Quorum, Threshold

EXAMPLE = Path(__file__).parents[2] / "examples" / "cum-so-2-2023"
INVENTED = OrganiserRule("Điều đặt ra", illustrative=True)
VOID = {"meta", "br", "hr"}


@pytest.fixture(scope="module")
def season():
    return load_season(EXAMPLE)


@pytest.fixture(scope="module")
def report(season):
    return season.play()


class Reader(html.parser.HTMLParser):
    """Reads a page strictly: every element closed in order; gathers tags, attributes and text."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.open, self.tags, self.attrs, self.text = [], [], [], []

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.attrs += [(tag, *pair) for pair in attrs]
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert tag == self.open.pop()

    def handle_data(self, data):
        if "style" not in self.open:
            self.text.append(data)

    @classmethod
    def of(cls, page):
        reader = cls()
        reader.feed(page)
        reader.close()
        assert [] == reader.open
        return reader


def flat(text):
    return " ".join(text.split())


@pytest.mark.parametrize("locale", ["vi", "en"])
def test_no_line_is_wider_than_the_terminal(report, locale):
    for line in season_text(report, locale).splitlines():
        assert width_of(line) <= WIDTH, line


@pytest.mark.parametrize("locale", ["vi", "en"])
def test_text_is_composed_and_has_no_trailing_spaces(report, locale):
    text = season_text(report, locale)
    assert text == unicodedata.normalize("NFC", text)
    assert not re.search(r" $", text, re.MULTILINE)


@pytest.mark.parametrize(
    "line",
    [
        "BÁO CÁO THI ĐUA NĂM 2023",
        "Ngày tổng kết: 20/12/2023",
        "1. THÀNH VIÊN VÀ CỤM TRƯỞNG",
        "Chưa biết cụm phó của Cụm thi đua số 2",
        "Chủ đề: “Chủ động khắc phục khó khăn, đoàn kết, hợp tác, đổi mới và phát triển”.",
        "Tất cả đơn vị thành viên đã ký.",
        "Đề nghị: Sở Công Thương – thành viên minh họa 4 (kết quả minh họa).",
        "5/6 thành viên đồng ý (≈83,33%), cần ít nhất 2/3 tổng số thành viên: đạt.",
        "chỉ đề nghị đơn vị dẫn đầu cụm là Sở Công Thương – thành viên minh họa 4 (minh họa)",
        (
            "18/20 thành viên đồng ý (90%), cần ít nhất 90% tổng số thành viên: đạt. Ngưỡng theo khoản"
            " 8 Điều 45 Nghị định 91/2017/NĐ-CP."
        ),
        (
            "chưa xét vì: Xác minh đơn tố cáo (minh họa) (từ ngày 06/11/2023) [khoản 5 Điều 2 Thông tư"
            " 12/2019/TT-BNV]"
        ),
        "hiện có 10/20 (50%)",
        "Quyết định 1160 ngày 14/05/2024",
        "Tổng điểm 103,395",
    ],
)
def test_key_lines_in_vietnamese(report, line):
    assert line in flat(season_text(report))


@pytest.mark.parametrize(
    "line",
    [
        "EMULATION REPORT FOR 2023",
        "Closing conference: 20 December 2023",
        "The deputy head of Cụm thi đua số 2",
        "Signed by every member.",
        "Nominated: Sở Công Thương – thành viên minh họa 4 (illustrative result).",
        "Threshold by Clause 8, Article 45 of Decree 91/2017/NĐ-CP.",
        "Total points 103.395",
    ],
)
def test_key_lines_in_english(report, line):
    assert line in flat(season_text(report, "en"))


@pytest.mark.parametrize("locale", ["vi", "en"])
def test_both_forms_begin_and_end_with_the_banner(report, locale):
    banner = {"vi": "Báo cáo có số liệu minh họa", "en": "This report holds illustrative data"}
    text = flat(season_text(report, locale))
    assert 2 == text.count(banner[locale])
    assert 2 == flat(season_html(report, locale)).count(banner[locale])


def test_every_made_up_name_is_marked_wherever_it_stands_alone(report):
    text = flat(season_text(report))
    for unit in report.members:
        for found in re.finditer(re.escape(unit.name), text):
            if unit.illustrative:
                assert "minh họa" in text[found.start() : found.end() + 20]


def test_a_real_department_never_stands_with_points_without_the_mark(report):
    """In the ranking, the line of a real unit says that its points are illustrative."""
    page = season_html(report)
    for name in ("Sở Công Thương tỉnh Hưng Yên", "Sở Công Thương tỉnh Hải Dương"):
        rows = re.findall(rf"<th scope=\"row\">[A-F]\. {name}(.*?)</tr>", page)
        assert 1 == len(rows)
        assert "minh họa" in rows[0].partition("</th>")[0]
        (summary,) = re.findall(rf"<summary>{name}: [^<]*(.*?)</summary>", page)
        assert "minh họa" in summary


@pytest.mark.parametrize("locale", ["vi", "en"])
def test_the_page_is_well_formed_and_says_its_language(report, locale):
    page = season_html(report, locale)
    reader = Reader.of(page)
    assert page.startswith("<!DOCTYPE html>\n")
    assert ("html", "lang", locale) in reader.attrs
    assert 1 == reader.tags.count("h1") == reader.tags.count("main") == reader.tags.count("title")
    assert reader.tags.count("table") == reader.tags.count("caption")
    assert ("meta", "charset", "utf-8") in reader.attrs


@pytest.mark.parametrize("locale", ["vi", "en"])
def test_the_page_needs_nothing_but_itself(report, locale):
    page = season_html(report, locale)
    reader = Reader.of(page)
    assert not {"script", "link", "img", "iframe", "object", "base"} & set(reader.tags)
    assert not [a for a in reader.attrs if a[1] in {"src", "href", "srcset"} or a[1][:2] == "on"]
    assert not re.search(r"https?:|//|@import|url\(", page)


def test_headings_of_tables_have_a_scope_and_marks_have_a_name(report):
    reader = Reader.of(season_html(report))
    scoped = [a for a in reader.attrs if a[0] == "th" and a[1] == "scope"]
    assert reader.tags.count("th") == len(scoped)
    named = [a for a in reader.attrs if a[1] == "aria-label"]
    images = [a for a in reader.attrs if a[1] == "role" and a[2] == "img"]
    assert len(named) >= len(images) > 0


def test_the_page_holds_every_units_card_and_every_finding(report):
    page = season_html(report)
    assert 6 == page.count('<details class="card"')
    assert 9 == page.count('<details class="whole"')
    assert 1 == page.count('<details class="whole" open')


def test_what_the_data_say_is_escaped_everywhere(season):
    """Markup in any text of the data is shown, not run."""
    evil = "<script>alert('x')</script>&\"'"
    cluster = season.cluster
    units = [attrs.evolve(unit, name=unit.name + evil) for unit in cluster.units]
    spoilt = attrs.evolve(
        season,
        cluster=attrs.evolve(cluster, name=evil, organiser=evil, units=units),
        covenant=attrs.evolve(
            season.covenant,
            theme=evil,
            signed_at=evil,
            groups=[
                attrs.evolve(
                    group,
                    name=evil,
                    summary=evil,
                    targets=[attrs.evolve(target, name=evil) for target in group.targets],
                )
                for group in season.covenant.groups
            ],
        ),
        sheet=attrs.evolve(season.sheet, name=evil),
        tie_source=OrganiserRule(evil),
        facts=[attrs.evolve(fact, text=evil) for fact in season.facts],
        nominations=[
            attrs.evolve(
                asked,
                note=evil,
                record=attrs.evolve(
                    asked.record, subject=attrs.evolve(asked.record.subject, name=evil)
                ),
            )
            for asked in season.nominations
        ],
    )
    for locale in ("vi", "en"):
        page = season_html(spoilt.play(), locale)
        reader = Reader.of(page)
        assert "script" not in reader.tags
        assert evil in "".join(reader.text)


def test_in_a_notebook_the_same_body_comes_with_its_style(report):
    shown = notebook_html(report)
    assert shown.startswith("<style>")
    assert "<html" not in shown
    assert "Báo cáo thi đua năm 2023" in shown


def variant(season: Season, **changes):
    return attrs.evolve(season, **changes).play()


def test_a_year_that_is_bare_is_told_without_gaps_being_filled(season):
    """No results, no votes, no nominations: everything missing is said, in both forms."""
    bare = variant(
        season,
        evidence=Evidence(()),
        results=[],
        endorsements=[],
        nominations=[],
        ties=[],
        facts=[],
        unit_records=[],
        cluster=attrs.evolve(season.cluster, rotation=None),
        covenant=attrs.evolve(season.covenant, signatories=("so-cong-thuong-hung-yen",)),
    )
    text = flat(season_text(bare))
    for told in (
        "Chưa đề nghị đơn vị nào vì:",
        "Xếp hạng còn tạm thời vì thiếu số liệu",
        "Chưa ghi cuộc bỏ phiếu suy tôn nào.",
        "Không có đề nghị nào.",
        "Chưa ký:",
        "Khi bằng điểm: xếp đồng hạng",
        "Chưa biết cụm trưởng của",
        "chưa có số liệu",
        "1–6",
    ):
        assert told in text, told
        assert told in flat("".join(Reader.of(season_html(bare)).text)), told


def test_a_nomination_whose_vote_has_no_threshold_or_no_count_is_told(season):
    asked = {n.record.subject.id: n for n in season.nominations}
    first, fifth = asked["ca-nhan-minh-hoa-01"], asked["ca-nhan-minh-hoa-05"]
    told = flat(
        season_text(
            variant(
                season,
                nominations=[
                    attrs.evolve(first, vote=attrs.evolve(first.vote, threshold=None)),
                    attrs.evolve(fifth, vote=None),
                ],
            )
        )
    )
    assert "Có kết quả bỏ phiếu nhưng không có tỷ lệ nào để đối chiếu." in told
    assert "Còn thiếu: kết quả bỏ phiếu của hội đồng, cần ít nhất 90% tổng số thành viên" in told


def test_cautions_passed_over_turns_and_deputies_are_told(season):
    cluster = season.cluster
    head = cluster.appointments[0]
    from thidua.clusters import Office

    deputy = attrs.evolve(head, office=Office.DEPUTY, unit_id="thanh-vien-minh-hoa-3", note="")
    rotation = FixedOrder(
        order=("thanh-vien-minh-hoa-3", "so-cong-thuong-hung-yen"),
        first_year=2023,
        source=cluster.rotation.source,
    )
    played = variant(
        season,
        cluster=attrs.evolve(cluster, appointments=[head, deputy], rotation=rotation),
        flag=FlagPolicy(source=season.flag.source, registered=["thanh-vien-minh-hoa-6"]),
    )
    for told in (
        "Cụm phó: Sở Công Thương – thành viên minh họa 3 (minh họa)",
        "Bỏ qua lượt của Sở Công Thương – thành viên minh họa 3 (minh họa)",
        "không có trong danh sách đăng ký cờ thi đua",
    ):
        assert told in flat(season_text(played))
        assert told in flat("".join(Reader.of(season_html(played)).text))


def test_an_unread_rule_is_told_as_unread(season):
    asked = next(n for n in season.nominations if n.record.subject.id == "ca-nhan-minh-hoa-05")
    late = attrs.evolve(asked, vote=attrs.evolve(asked.vote, on=dt.date(2025, 8, 1)))
    assert "chưa đọc được quy định về tỷ lệ phiếu" in flat(
        season_text(variant(season, nominations=[late]))
    )


def all_real(season):
    """Return the example's season with nothing left in it that was made up."""
    real = OrganiserRule("Quy chế")
    cluster = season.cluster
    units = [attrs.evolve(unit, illustrative=False, source=None) for unit in cluster.units]
    return attrs.evolve(
        season,
        cluster=attrs.evolve(
            cluster,
            units=units,
            memberships=[attrs.evolve(member, source=None) for member in cluster.memberships],
            rotation=attrs.evolve(cluster.rotation, source=real),
        ),
        covenant=attrs.evolve(
            season.covenant,
            groups=[
                attrs.evolve(g, targets=[attrs.evolve(t, illustrative=False) for t in g.targets])
                for g in season.covenant.groups
            ],
        ),
        sheet=attrs.evolve(season.sheet, source=real, name="Bảng"),
        tie_source=real,
        evidence=Evidence(
            attrs.evolve(entry, illustrative=False, source=None) for entry in season.evidence
        ),
        results=[attrs.evolve(r, illustrative=False, source=None) for r in season.results],
        endorsements=[
            attrs.evolve(
                item,
                vote=attrs.evolve(
                    item.vote,
                    source=real,
                    threshold=attrs.evolve(item.vote.threshold, source=real),
                ),
            )
            for item in season.endorsements
        ],
        unit_records=[],
        nominations=[],
    )


def test_a_year_without_anything_made_up_bears_no_banner(season):
    """The banner follows the data: where nothing is illustrative, nothing says so."""
    played = all_real(season).play()
    assert not played.illustrative
    assert "Báo cáo có số liệu minh họa" not in season_text(played)
    assert 'class="banner"' not in season_html(played)
    assert "không ghi nguồn" in season_text(played)
    assert "Đề nghị: Sở Công Thương – thành viên minh họa 4." in season_text(played)


def closing_made_up(season):
    return {
        "calendar": attrs.evolve(
            season.calendar,
            milestones=[
                attrs.evolve(step, source=INVENTED) if step.kind is MilestoneKind.CLOSING else step
                for step in season.calendar.milestones
            ],
        )
    }


def signing_made_up(season):
    return {
        "calendar": attrs.evolve(
            season.calendar,
            milestones=[
                attrs.evolve(step, source=INVENTED) if step.kind is MilestoneKind.SIGNED else step
                for step in season.calendar.milestones
            ],
        )
    }


def cluster_made_up(season):
    return {"cluster": attrs.evolve(season.cluster, source=INVENTED)}


def membership_made_up(season):
    first, *others = season.cluster.memberships
    return {
        "cluster": attrs.evolve(
            season.cluster, memberships=[attrs.evolve(first, source=INVENTED), *others]
        )
    }


def quorum_made_up(season):
    return {
        "endorsements": [
            attrs.evolve(item, vote=attrs.evolve(item.vote, quorum=Quorum("1/2", source=INVENTED)))
            for item in season.endorsements
        ]
    }


@pytest.mark.parametrize(
    "invent",
    [closing_made_up, signing_made_up, cluster_made_up, membership_made_up, quorum_made_up],
)
def test_a_single_made_up_part_bears_the_mark_where_it_stands(season, invent):
    """Banner and mark come together: in the text, on the page, and in the data."""
    real = all_real(season)
    played = variant(real, **invent(real))
    assert played.illustrative
    assert played.to_dict()["illustrative"]
    for locale, mark in (("vi", "Điều đặt ra (minh họa)"), ("en", "Điều đặt ra (illustrative)")):
        assert mark in flat(season_text(played, locale))
        assert mark in flat("".join(Reader.of(season_html(played, locale)).text))
        assert mark in str(played.to_dict(locale))
    assert 'class="banner"' in season_html(played)


def test_a_council_vote_that_was_made_up_bears_its_mark(season):
    """Its minutes and its quorum stand below the finding."""
    asked = season.nominations[0]
    vote = attrs.evolve(asked.vote, source=INVENTED, quorum=Quorum("1/2", source=INVENTED))
    if vote.threshold is None:
        vote = attrs.evolve(vote, threshold=Threshold("1/2", source=OrganiserRule("Quy chế")))
    played = variant(season, nominations=[attrs.evolve(asked, vote=vote)])
    for text in (season_text(played), "".join(Reader.of(season_html(played)).text)):
        assert f"{vote.body}; Điều đặt ra (minh họa)." in flat(text)
        assert "Tỷ lệ dự họp theo Điều đặt ra (minh họa)." in flat(text)


def test_days_of_membership_that_cut_the_year_are_told(season):
    """Who came late or left early is told with the days; who stayed all year is not."""
    real = all_real(season)
    first, second, *others = real.cluster.memberships
    left = attrs.evolve(first, period=Period(dt.date(2020, 1, 1), dt.date(2023, 7, 1)))
    came = attrs.evolve(
        second, period=Period(dt.date(2023, 3, 1)), source=OrganiserRule("Quyết định kết nạp")
    )
    played = variant(
        real,
        cluster=attrs.evolve(
            real.cluster, memberships=[left, came, *others], appointments=[], rotation=None
        ),
    )
    for text in (season_text(played), "".join(Reader.of(season_html(played)).text)):
        told = flat(text)
        assert 2 == told.count("là thành viên từ")
        assert "là thành viên từ 01/01/2020 đến hết 30/06/2023" in told
        assert "là thành viên từ 01/03/2023 trở đi (Quyết định kết nạp)" in told


@pytest.mark.parametrize("locale", ["vi", "en"])
def test_a_penaltys_limit_bears_the_minus_of_the_points_it_limits(report, locale):
    for told in (season_text(report, locale), season_html(report, locale)):
        assert "(-10)" in told
        assert "\N{MINUS SIGN}" not in told


def test_an_english_page_says_which_of_its_text_is_vietnamese(report):
    page = season_html(report, "en")
    assert '<span lang="vi">Sở Công Thương tỉnh Hưng Yên</span>' in page
    assert f'<p class="lead"><span lang="vi">{report.season.cluster.name}</span></p>' in page
    assert '<span lang="vi">' not in season_html(report, "vi")


def test_more_than_six_and_twenty_members_get_signs_of_two_letters():
    from thidua.display._words import _sign

    assert ["A", "Z", "AA", "AB"] == [_sign(place) for place in (0, 25, 26, 27)]


def test_thirds_are_shown_near_and_open_ends_are_shown_open():
    from fractions import Fraction

    from thidua.display import _words as words

    assert "≈33,33" == words.points(Fraction(100, 3), "vi")
    assert "≈33.33" == words.points(Fraction(100, 3), "en")
    assert "?" == words.points(None, "vi")


def test_an_unlimited_pot_remarks_and_an_unknown_closing_day_are_told(season):
    """What the sheet leaves open, what its audit remarks, and no closing day where none is known."""
    from thidua.scoring import Proportional

    sheet = season.sheet
    first = sheet.sections[0]
    item = attrs.evolve(first.children[0], method=Proportional(target=100, capped=False))
    pots = [attrs.evolve(sheet.pots[0], limit=None), *sheet.pots[1:]]
    played = variant(
        season,
        sheet=attrs.evolve(
            sheet,
            sections=[
                attrs.evolve(first, children=[item, *first.children[1:]]),
                *sheet.sections[1:],
            ],
            pots=pots,
        ),
        calendar=attrs.evolve(season.calendar, milestones=[]),
        evidence=Evidence(entry for entry in season.evidence if entry.item_id != item.id),
    )
    for text in (season_text(played), "".join(Reader.of(season_html(played)).text)):
        told = flat(text)
        assert "Điểm thưởng (không giới hạn)" in told
        assert "Lưu ý về bảng điểm:" in told
        assert "Ngày tổng kết" not in told
        assert "Chưa biết ngày tổng kết" in told
        assert "–…" in told


def test_a_season_without_members_has_no_card_to_show(season):
    cluster = attrs.evolve(season.cluster, memberships=[], appointments=[], rotation=None)
    played = variant(
        season,
        cluster=cluster,
        covenant=attrs.evolve(season.covenant, signatories=()),
        evidence=Evidence(()),
        results=[],
        endorsements=[],
        unit_records=[],
        nominations=[],
        flag=FlagPolicy(source=season.flag.source),
    )
    assert "Phiếu điểm của" not in season_text(played)
    assert "Không có đơn vị nào được xếp hạng." in season_html(played)


def test_a_year_considered_under_two_laws_shows_both_findings(season):
    played = variant(
        season,
        flag=FlagPolicy(source=season.flag.source, on=dt.date(2024, 1, 10)),
        nominations=[attrs.evolve(n, on=dt.date(2024, 1, 10)) for n in season.nominations[:1]],
    )
    told = flat(season_text(played))
    assert "theo Điều 23 Luật 06/2022/QH15" in told
    assert "theo Điều 23 Luật 15/2003/QH11" in told
    assert 4 == season_html(played).count('<details class="whole"')
