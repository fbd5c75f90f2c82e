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


def given_member_of(kind: type[enum.Enum]) -> Callable[[object, attrs.Attribute[Any], Any], None]:
    """Return an attrs validator: the value is a member of *kind*, and not None."""
    check = member_of(kind)

    def given(owner: object, attribute: attrs.Attribute[Any], value: Any) -> None:
        check(owner, attribute, "" if value is None else value)

    return given


def yes_or_no(_: object, attribute: attrs.Attribute[Any], value: object) -> None:
    """Attrs validator: *value* is true or false.

    Raises:
        InvalidValue: it is neither.
    """
    if not isinstance(value, bool):
        raise InvalidValue(
            say(
                "“{value}” ({field}) không phải có hoặc không.",
                value=str(value),
                field=attribute.name,
            ),
            value=value,
        )


def yes_no_or_unknown(
    owner: object, attribute: attrs.Attribute[bool | None], value: object
) -> None:
    """Attrs validator: *value* is true, false, or None for not known."""
    if value is not None:
        yes_or_no(owner, attribute, value)


def not_blank(_: object, attribute: attrs.Attribute[str], value: str) -> None:
    """Attrs validator of a text that must say something.

    Raises:
        InvalidValue: it is empty or only spaces.
    """
    if not value.strip():
        raise InvalidValue(
            say("Trường “{field}” để trống; hãy điền nội dung.", field=attribute.name),
            field=attribute.name,
        )


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
    CONSCRIPT = "ha-si-quan-chien-si", say("hạ sĩ quan, chiến sĩ")
    """Non-commissioned officers and soldiers of the army or the police, besides their status."""
    TEACHER = "nha-giao", say("nhà giáo")
    EDUCATION_MANAGER = "can-bo-quan-ly-giao-duc", say("cán bộ quản lý giáo dục")
    EDUCATION_RESEARCHER = "can-bo-nghien-cuu-giao-duc", say("cán bộ nghiên cứu giáo dục")
    HEALTH_WORKER = "nguoi-lam-chuyen-mon-y-te", say("người làm chuyên môn y tế")
    """Doctors, pharmacists, nurses, technicians, midwives and the others of khoản 1 Điều 65."""
    HEALTH_MANAGER = "can-bo-quan-ly-y-te", say("cán bộ quản lý y tế")
    ARTIST = "nguoi-hoat-dong-nghe-thuat", say("người hoạt động nghệ thuật")
    HERITAGE_KEEPER = "nguoi-giu-gin-di-san", say("người bảo vệ và phát huy giá trị di sản văn hóa")
    HONORARY_CONSUL = "lanh-su-danh-du", say("Lãnh sự Danh dự của Việt Nam ở nước ngoài")


CALLINGS: Final = frozenset(
    {
        Occupation.ENTREPRENEUR,
        Occupation.INTELLECTUAL,
        Occupation.SCIENTIST,
        Occupation.CONSCRIPT,
        Occupation.TEACHER,
        Occupation.EDUCATION_MANAGER,
        Occupation.EDUCATION_RESEARCHER,
        Occupation.HEALTH_WORKER,
        Occupation.HEALTH_MANAGER,
        Occupation.ARTIST,
        Occupation.HERITAGE_KEEPER,
        Occupation.HONORARY_CONSUL,
    }
)
"""What a person may be besides a status: a scientist is most often a public employee as well."""


class Origin(LabelledEnum):
    """Which of the three groups of Điều 2 of the Law a person or collective belongs to (nguồn gốc).

    A Vietnamese who works or studies abroad without having settled there is domestic.
    """

    DOMESTIC = "trong-nuoc", say("trong nước")
    OVERSEAS_VIETNAMESE = (
        "dinh-cu-o-nuoc-ngoai",
        say("người Việt Nam định cư ở nước ngoài"),
    )
    FOREIGN = "nuoc-ngoai", say("người nước ngoài")


class CollectiveKind(LabelledEnum):
    """What a collective is, as far as a standard asks (loại tập thể)."""

    CIVIL = "tap-the", say("tập thể cơ quan, tổ chức, đơn vị")
    """Agencies, organisations and units outside the two kinds below."""
    ARMED_FORCES = "luc-luong-vu-trang", say("tập thể thuộc lực lượng vũ trang nhân dân")
    ENTERPRISE = "doanh-nghiep-to-chuc-kinh-te", say("doanh nghiệp, tổ chức kinh tế khác")


class CollectiveLevel(LabelledEnum):
    """Where a collective stands in the State's structure, as far as a standard asks (cấp)."""

    MINISTRY = "bo-ban-nganh", say("Bộ, ban, ngành, cơ quan của Quốc hội")
    """The bodies listed in khoản 5 Điều 3 other than provinces, and those of the Assembly."""
    PROVINCE = "tinh", say("tỉnh")
    CITY = "thanh-pho-truc-thuoc-trung-uong", say("thành phố trực thuộc trung ương")
    GENERAL_DEPARTMENT = (
        "quan-khu-tong-cuc",
        say("quân khu, quân đoàn, quân chủng, binh chủng, hệ lực lượng, tổng cục và tương đương"),
    )
    COMMUNE = "xa-phuong", say("xã, phường, thị trấn, đặc khu")
    VILLAGE = "thon-to-dan-pho", say("thôn, tổ dân phố")
    OTHER = "khac", say("tập thể ở cấp khác")


TOP_LEVEL: Final = (CollectiveLevel.MINISTRY, CollectiveLevel.PROVINCE, CollectiveLevel.CITY)
"""Bộ, ban, ngành, tỉnh, cơ quan của Quốc hội: some orders have a standard for them alone."""


def _occupation_set(occupations: Iterable[Occupation]) -> frozenset[Occupation]:
    return frozenset(occupations)


@attrs.frozen(kw_only=True)
class Individual:
    """A person (cá nhân).

    Attributes:
        id: a stable identifier the caller chooses.
        name: how reports call the person; None prints the id.
        occupations: all that the person is: status (such as a public employee) and callings (such
            as a scientist, see :data:`CALLINGS`); empty means not known. Where only callings are
            given, the status is not known.
        origin: domestic unless told otherwise; Vietnamese settled abroad, or foreign.
        woman: whether the person is a woman; None means not known.
        late_retirement: whether the person belongs to a group with a higher retirement age than
            the general one (nhóm có quy định tuổi nghỉ hưu cao hơn); None means not known.
        martyr: whether the person is a recognised martyr (liệt sĩ); None means not known.
        illustrative: the person was made up for a demonstration.
    """

    id: str = attrs.field(validator=is_filled)
    name: str | None = None
    occupations: frozenset[Occupation] = attrs.field(
        default=(),
        converter=_occupation_set,
        validator=attrs.validators.deep_iterable(member_of(Occupation)),
    )
    origin: Origin = attrs.field(default=Origin.DOMESTIC, validator=given_member_of(Origin))
    woman: bool | None = attrs.field(default=None, validator=yes_no_or_unknown)
    late_retirement: bool | None = attrs.field(default=None, validator=yes_no_or_unknown)
    martyr: bool | None = attrs.field(default=None, validator=yes_no_or_unknown)
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
        level: where it stands in the State's structure; None means not known.
        founded: the day it was founded; None means not known.
        flags: whether it is of those who can be given emulation flags (thuộc đối tượng được tặng
            cờ thi đua); None means not known.
        origin: domestic unless told otherwise; of Vietnamese settled abroad, or foreign.
        illustrative: the collective was made up for a demonstration.
    """

    id: str = attrs.field(validator=is_filled)
    name: str | None = None
    type: CollectiveKind | None = attrs.field(default=None, validator=member_of(CollectiveKind))
    level: CollectiveLevel | None = attrs.field(default=None, validator=member_of(CollectiveLevel))
    founded: dt.date | None = None
    flags: bool | None = attrs.field(default=None, validator=yes_no_or_unknown)
    origin: Origin = attrs.field(default=Origin.DOMESTIC, validator=given_member_of(Origin))
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
