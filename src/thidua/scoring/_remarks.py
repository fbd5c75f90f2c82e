"""One remark of an audit: where, what, the proof, and the usual remedy."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import attrs

from thidua.errors import Renderable
from thidua.scoring._amounts import Amount, optional_text
from thidua.scoring._evidence import Entry
from thidua.words import LabelledEnum, Message, say


class RemarkKind(LabelledEnum):
    """What an audit can find (loại nhận xét khi kiểm tra bảng điểm)."""

    SUM = "cong-khong-khop", say("cộng không khớp")
    FAULT = "khong-dung-duoc", say("không dùng được")
    GAP = "khoang-trong", say("khoảng trống giữa các bậc")
    OVERLAP = "bac-chong-nhau", say("các bậc chồng lên nhau")
    UNREACHABLE_STEP = "bac-khong-toi-duoc", say("bậc không giá trị nào tới được")
    CLIFF = "buoc-nhay", say("bước nhảy điểm")
    ZERO_TARGET = "chi-tieu-bang-khong", say("chỉ tiêu bằng 0")
    FLATTENED = "bi-ep-phang", say("một tỷ lệ rất cao dồn điểm các đơn vị khác về sát nhau")
    UNREACHABLE_POINTS = "diem-khong-dat-duoc", say("điểm tối đa không ai đạt được")
    UNBOUNDED = "khong-gioi-han", say("điểm không giới hạn")
    UNASSIGNED = "khong-giao-cho-ai", say("tiêu chí không giao cho đơn vị nào")
    ROUNDING = "lam-tron-doi-thu-tu", say("làm tròn có thể đổi thứ tự")
    UNSEEN = "chua-doc-duoc", say("phần chưa đọc được")


@attrs.frozen(kw_only=True)
class Sample:
    """One input and what it earns.

    Attributes:
        told: the input in words.
        points: what it earns, worked out by the method itself; ``None`` where it cannot be told.
        entries: the entry it stands for, then those of its peers; empty where the sample is no
            entry, such as a sum.
    """

    told: Message
    points: Fraction | None
    entries: tuple[Entry, ...] = ()

    @property
    def sentence(self) -> Message:
        """Input and points in one clause."""
        if self.points is None:
            return say("{told} → chưa xác định được điểm", told=self.told)
        return say("{told} → {points} điểm", told=self.told, points=Amount(self.points))

    def to_dict(self, locale: str = "vi") -> dict[str, Any]:
        """Return the sample as plain data."""
        return {
            "told": self.told.render(locale),
            "points": optional_text(self.points),
            "entries": [entry.to_dict(locale) for entry in self.entries],
        }


def series(first: Message, *others: Message) -> Message:
    """Return clauses one after the other, parted by semicolons."""
    told = first
    for other in others:
        told = say("{before}; {after}", before=told, after=other)
    return told


@attrs.frozen(kw_only=True)
class Proof:
    """A pair of inputs that shows a flaw (ví dụ chứng minh).

    Attributes:
        first, second: the two; what they earn side by side is the flaw.
    """

    first: Sample
    second: Sample

    @property
    def sentence(self) -> Message:
        """The pair in one clause."""
        return series(self.first.sentence, self.second.sentence)

    def to_dict(self, locale: str = "vi") -> dict[str, Any]:
        """Return the pair as plain data."""
        return {"first": self.first.to_dict(locale), "second": self.second.to_dict(locale)}


@attrs.frozen(kw_only=True)
class Remark:
    """One remark of an audit (nhận xét khi kiểm tra bảng điểm).

    Attributes:
        item_id: where: an item, section or pot; ``None`` for the sheet as a whole.
        kind: what was found.
        message: the remark, one sentence.
        proofs: pairs of inputs that show it.
        remedy: what is usually done about it.
    """

    item_id: str | None
    kind: RemarkKind
    message: Renderable
    proofs: tuple[Proof, ...] = attrs.field(default=(), repr=False)
    remedy: Message | None = None

    def render(self, locale: str = "vi") -> str:
        """Write the remark in *locale*, one sentence."""
        return self.message.render(locale)

    def __str__(self) -> str:
        return self.render()

    def explain(self, locale: str = "vi") -> str:
        """Write the remark with its proof and remedy, a line each."""
        out = [self.render(locale)]
        out += [
            say("  Ví dụ: {proof}.", proof=proof.sentence).render(locale) for proof in self.proofs
        ]
        if self.remedy is not None:
            out.append(
                say("  Cách khắc phục thường dùng: {remedy}.", remedy=self.remedy).render(locale)
            )
        return "\n".join(out)

    def to_dict(self, locale: str = "vi") -> dict[str, Any]:
        """Return the remark as plain data, sentences in *locale*."""
        return {
            "item_id": self.item_id,
            "kind": self.kind.value,
            "message": self.render(locale),
            "proofs": [proof.to_dict(locale) for proof in self.proofs],
            "remedy": None if self.remedy is None else self.remedy.render(locale),
        }
