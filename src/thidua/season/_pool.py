"""The pool of leaders across clusters: flags used and unused, certificates, who goes further up."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

import attrs

from thidua.criteria import Truth
from thidua.errors import BadInput, InvalidValue
from thidua.law import Source, made_up
from thidua.procedure import Candidate, Cap, CapResult, apply_cap
from thidua.records import is_slug, not_blank, yes_no_or_unknown
from thidua.season._nominations import FlagResult
from thidua.words import Message, say, say_n


@attrs.frozen(kw_only=True)
class PoolEntry:
    """One unit that a cluster puts forward (đơn vị do cụm, khối đề nghị).

    Attributes:
        cluster_id: the cluster.
        candidate: the unit, with points or a rank that compare across clusters, where known.
        flag: whether the council gives it the flag; None while it has not decided. Not asked where
            the unit is put forward for a certificate only.
        certificate: whether the unit is put forward for a certificate and not for the flag.
        given: whether the certificate is given; None while that is not decided.
        reason: why the council declined; empty where it did not.

    Raises:
        InvalidValue: a bad id, declined without a reason, or flag and certificate at once.
    """

    cluster_id: str = attrs.field(validator=is_slug)
    candidate: Candidate
    flag: bool | None = attrs.field(default=None, validator=yes_no_or_unknown)
    certificate: bool = False
    given: bool | None = attrs.field(default=None, validator=yes_no_or_unknown)
    reason: str = ""

    def __attrs_post_init__(self) -> None:
        if (self.certificate and self.flag is not None) or (
            not self.certificate and self.given is not None
        ):
            raise InvalidValue(
                say(
                    "{unit} ({cluster}): cờ và bằng khen tính riêng; hãy ghi hai dòng.",
                    unit=self.candidate.label,
                    cluster=self.cluster_id,
                ),
                unit=self.candidate.id,
            )
        if False in (self.flag, self.given) and not self.reason.strip():
            raise InvalidValue(
                say(
                    "{unit} ({cluster}) không được chấp nhận nhưng chưa ghi lý do; hãy ghi lý do.",
                    unit=self.candidate.label,
                    cluster=self.cluster_id,
                ),
                unit=self.candidate.id,
            )

    @classmethod
    def of(cls, cluster_id: str, result: FlagResult, candidate: Candidate) -> PoolEntry | None:
        """Return the unit of a season that came before the council; None where none did.

        Where the council has not spoken, or what is missing decides, the flag is undecided.

        Args:
            cluster_id: the cluster.
            result: what the season found on its flag.
            candidate: what is known of the unit, for comparing it across clusters.

        Raises:
            InvalidValue: *candidate* is not the unit that was examined.
        """
        decision = result.decision
        if result.nominee is not None:
            examined = result.nominee.id
        elif decision is not None:
            examined = decision.unit_id
        else:
            return None
        if examined != candidate.id:
            raise InvalidValue(
                say(
                    "{cluster} đề nghị “{unit}”, không phải {other}.",
                    cluster=cluster_id,
                    unit=examined,
                    other=candidate.label,
                ),
                unit=candidate.id,
            )
        if decision is None or result.standing is Truth.UNKNOWN:
            return cls(cluster_id=cluster_id, candidate=candidate)
        reason = decision.reason or "; ".join(told.render() for told in result.reasons)
        given = result.standing is Truth.TRUE
        return cls(cluster_id=cluster_id, candidate=candidate, flag=given, reason=reason)


def _entries(entries: Iterable[PoolEntry]) -> tuple[PoolEntry, ...]:
    return tuple(entries)


@attrs.frozen(kw_only=True)
class FlagPool:
    """The leaders of all clusters of one organiser (danh sách đơn vị dẫn đầu các cụm, khối).

    Attributes:
        organiser: whose clusters they are.
        entries: one line for each unit and matter; certificates apart from flags.
        flags: how many flags there are to give; None counts the units put forward for one.
        cap: how many of those with the flag may be put forward for the higher one; None where
            that is not asked.
        base: the number of which *cap* takes its share; None counts those who have the flag, where
            that is decided of all.
        source: where the list is recorded.

    Raises:
        BadInput: one unit twice for the same matter, or more flags given than there are; all at
            once.
    """

    organiser: str = attrs.field(validator=not_blank)
    entries: tuple[PoolEntry, ...] = attrs.field(converter=_entries)
    flags: int | None = None
    cap: Cap | None = None
    base: int | None = None
    source: Source

    def __attrs_post_init__(self) -> None:
        faults = tuple(self._faults())
        if faults:
            raise BadInput(
                say_n(
                    "Danh sách đơn vị dẫn đầu của {organiser} có {n} lỗi; lỗi đầu tiên: {first}",
                    n=len(faults),
                    organiser=self.organiser,
                    first=faults[0],
                ),
                faults=faults,
            )

    def _faults(self) -> Iterator[Message]:
        listed = Counter((item.candidate.id, item.certificate) for item in self.entries)
        for (unit_id, _), times in listed.items():
            if times > 1:
                yield say("“{unit}” được ghi {count} lần.", unit=unit_id, count=times)
        given = sum(item.flag is True for item in self.entries)
        if self.flags is not None and given > self.flags:
            yield say("Tặng {given} cờ nhưng chỉ có {flags}.", given=given, flags=self.flags)

    def result(self, on: dt.date, *, received: dt.date | None = None) -> FlagPoolResult:
        """Count flags and certificates, and tell who goes further up.

        Args:
            on: the day of the decision.
            received: the day the files were received, on which transitional rules turn.

        Raises:
            InvalidValue: a base smaller than the list, points beside ranks; see
                :func:`thidua.procedure.apply_cap`.
        """
        asked = [item for item in self.entries if not item.certificate]
        given = tuple(item for item in asked if item.flag is True)
        undecided = tuple(item for item in asked if item.flag is None)
        higher = None
        if self.cap is not None:
            base = self.base
            if base is None and not undecided:
                base = len(given)
            higher = apply_cap(
                (item.candidate for item in given), self.cap, base, on=on, received=received
            )
        return FlagPoolResult(
            pool=self,
            given=given,
            declined=tuple(item for item in asked if item.flag is False),
            undecided=undecided,
            certificates=tuple(item for item in self.entries if item.certificate),
            higher=higher,
        )


@attrs.frozen(kw_only=True)
class FlagPoolResult:
    """What the council made of the leaders of all clusters. Made by :meth:`FlagPool.result`.

    Attributes:
        pool: the list.
        given: who has the flag.
        declined: whom the council declined; their flags pass to nobody here.
        undecided: of whom it has not decided.
        certificates: who was put forward for a certificate, counted apart from the flags.
        higher: who of those with the flag goes further up, with ties at the cut; None where that
            was not asked.
    """

    pool: FlagPool
    given: tuple[PoolEntry, ...]
    declined: tuple[PoolEntry, ...]
    undecided: tuple[PoolEntry, ...]
    certificates: tuple[PoolEntry, ...]
    higher: CapResult | None

    @property
    def proposed(self) -> int:
        """How many units were put forward for the flag."""
        return len(self.given) + len(self.declined) + len(self.undecided)

    @property
    def unused(self) -> tuple[int, int]:
        """The fewest and the most flags that stay unused; they differ while some are undecided."""
        flags = self.proposed if self.pool.flags is None else self.pool.flags
        most = flags - len(self.given)
        return max(0, most - len(self.undecided)), most

    @property
    def certificates_given(self) -> tuple[int, int]:
        """The fewest and the most certificates given; they differ while some are undecided."""
        sure = sum(item.given is True for item in self.certificates)
        return sure, sure + sum(item.given is None for item in self.certificates)

    @property
    def illustrative(self) -> bool:
        """Whether the list was made up for a demonstration."""
        cap = self.pool.cap
        return made_up(self.pool.source) or (cap is not None and made_up(cap.source))

    @property
    def lines(self) -> tuple[Message, ...]:
        """The result, one sentence a line."""
        told = [
            say(
                "{organiser}: đề nghị {proposed} cờ, tặng {given}, không chấp nhận {declined}, chưa"
                " quyết định {undecided} ({source})",
                organiser=self.pool.organiser,
                proposed=self.proposed,
                given=len(self.given),
                declined=len(self.declined),
                undecided=len(self.undecided),
                source=self.pool.source,
            )
        ]
        low, high = self.unused
        if low == high:
            told.append(say("Cờ không dùng: {count}", count=low))
        else:
            told.append(say("Cờ không dùng: từ {low} đến {high}", low=low, high=high))
        told += [
            say(
                "Không chấp nhận {unit} ({cluster}): {reason}",
                unit=item.candidate.label,
                cluster=item.cluster_id,
                reason=item.reason,
            )
            for item in self.declined
        ]
        sure, most = self.certificates_given
        place = {"asked": len(self.certificates), "low": sure, "high": most}
        told.append(
            say("Bằng khen tính riêng: đề nghị {asked}, tặng {low}", **place)
            if sure == most
            else say("Bằng khen tính riêng: đề nghị {asked}, tặng từ {low} đến {high}", **place)
        )
        if self.higher is not None:
            told += [say("Đề nghị cờ cấp trên: {told}", told=line) for line in self.higher.lines]
        return tuple(told)

    def explain(self, locale: str = "vi") -> str:
        """Write the result, one sentence a line, in *locale*."""
        return "\n".join(line.render(locale) for line in self.lines)

    def to_dict(self, locale: str = "vi") -> dict[str, Any]:
        """Return the result as plain data, sentences in *locale*."""
        return {
            "organiser": self.pool.organiser,
            "source": self.pool.source.render(locale),
            "proposed": self.proposed,
            "given": [item.candidate.id for item in self.given],
            "declined": [item.candidate.id for item in self.declined],
            "undecided": [item.candidate.id for item in self.undecided],
            "unused": list(self.unused),
            "certificates": [item.candidate.id for item in self.certificates],
            "certificates_given": list(self.certificates_given),
            "higher": None if self.higher is None else self.higher.to_dict(locale),
            "illustrative": self.illustrative,
            "lines": [line.render(locale) for line in self.lines],
        }
