"""Errors: one sentence each, data as attributes, fit for pickling and for ``except``."""

import copy
import pickle

import pytest

from thidua import errors
from thidua.errors import (
    BadInput,
    ContradictoryRecords,
    InvalidValue,
    MissingExtra,
    NotInForce,
    ThiduaError,
    Undetermined,
    UnknownName,
)
from thidua.words import LOCALES, locale_of, say, verbatim

KINDS = [
    BadInput,
    ContradictoryRecords,
    InvalidValue,
    MissingExtra,
    NotInForce,
    Undetermined,
    UnknownName,
]


def test_every_error_is_listed_and_is_a_thidua_error():
    listed = {getattr(errors, name) for name in errors.__all__ if name != "Renderable"}
    assert {ThiduaError, *KINDS} == listed
    assert all(issubclass(kind, ThiduaError) for kind in listed)


@pytest.mark.parametrize(
    ("kind", "standard"),
    [
        (InvalidValue, ValueError),
        (BadInput, ValueError),
        (ContradictoryRecords, ValueError),
        (UnknownName, LookupError),
        (NotInForce, LookupError),
        (Undetermined, LookupError),
        (MissingExtra, ImportError),
    ],
)
def test_errors_are_also_the_fitting_standard_error(kind, standard):
    with pytest.raises(standard):
        raise kind(verbatim("x"))


@pytest.mark.parametrize("kind", [ThiduaError, *KINDS])
def test_errors_print_their_sentence_and_carry_their_data(kind):
    error = kind(say("Năm {year} không hợp lệ.", year=2023), unit="Sở A", year=2023)
    assert "Năm 2023 không hợp lệ." == str(error) == error.render("vi")
    assert ("Sở A", 2023) == (error.unit, error.year)
    assert {"unit": "Sở A", "year": 2023} == error.data


@pytest.mark.parametrize("duplicate", [lambda error: pickle.loads(pickle.dumps(error)), copy.copy])
@pytest.mark.parametrize("kind", [ThiduaError, *KINDS])
def test_errors_pickle_and_copy_whole(kind, duplicate):
    error = kind(say("Thiếu {what}.", what="năm"), what="năm", faults=(verbatim("a"),))
    twin = duplicate(error)
    assert type(error) is type(twin)
    assert str(error) == str(twin)
    assert error.message == twin.message
    assert error.data == twin.data
    assert "năm" == twin.what


def test_data_that_an_error_was_not_given_reads_as_nothing():
    assert () == UnknownName(verbatim("x")).suggestions
    assert () == BadInput(verbatim("x")).faults
    assert None is ContradictoryRecords(verbatim("x")).first
    assert None is ContradictoryRecords(verbatim("x")).second
    assert "" == MissingExtra(verbatim("x")).extra


def test_bad_input_gives_one_line_per_fault():
    error = BadInput(verbatim("2 lỗi"), faults=(verbatim("$.a: sai"), verbatim("$.b: thiếu")))
    assert ("$.a: sai", "$.b: thiếu") == error.lines() == error.lines("en")
    assert "2 lỗi" == str(error)


def test_an_unknown_language_is_a_name_nobody_bears():
    with pytest.raises(UnknownName) as caught:
        locale_of("fr")
    assert ("fr", LOCALES) == (caught.value.name, caught.value.suggestions)
    assert "Không có ngôn ngữ “fr”; hãy dùng “vi” hoặc “en”." == str(caught.value)
    assert "There is no language “fr”; use “vi” or “en”." == caught.value.render("en")
