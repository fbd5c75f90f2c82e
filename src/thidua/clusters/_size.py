"""How large a cluster should be, and who of the council follows it."""

from __future__ import annotations

import datetime as dt
from typing import Any

import attrs

from thidua.clusters._days import period_dict
from thidua.dates import Period
from thidua.errors import InvalidValue
from thidua.law import Source
from thidua.records import not_blank
from thidua.words import Message, say


def _whole(_: object, attribute: attrs.Attribute[int | None], value: int | None) -> None:
    if value is not None and (not isinstance(value, int) or isinstance(value, bool) or value < 0):
        raise InvalidValue(
            say(
                "Số thành viên “{field}” phải là số nguyên không âm, không phải “{value}”.",
                field=attribute.name,
                value=str(value),
            ),
            value=value,
        )


@attrs.frozen(kw_only=True)
class SizeRange:
    """How many members a cluster should have (quy mô cụm, khối).

    No text that was read fixes a least or a most: Hải Phòng 2025 has clusters of 6 to 9 communes and
    blocks of 5 to 11 units. So it is only ever a warning.

    Attributes:
        least: the fewest; None where there is no lower limit.
        most: the most; None where there is no upper limit.
        source: whose range it is.

    Raises:
        InvalidValue: no limit at all, limits that are no whole numbers, or the wrong way round.
    """

    least: int | None = attrs.field(default=None, validator=_whole)
    most: int | None = attrs.field(default=None, validator=_whole)
    source: Source

    def __attrs_post_init__(self) -> None:
        least, most = self.least, self.most
        if (least is None and most is None) or (
            least is not None and most is not None and least > most
        ):
            raise InvalidValue(
                say(
                    "Quy mô cụm ({source}) phải có ít nhất một giới hạn, và giới hạn dưới không quá"
                    " giới hạn trên.",
                    source=self.source,
                ),
                least=least,
                most=most,
            )

    def warnings(self, cluster: str, members: int, date: dt.date) -> tuple[Message, ...]:
        """Say where *members* lies outside of the range; empty where it fits."""
        if self.least is not None and members < self.least:
            return (
                say(
                    "{cluster}, ngày {date}: có {members} thành viên, ít hơn {least} ({source}).",
                    cluster=cluster,
                    date=date,
                    members=members,
                    least=self.least,
                    source=self.source,
                ),
            )
        if self.most is not None and members > self.most:
            return (
                say(
                    "{cluster}, ngày {date}: có {members} thành viên, nhiều hơn {most} ({source}).",
                    cluster=cluster,
                    date=date,
                    members=members,
                    most=self.most,
                    source=self.source,
                ),
            )
        return ()

    def to_dict(self, locale: str = "vi") -> dict[str, Any]:
        """Return the range as plain data."""
        return {"least": self.least, "most": self.most, "source": self.source.render(locale)}


@attrs.frozen(kw_only=True)
class Patron:
    """A member of the council who follows a cluster (ủy viên Hội đồng phụ trách, theo dõi cụm).

    Attributes:
        name: who, by name or post.
        period: the days.
        source: the assignment.
    """

    name: str = attrs.field(validator=not_blank)
    period: Period
    source: Source

    def to_dict(self, locale: str = "vi") -> dict[str, Any]:
        """Return the patron as plain data."""
        return {
            "name": self.name,
            "period": period_dict(self.period),
            "source": self.source.render(locale),
        }
