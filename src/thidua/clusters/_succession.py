"""Units that are merged, split, renamed or dissolved, and what passes to their successors.

The texts that merged provinces and abolished districts say nothing of places in a cluster, turns to
lead, points or runs of titles. So each of these passes only by an explicit policy with its own
source; where there is none, whatever depends on it is undetermined.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from fractions import Fraction
from typing import Any, Final, Generic, TypeVar

import attrs

from thidua.clusters._units import Unit, listed_once
from thidua.dates import plain_date
from thidua.errors import InvalidValue
from thidua.law import Source
from thidua.numbers import Number, exact
from thidua.records import is_slug
from thidua.words import LabelledEnum, Message, say, verbatim

T = TypeVar("T")


class SuccessionKind(LabelledEnum):
    """What happened to the units (hình thức sắp xếp)."""

    RENAMING = "doi-ten", say("đổi tên")
    """One unit goes on as one other: the same body, so everything passes unless a policy differs."""
    MERGER = "hop-nhat-sap-nhap", say("hợp nhất, sáp nhập")
    SPLIT = "chia-tach", say("chia, tách")
    DISSOLUTION = "giai-the", say("giải thể, kết thúc hoạt động")


class MembershipPassing(LabelledEnum):
    """When a successor is a member of the cluster (tư cách thành viên của đơn vị kế tục)."""

    ANY = "co-mot-don-vi", say("khi có ít nhất một đơn vị trước là thành viên")
    ALL = "moi-don-vi", say("khi mọi đơn vị trước đều là thành viên")
    NAMESAKE = "don-vi-giu-ten", say("khi đơn vị giữ tên là thành viên")
    NONE = "cho-quyet-dinh", say("không chuyển, chờ quyết định mới")


class TurnPassing(LabelledEnum):
    """What becomes of the turn to lead in a fixed order (lượt làm cụm trưởng)."""

    NEXT = "luot-den-truoc", say("nhận lượt sắp đến trước; các lượt khác hết hiệu lực")
    """Of the predecessors' turns the one that comes round first; the others lapse."""
    LAST = "luot-den-sau", say("nhận lượt đến sau cùng; các lượt khác hết hiệu lực")
    """The one that comes round last, so that a turn taken in this round is not taken again."""
    NAMESAKE = "luot-don-vi-giu-ten", say("nhận lượt của đơn vị giữ tên")
    EACH = "moi-luot", say("nhận mọi lượt của các đơn vị trước")
    """Every turn: the successor of two leads twice in a round; each part of one leads once."""
    END = "cuoi-thu-tu", say("xếp cuối thứ tự như đơn vị mới")
    NONE = "khong-chuyen", say("không chuyển lượt")


class TermPassing(LabelledEnum):
    """What becomes of the term that a head is serving (nhiệm kỳ đang làm); deputies are chosen anew."""

    CONTINUES = "lam-tiep", say("đơn vị kế tục làm tiếp nhiệm kỳ")
    ENDS = "cham-dut", say("nhiệm kỳ chấm dứt, chọn đơn vị khác")


class PointsPassing(LabelledEnum):
    """What becomes of points already earned in the year (điểm thi đua)."""

    SUM = "cong", say("cộng điểm của các đơn vị trước")
    MEAN = "binh-quan", say("bình quân điểm của các đơn vị trước")
    """Weighted, where weights are given."""
    HIGHEST = "cao-nhat", say("lấy điểm cao nhất")
    NAMESAKE = "diem-don-vi-giu-ten", say("lấy điểm của đơn vị giữ tên")
    NONE = "khong-chuyen", say("không chuyển, chấm từ ngày thành lập")


class StreakPassing(LabelledEnum):
    """What becomes of years in which a title was held (chuỗi năm đạt danh hiệu)."""

    ALL = "moi-don-vi-cung-dat", say("tính năm mà mọi đơn vị trước đều đạt")
    ANY = "co-mot-don-vi-dat", say("tính năm mà có ít nhất một đơn vị trước đạt")
    NAMESAKE = "chuoi-don-vi-giu-ten", say("tính năm mà đơn vị giữ tên đạt")
    NONE = "tinh-lai", say("tính lại từ đầu")


@attrs.frozen(kw_only=True)
class SuccessionPolicy:
    """What passes to a successor (quy định về kế tục). Each part that is None is not ruled on.

    Attributes:
        source: who laid it down.
        membership: the place in the cluster.
        turn: the turn to lead in a fixed order.
        term: the term that a head is serving on the day.
        points: points already earned.
        streaks: years in which titles were held.
    """

    source: Source
    membership: MembershipPassing | None = None
    turn: TurnPassing | None = None
    term: TermPassing | None = None
    points: PointsPassing | None = None
    streaks: StreakPassing | None = None

    def to_dict(self, locale: str = "vi") -> dict[str, Any]:
        """Return the policy as plain data; what it does not rule on is None."""
        ruled = {
            name: None if (passing := getattr(self, name)) is None else passing.value
            for name in ("membership", "turn", "term", "points", "streaks")
        }
        return {"source": self.source.render(locale), **ruled}


def _slugs(ids: Iterable[str]) -> tuple[str, ...]:
    return tuple(ids)


def _each_slug(succession: object, attribute: attrs.Attribute[Any], ids: tuple[str, ...]) -> None:
    for unit_id in ids:
        is_slug(succession, attribute, unit_id)
    listed_once(succession, attribute, ids)


@attrs.frozen(kw_only=True)
class Succession:
    """Units that end on a day, and those that follow them (sắp xếp đơn vị).

    Attributes:
        on: the first day of the successors.
        predecessors: ids of the units that end.
        successors: ids of the units that follow; empty where the unit is dissolved. A successor
            may bear the id of a predecessor: it is another unit all the same.
        source: the text that did it.
        namesake: of several predecessors the one whose name goes on, of several successors the one
            that bears the old name; None where it is the one whose id goes on, or not known.
        policy: what passes; None takes the policy of the cluster.
        decided_on: the day of the text, where it is known.

    Raises:
        InvalidValue: nobody ends, several become several, a unit named twice, or a namesake that
            is not among them.
    """

    on: dt.date = attrs.field(validator=plain_date)
    predecessors: tuple[str, ...] = attrs.field(converter=_slugs, validator=_each_slug)
    successors: tuple[str, ...] = attrs.field(default=(), converter=_slugs, validator=_each_slug)
    source: Source
    namesake: str | None = None
    policy: SuccessionPolicy | None = None
    decided_on: dt.date | None = attrs.field(
        default=None, validator=attrs.validators.optional(plain_date)
    )

    def __attrs_post_init__(self) -> None:
        many = self.predecessors if len(self.predecessors) > 1 else self.successors
        if not self.predecessors or (len(self.predecessors) > 1 and len(self.successors) > 1):
            raise InvalidValue(
                say(
                    "Việc sắp xếp ngày {on} ({source}) phải từ nhiều đơn vị thành một hoặc từ một"
                    " thành nhiều; hãy ghi từng việc.",
                    on=self.on,
                    source=self.source,
                ),
                on=self.on,
            )
        if self.predecessors == self.successors:
            raise InvalidValue(
                say(
                    "Việc sắp xếp ngày {on} ({source}) không đổi đơn vị nào; việc đổi tên đơn thuần"
                    " ghi ở tên cũ của đơn vị.",
                    on=self.on,
                    source=self.source,
                ),
                on=self.on,
            )
        if self.namesake is not None and self.namesake not in many:
            raise InvalidValue(
                say(
                    "Đơn vị giữ tên “{unit}” không thuộc các đơn vị {units} của việc sắp xếp ngày"
                    " {on} ({source}).",
                    unit=self.namesake,
                    units=many,
                    on=self.on,
                    source=self.source,
                ),
                unit=self.namesake,
                on=self.on,
            )

    @property
    def kind(self) -> SuccessionKind:
        """What happened, by how many became how many."""
        if not self.successors:
            return SuccessionKind.DISSOLUTION
        if len(self.predecessors) > 1:
            return SuccessionKind.MERGER
        return SuccessionKind.SPLIT if len(self.successors) > 1 else SuccessionKind.RENAMING

    @property
    def unit_ids(self) -> tuple[str, ...]:
        """Everybody it names, predecessors first."""
        return tuple(dict.fromkeys((*self.predecessors, *self.successors)))

    @property
    def heir(self) -> str | None:
        """The predecessor whose name goes on (merger), or the part that bears it (split)."""
        if self.kind is SuccessionKind.RENAMING:
            return self.predecessors[0]
        if self.namesake is not None:
            return self.namesake
        shared = [unit_id for unit_id in self.predecessors if unit_id in self.successors]
        return shared[0] if len(shared) == 1 else None

    def ruled(self, default: SuccessionPolicy | None) -> SuccessionPolicy | None:
        """Return the policy that holds: its own, else the *default* of the cluster."""
        return default if self.policy is None else self.policy

    @property
    def sentence(self) -> Message:
        """What happened to whom, when, by which text; the units by their ids."""
        return self.told({})

    def told(self, units: Mapping[str, Unit]) -> Message:
        """Say what happened, with the names that *units* bore on the day before and on the day.

        Args:
            units: units by id; whoever is not among them is called by the id.
        """
        eve = self.on - dt.timedelta(days=1)
        ended = tuple(_name(unit_id, units, eve) for unit_id in self.predecessors)
        formed = tuple(_name(unit_id, units, self.on) for unit_id in self.successors)
        if not formed:
            return say(
                "{units} kết thúc hoạt động từ ngày {on} ({source})",
                units=ended,
                on=self.on,
                source=self.source,
            )
        return say(
            "{units} được sắp xếp thành {successors} từ ngày {on} ({source})",
            units=ended,
            successors=formed,
            on=self.on,
            source=self.source,
        )

    def to_dict(self, locale: str = "vi") -> dict[str, Any]:
        """Return the succession as plain data."""
        return {
            "kind": self.kind.value,
            "on": self.on.isoformat(),
            "predecessors": list(self.predecessors),
            "successors": list(self.successors),
            "source": self.source.render(locale),
            "namesake": self.namesake,
            "policy": None if self.policy is None else self.policy.to_dict(locale),
            "decided_on": None if self.decided_on is None else self.decided_on.isoformat(),
        }


def _name(unit_id: str, units: Mapping[str, Unit], date: dt.date) -> Message:
    unit = units.get(unit_id)
    return verbatim(unit_id) if unit is None else unit.named_on(date).label


@attrs.frozen(kw_only=True)
class Carried(Generic[T]):
    """What passed to a successor, or why that is undetermined (phần được kế tục).

    Attributes:
        value: what passed; None where nothing did or where it is undetermined.
        source: the policy's source; None where no policy rules on it.
        missing: what would have to be known; empty where it is settled.
    """

    value: T | None = None
    source: Source | None = None
    missing: tuple[Message, ...] = ()

    @property
    def known(self) -> bool:
        """Whether it is settled what passed."""
        return not self.missing


_NOT_RULED: Final = {
    "points": say("chuyển điểm thi đua"),
    "streaks": say("tính chuỗi năm đạt danh hiệu"),
}


def _unruled(succession: Succession, what: str) -> Message:
    return say(
        "Chưa có quy định {what} khi {succession}; hãy ghi quy định về kế tục kèm nguồn.",
        what=_NOT_RULED[what],
        succession=succession.sentence,
    )


def _no_heir(succession: Succession) -> Message:
    return say(
        "Chưa biết đơn vị giữ tên khi {succession}; hãy ghi đơn vị giữ tên.",
        succession=succession.sentence,
    )


def _check_successor(succession: Succession, successor: str) -> None:
    if successor not in succession.successors:
        raise InvalidValue(
            say(
                "“{unit}” không phải đơn vị kế tục khi {succession}.",
                unit=successor,
                succession=succession.sentence,
            ),
            unit=successor,
        )


def _bears_name(succession: Succession, successor: str) -> bool:
    """Tell whether *successor* goes on under the old name; only a split leaves a choice."""
    return succession.kind is not SuccessionKind.SPLIT or successor == succession.heir


def carry_points(
    succession: Succession,
    successor: str,
    points: Mapping[str, Number | None],
    *,
    policy: SuccessionPolicy | None = None,
    weights: Mapping[str, Number] | None = None,
) -> Carried[Fraction]:
    """Return the points that pass to *successor* (điểm được chuyển).

    Args:
        succession: what happened.
        successor: id of the unit that follows.
        points: what each predecessor had earned on the day; missing or None is unknown.
        policy: the cluster's policy, which the succession's own precedes.
        weights: for :attr:`PointsPassing.MEAN`, the weight of each predecessor, such as its staff;
            None weighs all alike. They come from the policy's source.

    Raises:
        InvalidValue: no such successor, points that are no exact numbers, or weights that are
            missing, negative or all zero.
    """
    _check_successor(succession, successor)
    ruled = succession.ruled(policy)
    passing = None if ruled is None else ruled.points
    if passing is None and succession.kind is SuccessionKind.RENAMING:
        passing = PointsPassing.SUM
    source = None if ruled is None else ruled.source
    if passing is None:
        return Carried(missing=(_unruled(succession, "points"),))
    if passing is PointsPassing.NONE:
        return Carried(source=source)
    givers = succession.predecessors
    if passing is PointsPassing.NAMESAKE:
        if succession.heir is None:
            return Carried(source=source, missing=(_no_heir(succession),))
        if not _bears_name(succession, successor):
            return Carried(source=source)
        if succession.kind is SuccessionKind.MERGER:
            givers = (succession.heir,)
    unknown = tuple(unit_id for unit_id in givers if points.get(unit_id) is None)
    if unknown:
        needed = say(
            "Chưa biết điểm của {units} đến ngày {on}; hãy bổ sung.",
            units=unknown,
            on=succession.on,
        )
        return Carried(source=source, missing=(needed,))
    known = {unit_id: exact(value) for unit_id in givers if (value := points[unit_id]) is not None}
    if passing is PointsPassing.HIGHEST:
        return Carried(value=max(known.values()), source=source)
    if passing is PointsPassing.MEAN:
        return Carried(value=_mean(succession, known, weights), source=source)
    return Carried(value=sum(known.values(), Fraction(0)), source=source)


def _mean(
    succession: Succession, points: Mapping[str, Fraction], weights: Mapping[str, Number] | None
) -> Fraction:
    if weights is None:
        return sum(points.values(), Fraction(0)) / len(points)
    missing = tuple(unit_id for unit_id in points if unit_id not in weights)
    shares = {unit_id: exact(weights[unit_id]) for unit_id in points if unit_id in weights}
    if missing or min(shares.values()) < 0 or not any(shares.values()):
        raise InvalidValue(
            say(
                "Trọng số để bình quân điểm khi {succession} phải có đủ cho {units}, không âm và"
                " không cùng bằng 0.",
                succession=succession.sentence,
                units=tuple(points),
            ),
            units=missing,
        )
    total = sum((value * shares[unit_id] for unit_id, value in points.items()), Fraction(0))
    return total / sum(shares.values(), Fraction(0))


def carry_years(
    succession: Succession,
    successor: str,
    held: Mapping[str, Iterable[int] | None],
    *,
    policy: SuccessionPolicy | None = None,
) -> Carried[frozenset[int]]:
    """Return the years of a title that count for *successor* (chuỗi năm được tính).

    Args:
        succession: what happened.
        successor: id of the unit that follows.
        held: the years in which each predecessor held the title; missing or None is unknown.
        policy: the cluster's policy, which the succession's own precedes.

    Raises:
        InvalidValue: no such successor.
    """
    _check_successor(succession, successor)
    ruled = succession.ruled(policy)
    passing = None if ruled is None else ruled.streaks
    if passing is None and succession.kind is SuccessionKind.RENAMING:
        passing = StreakPassing.ALL
    source = None if ruled is None else ruled.source
    if passing is None:
        return Carried(missing=(_unruled(succession, "streaks"),))
    if passing is StreakPassing.NONE:
        return Carried(value=frozenset(), source=source)
    givers = succession.predecessors
    if passing is StreakPassing.NAMESAKE:
        if succession.heir is None:
            return Carried(source=source, missing=(_no_heir(succession),))
        if not _bears_name(succession, successor):
            return Carried(value=frozenset(), source=source)
        if succession.kind is SuccessionKind.MERGER:
            givers = (succession.heir,)
    unknown = tuple(unit_id for unit_id in givers if held.get(unit_id) is None)
    if unknown:
        needed = say("Chưa biết các năm đạt danh hiệu của {units}; hãy bổ sung.", units=unknown)
        return Carried(source=source, missing=(needed,))
    sets = [frozenset(years) for unit_id in givers if (years := held[unit_id]) is not None]
    value = frozenset[int].union(*sets)
    if passing is StreakPassing.ALL:
        value = frozenset.intersection(*sets)
    return Carried(value=value, source=source)
