"""What an audit finds in one item: gaps, overlaps, cliffs, zero targets, bounds of points.

Every proof is worked out by the method itself on entries made for it, never told from a formula.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from fractions import Fraction
from itertools import combinations, pairwise
from types import MappingProxyType
from typing import Any, Final

from thidua.errors import InvalidValue
from thidua.numbers import Number
from thidua.scoring._amounts import Amount
from thidua.scoring._compound import Cell, CompoundLadder, Fact, Is, Within
from thidua.scoring._evidence import NO_TARGET, Context, Entry, Evidence, FactValue, NoTarget
from thidua.scoring._falling import LowerIsBetter, Reduction
from thidua.scoring._inputs import InputKind
from thidua.scoring._ladder import Ladder, Piece, Span, sample
from thidua.scoring._leader import TargetAndLeader, WithoutTarget, ZeroTarget
from thidua.scoring._methods import Direction, Points, Proportional, unit_text
from thidua.scoring._parts import Item
from thidua.scoring._remarks import Proof, Remark, RemarkKind, Sample, series
from thidua.words import Message, say

_UNIT: Final = "don-vi-thu"
_TENTH: Final = Fraction(1, 10)


def try_value(
    item: Item,
    value: Number | bool | Mapping[str, FactValue],
    *,
    told: Message | None = None,
    target: Number | NoTarget | None = None,
    baseline: Number | None = None,
    peers: tuple[Entry, ...] = (),
) -> Sample | None:
    """Return what *value* earns on *item*; ``None`` where the method does not take it."""
    own = Entry(unit_id=_UNIT, item_id=item.id, value=value, target=target, baseline=baseline)
    entries = (own, *peers)
    context = Context(_UNIT, Evidence(entries), tuple(entry.unit_id for entry in entries))
    try:
        found = item.method.score(item, own, context)
    except InvalidValue:
        return None
    if told is None:
        told = say("kết quả {value}{unit}", value=own.shown, unit=unit_text(item))
    return Sample(
        told=told, points=found.value if isinstance(found, Points) else None, entries=entries
    )


def pair(first: Sample | None, second: Sample | None) -> tuple[Proof, ...]:
    """Return the proof of two samples, where both could be taken."""
    return () if first is None or second is None else (Proof(first=first, second=second),)


def item_remarks(item: Item, cliff: Fraction) -> Iterator[Remark]:
    """Yield the remarks on one item whose method can be read."""
    try:
        bounds = item.method.bounds(item)
    except InvalidValue:
        return  # among the faults of the sheet already
    audits = _AUDITS.get(type(item.method))
    if audits is not None:
        yield from audits(item, item.method, cliff)
    own = getattr(item.method, "remarks", None)
    if own is not None:
        yield from own(item)
    if item.max_points is None:
        return
    if bounds.high is None:
        yield _unbounded(item, item.max_points)
    elif Fraction(0) < bounds.high < item.max_points:
        yield Remark(
            item_id=item.id,
            kind=RemarkKind.UNREACHABLE_POINTS,
            message=say(
                "Tiêu chí “{item}”: cao nhất chỉ được {high} điểm, không ai đạt được tối đa {max}.",
                item=item.name,
                high=Amount(bounds.high),
                max=Amount(item.max_points),
            ),
            proofs=(
                Proof(
                    first=Sample(told=say("kết quả tốt nhất"), points=bounds.high),
                    second=Sample(told=say("điểm tối đa ghi trong bảng"), points=item.max_points),
                ),
            ),
            remedy=say("sửa bậc cao nhất bằng điểm tối đa, hoặc sửa điểm tối đa và cộng lại"),
        )


def _unbounded(item: Item, highest: Fraction) -> Remark:
    method = item.method
    target = Fraction(100)
    own = None
    if isinstance(method, Proportional):
        target = method.target or target
        own = None if method.target is not None else target
    return Remark(
        item_id=item.id,
        kind=RemarkKind.UNBOUNDED,
        message=say(
            "Tiêu chí “{item}”: điểm không có giới hạn trên, có thể vượt điểm tối đa {max}.",
            item=item.name,
            max=Amount(highest),
        ),
        proofs=pair(try_value(item, target, target=own), try_value(item, 10 * target, target=own)),
        remedy=say("ghi rõ mức trần của tiêu chí, hoặc đưa phần vượt sang điểm thưởng có giới hạn"),
    )


def _jump(item: Item, message: Message, proofs: tuple[Proof, ...]) -> Remark:
    return Remark(
        item_id=item.id,
        kind=RemarkKind.CLIFF,
        message=message,
        proofs=proofs,
        remedy=say("thêm bậc trung gian, hoặc cho điểm tăng dần giữa hai mốc"),
    )


def _worth(item: Item) -> Fraction | None:
    """Return the most points that the item can bring, by which a jump is measured."""
    return item.max_points if item.max_points is not None else item.method.bounds(item).high


def _ladder(item: Item, ladder: Ladder, cliff: Fraction) -> Iterator[Remark]:
    yield from _hidden_steps(item, ladder)
    yield from _overlaps(item, ladder)
    for span in ladder.gaps():
        yield Remark(
            item_id=item.id,
            kind=RemarkKind.GAP,
            message=say(
                "Tiêu chí “{item}”: giá trị {gap} không thuộc bậc nào và chỉ được {points} điểm.",
                item=item.name,
                gap=span.label,
                points=Amount(ladder.otherwise),
            )
            if ladder.otherwise is not None
            else say(
                "“{item}”: giá trị {gap} không thuộc bậc nào và bảng điểm không nêu được bao"
                " nhiêu điểm.",
                item=item.name,
                gap=span.label,
            ),
            proofs=_beside(item, ladder, span),
            remedy=say("nối liền mốc của hai bậc kề nhau, hoặc ghi điểm cho khoảng còn thiếu"),
        )
    yield from _ladder_cliffs(item, ladder, cliff)


def _hidden_steps(item: Item, ladder: Ladder) -> Iterator[Remark]:
    for place in ladder.unreachable():
        step = ladder.steps[place]
        proofs: tuple[Proof, ...] = ()
        value = _inside(step.span, ladder)
        if value is not None:
            proofs = pair(
                try_value(item, value),
                Sample(told=say("điểm ghi ở bậc {step}", step=step.span.label), points=step.points),
            )
        yield Remark(
            item_id=item.id,
            kind=RemarkKind.UNREACHABLE_STEP,
            message=say(
                "Tiêu chí “{item}”: không giá trị nào tới được bậc {number} ({step}) vì các bậc"
                " trước đã lấy hết.",
                item=item.name,
                number=place + 1,
                step=step.span.label,
            )
            if value is not None
            else say(
                "“{item}”: bậc {number} ({step}) nằm ngoài các giá trị có thể có.",
                item=item.name,
                number=place + 1,
                step=step.span.label,
            ),
            proofs=proofs,
            remedy=say("xếp lại thứ tự các bậc, hoặc sửa mốc của bậc này"),
        )


def _inside(span: Span, ladder: Ladder) -> Fraction | None:
    """Return some value of *span* that the ladder takes; None where there is none."""
    return next(
        (
            value
            for piece in ladder.pieces()
            if (value := sample(piece.span, ladder.domain, ladder.whole_numbers)) in span
        ),
        None,
    )


def _overlaps(item: Item, ladder: Ladder) -> Iterator[Remark]:
    """Say where two steps both claim values and give different points.

    A step that lies within a later one without an end, as “từ 95 trở lên” within “từ 80 trở lên”,
    is written so on purpose: the earlier counts.
    """
    hidden = {ladder.steps[place] for place in ladder.unreachable()}
    for place, step in enumerate(ladder.steps):
        for later in ladder.steps[place + 1 :]:
            # What no value reaches was told already.
            if later in hidden or step.points == later.points or _nested(step.span, later.span):
                continue
            value = next(
                (
                    found
                    for piece in ladder.pieces()
                    if (found := sample(piece.span, ladder.domain, ladder.whole_numbers))
                    in step.span
                    and found in later.span
                ),
                None,
            )
            if value is None:
                continue
            yield Remark(
                item_id=item.id,
                kind=RemarkKind.OVERLAP,
                message=say(
                    "“{item}”: giá trị {value}{unit} thuộc cả bậc {one} ({points} điểm) và bậc"
                    " {other} ({others} điểm); bậc ghi trước được tính.",
                    item=item.name,
                    value=Amount(value),
                    unit=unit_text(item),
                    one=step.span.label,
                    points=Amount(step.points),
                    other=later.span.label,
                    others=Amount(later.points),
                ),
                proofs=pair(
                    try_value(item, value),
                    Sample(
                        told=say("điểm ghi ở bậc {step}", step=later.span.label),
                        points=later.points,
                    ),
                ),
                remedy=say("ghi rõ mốc thuộc bậc nào: “từ” hay “trên”, “đến” hay “dưới”"),
            )


def _nested(inner: Span, outer: Span) -> bool:
    """Tell whether *inner* lies within *outer*, which is open on a side."""
    if outer.low is not None and outer.high is not None:
        return False
    edges = [edge for edge in (inner.low, inner.high) if edge is not None]
    over = outer.low is None or (inner.low is not None and inner.low >= outer.low)
    under = outer.high is None or (inner.high is not None and inner.high <= outer.high)
    return over and under and all(_edge_fits(edge, inner, outer) for edge in edges)


def _edge_fits(edge: Fraction, inner: Span, outer: Span) -> bool:
    """Tell whether an edge of *inner* that is an edge of *outer* too belongs to both alike."""
    return edge not in inner or edge in outer


def _beside(item: Item, ladder: Ladder, gap: Span) -> tuple[Proof, ...]:
    """Return a value in the gap beside one on the nearest step that some value is on."""
    pieces = ladder.pieces()
    inside = next((i for i, piece in enumerate(pieces) if _value(piece, ladder) in gap), None)
    if inside is None:
        return ()
    taken = [i for i, piece in enumerate(pieces) if piece.step is not None]
    # A worse result on a step that earns more shows the gap best; most tables fall with it.
    nearest = sorted(taken, key=lambda i: (-(pieces[i].points or 0), abs(i - inside)))
    beside = [i for i in taken if abs(i - inside) == 1] or nearest[:1]
    best = max(beside, key=lambda i: pieces[i].points or Fraction(0))
    return pair(
        try_value(item, _value(pieces[inside], ladder)),
        try_value(item, _value(pieces[best], ladder)),
    )


def _value(piece: Piece, ladder: Ladder) -> Fraction:
    return sample(piece.span, ladder.domain, ladder.whole_numbers)


def _ladder_cliffs(item: Item, ladder: Ladder, cliff: Fraction) -> Iterator[Remark]:
    worth = _worth(item)
    # Between two counts there is no hair's breadth.
    if ladder.whole_numbers or not worth or worth < 0:
        return
    told: set[Fraction] = set()
    for one, other in pairwise(ladder.pieces()):
        if one.points is None or other.points is None:
            continue
        edge = one.span.high
        if edge is None or edge in told or abs(one.points - other.points) < cliff * worth:
            continue
        told.add(edge)
        at, beside = (one, other) if edge in one.span else (other, one)
        near = _near(edge, beside.span)
        yield _jump(
            item,
            say(
                "“{item}”: qua mốc {edge}{unit}, điểm đổi từ {before} sang {after}: kết quả"
                " chênh nhau rất ít mà điểm chênh ít nhất {share} điểm tối đa.",
                item=item.name,
                edge=Amount(edge),
                unit=unit_text(item),
                before=Amount(one.points),
                after=Amount(other.points),
                share=cliff,
            ),
            pair(try_value(item, near), try_value(item, _at(edge, at.span))),
        )


def _near(edge: Fraction, span: Span) -> Fraction:
    """Return a value of *span* a tenth away from *edge*, or halfway where that is too far."""
    below = span.high == edge
    near = edge - _TENTH if below else edge + _TENTH
    if near in span:
        return near
    other = span.low if below else span.high
    return edge if other is None else (edge + other) / 2


def _at(edge: Fraction, span: Span) -> Fraction:
    return edge if edge in span else _near(edge, span)


def _leader(item: Item, method: TargetAndLeader, cliff: Fraction) -> Iterator[Remark]:
    if (
        method.zero_target is ZeroTarget.AS_WITHOUT_TARGET
        and method.without_target is WithoutTarget.AGAINST_BEST
    ):
        yield _zero_target(item)
    if 1 - method.met_share >= cliff:
        yield _leader_cliff(item, method)
    yield _flattened(item)


def _against(
    item: Item,
    value: Number,
    target: Number | NoTarget,
    peer: Number,
    peer_target: Number | NoTarget,
) -> Sample | None:
    """Return what a unit earns beside one peer."""
    other = Entry(unit_id="don-vi-khac", item_id=item.id, value=peer, target=peer_target)
    if isinstance(target, NoTarget):
        told = say(
            "không được giao chỉ tiêu, kết quả {value} ({peer})",
            value=_shown(value),
            peer=_peer(peer, peer_target),
        )
    else:
        told = say(
            "chỉ tiêu {target}, kết quả {value} ({peer})",
            target=_shown(target),
            value=_shown(value),
            peer=_peer(peer, peer_target),
        )
    return try_value(item, value, target=target, peers=(other,), told=told)


def _peer(value: Number, target: Number | NoTarget) -> Message:
    if isinstance(target, NoTarget):
        return say("đơn vị khác không được giao chỉ tiêu, kết quả {value}", value=_shown(value))
    return say(
        "đơn vị khác có chỉ tiêu {target}, kết quả {value}",
        target=_shown(target),
        value=_shown(value),
    )


def _shown(value: Number) -> Amount:
    return Amount(Fraction(value))


def _zero_target(item: Item) -> Remark:
    return Remark(
        item_id=item.id,
        kind=RemarkKind.ZERO_TARGET,
        message=say(
            "“{item}”: chỉ tiêu 0 (không để xảy ra) bị chấm như không được giao chỉ tiêu,"
            " nên đơn vị để xảy ra nhiều nhất lại được trọn điểm.",
            item=item.name,
        ),
        proofs=pair(_against(item, 0, 0, 2, 0), _against(item, 2, 0, 0, 0)),
        remedy=say(
            "với chỉ tiêu “không để xảy ra”, chấm đạt hoặc không đạt, hoặc bậc thang theo số vụ"
        ),
    )


def _leader_cliff(item: Item, method: TargetAndLeader) -> Remark:
    proofs = pair(
        _against(item, 100, 100, 90, 100), _against(item, Fraction("100.1"), 100, 90, 100)
    )
    if method.without_target is WithoutTarget.AGAINST_BEST:
        free = _against(item, 1, NO_TARGET, 100, 100)
        proofs += pair(_against(item, 100, 100, 1, NO_TARGET), free)
    return _jump(
        item,
        say(
            "“{item}”: vừa đạt chỉ tiêu được {met} điểm, chỉ cần vượt rất ít và là đơn vị"
            " vượt duy nhất thì được trọn {max} điểm.",
            item=item.name,
            met=Amount(method.met_share * (item.max_points or 0)),
            max=Amount(item.max_points or Fraction(0)),
        ),
        proofs,
    )


def _flattened(item: Item) -> Remark:
    return Remark(
        item_id=item.id,
        kind=RemarkKind.FLATTENED,
        message=say(
            "“{item}”: một đơn vị có tỷ lệ rất cao, thường do chỉ tiêu thấp, kéo điểm của"
            " các đơn vị khác cũng vượt chỉ tiêu xuống gần mức vừa đạt.",
            item=item.name,
        ),
        proofs=pair(
            _against(item, 300, 100, 101, 100),
            _against(item, 101, 100, 300, 100),
        ),
        remedy=say("đặt mức trần cho tỷ lệ được tính, hoặc chấm theo bậc thang về mức vượt"),
    )


def _falling(item: Item, method: LowerIsBetter, cliff: Fraction) -> Iterator[Remark]:
    if _narrow(method) and method.target is not None and method.zero_at is not None:
        yield _jump(
            item,
            say(
                "Tiêu chí “{item}”: từ {target} đến {zero} điểm giảm từ mức tối đa xuống hết.",
                item=item.name,
                target=Amount(method.target),
                zero=Amount(method.zero_at),
            ),
            pair(try_value(item, method.target), try_value(item, method.zero_at)),
        )
    if method.target == 0 and method.zero_at is None:
        yield _jump(
            item,
            say(
                "“{item}”: mức không vượt quá là 0 và điểm giảm theo tỷ lệ nghịch, nên chỉ"
                " cần trên 0 là mất hết điểm.",
                item=item.name,
            ),
            pair(try_value(item, 0), try_value(item, _TENTH)),
        )


def _narrow(method: LowerIsBetter) -> bool:
    """Tell whether points fall from all to nothing within a tenth of the ceiling."""
    if method.target is None or method.zero_at is None:
        return False
    return method.zero_at - method.target <= method.target * _TENTH


def _reduction(item: Item, method: Reduction, cliff: Fraction) -> Iterator[Remark]:
    if method.pro_rata:
        return
    just = 1000 - method.by * 1000
    yield _jump(
        item,
        say(
            "“{item}”: giảm vừa đủ {by} được trọn điểm, giảm ít hơn một chút thì không"
            " được điểm nào.",
            item=item.name,
            by=method.by,
        ),
        pair(
            try_value(item, just + 1, baseline=1000, told=_cut_told(1000, just + 1)),
            try_value(item, just, baseline=1000, told=_cut_told(1000, just)),
        ),
    )


def _cut_told(before: int, found: Fraction) -> Message:
    return say(
        "kỳ gốc {before}, kỳ này {found}", before=Amount(Fraction(before)), found=Amount(found)
    )


def _compound(item: Item, ladder: CompoundLadder, cliff: Fraction) -> Iterator[Remark]:
    cells = list(ladder.cells())
    reached = {cell.step for cell in cells}
    for place, step in enumerate(ladder.steps):
        if place not in reached:
            yield Remark(
                item_id=item.id,
                kind=RemarkKind.UNREACHABLE_STEP,
                message=say(
                    "“{item}”: không trường hợp nào tới được bậc {number} ({step}).",
                    item=item.name,
                    number=place + 1,
                    step=ladder.label(place),
                ),
                proofs=(
                    Proof(
                        first=Sample(
                            told=say("điểm ghi ở bậc {step}", step=ladder.label(place)),
                            points=step.points,
                        ),
                        second=Sample(
                            told=say("cao nhất mà một trường hợp có thể đạt"),
                            points=item.method.bounds(item).high,
                        ),
                    ),
                ),
                remedy=say("xếp lại thứ tự các bậc, hoặc sửa điều kiện của bậc này"),
            )
    yield from _compound_overlaps(item, ladder, cells)
    yield from _compound_gaps(item, ladder, cells)
    yield from _compound_cliffs(item, ladder, cells, cliff)


def _compound_overlaps(item: Item, ladder: CompoundLadder, cells: list[Cell]) -> Iterator[Remark]:
    """Say where two steps claim one case with different points, unless one lies within the other."""
    held = [[cell for cell in cells if step.holds(dict(cell.facts.pairs))] for step in ladder.steps]
    for one, other in combinations(range(len(ladder.steps)), 2):
        both = [cell for cell in held[one] if cell in held[other]]
        points = (ladder.steps[one].points, ladder.steps[other].points)
        if not both or points[0] == points[1] or len(both) == len(held[one]):
            continue
        yield Remark(
            item_id=item.id,
            kind=RemarkKind.OVERLAP,
            message=say(
                "Tiêu chí “{item}”: trường hợp ({case}) thuộc cả bậc {one} ({points} điểm) và bậc"
                " {other} ({others} điểm); bậc ghi trước được tính.",
                item=item.name,
                case=ladder.told(both[0].facts),
                one=one + 1,
                points=Amount(points[0]),
                other=other + 1,
                others=Amount(points[1]),
            ),
            proofs=pair(
                _try_cell(item, ladder, both[0]),
                Sample(
                    told=say("điểm ghi ở bậc {step}", step=ladder.label(other)), points=points[1]
                ),
            ),
            remedy=say("ghi điều kiện loại trừ nhau, hoặc nêu bậc nào được tính trước"),
        )


def _compound_gaps(item: Item, ladder: CompoundLadder, cells: list[Cell]) -> Iterator[Remark]:
    """Say which combinations the steps forget.

    Where the table says what is left over earns, only combinations between two steps are odd, and
    those that earn less than what is no better in any fact; where it does not, every combination
    without a step is.
    """
    ways = {fact.id: _better(ladder, fact) for fact in ladder.facts}
    missing = [
        cell
        for cell in cells
        if cell.step is None
        and (
            ladder.otherwise is None
            or _between(ladder, cells, cell)
            or any(_outdoes(cell, other, ways) for other in cells)
        )
    ]
    if not missing:
        return
    best = max(
        (cell for cell in cells if cell.step is not None),
        key=lambda cell: (_near_by(cell, missing[0]), cell.points or Fraction(0)),
    )
    yield Remark(
        item_id=item.id,
        kind=RemarkKind.GAP,
        message=say(
            "“{item}”: {n} trường hợp không thuộc bậc nào, chẳng hạn: {cases}.",
            item=item.name,
            n=len(missing),
            cases=series(*(say("({case})", case=ladder.told(c.facts)) for c in missing[:3])),
        ),
        proofs=pair(_try_cell(item, ladder, missing[0]), _try_cell(item, ladder, best)),
        remedy=say("ghi thêm bậc cho các trường hợp này, hoặc ghi rõ điểm của trường hợp còn lại"),
    )


def _better(ladder: CompoundLadder, fact: Fact) -> Direction | None:
    """Tell which way a fact is better, where the steps that look at it agree; None where not."""
    asked = [
        (step.points, condition)
        for step in ladder.steps
        for condition in step.when
        if condition.fact == fact.id
    ]
    if fact.kind is InputKind.YES_NO:
        values = {condition.value for _, condition in asked if isinstance(condition, Is)}
        return _ONLY_WAY.get(frozenset(values))
    spans = [(points, c.span) for points, c in asked if isinstance(c, Within)]
    ways = {span.high is None for _, span in spans if (span.low is None) is not (span.high is None)}
    for (points, span), (others, other) in combinations(spans, 2):
        if points != others and span != other:
            above = span.low is not None and other.high is not None and span.low >= other.high
            below = span.high is not None and other.low is not None and span.high <= other.low
            if above or below:
                ways.add(above is (points > others))
    return _ONLY_WAY.get(frozenset(ways))


_ONLY_WAY: Final = {frozenset((True,)): Direction.UP, frozenset((False,)): Direction.DOWN}


def _outdoes(cell: Cell, other: Cell, ways: Mapping[str, Direction | None]) -> bool:
    """Tell whether *cell* earns less than *other*, which is better in no fact."""
    if other.step is None or cell.points is None or other.points is None:
        return False
    return cell.points < other.points and all(
        _at_least(value, other.facts.get(name), ways[name]) for name, value in cell.facts.pairs
    )


def _at_least(value: FactValue, other: FactValue, way: Direction | None) -> bool:
    if way is None or value is None or other is None:
        return value == other
    return value >= other if way is Direction.UP else value <= other


def _near_by(cell: Cell, other: Cell) -> int:
    """Return how many facts two combinations have in common."""
    return sum(value == other.facts.get(name) for name, value in cell.facts.pairs)


def _between(ladder: CompoundLadder, cells: list[Cell], cell: Cell) -> bool:
    """Tell whether steps lie on both sides of a combination along one of its numbers."""
    for fact in ladder.facts:
        if fact.kind is InputKind.YES_NO:
            continue
        own = cell.facts.get(fact.id)
        assert own is not None  # a cell has a value for every fact
        taken = [
            found
            for other in cells
            if other.step is not None
            and _alike(cell, other, but=fact.id)
            and (found := other.facts.get(fact.id)) is not None
        ]
        if any(value < own for value in taken) and any(value > own for value in taken):
            return True
    return False


def _alike(cell: Cell, other: Cell, *, but: str) -> bool:
    return all(value == other.facts.get(name) for name, value in cell.facts.pairs if name != but)


def _compound_cliffs(
    item: Item, ladder: CompoundLadder, cells: list[Cell], cliff: Fraction
) -> Iterator[Remark]:
    worth = _worth(item)
    if not worth or worth < 0:
        return
    for fact in ladder.facts:
        if fact.kind is not InputKind.NUMBER:
            continue
        spans = ladder.spans(fact)
        for edge in sorted({span.high for span in spans[:-1] if span.high is not None}):
            jumps = [
                (before, after)
                for before, after in _across(ladder, cells, fact, edge)
                if _jump_of(before, after) >= cliff * worth
            ]
            if jumps:
                before, after = max(jumps, key=lambda pair_: _jump_of(*pair_))
                yield _jump(
                    item,
                    say(
                        "“{item}”: qua mốc {edge} của “{fact}”, điểm đổi từ {before} sang {after}:"
                        " kết quả chênh nhau rất ít mà điểm chênh ít nhất {share} điểm tối đa.",
                        item=item.name,
                        edge=Amount(edge),
                        fact=fact.name,
                        before=Amount(before.points or Fraction(0)),
                        after=Amount(after.points or Fraction(0)),
                        share=cliff,
                    ),
                    pair(_try_cell(item, ladder, before), _try_cell(item, ladder, after)),
                )


def _jump_of(before: Cell, after: Cell) -> Fraction:
    if before.points is None or after.points is None:
        return Fraction(0)
    return abs(before.points - after.points)


def _across(
    ladder: CompoundLadder, cells: list[Cell], fact: Fact, edge: Fraction
) -> Iterator[tuple[Cell, Cell]]:
    """Yield what is earned on both sides of an edge, whatever the other facts are."""
    spans = ladder.spans(fact)
    beside = [span for span in spans if edge in {span.low, span.high} and edge not in span]
    for cell in cells:
        for span in beside:
            near = _near(edge, span)
            one = ladder.settle(dict(cell.facts.pairs) | {fact.id: near})
            other = ladder.settle(dict(cell.facts.pairs) | {fact.id: edge})
            yield (one, other) if near < edge else (other, one)


def _try_cell(item: Item, ladder: CompoundLadder, cell: Cell) -> Sample | None:
    return try_value(item, dict(cell.facts.pairs), told=ladder.told(cell.facts))


_AUDITS: Final[Mapping[type, Callable[[Item, Any, Fraction], Iterator[Remark]]]] = MappingProxyType(
    {
        Ladder: _ladder,
        CompoundLadder: _compound,
        TargetAndLeader: _leader,
        LowerIsBetter: _falling,
        Reduction: _reduction,
    }
)
