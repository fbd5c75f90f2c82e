"""The statutory preference for women, as a tie rule of a day."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from thidua.errors import InvalidValue, NotInForce
from thidua.procedure import WOMEN_FIRST, Candidate, in_force
from thidua.records import SubjectKind
from thidua.scoring import Makeup, PreferWomen
from thidua.words import say


def women_first(
    on: dt.date, candidates: Iterable[Candidate] = (), *, received: dt.date | None = None
) -> PreferWomen:
    """Return the preference for women in force on a day, as a tie rule (ưu tiên nữ).

    Of several who meet the conditions alike, women and collectives of whose members at least 70%
    are women are chosen: khoản 2 Điều 3 of Decree 91/2017, khoản 6 Điều 4 of Decrees 98/2023 and
    152/2025. It is :data:`thidua.procedure.WOMEN_FIRST`, made ready for :func:`thidua.scoring.rank`.
    They speak of awards; whether equal points are told apart by it is the organiser's rule.

    Args:
        on: the day of the decision.
        candidates: what is known of the units, by the id that their cards bear; of others nothing
            is known, and where such a unit is tied the rule decides nothing.
        received: the day the file was received, on which transitional rules turn.

    Raises:
        NotInForce: no text read has the preference on that day.
        InvalidValue: a household, for which the texts say nothing, or a unit given twice.
    """
    found = in_force(WOMEN_FIRST, on, received=received)
    if found is None or found.value is None:
        raise NotInForce(
            say("Chưa có quy định nào đã đọc về ưu tiên nữ áp dụng ngày {on}.", on=on), on=on
        )
    return PreferWomen(
        share=found.value,
        makeups=map(_makeup, candidates),
        source=found.sources[0],
        reservations=found.reservations,
    )


def _makeup(candidate: Candidate) -> Makeup:
    if candidate.kind is SubjectKind.HOUSEHOLD:
        raise InvalidValue(
            say(
                "{name} là hộ gia đình; quy định ưu tiên nữ chỉ nói về cá nhân và tập thể.",
                name=candidate.label,
            ),
            id=candidate.id,
        )
    return Makeup(
        unit_id=candidate.id,
        women=candidate.women,
        members=candidate.members,
        woman=candidate.woman,
    )
