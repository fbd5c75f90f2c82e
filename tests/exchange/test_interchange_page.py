"""docs/interchange.md tells every field and every value of the case document."""

import enum
import re
from pathlib import Path

import attrs
import pytest

from thidua.exchange import Case, CaseQuestion
from thidua.exchange._strict import field_types, slug_of, takes_none
from thidua.records import (
    EVENT_KINDS,
    Attestation,
    Collective,
    CollectiveKind,
    CollectiveLevel,
    CommendationType,
    ContributionKind,
    DisciplineForm,
    Grade,
    HardPlace,
    Household,
    Individual,
    Issuer,
    Launcher,
    Occupation,
    OrganiserLevel,
    Origin,
    PracticeField,
    ProposalResult,
    Reach,
    Review,
    Sentence,
    StudyResult,
)

PAGE = (Path(__file__).parents[2] / "docs" / "interchange.md").read_text(encoding="utf-8")
ENUMERATIONS = [
    CollectiveKind,
    CollectiveLevel,
    CommendationType,
    ContributionKind,
    DisciplineForm,
    Grade,
    HardPlace,
    Issuer,
    Launcher,
    Occupation,
    OrganiserLevel,
    Origin,
    PracticeField,
    ProposalResult,
    Reach,
    Review,
    Sentence,
    StudyResult,
]


@pytest.mark.parametrize("slug", [slug for slug in EVENT_KINDS if slug != Attestation.slug])
def test_each_kind_of_event_has_a_row_with_its_fields(slug):
    """Required fields are bold, the others are not, and none is left out or made up."""
    (row,) = re.findall(rf"^\| `{slug}` \(.*?\) \| (.*) \|$", PAGE, re.MULTILINE)
    bold = set(re.findall(r"\*\*`(\w+)`\*\*", row))
    fields = field_types(EVENT_KINDS[slug])
    required = {key for key, (field, _) in fields.items() if field.default is attrs.NOTHING}

    assert required == bold
    assert set() == set(fields) - {"source"} - set(re.findall(r"`(\w+)`", row))


@pytest.mark.parametrize(
    "kind", [Case, CaseQuestion, Attestation, Individual, Collective, Household]
)
def test_each_field_of_the_document_has_a_row(kind):
    """Document, subject, attestation and question are told field by field."""
    rows = set(re.findall(r"^\| `(\w+)` \|", PAGE, re.MULTILINE))

    assert set() == set(field_types(kind)) - rows


@pytest.mark.parametrize("kind", ENUMERATIONS)
def test_each_slug_is_told(kind: type[enum.Enum]):
    """Every value an enumerated field may take is on the page."""
    assert [] == [slug for slug in map(slug_of, kind) if f"`{slug}`" not in PAGE]


@pytest.mark.parametrize(
    "kind", [Case, CaseQuestion, Individual, Collective, Household, *EVENT_KINDS.values()]
)
def test_fields_that_take_no_null_are_told(kind):
    """A field that may be left out takes null, unless it is a list or the page names it."""
    told = PAGE.partition("`null` says the same, except that ")[2].partition("only ever left out")[
        0
    ]
    named = {*re.findall(r"`(\w+)`", told), "events", "attestations", "questions"}
    optional = {
        key: field_kind
        for key, (field, field_kind) in field_types(kind).items()
        if field.default is not attrs.NOTHING
    }

    assert "lists" in told
    assert set() == {key for key, item in optional.items() if not takes_none(item)} - named
