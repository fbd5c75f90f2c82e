"""Where a rule stands: citations of legal texts and rules of an organiser."""

from __future__ import annotations

import re
import unicodedata
from typing import Final, Protocol

import attrs

from thidua.errors import InvalidValue
from thidua.words import LabelledEnum, locale_of, say, verbatim


class SourceLevel(LabelledEnum):
    """How high a source stands (cấp của nguồn)."""

    LAW = "luat", say("Luật")
    DECREE = "nghi-dinh", say("Nghị định")
    CIRCULAR = "thong-tu", say("Thông tư")
    ORGANISER = "quy-dinh-cua-don-vi-to-chuc", say("Quy định của đơn vị tổ chức")


class Seen(LabelledEnum):
    """How far the text behind a citation was read when the rule was encoded."""

    TEXT = "da-doc-van-ban", say("đã đọc văn bản")
    """The article itself was read."""
    PARTIAL = "doc-mot-phan", say("mới đọc một phần hoặc qua trích dẫn")
    """Only a quotation, a table or a report naming the article was read."""
    NOT_SEEN = "chua-doc", say("chưa đọc văn bản")
    """The text was not read."""


class Source(Protocol):
    """What a rule rests on: a :class:`Citation` or an :class:`OrganiserRule`."""

    @property
    def level(self) -> SourceLevel:
        """How high the source stands."""
        ...

    @property
    def seen(self) -> Seen:
        """How far its text was read."""
        ...

    def render(self, locale: str = "vi") -> str:
        """Write the source in *locale*."""
        ...


_KINDS: Final = {
    "Hiến pháp": ("Constitution", SourceLevel.LAW),
    "Luật": ("Law", SourceLevel.LAW),
    "Pháp lệnh": ("Ordinance", SourceLevel.LAW),
    "Nghị quyết": ("Resolution", SourceLevel.LAW),
    "Nghị định": ("Decree", SourceLevel.DECREE),
    "Thông tư": ("Circular", SourceLevel.CIRCULAR),
    "Quyết định": ("Decision", SourceLevel.ORGANISER),
}
_ENGLISH_KINDS: Final = {english: vi for vi, (english, _) in _KINDS.items()}
_NUMBER = r"[\w/.&-]*\d[\w/.&Đđ-]*"
_LABEL = r"[0-9]+[a-zđ]?"
_VI: Final = re.compile(
    rf"(?:điểm (?P<point>[a-zđ]) )?(?:khoản (?P<clause>{_LABEL}) )?(?:Điều (?P<article>{_LABEL}) )?"
    rf"(?P<kind>{'|'.join(_KINDS)}) (?:số )?(?P<number>{_NUMBER})"
    rf"(?: \(sửa đổi, bổ sung theo (?P<amender>(?:{'|'.join(_KINDS)}) {_NUMBER})\))?"
)
_EN: Final = re.compile(
    rf"(?:Point (?P<point>[a-zđ]), )?(?:Clause (?P<clause>{_LABEL}), )?"
    rf"(?:Article (?P<article>{_LABEL}) of )?"
    rf"(?P<kind>{'|'.join(_ENGLISH_KINDS)}) (?P<number>{_NUMBER})"
    rf"(?: \(as amended by (?P<amender>(?:{'|'.join(_ENGLISH_KINDS)}) {_NUMBER})\))?"
)


def _kind_known(_: object, __: object, value: str) -> None:
    if value not in _KINDS:
        raise InvalidValue(
            say(
                "“{kind}” không phải loại văn bản đã biết; hãy dùng {known}.",
                kind=value,
                known=tuple(_KINDS),
            ),
            kind=value,
        )


def _is_number(_: object, __: object, value: str) -> None:
    if not re.fullmatch(_NUMBER, value):
        raise InvalidValue(
            say("“{number}” không phải số hiệu văn bản; hãy ghi như “06/2022/QH15”.", number=value),
            number=value,
        )


def _is_text(_: object, __: object, value: str | None) -> None:
    if value is None:
        return
    kind, _space, number = value.rpartition(" ")
    _kind_known(None, None, kind)
    _is_number(None, None, number)


def _nested(citation: Citation, _: object, __: str | None) -> None:
    if (citation.clause and not citation.article) or (
        citation.point and not citation.clause and not citation.article
    ):
        raise InvalidValue(
            say(
                "Trích dẫn {number} có khoản hoặc điểm nhưng thiếu Điều; hãy ghi đủ Điều.",
                number=citation.number,
            ),
            number=citation.number,
        )


@attrs.frozen
class Citation:
    """One place in a legal text (trích dẫn): điểm, khoản, Điều, văn bản.

    Attributes:
        kind: the kind of text in Vietnamese: ``Luật``, ``Nghị định``, ``Thông tư`` ...
        number: its number, e.g. ``06/2022/QH15``.
        article, clause, point: Điều, khoản, điểm; labels as printed (``"58a"``, ``"đ"``).
        amended_by: the text that gave the place its present wording, e.g. ``Luật 39/2013/QH13``.
        seen: how far the place was read; it does not take part in comparison.

    Raises:
        InvalidValue: an unknown kind, a number that is none, or a clause without its article.
    """

    kind: str = attrs.field(validator=_kind_known)
    number: str = attrs.field(validator=_is_number)
    article: str | None = None
    clause: str | None = None
    point: str | None = attrs.field(default=None, validator=_nested)
    amended_by: str | None = attrs.field(default=None, validator=_is_text, kw_only=True)
    seen: Seen = attrs.field(default=Seen.NOT_SEEN, kw_only=True, eq=False)

    @property
    def place(self) -> tuple[str, ...]:
        """The labels of article, clause and point, as far as they are given."""
        return tuple(label for label in (self.article, self.clause, self.point) if label)

    @property
    def level(self) -> SourceLevel:
        """How high the text stands."""
        return _KINDS[self.kind][1]

    @classmethod
    def parse(cls, text: str, *, seen: Seen = Seen.NOT_SEEN) -> Citation:
        """Read ``điểm a khoản 1 Điều 23 Luật 06/2022/QH15`` or its English form.

        Raises:
            InvalidValue: *text* is not a citation.
        """
        stripped = " ".join(unicodedata.normalize("NFC", text).split())
        match = _VI.fullmatch(stripped)
        english = match is None
        match = match or _EN.fullmatch(stripped)
        if match is None:
            raise InvalidValue(
                say(
                    "“{text}” không phải trích dẫn pháp luật; hãy viết như"
                    " “điểm a khoản 1 Điều 23 Luật 06/2022/QH15”.",
                    text=text,
                ),
                text=text,
            )
        place = match.groupdict()
        kind, amender = place["kind"], place["amender"]
        if english:
            kind = _ENGLISH_KINDS[kind]
            amender = _translate_amender(amender)
        return cls(
            kind,
            place["number"],
            place["article"],
            place["clause"],
            place["point"],
            amended_by=amender,
            seen=seen,
        )

    def render(self, locale: str = "vi") -> str:
        """Write the citation in *locale*; :meth:`parse` reads it back."""
        if locale_of(locale) == "vi":
            return (
                (f"điểm {self.point} " if self.point else "")
                + (f"khoản {self.clause} " if self.clause else "")
                + (f"Điều {self.article} " if self.article else "")
                + f"{self.kind} {self.number}"
                + (f" (sửa đổi, bổ sung theo {self.amended_by})" if self.amended_by else "")
            )
        amender = self.amended_by
        if amender:
            kind, _, number = amender.rpartition(" ")
            amender = f"{_KINDS[kind][0]} {number}"
        return (
            (f"Point {self.point}, " if self.point else "")
            + (f"Clause {self.clause}, " if self.clause else "")
            + (f"Article {self.article} of " if self.article else "")
            + f"{_KINDS[self.kind][0]} {self.number}"
            + (f" (as amended by {amender})" if amender else "")
        )

    def __str__(self) -> str:
        return self.render()


def _translate_amender(amender: str | None) -> str | None:
    if amender is None:
        return None
    kind, _, number = amender.rpartition(" ")
    return f"{_ENGLISH_KINDS[kind]} {number}"


@attrs.frozen
class OrganiserRule:
    """A rule that the law leaves to whoever organises (quy định của đơn vị tổ chức).

    Attributes:
        text: where the rule is written, e.g. ``Quyết định 123/QĐ-BCT, Điều 5``.
        illustrative: the rule was made up for a demonstration, and every report says so.
        seen: how far its text was read.

    Raises:
        InvalidValue: *text* is empty.
    """

    text: str
    illustrative: bool = attrs.field(default=False, kw_only=True)
    seen: Seen = attrs.field(default=Seen.NOT_SEEN, kw_only=True, eq=False)

    def __attrs_post_init__(self) -> None:
        if not self.text.strip():
            raise InvalidValue(
                say("Quy định của đơn vị tổ chức phải ghi rõ văn bản nguồn; hãy ghi số, ngày."),
            )

    @property
    def level(self) -> SourceLevel:
        """Always :attr:`SourceLevel.ORGANISER`."""
        return SourceLevel.ORGANISER

    def render(self, locale: str = "vi") -> str:
        """Write the source, marked where it is illustrative."""
        if self.illustrative:
            return say("{text} (minh họa)", text=self.text).render(locale)
        return verbatim(self.text).render(locale)

    def __str__(self) -> str:
        return self.render()


def made_up(source: object) -> bool:
    """Tell whether *source* is marked as made up for a demonstration; citations of law never are."""
    return bool(getattr(source, "illustrative", False))
