"""Whose record it is: an individual, a collective or a household."""

from __future__ import annotations

import datetime as dt
import enum
import re
from collections.abc import Iterable
from typing import Final

import attrs

from thidua.errors import InvalidValue
from thidua.words import Message, say

_SLUG: Final = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


def is_slug(_: object, attribute: attrs.Attribute[str], value: str) -> None:
    """Attrs validator: *value* is lower-case Latin letters and digits joined by hyphens.

    Raises:
        InvalidValue: it is not.
    """
    if not _SLUG.fullmatch(value):
        raise InvalidValue(
            say(
                "Mã “{value}” ({field}) không hợp lệ; chỉ dùng chữ thường không dấu, chữ số và dấu"
                " gạch nối.",
                value=value,
                field=attribute.name,
            ),
            value=value,
        )


class SubjectKind(enum.Enum):
    """Who may receive an award (đối tượng)."""

    INDIVIDUAL = "ca-nhan"
    COLLECTIVE = "tap-the"
    HOUSEHOLD = "ho-gia-dinh"

    @property
    def label(self) -> Message:
        """The kind's name."""
        return _SUBJECT_LABELS[self]


class Occupation(enum.Enum):
    """What a person is, as far as a standard asks (đối tượng cá nhân)."""

    CADRE = "can-bo"
    CIVIL_SERVANT = "cong-chuc"
    PUBLIC_EMPLOYEE = "vien-chuc"
    EMPLOYEE = "nguoi-lao-dong"
    """Người lao động employed by an agency, organisation, unit or enterprise."""
    WORKER = "cong-nhan"
    FARMER = "nong-dan"
    OTHER_LABOURER = "nguoi-lao-dong-khac"
    SOLDIER = "quan-nhan"
    """Officers, non-commissioned officers, professional soldiers and soldiers of the army."""
    DEFENCE_CIVILIAN = "cong-nhan-cong-chuc-vien-chuc-quoc-phong"
    MILITIA = "dan-quan-thuong-truc-dan-quan-tu-ve-co-dong"
    POLICE_OFFICER = "si-quan-ha-si-quan-chien-si-cong-an"
    POLICE_WORKER = "cong-nhan-cong-an"
    ENTREPRENEUR = "doanh-nhan"
    INTELLECTUAL = "tri-thuc"
    SCIENTIST = "nha-khoa-hoc"

    @property
    def label(self) -> Message:
        """The occupation's name."""
        return _OCCUPATION_LABELS[self]


class CollectiveKind(enum.Enum):
    """What a collective is, as far as a standard asks (loại tập thể)."""

    CIVIL = "tap-the"
    """Agencies, organisations and units outside the two kinds below."""
    ARMED_FORCES = "luc-luong-vu-trang"
    ENTERPRISE = "doanh-nghiep-to-chuc-kinh-te"

    @property
    def label(self) -> Message:
        """The kind's name."""
        return _COLLECTIVE_LABELS[self]


_SUBJECT_LABELS: Final = {
    SubjectKind.INDIVIDUAL: say("cá nhân"),
    SubjectKind.COLLECTIVE: say("tập thể"),
    SubjectKind.HOUSEHOLD: say("hộ gia đình"),
}
_OCCUPATION_LABELS: Final = {
    Occupation.CADRE: say("cán bộ"),
    Occupation.CIVIL_SERVANT: say("công chức"),
    Occupation.PUBLIC_EMPLOYEE: say("viên chức"),
    Occupation.EMPLOYEE: say("người lao động trong cơ quan, tổ chức, đơn vị"),
    Occupation.WORKER: say("công nhân"),
    Occupation.FARMER: say("nông dân"),
    Occupation.OTHER_LABOURER: say("người lao động khác"),
    Occupation.SOLDIER: say("quân nhân"),
    Occupation.DEFENCE_CIVILIAN: say("công nhân, công chức, viên chức quốc phòng"),
    Occupation.MILITIA: say("dân quân thường trực, dân quân tự vệ cơ động"),
    Occupation.POLICE_OFFICER: say("sĩ quan, hạ sĩ quan, chiến sĩ Công an nhân dân"),
    Occupation.POLICE_WORKER: say("công nhân trong Công an nhân dân"),
    Occupation.ENTREPRENEUR: say("doanh nhân"),
    Occupation.INTELLECTUAL: say("trí thức"),
    Occupation.SCIENTIST: say("nhà khoa học"),
}
_COLLECTIVE_LABELS: Final = {
    CollectiveKind.CIVIL: say("tập thể cơ quan, tổ chức, đơn vị"),
    CollectiveKind.ARMED_FORCES: say("tập thể thuộc lực lượng vũ trang nhân dân"),
    CollectiveKind.ENTERPRISE: say("doanh nghiệp, tổ chức kinh tế khác"),
}


def _occupation_set(occupations: Iterable[Occupation]) -> frozenset[Occupation]:
    return frozenset(occupations)


@attrs.frozen(kw_only=True)
class Individual:
    """A person (cá nhân).

    Attributes:
        id: a stable identifier the caller chooses.
        name: how reports call the person; None prints the id.
        occupations: what the person is; empty means not known.
        illustrative: the person was made up for a demonstration.
    """

    id: str
    name: str | None = None
    occupations: frozenset[Occupation] = attrs.field(default=(), converter=_occupation_set)
    illustrative: bool = False

    @property
    def kind(self) -> SubjectKind:
        """Always an individual."""
        return SubjectKind.INDIVIDUAL


@attrs.frozen(kw_only=True)
class Collective:
    """A collective (tập thể).

    Attributes:
        id: a stable identifier the caller chooses.
        name: how reports call it; None prints the id.
        type: what kind of collective; None means not known.
        founded: the day it was founded; None means not known.
        illustrative: the collective was made up for a demonstration.
    """

    id: str
    name: str | None = None
    type: CollectiveKind | None = None
    founded: dt.date | None = None
    illustrative: bool = False

    @property
    def kind(self) -> SubjectKind:
        """Always a collective."""
        return SubjectKind.COLLECTIVE


@attrs.frozen(kw_only=True)
class Household:
    """A household (hộ gia đình).

    Attributes:
        id: a stable identifier the caller chooses.
        name: how reports call it; None prints the id.
        illustrative: the household was made up for a demonstration.
    """

    id: str
    name: str | None = None
    illustrative: bool = False

    @property
    def kind(self) -> SubjectKind:
        """Always a household."""
        return SubjectKind.HOUSEHOLD


Subject = Individual | Collective | Household
