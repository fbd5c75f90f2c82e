"""A cluster on a day as text: members, head and deputies, each with the reasons."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from thidua.clusters import Cluster, HeadAnswer, Office, Population, RosterAnswer, Stay
from thidua.dates import EmulationYear
from thidua.display._layout import WIDTH, wrap
from thidua.display._words import ILLUSTRATIVE_CLUSTER, organiser_line
from thidua.errors import ThiduaError
from thidua.words import Message, locale_of, say, say_n


def cluster_text(
    cluster: Cluster, on: dt.date, locale: str = "vi", *, until: EmulationYear | None = None
) -> str:
    """Return who belongs to a cluster and who leads it on a day, at most a hundred columns wide.

    Args:
        cluster: the cluster.
        on: the day.
        locale: the language.
        until: also tell who leads in every year up to this one; None tells the year of *on* only.

    Raises:
        UnknownName: the library does not speak that language.
        InvalidValue: *until* is before the year of *on*, or of another kind.
    """
    locale = locale_of(locale)
    lines = [line for part in _parts(cluster, on, until) for line in _written(part, locale)]
    return "\n".join(lines) + "\n"


_Line = tuple[str, Message]


def _written(line: _Line, locale: str) -> list[str]:
    first, message = line
    if first == "═":
        return ["═" * WIDTH, *wrap(message.render(locale)), "═" * WIDTH]
    if first == "─":
        return ["", message.render(locale).upper(), "─" * WIDTH]
    # What goes on below a plain line stands further in.
    rest = " " * (len(first) + 4) if first.isspace() else None
    return wrap(message.render(locale), first=first, rest=rest)


def _parts(cluster: Cluster, on: dt.date, until: EmulationYear | None) -> Iterator[_Line]:
    year = cluster.year_of(on)
    schedule = () if until is None else cluster.schedule(year, until)
    yield "═", say("{cluster}, ngày {on}", cluster=cluster.name_on(on), on=on)
    if cluster.illustrative:
        yield "!! ", ILLUSTRATIVE_CLUSTER
    yield from _formation(cluster, on)
    roster = cluster.roster_on(on)
    told = roster.missing is None
    members = say_n("{n} thành viên", n=len(roster.members)) if told else say("thành viên")
    yield "─", members
    yield from _members(cluster, roster, on)
    heads = cluster.head_on(on)
    yield "─", say("{office}, {year}", office=cluster.kind.heading(Office.HEAD), year=year)
    yield from _head(heads, on)
    deputies = cluster.deputies_in(year)
    yield "─", say("{office}, {year}", office=cluster.kind.heading(Office.DEPUTY), year=year)
    for term in deputies.terms:
        yield _mark(term.period.contains(on)), say("{term}.", term=term.sentence)
    for message in (*deputies.missing, *deputies.notes):
        yield "  ? " if message in deputies.missing else "  ! ", message
    if schedule:
        office = cluster.kind.heading(Office.HEAD)
        yield "─", say("{office} đến hết {year}", office=office, year=schedule[-1].year)
        said: set[str] = set()
        for answer in schedule:
            yield from _in_year(answer, said)


def _formation(cluster: Cluster, on: dt.date) -> Iterator[_Line]:
    yield "", organiser_line(cluster)
    if cluster.delegation is not None:
        yield (
            "",
            say(
                "Theo ủy quyền của {by} ({source})",
                by=cluster.delegation.by,
                source=cluster.delegation.source,
            ),
        )
    for patron in cluster.patrons_on(on):
        yield (
            "",
            say(
                "Ủy viên Hội đồng theo dõi: {name} ({source})",
                name=patron.name,
                source=patron.source,
            ),
        )


def _members(cluster: Cluster, roster: RosterAnswer, on: dt.date) -> Iterator[_Line]:
    populations: tuple[Population | None, ...] = cluster.populations or (None,)
    for population in populations:
        if population is not None:
            yield (
                "  ",
                say(
                    "{population}, xếp hạng riêng ({source}):",
                    population=population.name,
                    source=population.source,
                ),
            )
        for unit in roster.members:
            if population is not None and unit.population_id != population.id:
                continue
            stay = cluster.stay_of(unit.id, on)
            told = unit.label
            if stay is not None:
                told = say("{unit}: {period}", unit=told, period=stay.period)
                if stay.source is not None:
                    told = say("{told} ({source})", told=told, source=stay.source)
            yield "  • ", told
    if roster.missing is not None:
        yield "  ? ", roster.missing
    elif not roster.members and not roster.undetermined:
        yield "  ", _nobody(cluster, on)
    for unit, reason in roster.undetermined:
        yield "  ? ", say("{unit}: chưa xác định. {reason}", unit=unit.label, reason=reason)
    if cluster.size is not None and roster.members:
        try:
            for warning in cluster.size_warnings(on):
                yield "  ! ", warning
        except ThiduaError:
            # How many there are is not settled, which stands above.
            return


def _nobody(cluster: Cluster, on: dt.date) -> Message:
    """Say why nobody belongs on a day: which decision ended it, or that it had not begun."""
    ended = [stay for stay in cluster.stays() if stay.period.end and stay.period.end <= on]
    if not ended:
        return say("Ngày {on} cụm chưa được thành lập.", on=on)
    last = max(ended, key=_end)
    told = say("Không còn thành viên nào từ ngày {on}.", on=last.period.end)
    if last.ended_by is None:
        return told
    return say("{told} Căn cứ: {source}.", told=told, source=last.ended_by.source)


def _end(stay: Stay) -> dt.date:
    return stay.period.end or dt.date.max


def _head(answer: HeadAnswer, on: dt.date) -> Iterator[_Line]:
    office = answer.kind.title(Office.HEAD)
    if any(part.contains(on) for part in answer.idle):
        yield (
            "  ! ",
            say("Ngày {on}: không có {office}, vì cụm không có thành viên.", on=on, office=office),
        )
    elif answer.on(on) is None:
        yield "  ? ", say("Ngày {on}: chưa xác định được {office}.", on=on, office=office)
    for term in answer.terms:
        yield _mark(term.period.contains(on)), say("{term}.", term=term.sentence)
    yield from _reasons(answer)


def _reasons(answer: HeadAnswer) -> Iterator[_Line]:
    for passed in answer.passed_over:
        yield "  – ", say("Bỏ qua lượt của {passed}.", passed=passed.sentence)
    for missing in answer.missing:
        yield "  ? ", missing
    for choice in answer.choice:
        yield "  ? ", choice
    for note in answer.notes:
        yield "  ! ", note


def _mark(holds: bool) -> str:
    return "  → " if holds else "  • "


def _in_year(answer: HeadAnswer, said: set[str]) -> Iterator[_Line]:
    """Yield one year of the schedule; what was said of an earlier year is not said again."""
    if not answer.terms and answer.known:
        yield "  ", say("{year}: cụm không có thành viên", year=answer.year)
    elif not answer.terms:
        yield "  ", say("{year}: chưa xác định", year=answer.year)
    for term in answer.terms:
        yield "  ", say("{year}: {term}", year=answer.year, term=term.sentence)
    repeated = False
    for first, message in _reasons(answer):
        if str(message) in said:
            repeated = True
            continue
        said.add(str(message))
        yield f"  {first}", message
    if repeated:
        yield "    ", say("Những điều còn lại như đã nêu ở trên.")
