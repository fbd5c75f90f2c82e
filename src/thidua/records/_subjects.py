"""Whose record it is: an individual, a collective or a household."""

from __future__ import annotations

import datetime as dt
import enum
import re
from collections.abc import Callable, Iterable
from typing import Any, Final

import attrs

from thidua.errors import InvalidValue
from thidua.words import LabelledEnum, say

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


def member_of(kind: type[enum.Enum]) -> Callable[[object, object, Any], None]:
    """Return an attrs validator: the value is a member of *kind*, or None."""

    def check(_: object, __: object, value: Any) -> None:
        if value is not None and not isinstance(value, kind):
            raise InvalidValue(
                say(
                    "“{value}” không phải giá trị của {kind}; hãy dùng đúng kiểu liệt kê.",
                    value=str(value),
                    kind=kind.__name__,
                ),
                value=value,
            )

    return check


def is_filled(_: object, attribute: attrs.Attribute[str], value: str) -> None:
    """Attrs validator: *value* is not blank.

    Raises:
        InvalidValue: it is.
    """
    if not value.strip():
        raise InvalidValue(
            say("Trường “{field}” không được để trống.", field=attribute.name), field=attribute.name
        )


class SubjectKind(LabelledEnum):
    """Who may receive an award (đối tượng)."""

    INDIVIDUAL = "ca-nhan", say("cá nhân")
    COLLECTIVE = "tap-the", say("tập thể")
    HOUSEHOLD = "ho-gia-dinh", say("hộ gia đình")


class Occupation(LabelledEnum):
    """What a person is, as far as a standard asks (đối tượng cá nhân)."""

    CADRE = "can-bo", say("cán bộ")
    CIVIL_SERVANT = "cong-chuc", say("công chức")
    PUBLIC_EMPLOYEE = "vien-chuc", say("viên chức")
    EMPLOYEE = "nguoi-lao-dong", say("người lao động trong cơ quan, tổ chức, đơn vị")
    """Người lao động employed by an agency, organisation, unit or enterprise."""
    WORKER = "cong-nhan", say("công nhân")
    FARMER = "nong-dan", say("nông dân")
    OTHER_LABOURER = "nguoi-lao-dong-khac", say("người lao động khác")
    SOLDIER = "quan-nhan", say("quân nhân")
    """Officers, non-commissioned officers, professional soldiers and soldiers of the army."""
    DEFENCE_OFFICIAL = "cong-chuc-vien-chuc-quoc-phong", say("công chức, viên chức quốc phòng")
    DEFENCE_WORKER = "cong-nhan-quoc-phong", say("công nhân quốc phòng")
    MILITIA = (
        "dan-quan-thuong-truc-dan-quan-tu-ve-co-dong",
        say("dân quân thường trực, dân quân tự vệ cơ động"),
    )
    POLICE_OFFICER = (
        "si-quan-ha-si-quan-chien-si-cong-an",
        say("sĩ quan, hạ sĩ quan, chiến sĩ Công an nhân dân"),
    )
    POLICE_WORKER = "cong-nhan-cong-an", say("công nhân trong Công an nhân dân")
    ENTREPRENEUR = "doanh-nhan", say("doanh nhân")
    INTELLECTUAL = "tri-thuc", say("trí thức")
    SCIENTIST = "nha-khoa-hoc", say("nhà khoa học")


CALLINGS: Final = frozenset(
    {Occupation.ENTREPRENEUR, Occupation.INTELLECTUAL, Occupation.SCIENTIST}
)
"""What a person may be besides a status: a scientist is most often a public employee as well."""


class CollectiveKind(LabelledEnum):
    """What a collective is, as far as a standard asks (loại tập thể)."""

    CIVIL = "tap-the", say("tập thể cơ quan, tổ chức, đơn vị")
    """Agencies, organisations and units outside the two kinds below."""
    ARMED_FORCES = "luc-luong-vu-trang", say("tập thể thuộc lực lượng vũ trang nhân dân")
    ENTERPRISE = "doanh-nghiep-to-chuc-kinh-te", say("doanh nghiệp, tổ chức kinh tế khác")


def _occupation_set(occupations: Iterable[Occupation]) -> frozenset[Occupation]:
    return frozenset(occupations)


@attrs.frozen(kw_only=True)
class Individual:
    """A person (cá nhân).

    Attributes:
        id: a stable identifier the caller chooses.
        name: how reports call the person; None prints the id.
        occupations: all that the person is: status (such as a public employee) and callings
            (entrepreneur, intellectual, scientist); empty means not known. Where only callings are
            given, the status is not known.
        illustrative: the person was made up for a demonstration.
    """

    id: str = attrs.field(validator=is_filled)
    name: str | None = None
    occupations: frozenset[Occupation] = attrs.field(
        default=(),
        converter=_occupation_set,
        validator=attrs.validators.deep_iterable(member_of(Occupation)),
    )
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

    id: str = attrs.field(validator=is_filled)
    name: str | None = None
    type: CollectiveKind | None = attrs.field(default=None, validator=member_of(CollectiveKind))
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

    id: str = attrs.field(validator=is_filled)
    name: str | None = None
    illustrative: bool = False

    @property
    def kind(self) -> SubjectKind:
        """Always a household."""
        return SubjectKind.HOUSEHOLD


Subject = Individual | Collective | Household
