"""Past 1 October 2026: Luật 06/2026/QH16 was not read, so nothing there is ever settled.

Its transitional rule (khoản 4 Điều 4) and that of Nghị định 152/2025/NĐ-CP (khoản 3 Điều 60) are known
at second hand only.
"""

import datetime as dt
import json

import attrs
import pytest

import thidua as td
from thidua.criteria import graded
from thidua.display import assessment_html, assessment_text
from thidua.errors import InvalidValue
from thidua.exchange import answer_to_dict
from thidua.law import LAW_2026, OrganiserRule, RegimeStatus, unencoded_on, worded_as_on
from thidua.records import (
    Conferral,
    Contribution,
    Grade,
    Proceeding,
    Service,
    everything,
)

LDTT = "lao-dong-tien-tien"
CO_SO = "chien-si-thi-dua-co-so"
CO_BO = "co-thi-dua-bo-ban-nganh-tinh"
CO_CP = "co-thi-dua-cua-chinh-phu"
EVE, DAY = dt.date(2026, 9, 30), dt.date(2026, 10, 1)
AFTER = dt.date(2026, 12, 20)
YES, NO, OPEN, LATER = "ELIGIBLE", "NOT_ELIGIBLE", "UNDETERMINED", "DEFERRED"
SUBJECTS = (td.Individual(id="a"), td.Collective(id="b"), td.Household(id="c"))
KINDS = (YES, NO, OPEN, LATER)
EVERY_KIND = pytest.mark.parametrize("kind", KINDS)
BOTH_LANGUAGES = pytest.mark.parametrize("locale", ["vi", "en"])


@pytest.fixture
def ending(good):
    """Give ``ending(kind, on)``: a question about 2026 that ends so, considered on that day."""

    def make(kind, on=DAY, award=LDTT):
        case = attrs.evolve(good("2022", award).later(2), day=on)
        return {
            YES: lambda: case,
            NO: lambda: case.grade(Grade.COMPLETED),
            OPEN: lambda: case.uncover(Service).drop(Service),
            LATER: lambda: case.put(Proceeding(matter="Kiểm tra", opened_on=on)),
        }[kind]()

    return make


def known_until_its_year(case):
    """The case with nothing declared complete past the year asked about."""
    return attrs.evolve(case, complete=everything(2000, case.year))


def ask(case, received=None):
    """Ask as ``td.assess`` does, telling the day of receipt."""
    return td.assess(case.award, case.record, year=case.year, on=case.day, received=received)


def lapsed_numbers(assessment):
    """The numbers of the texts whose wording, where it is applied, may no longer be in force."""
    lapsed = (part for part in assessment.finding.walk() if part.lapsed)
    return {part.sources[0].number for part in lapsed}


def reservations(assessment, locale="vi"):
    """Its reservations as one text."""
    return "\n".join(message.render(locale) for message in assessment.reservations)


def test_the_regime_of_1_october_2026_is_in_force_but_not_encoded_dieu_3_luat_06_2026():
    """And names the law that was not read; the day before does not."""
    after, before = td.regime_on(DAY), td.regime_on(EVE)
    assert RegimeStatus.NOT_ENCODED is after.status
    assert "đang có hiệu lực nhưng chưa mã hóa" in after.render()
    assert LAW_2026 in after.unseen
    assert LAW_2026 not in before.instruments
    assert after.unseen == unencoded_on(DAY)
    assert () == unencoded_on(EVE)


@EVERY_KIND
@pytest.mark.parametrize("received", [None, EVE, DAY], ids=["not told", "before", "from then on"])
def test_every_outcome_is_provisional_from_1_october_2026(ending, kind, received):
    """Eligible, not eligible, undetermined, deferred; whenever the file was received."""
    found = ask(ending(kind), received)
    assert kind == found.outcome.name
    assert found.provisional
    assert "provisional" in repr(found)


@EVERY_KIND
def test_no_outcome_of_30_september_2026_is_made_provisional_by_luat_06_2026(ending, kind):
    """The other side of the day: neither the mark nor the law is told."""
    found = ask(ending(kind, EVE, CO_SO if kind in (YES, LATER) else LDTT), EVE)
    assert kind == found.outcome.name
    assert not found.provisional
    assert "06/2026/QH16" not in found.explain()
    assert "tạm thời" not in found.headline().render()
    assert not found.receipt().provisional


@EVERY_KIND
@BOTH_LANGUAGES
@pytest.mark.parametrize("received", [None, EVE, DAY], ids=["not told", "before", "from then on"])
def test_every_text_says_so_and_names_the_law(ending, kind, locale, received):
    """Headline, explanation, text and HTML: no line tells the outcome without its mark."""
    found = ask(ending(kind), received)
    label = found.outcome.label.render(locale)
    told = found.outcome_label.render(locale)
    assert told.startswith(label)
    assert told != label
    assert found.headline().render(locale).endswith(told)
    for text in (
        found.explain(locale),
        found.explain(locale, full=True),
        assessment_text(found, locale, full=True),
        assessment_html(found, locale),
    ):
        assert told in " ".join(text.split())
        assert "06/2026/QH16" in text
        assert "152/2025/NĐ-CP" in text
        assert "15/2025/TT-BNV" in text


@EVERY_KIND
@BOTH_LANGUAGES
def test_the_data_say_so_and_name_the_law(ending, kind, locale):
    """JSON: ``provisional``, the label, a reservation, and the receipt."""
    told = json.loads(json.dumps(ask(ending(kind), EVE).to_dict(locale)))
    assert told["provisional"] is True
    assert told["receipt"]["provisional"] is True
    assert told["outcome_label"] != ask(ending(kind)).outcome.label.render(locale)
    assert any("06/2026/QH16" in line for line in told["reservations"])
    assert ("2026-09-30", "2026-09-30") == (told["received"], told["receipt"]["received"])


@pytest.mark.parametrize(
    ("locale", "label"),
    [("vi", "chưa đủ căn cứ để kết luận (tạm thời)"), ("en", "undetermined (provisional)")],
)
def test_the_mark_itself(ending, locale, label):
    """In so many words, on an outcome that rests on nothing decided."""
    assert label == ask(ending(OPEN)).outcome_label.render(locale)


@pytest.mark.parametrize("award", [LDTT, CO_SO, CO_BO, CO_CP])
def test_an_outcome_decided_by_an_organisers_rule_alone_is_provisional_too(good, award):
    """No wording of the Law decides there, but the Law may no longer ask for that rule."""
    case = good("2022", award).later(2).on(2026, 10, 1).grade(Grade.GOOD)
    strict = case.declared.detailed_by(
        graded(Grade.EXCELLENT, source=OrganiserRule("Quy chế của đơn vị"))
    )
    refused = strict.assess(case.record, 2026, DAY)
    assert NO == refused.outcome.name
    assert refused.provisional
    assert "06/2026/QH16" in refused.explain()
    assert not strict.assess(case.record, 2026, EVE).provisional


@pytest.mark.parametrize("award", list(td.regime_on(DAY).awards))
@pytest.mark.parametrize("subject", SUBJECTS, ids=lambda subject: type(subject).__name__)
@pytest.mark.parametrize("received", [None, EVE, DAY], ids=["not told", "before", "from then on"])
def test_every_award_of_the_catalogue_is_provisional_past_1_october_2026(award, subject, received):
    """Whoever asks, with nothing on record: open or refused, never settled."""
    record = td.Record(subject=subject)
    found = td.assess(award, record, year=2026, on=DAY, received=received)
    assert found.provisional
    assert found.to_dict()["provisional"] is True
    assert "06/2026/QH16" in found.explain()


def test_many_records_at_once_are_told_that_the_question_is_provisional(ending):
    """``verdict`` gives truths without a tree; the inquiry says what they are worth."""
    award = td.regime_on(DAY).awards[CO_SO]
    assert award.ask(2026, DAY).provisional
    assert award.ask(2026, DAY, received=EVE).provisional
    assert not award.ask(2026, EVE).provisional


def test_both_readings_are_provisional_together_past_1_october_2026(good):
    """A file of 2023: also under the law of 2003 nothing is settled on a day that is not read."""
    record = good("2003", CO_SO).record
    both = td.assess(CO_SO, record, year=2023, on=DAY)
    assert both.provisional
    assert both.by_day.provisional
    assert both.by_year.provisional
    assert "06/2026/QH16" in both.by_year.explain()
    told = answer_to_dict(both)
    assert (True, True) == (told["provisional"], told["by_year"]["provisional"])
    assert not td.assess(CO_SO, record, year=2023, on=EVE).provisional


def test_an_earliest_year_past_1_october_2026_is_told_as_provisional(ending):
    """Asked in September 2026, the answer “2027” speaks of texts that nobody here has read."""
    refused = known_until_its_year(ending(NO, EVE))
    earliest = refused.assess().earliest_year()
    assert 2027 == earliest.year
    assert LAW_2026 in earliest.unseen
    told = answer_to_dict(refused.assess())
    assert (False, 2027, True) == (
        told["provisional"],
        told["earliest_year"],
        told["earliest_year_provisional"],
    )


def test_an_earliest_year_before_is_not(good):
    """Asked at the end of 2024 about a grade too low: 2025, under texts that are in force then."""
    refused = known_until_its_year(good("2022", LDTT).grade(Grade.COMPLETED))
    earliest = refused.assess().earliest_year()
    assert 2025 == earliest.year
    assert () == earliest.unseen
    assert answer_to_dict(refused.assess())["earliest_year_provisional"] is False


def test_no_year_in_sight_is_provisional_as_the_years_looked_at_are(ending):
    """Thirty years ahead are all past the texts read."""
    found = ending(YES, EVE, "tap-the-lao-dong-tien-tien")
    found = found.of(ending(YES).subject).assess()
    assert found.earliest_year() is None
    assert LAW_2026 in found.unseen_by(None)
    assert answer_to_dict(found)["earliest_year_provisional"] is True


@pytest.mark.parametrize(
    ("received", "on", "worded"),
    [
        (None, AFTER, AFTER),
        (EVE, EVE, EVE),
        (EVE, DAY, EVE),
        (EVE, AFTER, EVE),
        (DAY, AFTER, AFTER),
        (dt.date(2025, 7, 1), AFTER, EVE),
        (dt.date(2025, 6, 30), AFTER, dt.date(2025, 6, 30)),
        (dt.date(2025, 6, 30), dt.date(2025, 7, 1), dt.date(2025, 6, 30)),
        (dt.date(2025, 6, 30), dt.date(2025, 6, 30), dt.date(2025, 6, 30)),
        (dt.date(2025, 7, 1), dt.date(2025, 7, 1), dt.date(2025, 7, 1)),
    ],
)
def test_the_wording_that_governs_khoan_4_dieu_4_luat_06_2026_khoan_3_dieu_60_nd_152_2025(
    ending, received, on, worded
):
    """Received before the new wording: the last day of the earlier one; else the day itself."""
    assert worded == worded_as_on(received, on)
    assert worded == ask(ending(YES, on), received).question.as_of


def test_received_before_1_october_2026_the_2022_wording_is_the_laws_own(ending):
    """No condition of the Law is marked lapsed; the outcome is provisional by the rule itself."""
    kept = ask(ending(YES, award=CO_SO), EVE)
    late = ask(ending(YES, award=CO_SO), DAY)
    assert set() == lapsed_numbers(kept) & {"06/2022/QH15"}
    assert "06/2022/QH15" in lapsed_numbers(late)
    text = reservations(kept)
    assert "khoản 4 Điều 4 Luật 06/2026/QH16" in text
    assert "30/09/2026" in text
    assert "nguồn thứ cấp" in text


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        (YES, "đủ tiêu chuẩn theo quy định trước được giữ"),
        (NO, "không đủ tiêu chuẩn có thể thành đủ tiêu chuẩn"),
        (OPEN, "kết quả này có thể thay đổi"),
        (LATER, "kết quả này có thể thay đổi"),
    ],
)
def test_a_more_favourable_new_wording_would_apply_instead_khoan_4_dieu_4_luat_06_2026(
    ending, kind, words
):
    """Each outcome says what that would do to it; a file received later is not told so."""
    assert words in reservations(ask(ending(kind), EVE))
    assert "có lợi hơn" in reservations(ask(ending(kind), EVE))
    assert words not in reservations(ask(ending(kind), DAY))


@EVERY_KIND
def test_a_day_of_receipt_not_told_is_asked_for_khoan_4_dieu_4_luat_06_2026(ending, kind):
    """It decides which wording applies; told, it is not asked for."""
    words = "Chưa biết ngày cơ quan có thẩm quyền tiếp nhận hồ sơ"
    assert words in reservations(ask(ending(kind)))
    assert words not in reservations(ask(ending(kind), EVE))
    assert words not in reservations(ask(ending(kind), DAY))
    assert words not in reservations(ask(ending(kind, EVE)))


def test_received_from_1_october_2026_on_keeps_no_earlier_wording(ending):
    """And says so."""
    words = "không trước ngày 01/10/2026"
    assert words in reservations(ask(ending(YES), DAY))
    assert words not in reservations(ask(ending(YES), EVE))


def test_awards_from_before_keep_their_value_khoan_3_dieu_4_luat_06_2026(ending):
    """Told where an award from before decides; how it will be counted is not known."""
    place = "khoản 3 Điều 4 Luật 06/2026/QH16"
    titled = ending(YES, award=CO_SO)
    assert place in reservations(ask(titled))
    assert place not in reservations(ask(ending(YES)))
    late = titled.drop(Conferral).put(Conferral(award=LDTT, year=2026, decided_on=DAY))
    assert place not in reservations(ask(late))
    early = titled.drop(Conferral).put(Conferral(award=LDTT, year=2026, decided_on=EVE))
    assert place in reservations(ask(early))


def test_scientific_results_from_before_khoan_1_dieu_4_luat_06_2026(ending):
    """Told where an initiative decides; the cases meant were not read, a person must decide."""
    place = "khoản 1 Điều 4 Luật 06/2026/QH16"
    with_initiative = ending(YES, award=CO_SO)
    assert place in reservations(ask(with_initiative))
    assert "chưa đọc được các trường hợp đó" in reservations(ask(with_initiative))
    graded_only = with_initiative.drop(Contribution).grade(Grade.EXCELLENT)
    assert YES == ask(graded_only).outcome.name
    assert place not in reservations(ask(graded_only))
    assert place not in reservations(ask(ending(YES, EVE, CO_SO)))


def test_a_file_of_june_2025_is_finished_under_nd_98_khoan_3_dieu_60_nd_152_2025(good):
    """The flag's vote of Điều 5 NĐ 98/2023 binds such a file; the rule itself was not read."""
    case = good("2022", CO_CP).later(1).on(2025, 7, 15)
    kept = ask(case, dt.date(2025, 6, 30))
    assert dt.date(2025, 6, 30) == kept.question.as_of
    assert not any(part.lapsed for part in kept.finding.walk())
    assert kept.provisional
    assert "khoản 3 Điều 60 Nghị định 152/2025/NĐ-CP" in reservations(kept)
    assert "có lợi hơn" not in reservations(kept)
    late = ask(case, dt.date(2025, 7, 1))
    assert any(part.lapsed for part in late.finding.walk())
    assert "Điều 60" not in reservations(late)


def test_putting_off_follows_the_wording_kept_khoan_4_dieu_4_nd_98_nd_152(good):
    """A file of June 2025 is put off by NĐ 98/2023, one of July by NĐ 152/2025."""
    case = good("2022", LDTT).later(1).on(2025, 7, 15)
    case = case.put(Proceeding(matter="Kiểm tra", opened_on=dt.date(2025, 7, 1)))
    for received, number in (
        (dt.date(2025, 6, 30), "98/2023/NĐ-CP"),
        (dt.date(2025, 7, 1), "152/2025/NĐ-CP"),
    ):
        found = ask(case, received)
        assert LATER == found.outcome.name
        assert {number} == {
            source.number for part in found.deferral.walk() for source in part.sources
        }


def test_the_law_of_2003_knows_no_such_rule(good):
    """A file of 2023 received in 2023: both readings, as before, and settled."""
    record = good("2003", CO_SO).record
    told = td.assess(
        CO_SO, record, year=2023, on=dt.date(2024, 1, 10), received=dt.date(2023, 12, 20)
    )
    assert isinstance(told, td.BothReadings)
    assert not told.provisional
    old = td.assess(
        CO_SO, record, year=2023, on=dt.date(2025, 7, 15), received=dt.date(2025, 6, 30)
    )
    assert dt.date(2023, 12, 31) == old.by_year.question.as_of
    assert not old.by_year.provisional


@pytest.mark.parametrize("on", [DAY, dt.date(2024, 12, 20)])
def test_a_file_cannot_be_received_after_it_is_considered(good, on):
    """Refused in one sentence; on the day itself it can."""
    case = good("2022", LDTT).later(on.year - 2024)
    with pytest.raises(InvalidValue, match="sau ngày xét") as caught:
        case.declared.assess(case.record, case.year, on, received=on + dt.timedelta(days=1))
    assert "\n" not in str(caught.value)
    assert case.declared.ask(case.year, on, received=on).question.received == on
    with pytest.raises(InvalidValue):
        td.assess(LDTT, case.record, year=case.year, on=on, received=dt.date(2030, 1, 1))
    with pytest.raises(InvalidValue):
        case.declared.earliest_year(case.record, case.year, on, received=dt.date(2030, 1, 1))


def test_a_later_year_is_another_file_not_received_yet(ending):
    """The day of receipt is that of the file asked about."""
    refused = known_until_its_year(ending(NO))
    earliest = refused.declared.earliest_year(refused.record, 2026, DAY, received=EVE)
    assert 2027 == earliest.year
    assert earliest.finding.question.received is None
    assert LAW_2026 in earliest.unseen


def test_the_day_of_receipt_is_part_of_the_receipt(ending):
    """Two answers that differ only in it have different receipts."""
    case = ending(YES)
    receipts = [ask(case, day).receipt() for day in (None, EVE, DAY)]
    assert [None, EVE, DAY] == [receipt.received for receipt in receipts]
    assert [DAY, EVE, DAY] == [receipt.as_of for receipt in receipts]
    assert all(receipt.provisional for receipt in receipts)


@BOTH_LANGUAGES
def test_the_outline_of_an_award_says_what_was_not_read(locale):
    """From 1 October 2026 at its top, whoever decides included."""
    award = td.regime_on(DAY).awards[LDTT]
    text = award.outline(DAY, locale)
    head = text.partition("\n\n")[0].splitlines()
    assert any(line.startswith("! ") and "06/2026/QH16" in line for line in head)
    assert "06/2026/QH16" not in award.outline(EVE, locale)
