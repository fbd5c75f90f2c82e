"""What a season found, from roster to the next head."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

import attrs

from thidua.clusters import DeputiesAnswer, HeadAnswer, TargetFinding, Unit
from thidua.dates import EmulationYear
from thidua.scoring import Card, Classed, Ranking, Remark
from thidua.season._nominations import FlagResult, NominationResult
from thidua.season._voting import EndorsementResult
from thidua.words import Message

if TYPE_CHECKING:
    from thidua.season._season import Season


@attrs.frozen(kw_only=True)
class SeasonReport:
    """One cluster's year (báo cáo năm thi đua). Made by :meth:`thidua.season.Season.play`.

    Attributes:
        season: what was played.
        closing: the day of the closing conference; None where it is not known.
        members: the units ranked, in Vietnamese alphabetical order.
        successions: what became of members within the year, and of their points.
        heads: who led in the year, and why.
        deputies: the deputies of the year, and for which seats and days they are not known.
        target_findings: every target of the covenant for every unit.
        audit: what is odd about the scoresheet.
        ranking: cards in order, ties and gaps included.
        endorsements: the cluster's votes.
        flag: who is put forward for the flag, or why nobody is.
        nominations: the titles, each with its legal finding.
        next_heads: who leads next year, and why.
        classed: in which band every card is, in the order of the ranking; empty without bands.
        endorsement_remarks: who was endorsed out of turn, where a rule asks for the order.
    """

    season: Season
    closing: dt.date | None
    members: tuple[Unit, ...]
    successions: tuple[Message, ...]
    heads: HeadAnswer
    deputies: DeputiesAnswer
    target_findings: tuple[TargetFinding, ...]
    audit: tuple[Remark, ...]
    ranking: Ranking
    endorsements: tuple[EndorsementResult, ...]
    flag: FlagResult
    nominations: tuple[NominationResult, ...]
    next_heads: HeadAnswer
    classed: tuple[Classed, ...] = ()
    endorsement_remarks: tuple[Message, ...] = ()

    @property
    def year(self) -> EmulationYear:
        """The year played."""
        return self.season.year

    @property
    def cards(self) -> tuple[Card, ...]:
        """The scorecards in the order of the ranking, those without a place last."""
        return self.ranking.cards

    @property
    def illustrative(self) -> bool:
        """Whether any part of the report was made up for a demonstration."""
        return (
            self.season.illustrative
            or self.ranking.illustrative
            or self.flag.illustrative
            or any(result.illustrative for result in self.nominations)
        )

    def of_unit(self, unit_id: str) -> tuple[TargetFinding, ...]:
        """Return the finding on every target for one unit, as the covenant prints them."""
        return tuple(item for item in self.target_findings if item.unit.id == unit_id)

    def to_dict(self, locale: str = "vi") -> dict[str, Any]:
        """Return the report as plain data, its sentences in *locale*."""
        season = self.season
        return {
            "year": self.year.year,
            "illustrative": self.illustrative,
            "closing": None if self.closing is None else self.closing.isoformat(),
            "cluster": season.cluster.to_dict(locale),
            "covenant": season.covenant.to_dict(locale),
            "calendar": season.calendar.to_dict(locale),
            "calendar_windows": None
            if season.calendar_rule is None
            else [window.to_dict(locale) for window in season.calendar_rule.windows(self.year)],
            "facts": [fact.to_dict(locale) for fact in season.facts],
            "members": [unit.id for unit in self.members],
            "successions": [message.render(locale) for message in self.successions],
            "heads": self.heads.to_dict(locale),
            "deputies": self.deputies.to_dict(locale),
            "target_findings": [item.to_dict(locale) for item in self.target_findings],
            "sheet": season.sheet.to_dict(locale),
            "audit": [remark.to_dict(locale) for remark in self.audit],
            "ranking": self.ranking.to_dict(locale),
            "bands": None if season.bands is None else season.bands.to_dict(locale),
            "classed": [item.to_dict(locale) for item in self.classed],
            "endorsements": [item.to_dict(locale) for item in self.endorsements],
            "endorsement_remarks": [item.render(locale) for item in self.endorsement_remarks],
            "flag": self.flag.to_dict(locale),
            "nominations": [result.to_dict(locale) for result in self.nominations],
            "next_heads": self.next_heads.to_dict(locale),
        }
