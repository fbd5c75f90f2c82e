"""The wording of a covenant over time: what was amended, when, why, and what then binds."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from typing import Any, ClassVar, Final

import attrs

from thidua.clusters._entries import EntryFault, iso
from thidua.clusters._targets import ContentGroup, Target
from thidua.dates import EmulationYear, plain_date
from thidua.errors import InvalidValue, UnknownName
from thidua.law import Source, made_up
from thidua.records import is_slug, not_blank
from thidua.words import Message, Told, say


@attrs.frozen(kw_only=True)
class ChangeTarget:
    """A target put in the place of the one with its id (sửa chỉ tiêu).

    Attributes:
        target: the new wording. It asks for a number where the old one did, or for a day.
    """

    slug: ClassVar[str] = "sua-chi-tieu"

    target: Target

    @property
    def target_id(self) -> str:
        """Which target it touches."""
        return self.target.id

    @property
    def sentence(self) -> Message:
        """What is amended."""
        return say("sửa chỉ tiêu “{id}” thành “{target}”", id=self.target.id, target=self.target)

    def told(self, before: Wording) -> Message:
        """What is amended, with the wording *before* it."""
        return say(
            "sửa chỉ tiêu “{before}” thành “{after}”",
            before=before.target(self.target.id),
            after=self.target,
        )

    def to_dict(self, locale: str = "vi") -> dict[str, Any]:
        """Return the change as plain data."""
        return {"kind": self.slug, "target": self.target.to_dict(locale)}


@attrs.frozen(kw_only=True)
class AddTarget:
    """A target added to a content group (bổ sung chỉ tiêu).

    Attributes:
        group_id: the content group.
        target: the target; its id was never used in the covenant.
    """

    slug: ClassVar[str] = "them-chi-tieu"

    group_id: str = attrs.field(validator=is_slug)
    target: Target

    @property
    def target_id(self) -> str:
        """Which target it touches."""
        return self.target.id

    @property
    def sentence(self) -> Message:
        """What is amended."""
        return say(
            "bổ sung vào nội dung “{group}” chỉ tiêu “{target}”",
            group=self.group_id,
            target=self.target,
        )

    def told(self, before: Wording) -> Message:
        """What is amended, with the name of the content group."""
        name = next(group.name for group in before.groups if group.id == self.group_id)
        return say(
            "bổ sung vào nội dung “{group}” chỉ tiêu “{target}”", group=name, target=self.target
        )

    def to_dict(self, locale: str = "vi") -> dict[str, Any]:
        """Return the change as plain data."""
        return {
            "kind": self.slug,
            "group_id": self.group_id,
            "target": self.target.to_dict(locale),
        }


@attrs.frozen(kw_only=True)
class DropTarget:
    """A target taken out of the covenant (bỏ chỉ tiêu).

    Attributes:
        target_id: the target.
    """

    slug: ClassVar[str] = "bo-chi-tieu"

    target_id: str = attrs.field(validator=is_slug)

    @property
    def sentence(self) -> Message:
        """What is amended."""
        return say("bỏ chỉ tiêu “{target}”", target=self.target_id)

    def told(self, before: Wording) -> Message:
        """What is amended, with the wording that is dropped."""
        return say("bỏ chỉ tiêu “{target}”", target=before.target(self.target_id))

    def to_dict(self, locale: str = "vi") -> dict[str, Any]:
        """Return the change as plain data."""
        return {"kind": self.slug, "target_id": self.target_id}


@attrs.frozen(kw_only=True)
class ChangeTheme:
    """Another motto (đổi chủ đề).

    Attributes:
        theme: the new one.
    """

    slug: ClassVar[str] = "doi-chu-de"

    theme: str = attrs.field(validator=not_blank)

    @property
    def target_id(self) -> None:
        """No target is touched."""
        return

    @property
    def sentence(self) -> Message:
        """What is amended."""
        return say("đổi chủ đề thành “{theme}”", theme=self.theme)

    def told(self, before: Wording) -> Message:
        """What is amended, with the theme *before* it, where that is known."""
        if before.theme is None:
            return self.sentence
        return say("đổi chủ đề “{before}” thành “{after}”", before=before.theme, after=self.theme)

    def to_dict(self, locale: str = "vi") -> dict[str, Any]:
        """Return the change as plain data."""
        return {"kind": self.slug, "theme": self.theme}


Change = ChangeTarget | AddTarget | DropTarget | ChangeTheme
"""One change of the wording: what it is called in files is its ``slug``."""


def _changes(changes: Iterable[Change]) -> tuple[Change, ...]:
    return tuple(changes)


def _says_something(amendment: Amendment, _: object, changes: tuple[Change, ...]) -> None:
    if not changes:
        raise InvalidValue(
            say("Sửa đổi ngày {date} không đổi nội dung nào; hãy ghi nội dung.", date=amendment.on),
            on=amendment.on,
        )


@attrs.frozen(kw_only=True)
class Amendment(Told):
    """An amendment of a covenant (sửa đổi, bổ sung giao ước).

    Attributes:
        on: the first day on which the new wording is in force.
        reason: why; no amendment goes without one.
        changes: what is changed, each thing once.
        source: the minutes or paper that made it.

    Raises:
        InvalidValue: a blank reason, or no change.
    """

    on: dt.date = attrs.field(validator=plain_date)
    reason: str = attrs.field(validator=not_blank)
    changes: tuple[Change, ...] = attrs.field(converter=_changes, validator=_says_something)
    source: Source

    @property
    def illustrative(self) -> bool:
        """Whether it, or a target in it, was made up for a demonstration."""
        return made_up(self.source) or any(
            change.target.illustrative
            for change in self.changes
            if isinstance(change, (ChangeTarget, AddTarget))
        )

    @property
    def sentence(self) -> Message:
        """When, what, why, and where it is recorded."""
        return self._told(tuple(change.sentence for change in self.changes))

    def told(self, before: Wording) -> Message:
        """When, what *before* became what, why, and where it is recorded."""
        return self._told(tuple(change.told(before) for change in self.changes))

    def _told(self, changes: tuple[Message, ...]) -> Message:
        return say(
            "Sửa đổi từ ngày {date}: {changes}. Lý do: {reason} ({source}).",
            date=self.on,
            changes=changes,
            reason=self.reason.rstrip("."),
            source=self.source,
        )

    def to_dict(self, locale: str = "vi") -> dict[str, Any]:
        """Return the amendment as plain data, sentences in *locale*."""
        return {
            "on": self.on.isoformat(),
            "reason": self.reason,
            "changes": [change.to_dict(locale) for change in self.changes],
            "source": self.source.render(locale),
            "illustrative": self.illustrative,
            "text": self.render(locale),
        }


def in_order(amendments: Iterable[Amendment]) -> tuple[Amendment, ...]:
    """Return amendments earliest first, however they were given."""
    return tuple(sorted(amendments, key=_place))


def _place(amendment: Amendment) -> tuple[dt.date, str, str, str]:
    # Those of one day touch different things; any fixed order of them will do.
    told = " ".join(change.sentence.render() for change in amendment.changes)
    return amendment.on, amendment.reason, amendment.source.render(), told


@attrs.frozen(kw_only=True)
class Wording:
    """What a covenant says on a day (lời văn giao ước). Made by :meth:`Covenant.as_of`.

    Attributes:
        cluster_id: whose covenant.
        year: for which year.
        on: the day; ``None`` for the wording as it was signed.
        theme: its motto; ``None`` where not known.
        groups: its content groups.
        amendments: those in force, earliest first.
        notes: what each of them changed, and why.
    """

    cluster_id: str
    year: EmulationYear
    on: dt.date | None
    theme: str | None
    groups: tuple[ContentGroup, ...]
    amendments: tuple[Amendment, ...] = ()
    notes: tuple[Message, ...] = ()

    @property
    def targets(self) -> Iterator[Target]:
        """Every target of every group, as printed."""
        return (target for group in self.groups for target in group.targets)

    @property
    def illustrative(self) -> bool:
        """Whether a group, a target or an amendment was made up for a demonstration."""
        return (
            any(group.illustrative for group in self.groups)
            or any(target.illustrative for target in self.targets)
            or any(amendment.illustrative for amendment in self.amendments)
        )

    def target(self, target_id: str) -> Target:
        """Return one target.

        Raises:
            UnknownName: the wording has no such target.
        """
        for target in self.targets:
            if target.id == target_id:
                return target
        raise UnknownName(
            say("Giao ước {year} không có chỉ tiêu “{target}”.", year=self.year, target=target_id),
            target=target_id,
            cluster=self.cluster_id,
        )

    @property
    def lines(self) -> Iterator[Message]:
        """Theme, groups and targets, line by line."""
        if self.theme is None:
            yield say("Chủ đề: chưa biết")
        else:
            yield say("Chủ đề: “{theme}”", theme=self.theme)
        yield from group_lines(self.groups)

    def explain(self, locale: str = "vi") -> str:
        """Write the wording line by line in *locale*, with what was amended and why."""
        head = (
            say("Giao ước thi đua {year}, lời văn khi ký", year=self.year)
            if self.on is None
            else say("Giao ước thi đua {year}, lời văn ngày {date}", year=self.year, date=self.on)
        )
        if self.illustrative:
            head = say("{told} (có phần minh họa)", told=head)
        lines = [head, *self.lines, *self.notes]
        return "\n".join(line.render(locale) for line in lines)

    def render(self, locale: str = "vi") -> str:
        """Write the wording in *locale*; the same as :meth:`explain`."""
        return self.explain(locale)

    def to_dict(self, locale: str = "vi") -> dict[str, Any]:
        """Return the wording as plain data, sentences in *locale*."""
        return {
            "cluster_id": self.cluster_id,
            "year": self.year.year,
            "on": iso(self.on),
            "theme": self.theme,
            "groups": [group.to_dict(locale) for group in self.groups],
            "amendments": [amendment.to_dict(locale) for amendment in self.amendments],
            "notes": [note.render(locale) for note in self.notes],
            "illustrative": self.illustrative,
        }


def group_lines(groups: Iterable[ContentGroup]) -> Iterator[Message]:
    """Yield content groups, numbered, each with its targets."""
    for number, group in enumerate(groups, 1):
        yield say("{number}. {heading}", number=number, heading=group.heading)
        for target in group.targets:
            yield say("– {target}", target=target)


def amended(before: Wording, amendment: Amendment) -> Wording:
    """Return the wording after one amendment that was found to be good."""
    theme, groups = before.theme, before.groups
    for change in amendment.changes:
        if isinstance(change, ChangeTheme):
            theme = change.theme
        else:
            groups = tuple(_changed(group, change) for group in groups)
    return attrs.evolve(
        before,
        on=amendment.on,
        theme=theme,
        groups=groups,
        amendments=(*before.amendments, amendment),
        notes=(*before.notes, amendment.told(before)),
    )


def _changed(group: ContentGroup, change: ChangeTarget | AddTarget | DropTarget) -> ContentGroup:
    if isinstance(change, AddTarget):
        targets = group.targets
        if group.id == change.group_id:
            targets = (*targets, change.target)
    elif isinstance(change, DropTarget):
        targets = tuple(target for target in group.targets if target.id != change.target_id)
    else:
        targets = tuple(
            change.target if target.id == change.target_id else target for target in group.targets
        )
    return attrs.evolve(group, targets=targets)


_THEME: Final = "*"
"""Stands for the theme among the ids of targets; no slug is spelt so."""


def history(
    first: Wording, amendments: Iterable[Amendment], signed_on: dt.date | None
) -> tuple[tuple[Wording, ...], tuple[EntryFault, ...]]:
    """Return every wording, earliest first, and what is wrong with the amendments.

    A change that cannot be made is told and left out, so that one fault does not hide another.

    Args:
        first: the wording as signed.
        amendments: earliest first.
        signed_on: the day it was signed, if known.
    """
    wordings = [first]
    faults: list[EntryFault] = []
    used = {group.id for group in first.groups} | {target.id for target in first.targets}
    touched: set[tuple[dt.date, str]] = set()
    for amendment in amendments:
        told: list[Message] = []
        if signed_on is not None and amendment.on < signed_on:
            told.append(say("trước ngày ký {signed}; hãy kiểm tra lại ngày", signed=signed_on))
        good: list[Change] = []
        for change in amendment.changes:
            key = (amendment.on, change.target_id or _THEME)
            now = wordings[-1]
            fault = _fault(now, change, used, twice=key in touched)
            if fault is None:
                good.append(change)
                used |= {change.target_id} if isinstance(change, AddTarget) else set()
            else:
                told.append(fault)
            touched.add(key)
        faults += [
            EntryFault(
                say("Sửa đổi giao ước ngày {date}: {fault}.", date=amendment.on, fault=fault),
                amendment,
            )
            for fault in told
        ]
        if good:
            wordings.append(amended(wordings[-1], attrs.evolve(amendment, changes=good)))
    return tuple(wordings), tuple(faults)


def _fault(now: Wording, change: Change, used: set[str], *, twice: bool) -> Message | None:
    """Return why a change cannot be made; ``None`` where it can."""
    if twice:
        return say(
            "{change} nhưng nội dung này đã được sửa trong cùng ngày; hãy giữ một lần sửa",
            change=change.sentence,
        )
    if isinstance(change, ChangeTheme):
        return _SAME if change.theme == now.theme else None
    if isinstance(change, AddTarget):
        if change.group_id not in {group.id for group in now.groups}:
            return say("giao ước không có nội dung “{group}”", group=change.group_id)
        if change.target_id in used:
            return say("mã “{target}” đã dùng; hãy đặt mã khác", target=change.target_id)
        return None
    old = next((target for target in now.targets if target.id == change.target_id), None)
    if old is None and change.target_id in used:
        return say("chỉ tiêu “{target}” đã bỏ trước ngày đó", target=change.target_id)
    if old is None:
        return say("giao ước không có chỉ tiêu “{target}”", target=change.target_id)
    if isinstance(change, DropTarget):
        return None
    if old == change.target:
        return _SAME
    if isinstance(old.value, dt.date) is not isinstance(change.target.value, dt.date):
        return say(
            "chỉ tiêu “{target}” không đổi giữa số và ngày được; hãy bỏ và thêm chỉ tiêu mã khác",
            target=change.target_id,
        )
    return None


_SAME: Final = say("lời văn mới giống lời văn đang có; hãy bỏ sửa đổi này")
