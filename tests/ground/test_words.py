"""Words: messages in two languages, dates and numbers as written, search and collation."""

import datetime as dt
import decimal
import enum
import pickle
import unicodedata
from decimal import Decimal
from fractions import Fraction

import pytest
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from hypothesis import given
from hypothesis import strategies as st

from thidua.errors import UnknownName
from thidua.words import (
    LOCALES,
    Message,
    _message,
    fold,
    format_date,
    format_list,
    format_number,
    format_percent,
    locale_of,
    localise,
    near_misses,
    say,
    say_n,
    sort_key,
    verbatim,
)


@pytest.fixture
def two_languages(tmp_path, monkeypatch):
    """Catalogues of our own, so that the mechanism is tested and not the library's sentences."""
    english = Catalog(locale="en")
    english.add("Xin chào {name}.", "Hello {name}.")
    english.add(("{n} năm", "{n} năm"), ("{n} year", "{n} years"))
    english.add("đỏ", "red")
    for locale, catalogue in (("en", english), ("vi", Catalog(locale="vi"))):
        folder = tmp_path / locale / "LC_MESSAGES"
        folder.mkdir(parents=True)
        with (folder / "thidua.mo").open("wb") as target:
            write_mo(target, catalogue)
    monkeypatch.setattr(_message, "_LOCALES_DIR", tmp_path)
    _message._catalogue.cache_clear()
    yield
    _message._catalogue.cache_clear()


class Colour(enum.Enum):
    RED = "do"

    @property
    def label(self):
        return say("đỏ")


class Plain(enum.Enum):
    ONE = "so-1"


@pytest.mark.parametrize(
    ("name", "expected"),
    [("vi", "vi"), ("en", "en"), ("vi_VN", "vi"), ("en-GB", "en"), ("EN", "en")],
)
def test_languages_are_known_by_their_usual_names(name, expected):
    assert expected == locale_of(name)


@pytest.mark.parametrize("name", ["fr", "", "vn", "english"])
def test_other_languages_are_refused_everywhere(name):
    for use in (locale_of, say("x").render, lambda n: format_date(dt.date(2024, 1, 1), n)):
        with pytest.raises(UnknownName):
            use(name)
    for write in (format_number, format_percent):
        with pytest.raises(UnknownName):
            write(Fraction(1) if write is format_percent else 1, name)
    with pytest.raises(UnknownName):
        format_list(["a"], name)


@pytest.mark.usefixtures("two_languages")
def test_a_message_is_said_in_the_language_of_the_reader():
    message = say("Xin chào {name}.", name="Lan")
    assert "Xin chào Lan." == message.render() == str(message) == message.render("vi")
    assert "Hello Lan." == message.render("en")


@pytest.mark.usefixtures("two_languages")
def test_english_has_a_plural_and_vietnamese_has_none():
    assert ["1 năm", "3 năm"] == [say_n("{n} năm", n=n).render("vi") for n in (1, 3)]
    assert ["0 years", "1 year", "3 years"] == [
        say_n("{n} năm", n=n).render("en") for n in (0, 1, 3)
    ]


@pytest.mark.usefixtures("two_languages")
def test_arguments_are_written_in_the_same_language_as_the_sentence():
    message = say("Xin chào {name}.", name=(Colour.RED, say("đỏ"), Decimal("1.5")))
    assert "Xin chào đỏ, đỏ và 1,5." == message.render("vi")
    assert "Hello red, red, and 1.5." == message.render("en")


@pytest.mark.parametrize(
    ("value", "vi", "en"),
    [
        (2023, "2023", "2023"),
        ("Sở A {x}", "Sở A {x}", "Sở A {x}"),
        (Decimal("1234.50"), "1.234,50", "1,234.50"),
        (Fraction(9, 10), "90%", "90%"),
        (dt.date(2024, 3, 5), "05/03/2024", "5 March 2024"),
        (("a", "b"), "a và b", "a and b"),
        (["a"], "a", "a"),
        (Plain.ONE, "so-1", "so-1"),
        (None, "None", "None"),
    ],
)
def test_arguments_of_each_kind(value, vi, en):
    message = say("{value}", value=value)
    assert (vi, en) == (message.render("vi"), message.render("en"))


def test_text_that_looks_like_a_template_is_left_alone():
    assert "a {b} {0}" == str(verbatim("a {b} {0}"))
    assert "{" == str(say("{"))
    assert "" == str(say(""))


def test_messages_are_values():
    """Equal, hashable, picklable, and told apart by their arguments and counts."""
    message = say("Năm {year}", year=2023)
    assert message == say("Năm {year}", year=2023)
    assert hash(message) == hash(say("Năm {year}", year=2023))
    assert message != say("Năm {year}", year=2024)
    assert say_n("{n} năm", n=1) != say("{n} năm", n=1)
    assert 2 == len({message, say("Năm {year}", year=2023), say("Năm {year}", year=2024)})
    assert "Message('Năm {year}')" == repr(message)
    with pytest.raises(AttributeError):
        message.text = "x"


@pytest.mark.parametrize(
    "message",
    [
        say("a"),
        say_n("{n} năm", n=3),
        verbatim("Sở A"),
        say("{a}{b}", a=say("x"), b=(Fraction(1, 3), dt.date(2024, 1, 1), Decimal("1.0"))),
        Message("x"),
    ],
)
def test_messages_pickle(message):
    twin = pickle.loads(pickle.dumps(message))
    assert message == twin
    assert str(message) == str(twin)


@pytest.mark.parametrize(
    ("date", "expected"),
    [
        (dt.date(2024, 1, 1), "ngày 01 tháng 01 năm 2024"),
        (dt.date(2024, 2, 29), "ngày 29 tháng 02 năm 2024"),
        (dt.date(2024, 3, 5), "ngày 05 tháng 3 năm 2024"),
        (dt.date(2023, 10, 10), "ngày 10 tháng 10 năm 2023"),
        (dt.date(2023, 12, 31), "ngày 31 tháng 12 năm 2023"),
    ],
)
def test_long_dates_are_those_of_official_papers(date, expected):
    """Two digits for the days below 10 and the months 1 and 2 (Decree 30/2020/NĐ-CP)."""
    assert expected == format_date(date, long=True)


def test_long_and_short_english_dates_are_alike():
    assert "5 March 2024" == format_date(dt.date(2024, 3, 5), "en", long=True)


@pytest.mark.parametrize(
    ("value", "vi", "en"),
    [
        (0, "0", "0"),
        (-1234567, "-1.234.567", "-1,234,567"),
        (Decimal("95.50"), "95,50", "95.50"),
        (Decimal("1E+3"), "1.000", "1,000"),
        (Decimal("0.0000001"), "0,0000001", "0.0000001"),
        (Decimal("-0.00"), "0,00", "0.00"),
        (Decimal("1" * 40 + ".5"), "1" + ".111" * 13 + ",5", "1" + ",111" * 13 + ".5"),
    ],
)
def test_numbers_keep_every_digit(value, vi, en):
    assert (vi, en) == (format_number(value, "vi"), format_number(value, "en"))


def test_numbers_do_not_depend_on_the_decimal_context():
    with decimal.localcontext(prec=3):
        assert "123.456,78" == format_number(Decimal("123456.78"))
        assert "12.345,5%" == format_percent(Fraction(123455, 1000))
        assert 3 == decimal.getcontext().prec


@pytest.mark.parametrize(
    ("share", "expected"),
    [
        (Fraction(9, 10), "90%"),
        (Fraction(905, 1000), "90,5%"),
        (Fraction(1), "100%"),
        (Fraction(0), "0%"),
        (Fraction(8, 9), "≈88,89%"),
        (Fraction(2, 3), "≈66,67%"),
        (Fraction(-1, 3), "≈-33,33%"),
        (Fraction(1, 1600), "0,0625%"),
        (Fraction(99999999, 100000000), "≈100,00%"),
    ],
)
def test_percentages_say_when_they_are_rounded(share, expected):
    assert expected == format_percent(share)


def test_lists_end_with_and():
    assert ["", "a", "a và b", "a, b và c"] == [
        format_list(items) for items in ([], ["a"], ["a", "b"], ["a", "b", "c"])
    ]
    assert "a, b, and c" == format_list(["a", "b", "c"], "en")


def test_a_bool_is_not_written_as_a_number():
    assert "True" == localise(True, "vi")


def test_the_library_speaks_two_languages():
    assert ("vi", "en") == LOCALES


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Chiến sĩ thi đua cơ sở", "chien si thi dua co so"),
        ("ĐẮK LẮK", "dak lak"),
        ("  Thừa Thiên – Huế ", "thua thien hue"),
        ("CSTĐ_CS", "cstd cs"),
        ("Số 12/QĐ-SCT", "so 12 qd sct"),
        ("", ""),
        ("“…”", ""),
    ],
)
def test_folding_is_what_a_plain_keyboard_types(text, expected):
    assert expected == fold(text)
    assert expected == fold(unicodedata.normalize("NFD", text))


@given(st.text())
def test_folding_twice_changes_nothing(text):
    assert fold(text) == fold(fold(text))


TITLES = (
    "Lao động tiên tiến",
    "Chiến sĩ tiên tiến",
    "Chiến sĩ thi đua cơ sở",
    "Chiến sĩ thi đua toàn quốc",
    "Tập thể lao động xuất sắc",
    "Cờ thi đua của Chính phủ",
)


@pytest.mark.parametrize(
    ("typed", "best"),
    [
        ("chien si thi dua co so", "Chiến sĩ thi đua cơ sở"),
        ("Chien sy thi dua toan quoc", "Chiến sĩ thi đua toàn quốc"),
        ("lao dong tien tien", "Lao động tiên tiến"),
        ("co thi dua chinh phu", "Cờ thi đua của Chính phủ"),
        ("xuất sắc", "Tập thể lao động xuất sắc"),
    ],
)
def test_near_misses_are_found_without_diacritics(typed, best):
    assert best == near_misses(typed, TITLES)[0]


def test_near_misses_are_few_and_never_far():
    assert () == near_misses("huân chương", TITLES)
    assert () == near_misses("", TITLES)
    assert 2 == len(near_misses("chien si", TITLES, n=2))
    assert ("a b c", "A B C") == near_misses("abc", ["zzz", "a b c", "A B C"])


def test_the_first_words_of_a_name_are_nearer_than_a_name_that_looks_alike():
    """An order told without its class means one of its classes, not another order."""
    star, labour = "Huân chương Sao vàng", "Huân chương Lao động hạng Nhất"

    assert (labour, star) == near_misses("huan chuong lao dong", [star, labour])


PROVINCES = [
    "An Giang",
    "Bà Rịa – Vũng Tàu",
    "Bạc Liêu",
    "Bắc Giang",
    "Bắc Kạn",
    "Bắc Ninh",
    "Bến Tre",
    "Bình Dương",
    "Bình Định",
    "Bình Phước",
    "Bình Thuận",
    "Cà Mau",
    "Cao Bằng",
    "Cần Thơ",
    "Đà Nẵng",
    "Đắk Lắk",
    "Đắk Nông",
    "Điện Biên",
    "Đồng Nai",
    "Đồng Tháp",
    "Gia Lai",
    "Hà Giang",
    "Hà Nam",
    "Hà Nội",
    "Hà Tĩnh",
    "Hải Dương",
    "Hải Phòng",
    "Hậu Giang",
    "Hòa Bình",
    "Hồ Chí Minh",
    "Hưng Yên",
    "Khánh Hòa",
    "Kiên Giang",
    "Kon Tum",
    "Lai Châu",
    "Lạng Sơn",
    "Lào Cai",
    "Lâm Đồng",
    "Long An",
    "Nam Định",
    "Nghệ An",
    "Ninh Bình",
    "Ninh Thuận",
    "Phú Thọ",
    "Phú Yên",
    "Quảng Bình",
    "Quảng Nam",
    "Quảng Ngãi",
    "Quảng Ninh",
    "Quảng Trị",
    "Sóc Trăng",
    "Sơn La",
    "Tây Ninh",
    "Thái Bình",
    "Thái Nguyên",
    "Thanh Hóa",
    "Thừa Thiên Huế",
    "Tiền Giang",
    "Trà Vinh",
    "Tuyên Quang",
    "Vĩnh Long",
    "Vĩnh Phúc",
    "Yên Bái",
]


def test_provinces_stand_in_dictionary_order():
    """The 63 provinces before July 2025, in the order of a Vietnamese dictionary."""
    assert 63 == len(PROVINCES)
    backwards = PROVINCES[::-1]
    assert PROVINCES == sorted(backwards, key=sort_key)


@pytest.mark.parametrize(
    "ordered",
    [
        ["ma", "mà", "mả", "mã", "má", "mạ"],
        ["a", "ă", "â", "b", "d", "đ", "e", "ê", "o", "ô", "ơ", "u", "ư", "y", "z"],
        ["mạ", "mạc", "mẳn", "mẫn"],
        ["ba", "ba thứ", "bà", "bà ba", "bán"],
        ["ê", "f", "g", "i", "j", "k", "v", "w", "x"],
        ["Số 2", "Số 10", "Số a"],
        ["an", "An", "ẢN"],
        ["hòa bình", "hoà cả", "hòa dịu"],
        ["z", "я"],
        ["Bắc Ninh", "Bắc-Ninh", "Bắc Ninh 2"],
    ],
)
def test_collation(ordered):
    backwards = ordered[::-1]
    assert ordered == sorted(backwards, key=sort_key)


@given(st.text(alphabet="aăâđơưêễạ 12-Ắ"))
def test_collation_does_not_depend_on_how_letters_are_composed(text):
    assert sort_key(unicodedata.normalize("NFC", text)) == sort_key(
        unicodedata.normalize("NFD", text)
    )


@given(st.lists(st.text(), max_size=6))
def test_any_text_can_be_sorted(texts):
    assert sorted(texts) == sorted(sorted(texts, key=sort_key))
