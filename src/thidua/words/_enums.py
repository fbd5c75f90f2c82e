"""Enumerations whose members name themselves: a stable Vietnamese slug and a label."""

from __future__ import annotations

import enum
from typing import Self

from thidua.words._message import Message


class LabelledEnum(enum.Enum):
    """Members are written ``NAME = "slug", say("nhãn")``; the value is the slug."""

    label: Message

    def __new__(cls, slug: str, label: Message) -> Self:
        """Make a member of its slug and label."""
        member = object.__new__(cls)
        member._value_ = slug
        member.label = label
        return member

    @property
    def slug(self) -> str:
        """The stable Vietnamese slug."""
        value: str = self.value
        return value


class OrderedEnum(int, enum.Enum):
    """Members are written ``NAME = rank, "slug", say("nhãn")`` and compare by rank."""

    slug: str
    label: Message

    def __new__(cls, rank: int, slug: str, label: Message) -> Self:
        """Make a member of its rank, slug and label."""
        member = int.__new__(cls, rank)
        member._value_ = rank
        member.slug = slug
        member.label = label
        return member
