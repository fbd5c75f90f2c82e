"""The provinces before and after 1 July 2025, and which unit stands in the place of which."""

import datetime as dt
import pickle

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from thidua.clusters import (
    PROVINCE_CHANGES,
    PROVINCES_SINCE,
    Province,
    ProvinceChange,
    formed_from,
    province,
    provinces_on,
    successor_of,
)
from thidua.dates import Period
from thidua.errors import BadInput, InvalidValue, NotInForce, UnknownName
from thidua.law import Citation, Seen
from thidua.words import fold

LAST_DAY_OF_63 = dt.date(2025, 6, 30)
FIRST_DAY_OF_34 = dt.date(2025, 7, 1)
LAST_DAY_OF_THUA_THIEN_HUE = dt.date(2024, 12, 31)
FIRST_DAY_OF_HUE = dt.date(2025, 1, 1)

# Written out by hand from the lists read, in Vietnamese order.
IN_2024 = (
    "An Giang | Bà Rịa - Vũng Tàu | Bạc Liêu | Bắc Giang | Bắc Kạn | Bắc Ninh | Bến Tre"
    " | Bình Dương | Bình Định | Bình Phước | Bình Thuận | Cà Mau | Cao Bằng | Cần Thơ | Đà Nẵng"
    " | Đắk Lắk | Đắk Nông | Điện Biên | Đồng Nai | Đồng Tháp | Gia Lai | Hà Giang | Hà Nam"
    " | Hà Nội | Hà Tĩnh | Hải Dương | Hải Phòng | Hậu Giang | Hòa Bình | Hưng Yên | Khánh Hòa"
    " | Kiên Giang | Kon Tum | Lai Châu | Lạng Sơn | Lào Cai | Lâm Đồng | Long An | Nam Định"
    " | Nghệ An | Ninh Bình | Ninh Thuận | Phú Thọ | Phú Yên | Quảng Bình | Quảng Nam"
    " | Quảng Ngãi | Quảng Ninh | Quảng Trị | Sóc Trăng | Sơn La | Tây Ninh | Thái Bình"
    " | Thái Nguyên | Thanh Hóa | Thành phố Hồ Chí Minh | Thừa Thiên Huế | Tiền Giang | Trà Vinh"
    " | Tuyên Quang | Vĩnh Long | Vĩnh Phúc | Yên Bái"
)
IN_JULY_2025 = (
    "An Giang | Bắc Ninh | Cà Mau | Cao Bằng | Cần Thơ | Đà Nẵng | Đắk Lắk | Điện Biên | Đồng Nai"
    " | Đồng Tháp | Gia Lai | Hà Nội | Hà Tĩnh | Hải Phòng | Huế | Hưng Yên | Khánh Hòa | Lai Châu"
    " | Lạng Sơn | Lào Cai | Lâm Đồng | Nghệ An | Ninh Bình | Phú Thọ | Quảng Ngãi | Quảng Ninh"
    " | Quảng Trị | Sơn La | Tây Ninh | Thái Nguyên | Thanh Hóa | Thành phố Hồ Chí Minh"
    " | Tuyên Quang | Vĩnh Long"
)
MERGERS = [
    ("1", "tỉnh Tuyên Quang", "ha-giang tuyen-quang"),
    ("2", "tỉnh Lào Cai", "yen-bai lao-cai"),
    ("3", "tỉnh Thái Nguyên", "bac-kan thai-nguyen"),
    ("4", "tỉnh Phú Thọ", "vinh-phuc hoa-binh phu-tho"),
    ("5", "tỉnh Bắc Ninh", "bac-giang bac-ninh"),
    ("6", "tỉnh Hưng Yên", "thai-binh hung-yen"),
    ("7", "thành phố Hải Phòng", "hai-duong hai-phong"),
    ("8", "tỉnh Ninh Bình", "ha-nam nam-dinh ninh-binh"),
    ("9", "tỉnh Quảng Trị", "quang-binh quang-tri"),
    ("10", "thành phố Đà Nẵng", "quang-nam da-nang"),
    ("11", "tỉnh Quảng Ngãi", "kon-tum quang-ngai"),
    ("12", "tỉnh Gia Lai", "binh-dinh gia-lai"),
    ("13", "tỉnh Khánh Hòa", "ninh-thuan khanh-hoa"),
    ("14", "tỉnh Lâm Đồng", "dak-nong binh-thuan lam-dong"),
    ("15", "tỉnh Đắk Lắk", "phu-yen dak-lak"),
    ("16", "Thành phố Hồ Chí Minh", "ba-ria-vung-tau binh-duong thanh-pho-ho-chi-minh"),
    ("17", "tỉnh Đồng Nai", "binh-phuoc dong-nai"),
    ("18", "tỉnh Tây Ninh", "long-an tay-ninh"),
    ("19", "thành phố Cần Thơ", "soc-trang hau-giang can-tho"),
    ("20", "tỉnh Vĩnh Long", "ben-tre tra-vinh vinh-long"),
    ("21", "tỉnh Đồng Tháp", "tien-giang dong-thap"),
    ("22", "tỉnh Cà Mau", "bac-lieu ca-mau"),
    ("23", "tỉnh An Giang", "kien-giang an-giang"),
]
UNCHANGED_IN_JULY_2025 = {
    "cao-bang",
    "dien-bien",
    "ha-tinh",
    "hue",
    "lai-chau",
    "lang-son",
    "nghe-an",
    "quang-ninh",
    "thanh-hoa",
    "son-la",
    "ha-noi",
}
CITIES_OF_2008 = {"can-tho", "da-nang", "ha-noi", "hai-phong", "thanh-pho-ho-chi-minh"}


def changes_on(date):
    return [change for change in PROVINCE_CHANGES if change.on == date]


def ids(units):
    return [unit.id for unit in units]


def cities_on(date):
    return {unit.id for unit in provinces_on(date) if unit.city}


def days():
    return st.dates(min_value=PROVINCES_SINCE, max_value=dt.date(2027, 1, 1))


class TestProvincesOn:
    def test_there_are_63_units_before_1_july_2025_and_34_from_then_on(self):
        """Both sides of the day on which the merged authorities began to work."""
        assert 63 == len(provinces_on(LAST_DAY_OF_63))
        assert 34 == len(provinces_on(FIRST_DAY_OF_34))

    def test_they_are_those_of_the_lists_in_vietnamese_order(self):
        """The names, spelt and ordered as a Vietnamese list would have them."""
        in_2024 = provinces_on(LAST_DAY_OF_THUA_THIEN_HUE)
        assert IN_2024 == " | ".join(unit.name for unit in in_2024)
        in_july_2025 = provinces_on(FIRST_DAY_OF_34)
        assert IN_JULY_2025 == " | ".join(unit.name for unit in in_july_2025)

    def test_hue_takes_the_place_of_thua_thien_hue_on_1_january_2025(self):
        """Both sides of the day: one unit goes, one comes, all others stay."""
        before = set(ids(provinces_on(LAST_DAY_OF_THUA_THIEN_HUE)))
        after = set(ids(provinces_on(FIRST_DAY_OF_HUE)))
        assert {"thua-thien-hue"} == before - after
        assert {"hue"} == after - before

    def test_the_first_day_is_the_one_after_ha_tay(self):
        """The list of 63 begins on 1 August 2008 and is not carried back further."""
        assert 63 == len(provinces_on(dt.date(2008, 8, 1)))
        with pytest.raises(NotInForce, match="15/2008/QH12") as raised:
            provinces_on(dt.date(2008, 7, 31))
        assert dt.date(2008, 7, 31) == raised.value.on

    @pytest.mark.parametrize(
        ("date", "new"),
        [
            (dt.date(2025, 1, 1), "hue"),
            (dt.date(2026, 4, 30), "dong-nai"),
            (dt.date(2026, 9, 1), "quang-ninh"),
            (dt.date(2026, 9, 20), "bac-ninh"),
        ],
    )
    def test_a_province_becomes_a_city_on_its_day(self, date, new):
        """Both sides of each of the four days; no other unit changes its kind with it."""
        assert {new} == cities_on(date) - cities_on(date - dt.timedelta(days=1))

    def test_the_cities_are_five_then_six_then_nine(self):
        """Five in 2008, Huế the sixth in 2025, nine since 20 September 2026."""
        assert CITIES_OF_2008 == cities_on(PROVINCES_SINCE)
        assert CITIES_OF_2008 | {"hue"} == cities_on(FIRST_DAY_OF_34)
        assert 9 == len(cities_on(dt.date(2026, 9, 20)))

    @given(days())
    def test_no_two_units_of_a_day_share_an_id_or_a_spelling(self, date):
        """Ids tell the units of one day apart, and so do names without diacritics."""
        units = provinces_on(date)
        assert len(units) == len({unit.id for unit in units})
        assert len(units) == len({fold(unit.name) for unit in units})

    def test_every_id_is_the_name_without_diacritics(self):
        """What others build unit ids from follows from the printed name alone."""
        for day in (LAST_DAY_OF_63, FIRST_DAY_OF_34):
            for unit in provinces_on(day):
                assert unit.id == "-".join(fold(unit.name).split())

    @pytest.mark.parametrize("date", [dt.datetime(2025, 7, 1, 8), "2025-07-01"])
    def test_a_day_is_a_plain_date(self, date):
        """A time of day or a text is refused and not read as some day."""
        with pytest.raises(InvalidValue):
            provinces_on(date)


class TestChanges:
    def test_23_mergers_of_52_units_and_11_unchanged(self):
        """The counts that the reports of the resolution give."""
        mergers = changes_on(FIRST_DAY_OF_34)
        assert 23 == len(mergers)
        assert all(change.merger for change in mergers)
        merged = {unit.id for change in mergers for unit in change.former}
        assert 52 == len(merged)
        formed = {change.formed.id for change in mergers}
        assert UNCHANGED_IN_JULY_2025 == set(ids(provinces_on(FIRST_DAY_OF_34))) - formed
        assert UNCHANGED_IN_JULY_2025 == set(ids(provinces_on(LAST_DAY_OF_63))) - merged

    def test_19_provinces_and_4_cities_were_formed(self):
        """The resolution speaks of 19 provinces and 4 cities formed, and of 28 and 6 in all."""
        assert 4 == sum(change.formed.city for change in changes_on(FIRST_DAY_OF_34))
        assert 6 == len(cities_on(FIRST_DAY_OF_34))

    @pytest.mark.parametrize(("clause", "formed", "former"), MERGERS)
    def test_each_row_of_the_table(self, clause, formed, former):
        """Each merger: its clause, the new unit, the former ones in order, who gave the name."""
        (change,) = [c for c in changes_on(FIRST_DAY_OF_34) if c.source.clause == clause]
        assert formed == change.formed.full_name
        assert former.split() == ids(change.former)
        assert change.former[-1] == change.name_giver
        assert f"khoản {clause} Điều 1 Nghị quyết 202/2025/QH15" == change.source.render()

    def test_hue_was_formed_from_thua_thien_hue_alone_and_renamed(self):
        """No merger, and nobody's name was kept."""
        (change,) = changes_on(FIRST_DAY_OF_HUE)
        assert ["thua-thien-hue"] == ids(change.former)
        assert "hue" == change.formed.id
        assert change.name_giver is None
        assert not change.merger
        assert "Nghị quyết 175/2024/QH15" == change.source.render()

    @pytest.mark.parametrize(
        ("date", "name", "number"),
        [
            (dt.date(2026, 4, 30), "Đồng Nai", "30/2026/QH16"),
            (dt.date(2026, 9, 1), "Quảng Ninh", "36/2026/QH16"),
            (dt.date(2026, 9, 20), "Bắc Ninh", "39/2026/QH16"),
        ],
    )
    def test_the_cities_of_2026_kept_name_and_id(self, date, name, number):
        """A province became a city whole; the two are two units with one id."""
        (change,) = changes_on(date)
        (former,) = change.former
        assert (f"tỉnh {name}", f"thành phố {name}") == (former.full_name, change.formed.full_name)
        assert former == change.name_giver
        assert former.id == change.formed.id
        assert former != change.formed
        assert number == change.source.number

    def test_no_resolution_is_marked_as_read(self):
        """Only reports and lists were read, and each citation says so."""
        assert {Seen.PARTIAL} == {change.source.seen for change in PROVINCE_CHANGES}

    def test_the_days_of_the_resolution_are_kept_apart_from_the_day_of_the_change(self):
        """In force on 12 June 2025, while the old authorities worked until 30 June."""
        days_of = {(c.decided, c.effective) for c in changes_on(FIRST_DAY_OF_34)}
        assert {(dt.date(2025, 6, 12), dt.date(2025, 6, 12))} == days_of
        assert 63 == len(provinces_on(dt.date(2025, 6, 12)))

    def test_a_unit_formed_in_2025_is_another_than_the_one_whose_name_it_bears(self):
        """Hưng Yên before and after: one id, two units, one ending where the other begins."""
        old, new = province("hung-yen", LAST_DAY_OF_63), province("hung-yen", FIRST_DAY_OF_34)
        assert old.id == new.id
        assert old != new
        assert Period(PROVINCES_SINCE, FIRST_DAY_OF_34) == old.period
        assert Period(FIRST_DAY_OF_34) == new.period

    def test_changes_stand_in_order_of_their_days(self):
        """Earliest first: Huế, the mergers, then the cities of 2026."""
        assert sorted(change.on for change in PROVINCE_CHANGES) == [
            change.on for change in PROVINCE_CHANGES
        ]
        assert 27 == len(PROVINCE_CHANGES)

    def test_a_change_writes_itself_as_plain_data(self):
        """Dates as ISO text, the source in the language asked for."""
        data = changes_on(FIRST_DAY_OF_HUE)[0].to_dict("en")
        assert "2025-01-01" == data["on"]
        assert "Resolution 175/2024/QH15" == data["source"]
        assert [False, True] == [data["former"][0]["city"], data["formed"]["city"]]
        assert {"start": "2008-08-01", "end": "2025-01-01"} == data["former"][0]["period"]


def unit(unit_id, start, end=None):
    return Province(id=unit_id, name=unit_id.title(), city=False, period=Period(start, end))


class TestOwnChanges:
    def change(self, **given):
        return ProvinceChange(
            **{
                "on": FIRST_DAY_OF_34,
                "former": [
                    unit("a", PROVINCES_SINCE, FIRST_DAY_OF_34),
                    unit("b", PROVINCES_SINCE, FIRST_DAY_OF_34),
                ],
                "formed": unit("a", FIRST_DAY_OF_34),
                "source": Citation("Nghị quyết", "1/2025/QH15"),
                "decided": dt.date(2025, 6, 12),
                "effective": FIRST_DAY_OF_34,
                **given,
            }
        )

    def test_one_whose_days_fit_stands(self):
        """A resolution may take effect on the day of the change itself."""
        assert "a" == self.change().name_giver.id

    @pytest.mark.parametrize(
        ("given", "match"),
        [
            ({"former": []}, "Chưa ghi đơn vị cũ nào"),
            ({"former": [unit("a", PROVINCES_SINCE, FIRST_DAY_OF_34)] * 2}, "ghi lặp"),
            ({"former": [unit("a", PROVINCES_SINCE)]}, "phải kết thúc trước ngày 01/07/2025"),
            ({"formed": unit("a", LAST_DAY_OF_63)}, "phải bắt đầu ngày 01/07/2025"),
            ({"effective": dt.date(2025, 7, 2)}, "phải theo thứ tự đó"),
            ({"decided": dt.date(2025, 7, 2)}, "phải theo thứ tự đó"),
        ],
    )
    def test_one_that_does_not_fit_is_refused(self, given, match):
        """Each fault by itself, named in the sentence."""
        with pytest.raises(BadInput, match=match):
            self.change(**given)

    def test_all_faults_come_at_once(self):
        """Two faults, two lines, in either language, and the error survives pickling."""
        with pytest.raises(BadInput) as raised:
            self.change(former=[], formed=unit("a", LAST_DAY_OF_63))
        error = pickle.loads(pickle.dumps(raised.value))
        assert 2 == len(error.lines("en"))
        assert "tỉnh A on 1 July 2025 has 2 faults" in error.render("en")

    def test_an_id_is_a_slug_and_a_name_is_not_blank(self):
        """A unit checks itself."""
        with pytest.raises(InvalidValue):
            attrs.evolve(unit("a", PROVINCES_SINCE), id="Hưng Yên")
        with pytest.raises(InvalidValue):
            attrs.evolve(unit("a", PROVINCES_SINCE), name=" ")


class TestProvince:
    @pytest.mark.parametrize(
        ("name", "found"),
        [
            ("hung-yen", "hung-yen"),
            ("Hưng Yên", "hung-yen"),
            ("Hung Yen", "hung-yen"),
            ("TỈNH HƯNG YÊN", "hung-yen"),
            ("tinh hung yen", "hung-yen"),
            ("Hoà Bình", "hoa-binh"),
            ("Bà Rịa – Vũng Tàu", "ba-ria-vung-tau"),
            ("Bà Rịa-Vũng Tàu", "ba-ria-vung-tau"),
            ("Thừa Thiên - Huế", "thua-thien-hue"),
            ("Hải Phòng", "hai-phong"),
            ("TP. Hải Phòng", "hai-phong"),
            ("TP.Hải Phòng", "hai-phong"),
            ("Thành phố Hải Phòng", "hai-phong"),
            ("thanh-pho-ho-chi-minh", "thanh-pho-ho-chi-minh"),
            ("Thành phố Hồ Chí Minh", "thanh-pho-ho-chi-minh"),
            ("Hồ Chí Minh", "thanh-pho-ho-chi-minh"),
            ("tp ho chi minh", "thanh-pho-ho-chi-minh"),
            ("TPHCM", "thanh-pho-ho-chi-minh"),
            ("TP.HCM", "thanh-pho-ho-chi-minh"),
        ],
    )
    def test_it_is_found_however_it_is_written(self, name, found):
        """By id or name, with and without diacritics, kind and abbreviation."""
        assert found == province(name, on=LAST_DAY_OF_THUA_THIEN_HUE).id

    @given(days(), st.data())
    def test_every_unit_of_a_day_is_found_by_all_its_names(self, date, data):
        """Its id, its name and its full name lead to the very unit of that day."""
        expected = data.draw(st.sampled_from(provinces_on(date)))
        for name in (expected.id, expected.name, expected.full_name, fold(expected.full_name)):
            assert expected == province(name, on=date)

    def test_a_merged_unit_is_not_found_afterwards_and_the_error_names_its_successor(self):
        """Both sides of the day; nothing is carried over silently."""
        assert "hai-duong" == province("Hải Dương", on=LAST_DAY_OF_63).id
        with pytest.raises(NotInForce, match="hãy dùng thành phố Hải Phòng") as raised:
            province("Hải Dương", on=FIRST_DAY_OF_34)
        assert ("hai-phong",) == raised.value.suggestions
        assert "since 1 July 2025" in raised.value.render("en")

    def test_hue_is_not_found_before_its_day_and_the_error_names_the_province(self):
        """Until 2024 thành phố Huế was a city within Thừa Thiên Huế."""
        assert province("TP. Huế", on=FIRST_DAY_OF_HUE).city
        with pytest.raises(NotInForce, match="hãy dùng tỉnh Thừa Thiên Huế") as raised:
            province("TP. Huế", on=LAST_DAY_OF_THUA_THIEN_HUE)
        assert ("thua-thien-hue",) == raised.value.suggestions

    def test_the_kind_must_be_that_of_the_day(self):
        """A city within a province bears the province's name and is another thing."""
        with pytest.raises(UnknownName) as raised:
            province("thành phố Hưng Yên", on=LAST_DAY_OF_63)
        assert "Hưng Yên" == raised.value.suggestions[0]
        with pytest.raises(NotInForce, match="hãy dùng tỉnh Đồng Nai"):
            province("thành phố Đồng Nai", on=dt.date(2026, 4, 29))
        with pytest.raises(NotInForce, match="hãy dùng thành phố Đồng Nai"):
            province("tỉnh Đồng Nai", on=dt.date(2026, 4, 30))

    @pytest.mark.parametrize(
        ("name", "near"), [("Hưng Yênn", "Hưng Yên"), ("Đắc Lắc", "Đắk Lắk"), ("tỉnh Huế", "Huế")]
    )
    def test_an_unknown_name_offers_near_misses(self, name, near):
        """The nearest name of that day comes first; the sentence says what to write."""
        with pytest.raises(UnknownName, match="hãy ghi tên như") as raised:
            province(name, on=FIRST_DAY_OF_34)
        assert near == raised.value.suggestions[0]

    def test_a_day_before_the_data_is_refused_whatever_the_name(self):
        """Neither a right name nor a wrong one is judged for a day of which nothing is known."""
        for name in ("Hà Nội", "Hà Tây"):
            with pytest.raises(NotInForce, match="01/08/2008"):
                province(name, on=dt.date(2008, 7, 31))


class TestSuccession:
    @pytest.mark.parametrize(("_clause", "formed", "former"), MERGERS)
    def test_each_merged_unit_stands_for_itself_until_its_successor_takes_over(
        self, _clause, formed, former
    ):
        """Both sides of 1 July 2025, for each of the 52."""
        for unit_id in former.split():
            assert unit_id == successor_of(unit_id, LAST_DAY_OF_63).id
            assert formed == successor_of(unit_id, FIRST_DAY_OF_34).full_name

    def test_thua_thien_hue_is_followed_by_hue(self):
        """Both sides of 1 January 2025, and on through July."""
        assert "thua-thien-hue" == successor_of("thua-thien-hue", LAST_DAY_OF_THUA_THIEN_HUE).id
        assert "hue" == successor_of("thua-thien-hue", FIRST_DAY_OF_HUE).id
        assert "hue" == successor_of("thua-thien-hue", FIRST_DAY_OF_34).id

    def test_succession_goes_through_several_changes(self):
        """Bắc Giang went into the province of Bắc Ninh, which became a city."""
        assert "tỉnh Bắc Ninh" == successor_of("bac-giang", dt.date(2026, 9, 19)).full_name
        assert "thành phố Bắc Ninh" == successor_of("bac-giang", dt.date(2026, 9, 20)).full_name

    def test_a_unit_has_no_successor_before_it_began(self):
        """Huế in 2024 is no question about a later day; the error names the province."""
        with pytest.raises(NotInForce, match="tỉnh Thừa Thiên Huế"):
            successor_of("hue", LAST_DAY_OF_THUA_THIEN_HUE)
        with pytest.raises(NotInForce, match="01/08/2008"):
            successor_of("ha-noi", dt.date(2008, 7, 31))

    @pytest.mark.parametrize("ask", [formed_from, lambda name: successor_of(name, LAST_DAY_OF_63)])
    def test_an_unknown_id_offers_near_misses(self, ask):
        """Ids only: a printed name is not guessed at, but its id is offered."""
        with pytest.raises(UnknownName, match="hung-yen") as raised:
            ask("Hải Dương")
        assert "hai-duong" == raised.value.suggestions[0]

    def test_formed_from_looks_back_to_the_units_of_2008(self):
        """Merged, renamed, both in turn, and untouched."""
        assert ["thai-binh", "hung-yen"] == ids(formed_from("hung-yen"))
        assert ["thua-thien-hue"] == ids(formed_from("hue"))
        assert ["bac-giang", "bac-ninh"] == ids(formed_from("bac-ninh"))
        assert ["ha-noi"] == ids(formed_from("ha-noi"))
        assert ["hai-duong"] == ids(formed_from("hai-duong"))
        assert not any(origin.city for origin in formed_from("quang-ninh"))

    @given(days(), days())
    def test_every_unit_has_exactly_one_successor_on_each_later_day(self, one, other):
        """Carried over from day to day no unit is lost, and none of the later ones is empty."""
        earlier, later = sorted((one, other))
        successors = [successor_of(unit.id, later) for unit in provinces_on(earlier)]
        assert set(provinces_on(later)) == set(successors)

    def test_the_units_of_today_have_each_unit_of_2008_once(self):
        """34 units have the 63 between them, and each leads back to the one that has it."""
        origins = [
            (origin, now.id)
            for now in provinces_on(dt.date(2026, 9, 20))
            for origin in formed_from(now.id)
        ]
        assert set(provinces_on(PROVINCES_SINCE)) == {origin for origin, _ in origins}
        assert 63 == len(origins)
        for origin, now_id in origins:
            assert now_id == successor_of(origin.id, dt.date(2026, 9, 20)).id
