"""Honorary titles, prizes, community titles, certificates: declared in order, cited, keyed."""

import datetime as dt
import json
from pathlib import Path

import pytest

from thidua.awards import regime_on
from thidua.criteria import Readings
from thidua.law import INSTRUMENTS, LAW_2022
from thidua.records import AWARD_NAMES

TOC = json.loads(Path(__file__).with_name("toc-06-2022-qh15.json").read_text("utf-8"))
AWARDS = regime_on(dt.date(2024, 12, 20)).awards
# Where each stands in the Law.
PLACES = {
    "xa-phuong-thi-tran-tieu-bieu": ("29", None),
    "thon-to-dan-pho-van-hoa": ("30", None),
    "gia-dinh-van-hoa": ("31", None),
    "danh-hieu-thi-dua-khac": ("32", None),
    "tinh-anh-hung": ("60", None),
    "thanh-pho-anh-hung": ("60", None),
    "ba-me-viet-nam-anh-hung": ("61", None),
    "anh-hung-luc-luong-vu-trang-nhan-dan": ("62", None),
    "anh-hung-lao-dong": ("63", None),
    "nha-giao-nhan-dan": ("64", "2"),
    "nha-giao-uu-tu": ("64", "3"),
    "thay-thuoc-nhan-dan": ("65", "2"),
    "thay-thuoc-uu-tu": ("65", "3"),
    "nghe-si-nhan-dan": ("66", "2"),
    "nghe-si-uu-tu": ("66", "3"),
    "nghe-nhan-nhan-dan": ("67", "2"),
    "nghe-nhan-uu-tu": ("67", "3"),
    "giai-thuong-ho-chi-minh": ("69", None),
    "giai-thuong-nha-nuoc": ("70", None),
    "ky-niem-chuong-uy-ban-thuong-vu-quoc-hoi": ("71", "1"),
    "ky-niem-chuong": ("71", "2"),
    "bang-khen-khac": ("76", None),
    "giay-khen": ("75", None),
    "giay-khen-khac": ("76", None),
}
EVERY_AWARD = pytest.mark.parametrize("name", PLACES)


def criteria_of(award):
    """Every criterion of an award, its deferral and cautions."""
    for root in (award.criterion, award.deferral, *award.cautions):
        yield from root.walk()


def sources_of(award):
    """Every source an award names, whatever for."""
    yield award.article
    for note in (*award.conferred_by, *award.notes):
        yield note.source
    for criterion in criteria_of(award):
        yield from criterion.sources
        if isinstance(criterion, Readings):
            for option in criterion.options:
                yield from option.sources


def test_they_are_declared_where_and_in_the_order_that_the_law_has_them():
    """Article and clause of each; the order of the names' list."""
    found = {n: (AWARDS[n].article.article, AWARDS[n].article.clause) for n in PLACES}

    assert found == PLACES
    assert [name for name in AWARD_NAMES if name in AWARDS] == list(AWARDS)


@EVERY_AWARD
def test_every_citation_of_luat_06_2022_stands_in_its_table_of_contents(name):
    """Article, clause and point exist in the Law as adopted; other texts are known ones."""
    for source in sources_of(AWARDS[name]):
        assert source.number in INSTRUMENTS, source
        if source.number != LAW_2022.number or source.article is None:
            continue
        assert source.article in TOC, source
        if source.clause is not None:
            assert source.clause in TOC[source.article], source
            if source.point is not None:
                assert source.point in TOC[source.article][source.clause], source


@EVERY_AWARD
def test_every_condition_has_a_source_and_every_key_one_meaning(name):
    """No condition without its place; one key never answers two conditions."""
    by_key = {}
    for criterion in criteria_of(AWARDS[name]):
        if not criterion.parts:
            assert criterion.sources, criterion
        if key := getattr(criterion, "key", None):
            assert by_key.setdefault((type(criterion), key), criterion) == criterion, key


def test_one_key_says_one_thing_in_all_awards():
    """An attestation made for one award answers the same words in another."""
    texts = {}
    for award in AWARDS.values():
        for criterion in criteria_of(award):
            if key := criterion.attestation_key:
                texts.setdefault(key, set()).add(criterion.statement().render("vi"))

    assert {} == {key: said for key, said in texts.items() if len(said) > 1}
