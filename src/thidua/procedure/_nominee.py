"""Who is put forward, for what, and from where: what dossiers, authority and deadlines turn on."""

from __future__ import annotations

from typing import Any

import attrs

from thidua.errors import InvalidValue
from thidua.procedure._units import UnitKind
from thidua.records import (
    AwardName,
    CommendationType,
    Origin,
    Subject,
    SubjectKind,
    given_member_of,
    member_of,
    to_award_name,
    yes_no_or_unknown,
    yes_or_no,
)
from thidua.words import say


def _a_person(nominee: Nominee, _: object, posthumous: Any) -> None:
    yes_or_no(nominee, attrs.fields(Nominee).posthumous, posthumous)
    if posthumous and nominee.kind is not SubjectKind.INDIVIDUAL:
        raise InvalidValue(
            say(
                "Chỉ cá nhân mới được truy tặng; {award} đang đề nghị cho {kind}, hãy bỏ truy tặng.",
                award=nominee.award,
                kind=nominee.kind,
            ),
            award=nominee.award.id,
        )


@attrs.frozen(kw_only=True)
class Nominee:
    """A subject put forward for one award, as far as procedure asks (trường hợp đề nghị).

    Attributes:
        award: its slug, abbreviation or name; kept as the :class:`AwardName`.
        kind: individual, collective or household.
        unit: the kind of unit whose staff and payroll the subject belongs to, or that the subject
            is; None means not known.
        type: what the commendation is for (loại hình khen thưởng); None means not known. Emulation
            titles have none.
        origin: domestic unless told otherwise.
        posthumous: whether it is to be conferred on a person who has died (truy tặng).
        education: whether the subject belongs to the national education system, which has
            dates of its own; None means not known.
        secret: whether the achievement is a State secret (nội dung bí mật nhà nước).

    Raises:
        UnknownName: no award is called so.
        InvalidValue: a posthumous award to a collective or household, or a value of a wrong kind.
    """

    award: AwardName = attrs.field(converter=to_award_name)
    kind: SubjectKind = attrs.field(validator=given_member_of(SubjectKind))
    unit: UnitKind | None = attrs.field(default=None, validator=member_of(UnitKind))
    type: CommendationType | None = attrs.field(default=None, validator=member_of(CommendationType))
    origin: Origin = attrs.field(default=Origin.DOMESTIC, validator=given_member_of(Origin))
    posthumous: bool = attrs.field(default=False, validator=_a_person)
    education: bool | None = attrs.field(default=None, validator=yes_no_or_unknown)
    secret: bool = attrs.field(default=False, validator=yes_or_no)

    @classmethod
    def of(cls, subject: Subject, award: str | AwardName, **told: Any) -> Nominee:
        """Return *subject* put forward for *award*; *told* gives the other attributes."""
        origin = getattr(subject, "origin", Origin.DOMESTIC)
        return cls(award=award, kind=subject.kind, origin=origin, **told)
