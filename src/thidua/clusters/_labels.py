"""What a cluster is called: cụm, khối or khu vực, its number and its region."""

from __future__ import annotations

import enum
import re
import unicodedata
from typing import Any, Final

import attrs

from thidua.errors import InvalidValue
from thidua.words import LabelledEnum, Message, say


class Office(enum.Enum):
    """An office of a cluster: its head or a deputy (cụm trưởng, cụm phó)."""

    HEAD = "cum-truong"
    DEPUTY = "cum-pho"

    @property
    def label(self) -> Message:
        """The office's name in a cụm; :meth:`ClusterKind.title` has that of the other kinds."""
        return ClusterKind.CLUSTER.title(self)


class ClusterKind(LabelledEnum):
    """What the group of units is called (cụm, khối, khu vực thi đua).

    In practice a cụm groups units alike in place, a khối units alike in task; some bodies speak of
    a khu vực. The law uses the words side by side (điểm c khoản 2 Điều 16 of Law 06/2022/QH15).
    """

    CLUSTER = "cum", say("cụm thi đua")
    BLOCK = "khoi", say("khối thi đua")
    REGION = "khu-vuc", say("khu vực thi đua")

    def title(self, office: Office) -> Message:
        """Return the title of the head or a deputy: cụm trưởng, khối phó and so on."""
        return _TITLES[self, office][0]

    def heading(self, office: Office) -> Message:
        """Return the title as a line begins with it."""
        return _TITLES[self, office][1]


_TITLES: Final = {
    (ClusterKind.CLUSTER, Office.HEAD): (say("cụm trưởng"), say("Cụm trưởng")),
    (ClusterKind.CLUSTER, Office.DEPUTY): (say("cụm phó"), say("Cụm phó")),
    (ClusterKind.BLOCK, Office.HEAD): (say("khối trưởng"), say("Khối trưởng")),
    (ClusterKind.BLOCK, Office.DEPUTY): (say("khối phó"), say("Khối phó")),
    (ClusterKind.REGION, Office.HEAD): (say("trưởng khu vực"), say("Trưởng khu vực")),
    (ClusterKind.REGION, Office.DEPUTY): (say("phó trưởng khu vực"), say("Phó trưởng khu vực")),
}

_ROMAN_DIGITS: Final = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
_ROMAN: Final = r"C{0,3}(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})"
_ARABIC: Final = r"0{0,2}[1-9][0-9]{0,3}"
_NUMBER: Final = re.compile(rf"(?:{_ARABIC}|(?=[IVXLC]){_ROMAN})")
_WORDS: Final = {
    "cụm": ClusterKind.CLUSTER,
    "khối": ClusterKind.BLOCK,
    "khu vực": ClusterKind.REGION,
}
_NAME: Final = re.compile(
    rf"(?P<kind>cụm|khối|khu vực)(?: thi đua)?(?=[\s,]|$)"
    rf"(?:\s+(?:số\s+)?(?P<number>{_NUMBER.pattern})(?=[\s,.:;–-]|$))?"
    r"(?:[\s,.:;–-]+(?P<region>\S.*))?",
    re.IGNORECASE,
)


def _is_number(_: object, __: object, value: str) -> None:
    if value and not _NUMBER.fullmatch(value):
        raise InvalidValue(
            say(
                "“{number}” không phải số thứ tự của cụm, khối; hãy ghi số Ả Rập như “2”, “347”"
                " hoặc số La Mã như “VI”.",
                number=value,
            ),
            number=value,
        )


@attrs.frozen(kw_only=True)
class ClusterLabel:
    """Kind, number and region of a cluster (tên gọi của cụm, khối).

    Attributes:
        kind: cụm, khối or khu vực.
        number: as the decision writes it: Arabic of any length (``2``, ``347``) or Roman (``VI``);
            empty where there is none.
        region: what follows the number: the place or the kind of members.

    Raises:
        InvalidValue: a number that is neither.
    """

    kind: ClusterKind
    number: str = attrs.field(default="", validator=_is_number)
    region: str = ""

    @classmethod
    def parse(cls, name: str) -> ClusterLabel:
        """Read a name as decisions print it: ``Cụm thi đua số VI, Sở Công Thương …``.

        A Roman number in small letters is one only behind ``số``; leading zeros stay as printed.

        Raises:
            InvalidValue: the name begins with none of cụm, khối, khu vực.
        """
        text = " ".join(unicodedata.normalize("NFC", name).split())
        match = _NAME.match(text)
        if match is None:
            raise InvalidValue(
                say(
                    "Tên “{name}” không bắt đầu bằng cụm, khối hoặc khu vực; hãy ghi loại và số"
                    " thứ tự riêng.",
                    name=name,
                ),
                name=name,
            )
        number, region = match["number"] or "", match["region"] or ""
        if number != number.upper() and text[: match.start("number")].lower().endswith("số "):
            number = number.upper()
        elif number != number.upper():
            number, region = "", text[match.start("number") :]
        return cls(kind=_WORDS[match["kind"].lower()], number=number, region=region.strip())

    @property
    def ordinal(self) -> int | None:
        """The number as a whole number, Arabic and Roman alike; None where there is none."""
        if not self.number:
            return None
        if self.number.isdecimal():
            return int(self.number)
        values = [_ROMAN_DIGITS[letter] for letter in self.number]
        return sum(
            -value if value < following else value
            for value, following in zip(values, [*values[1:], 0], strict=True)
        )

    @property
    def is_roman(self) -> bool:
        """Whether the number is printed in Roman digits."""
        return bool(self.number) and not self.number.isdecimal()

    def render(self, locale: str = "vi") -> str:
        """Write the label in *locale*: ``cụm thi đua số VI``."""
        told = self.kind.label
        if self.number:
            told = say("{kind} số {number}", kind=self.kind, number=self.number)
        if self.region:
            told = say("{label}, {region}", label=told, region=self.region)
        return told.render(locale)

    def __str__(self) -> str:
        return self.render()

    def to_dict(self) -> dict[str, Any]:
        """Return the label as plain data."""
        return {
            "kind": self.kind.value,
            "number": self.number,
            "ordinal": self.ordinal,
            "region": self.region,
        }


def label_of(name: str) -> ClusterLabel:
    """Return what *name* tells of the label; a name that tells nothing is that of a cụm."""
    try:
        return ClusterLabel.parse(name)
    except InvalidValue:
        return ClusterLabel(kind=ClusterKind.CLUSTER, region=name)
