"""The command line: a thin door over the public face.

Exit code 0 for an answer, whatever it says; 2 for bad input, or an answer that could not be written,
with one line per fault on stderr.
"""

from __future__ import annotations

import argparse
import contextlib
import datetime as dt
import io
import itertools
import json
import os
import sys
import textwrap
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, NoReturn, TextIO, TypeVar

import attrs

from thidua._version import __version__
from thidua.awards import BothReadings, Catalogue, regime_on
from thidua.criteria import Assessment, Award, AwardKind, Outcome
from thidua.dates import ANNOUNCED_YEARS, WorkingCalendar, vietnam_calendar
from thidua.errors import BadInput, MissingExtra, Renderable, ThiduaError
from thidua.exchange import (
    Case,
    Fault,
    answer_to_dict,
    bad_input,
    decode,
    faults_of,
    load_case,
    read,
    read_case,
)
from thidua.law import OrganiserRule, Regime, Seen
from thidua.records import CommendationType, SubjectKind, award_name
from thidua.words import (
    LOCALES,
    LabelledEnum,
    Message,
    OneOf,
    fold,
    locale_of,
    near_misses,
    say,
    say_n,
    verbatim,
)

if TYPE_CHECKING:
    from thidua.scoring import Card, Remark, Sheet

T = TypeVar("T")
E = TypeVar("E", bound=LabelledEnum)

GOOD: Final = 0
BAD_INPUT: Final = 2

_STDIN: Final = "-"
_WIDTH: Final = 100
_NO_VALUE: Final = object()
_WITH_VALUES: Final = (
    "on",
    "received",
    "kind",
    "search",
    "html",
    "from",
    "for",
    "by",
    "unit",
    "type",
    "year",
    "until",
)
_ASK_HELP: Final = "python -m thidua --help"
_OPTIONS: Final = (
    "--json",
    "--locale",
    "--on",
    "--received",
    "--kind",
    "--search",
    "--for",
    "--by",
    "--html",
    "--full",
    "--from",
    "--unit",
    "--type",
    "--year",
    "--until",
    "--education",
    "--ledger",
    "--version",
    "--help",
)


@attrs.frozen
class _Command:
    run: Callable[[argparse.Namespace, Sequence[str], str], str]
    operands: tuple[Message, ...]
    options: frozenset[str]
    needs: Mapping[str, Message] = attrs.field(factory=dict)


class _Parser(argparse.ArgumentParser):
    """A parser that never prints usage over a fault."""

    def error(self, message: str) -> NoReturn:
        """Refuse what argparse itself refuses."""
        told = say("cách gọi lệnh không đúng; xem “{help}”", help=_ASK_HELP)
        raise bad_input([Fault(told, root="")])


def _help() -> Message:
    return say(
        """\
thidua {version}: pháp luật thi đua, khen thưởng dưới dạng quy tắc tính được, có dẫn chiếu.

Cách dùng:
  python -m thidua season THƯ_MỤC [--html TỆP]   diễn lại một năm của cụm thi đua
  python -m thidua assess HỒ_SƠ.json [--full]    xét một hồ sơ (“-”: đọc từ đầu vào chuẩn)
  python -m thidua award TÊN --on NGÀY           luật đòi hỏi gì đối với một danh hiệu, hình thức
  python -m thidua catalogue --on NGÀY           danh mục áp dụng vào một ngày
  python -m thidua money TÊN --for ĐỐI_TƯỢNG --on NGÀY   tiền thưởng kèm theo
  python -m thidua itinerary TÊN --from NGÀY     các bước và thời hạn, từ ngày nhận đủ hồ sơ
  python -m thidua cluster TỆP --on NGÀY         thành viên, cụm trưởng, cụm phó của một cụm, khối
  python -m thidua sheet audit BẢNG_ĐIỂM [--full]   kiểm tra một bảng chấm điểm trước khi dùng
  python -m thidua sheet score BẢNG_ĐIỂM SỐ_LIỆU [--full]   chấm điểm, xếp hạng các đơn vị

Tùy chọn:
  --json            in kết quả ở dạng JSON
  --locale vi|en    ngôn ngữ (mặc định: vi)
  --on NGÀY         ngày dạng năm-tháng-ngày, ví dụ 2024-12-20 (tiền thưởng: ngày quyết định)
  --received NGÀY   ngày tiếp nhận hồ sơ, cho câu hỏi không ghi “received”
  --for ĐỐI_TƯỢNG   individual, collective hoặc household (ca-nhan, tap-the, ho-gia-dinh)
  --by NƠI_TẶNG     loại đơn vị tặng Giấy khen, bằng khen khác, ví dụ cap-xa
  --kind LOẠI       chỉ liệt kê một loại, ví dụ huan-chuong
  --search TỪ       chỉ liệt kê những tên có các từ này, có dấu hoặc không dấu
  --html TỆP        ghi thêm báo cáo thành một trang HTML
  --full            kể toàn bộ cây tiêu chuẩn, mọi phiếu điểm, hoặc từng nhận xét
  --ledger          đối chiếu với các lần khen thưởng trước (sổ theo dõi)
  --from NGÀY       ngày nơi thẩm định đầu tiên nhận đủ hồ sơ
  --unit LOẠI       loại đơn vị, ví dụ cap-xa, co-quan-chuyen-mon-cap-tinh; khi chấm điểm: đơn vị
                    cần xem đủ phiếu điểm
  --type LOẠI       loại hình khen thưởng, ví dụ dot-xuat, qua-trinh-cong-hien
  --year NĂM        năm làm mốc tính ngày gửi hồ sơ hằng năm
  --until NĂM       kể lịch luân phiên cụm trưởng đến hết năm đó
  --education       thuộc hệ thống giáo dục quốc dân
  --version         in phiên bản
  -h, --help        in trang này

Mã thoát: 0 khi có câu trả lời, dù kết quả thế nào; 2 khi dữ liệu vào có lỗi.""",
        version=__version__,
    )


def _parser() -> _Parser:
    parser = _Parser(prog="thidua", add_help=False, allow_abbrev=False)
    parser.add_argument("words", nargs="*")
    for flag in ("--json", "--full", "--education", "--ledger"):
        parser.add_argument(flag, action="store_true")
    # A value that was left out is told like any other fault.
    for option in ("--locale", *(f"--{name}" for name in _WITH_VALUES)):
        parser.add_argument(option, nargs="?", const=_NO_VALUE)
    # Printed by the same door as every answer, which knows what to do where nothing can be written.
    parser.add_argument("-h", "--help", action="store_true")
    parser.add_argument("--version", action="store_true")
    return parser


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return the exit code.

    Args:
        argv: the words after the program's name; None takes those of the process.
    """
    words = sys.argv[1:] if argv is None else list(argv)
    _write_utf8()
    locale = _locale_in(words)
    try:
        options, strays = _parser().parse_known_intermixed_args(words)
        if options.help:
            text = _help().render(locale)
        elif options.version:
            text = f"thidua {__version__}"
        elif not options.words and not strays:
            _complain(_help().render(locale))
            return BAD_INPUT
        else:
            text = _answer(options, strays, locale)
        _print(text)
    except ThiduaError as error:
        _complain("\n".join(fault.render(locale) for fault in _faults(error)))
        return BAD_INPUT
    return GOOD


def _write_utf8() -> None:
    # Vietnamese must come out whole wherever the output goes.
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper) and stream.encoding.lower() != "utf-8":
            stream.reconfigure(encoding="utf-8")


def _locale_in(words: Sequence[str]) -> str:
    """Return the language asked for, so that faults in the other words are told in it."""
    found = "vi"
    for word, following in itertools.pairwise((*words, "")):
        name, equals, value = word.partition("=")
        if name == "--locale":
            try:
                found = locale_of(value if equals else following)
            except ThiduaError:
                continue
    return found


def _faults(error: ThiduaError) -> tuple[Fault, ...]:
    if isinstance(error, BadInput):
        return faults_of(error)
    return (Fault(error, root=""),)


def _print(text: str) -> None:
    try:
        _put(text, sys.stdout)
    except BrokenPipeError:
        # The reader has seen enough.
        return
    except (OSError, ValueError):
        message = say("không ghi được kết quả")
        raise bad_input([Fault(message, root="", document="stdout")]) from None


def _complain(text: str) -> None:
    # Where not even a fault can be told, the exit code tells it.
    with contextlib.suppress(OSError, ValueError):
        _put(text, sys.stderr)


def _put(text: str, stream: TextIO | None) -> None:
    """Write to a stream that may be closed (None), full or no longer read.

    Raises:
        OSError, ValueError: it could not be written.
    """
    if stream is None:
        raise ValueError
    try:
        stream.write(text + "\n")
        stream.flush()
    except OSError:
        # What is left in the stream would fail once more when Python flushes it at exit.
        with Path(os.devnull).open("wb") as nowhere:
            os.dup2(nowhere.fileno(), stream.fileno())
        raise


def _answer(options: argparse.Namespace, strays: Sequence[str], locale: str) -> str:
    name, operands = _called(options.words)
    command = _COMMANDS.get(name)
    messages = [_no_such_option(stray) for stray in strays]
    if options.locale is not None:
        messages += _locale_faults(options.locale)
    if command is None:
        messages.append(_no_such_command(name))
    else:
        messages += _operand_faults(command, name, operands)
        messages += _option_faults(command, name, options)
    if messages or command is None:
        raise bad_input(Fault(message, root="") for message in messages)
    return command.run(options, operands, locale)


def _called(words: Sequence[str]) -> tuple[str, Sequence[str]]:
    """Return the name of the command called, which may be of two words, and its operands."""
    name, *operands = words or ("",)
    if operands and any(known.startswith(f"{name} ") for known in _COMMANDS):
        return f"{name} {operands[0]}", operands[1:]
    return name, operands


def _no_such_option(word: str) -> Message:
    near = near_misses(word.partition("=")[0], _OPTIONS)
    if near:
        return say("không có tùy chọn “{word}”; có phải là {near}?", word=word, near=OneOf(near))
    return say("không có tùy chọn “{word}”; xem “{help}”", word=word, help=_ASK_HELP)


def _no_such_command(name: str) -> Message:
    if not name:
        return say("thiếu lệnh; các lệnh: {known}", known=tuple(_COMMANDS))
    near = near_misses(name, _COMMANDS)
    if near:
        return say("không có lệnh “{word}”; có phải là {near}?", word=name, near=OneOf(near))
    return say("không có lệnh “{word}”; các lệnh: {known}", word=name, known=tuple(_COMMANDS))


def _locale_faults(name: object) -> Iterator[Message]:
    if name is _NO_VALUE:
        yield say("“{option}” thiếu giá trị", option="--locale")
        return
    try:
        locale_of(str(name))
    except ThiduaError:
        yield say("Không có ngôn ngữ “{name}”; hãy dùng “vi” hoặc “en”.", name=str(name))


def _operand_faults(command: _Command, name: str, operands: Sequence[str]) -> Iterator[Message]:
    for missing in command.operands[len(operands) :]:
        yield say("“{command}” thiếu {operand}", command=name, operand=missing)
    for extra in operands[len(command.operands) :]:
        yield say("“{command}” không nhận thêm “{extra}”", command=name, extra=extra)


def _option_faults(command: _Command, name: str, options: argparse.Namespace) -> Iterator[Message]:
    for option in (*_WITH_VALUES, "full", "education", "ledger"):
        value = getattr(options, option)
        if value is _NO_VALUE:
            yield say("“{option}” thiếu giá trị", option=f"--{option}")
        elif value and option not in command.options:
            yield say("“{command}” không dùng “{option}”", command=name, option=f"--{option}")
    for option, message in command.needs.items():
        if getattr(options, option) is None:
            yield say("“{command}” cần {needed}", command=name, needed=message)


def _day(options: argparse.Namespace) -> dt.date:
    return read(dt.date, options.on, root="--on")


def _json(data: object) -> str:
    return json.dumps(data, ensure_ascii=False, indent=2)


def _assess(options: argparse.Namespace, operands: Sequence[str], locale: str) -> str:
    (operand,) = operands
    name = "stdin" if operand == _STDIN else operand
    if operand == _STDIN:
        case = read_case(decode(_stdin(), document=name), document=name)
    else:
        case = load_case(operand)
    if not case.questions:
        message = say("không có câu hỏi nào; hãy ghi ít nhất một câu hỏi vào “questions”")
        raise bad_input([Fault(message, ("questions",), document=name)])
    try:
        answers = _received(case, options.received).answers()
    except BadInput as error:
        raise bad_input(attrs.evolve(f, document=name) for f in faults_of(error)) from None
    if options.json:
        return _json(
            {
                "subject": case.subject.id,
                "illustrative": case.illustrative or case.subject.illustrative,
                "answers": [_answer_dict(answer, locale, options.ledger) for answer in answers],
            }
        )
    return "\n\n".join("\n".join(_told(answer, locale, options)) for answer in answers)


def _answer_dict(answer: Assessment | BothReadings, locale: str, ledger: bool) -> dict[str, Any]:
    told = answer_to_dict(answer, locale)
    if not ledger:
        return told
    if isinstance(answer, Assessment):
        return {**told, "ledger": _under_ledger_dict(answer, locale)}
    for key, assessment in (("by_day", answer.by_day), ("by_year", answer.by_year)):
        told[key]["ledger"] = _under_ledger_dict(assessment, locale)
    return told


def _under_ledger_dict(assessment: Assessment, locale: str) -> dict[str, Any]:
    from thidua.procedure import consult

    told = consult(assessment).to_dict(locale)
    # It stands beside already.
    del told["base"]
    return told


def _under_ledger(assessment: Assessment, locale: str) -> Iterator[str]:
    from thidua.procedure import consult

    found = consult(assessment)
    yield found.headline().render(locale)
    yield from (f"- {reason.render(locale)}" for reason in found.reasons)
    said = set(assessment.reservations)
    for message in found.reservations:
        if message not in said:
            yield f"! {message.render(locale)}"
    yield from found.ledger.render(locale).splitlines()


def _received(case: Case, day: str | None) -> Case:
    """Return the case with a day of receipt for the questions that tell none."""
    if day is None:
        return case
    received = read(dt.date, day, root="--received")
    questions = []
    faults: list[Fault] = []
    for position, question in enumerate(case.questions):
        try:
            questions.append(attrs.evolve(question, received=question.received or received))
        except ThiduaError as error:
            faults += [fault.under("questions", position) for fault in faults_of(error)]
    if faults:
        raise bad_input(faults)
    return attrs.evolve(case, questions=questions)


def _stdin() -> bytes:
    # None where the shell closed it.
    stream: TextIO | None = sys.stdin
    try:
        if stream is not None:
            return stream.buffer.read()
    except (OSError, ValueError):
        pass
    message = say(
        "đầu vào chuẩn đã đóng hoặc không đọc được; hãy đưa hồ sơ vào đó hoặc ghi tên tệp"
    )
    raise bad_input([Fault(message, root="", document="stdin")])


def _told(
    answer: Assessment | BothReadings, locale: str, options: argparse.Namespace
) -> Iterator[str]:
    if isinstance(answer, Assessment):
        yield from _told_assessment(answer, locale, options)
        return
    opening = say(
        "Năm xét và ngày xét thuộc hai luật khác nhau, không có điều khoản chuyển tiếp; kết quả"
        " theo từng luật như sau."
    )
    yield opening.render(locale)
    for heading, assessment in (
        (say("Theo luật có hiệu lực vào ngày xét"), answer.by_day),
        (say("Theo luật có hiệu lực trong năm xét"), answer.by_year),
    ):
        yield f"\n{heading.render(locale)}: {assessment.award.law.render(locale)}"
        yield from _told_assessment(assessment, locale, options)
    if not answer.agree:
        closing = say("Hai luật cho kết quả khác nhau; người có thẩm quyền phải chọn luật áp dụng.")
        yield f"\n{closing.render(locale)}"


def _told_assessment(
    assessment: Assessment, locale: str, options: argparse.Namespace
) -> Iterator[str]:
    yield assessment.explain(locale, full=options.full)
    refused = assessment.outcome is Outcome.NOT_ELIGIBLE
    gaps = dict.fromkeys(gap.render(locale) for gap in assessment.gaps())
    if gaps:
        yield (say("Còn thiếu:") if refused else say("Cần làm rõ:")).render(locale)
        yield from (f"  - {gap}" for gap in gaps)
    if refused:
        earliest = assessment.earliest_year()
        told = (
            say("Năm sớm nhất có thể đạt: không thấy trong tầm tính")
            if earliest is None
            else say("Năm sớm nhất có thể đạt: {year}", year=earliest.year)
        )
        if unseen := assessment.unseen_by(earliest):
            told = say(
                "{statement} (tạm thời: chưa đọc được hoặc chưa đọc hết {unseen})",
                statement=told,
                unseen=unseen,
            )
        yield told.render(locale)
    if options.ledger:
        yield from _under_ledger(assessment, locale)
    receipt = assessment.receipt()
    yield say(
        "Biên nhận: {library}; quy tắc {rules}; dữ kiện {facts}",
        library=receipt.library,
        rules=receipt.rules,
        facts=receipt.facts,
    ).render(locale)


def _award(options: argparse.Namespace, operands: Sequence[str], locale: str) -> str:
    (operand,) = operands
    on = _day(options)
    regime = regime_on(on)
    award = regime.awards[operand]
    if options.json:
        return _json(
            {"on": on.isoformat(), "regime": _regime_dict(regime, locale), **award.to_dict(locale)}
        )
    return f"{award.outline(on, locale)}\n\n{regime.render(locale)}"


def _catalogue(options: argparse.Namespace, _: Sequence[str], locale: str) -> str:
    on = _day(options)
    regime = regime_on(on)
    listed = _listed(regime, options)
    if options.json:
        awards = [_entry_dict(award, locale) for award in listed]
        return _json(
            {"on": on.isoformat(), "regime": _regime_dict(regime, locale), "awards": awards}
        )
    lines = [regime.render(locale), *(_entry(award, locale) for award in listed)]
    if not listed:
        lines.append(say("  không có danh hiệu, hình thức nào như vậy").render(locale))
    return "\n".join(lines)


def _listed(regime: Regime[Award], options: argparse.Namespace) -> list[Award]:
    awards = Catalogue(regime.awards.values())
    listed = awards.values() if options.search is None else awards.search(options.search)
    if options.kind is None:
        return list(listed)
    kind = _member_named(AwardKind, options.kind, "--kind", say("loại đã biết"))
    return [award for award in listed if award.kind is kind]


def _member_named(members: type[E], name: str, option: str, what: Message) -> E:
    """Return the member that bears a slug or label in any language, with or without diacritics."""
    wanted = fold(name)
    for member in members:
        if wanted in {fold(member.slug), *(fold(member.label.render(each)) for each in LOCALES)}:
            return member
    message = say(
        "“{value}” không phải {what}; hãy dùng {known}",
        value=name,
        what=what,
        known=OneOf(tuple(member.slug for member in members)),
    )
    raise bad_input([Fault(message, root=option)])


def _money(options: argparse.Namespace, operands: Sequence[str], locale: str) -> str:
    from thidua.procedure import UnitKind, award_money

    (operand,) = operands
    told = _Told()
    award = told.value(lambda: award_name(operand))
    kind = told.member(SubjectKind, options, "for", say("đối tượng"))
    on = told.value(lambda: _day(options))
    issuer = told.member(UnitKind, options, "by", say("loại đơn vị"))
    received = told.day(options, "received")
    if told.faults or award is None or kind is None or on is None:
        raise bad_input(told.faults)
    line = award_money(award, kind, on, issuer=issuer, received=received)
    if options.json:
        return _json(line.to_dict(locale))
    return "\n".join(_folded(each) for each in line.render(locale).splitlines())


class _Told:
    """What the words of a command come to, with the faults of all of them gathered."""

    def __init__(self) -> None:
        self.faults: list[Fault] = []

    def value(self, asked: Callable[[], T]) -> T | None:
        try:
            return asked()
        except ThiduaError as error:
            self.faults.extend(_faults(error))
            return None

    def member(
        self, kind: type[E], options: argparse.Namespace, option: str, what: Message
    ) -> E | None:
        given = getattr(options, option)
        if given is None:
            return None
        return self.value(lambda: _member_named(kind, given, f"--{option}", what))

    def day(self, options: argparse.Namespace, option: str) -> dt.date | None:
        given = getattr(options, option)
        if given is None:
            return None
        return self.value(lambda: read(dt.date, given, root=f"--{option}"))


def _folded(line: str) -> str:
    """Fold a long line at spaces, what follows set further in."""
    indent = len(line) - len(line.lstrip())
    return textwrap.fill(
        line,
        _WIDTH,
        subsequent_indent=" " * (indent + 4),
        break_long_words=False,
        break_on_hyphens=False,
    )


def _entry(award: Award, locale: str) -> str:
    line = say(
        "{id}: {award}, {article}; đối tượng: {subjects}",
        id=award.id,
        award=award.name.name,
        article=award.article,
        subjects=award.subjects,
    )
    return f"  {line.render(locale)}"


def _entry_dict(award: Award, locale: str) -> dict[str, Any]:
    told = award.to_dict(locale)
    keys = (
        "id",
        "name",
        "abbreviation",
        "kind",
        "award_class",
        "precedence",
        "subjects",
        "article",
    )
    return {key: told[key] for key in keys}


def _regime_dict(regime: Regime[Award], locale: str) -> dict[str, Any]:
    end = regime.period.end
    return {
        "id": regime.id,
        "law": regime.law.number,
        "from": regime.period.start.isoformat(),
        "before": None if end is None else end.isoformat(),
        "status": regime.status.value,
        "status_label": regime.status.label.render(locale),
        "unseen": [text.number for text in regime.unseen],
    }


def _season(options: argparse.Namespace, operands: Sequence[str], locale: str) -> str:
    # Imported here: the other commands need neither season nor display.
    from thidua.display import season_html, season_text
    from thidua.exchange import load_season

    (operand,) = operands
    report = load_season(operand).play()
    if options.html is not None:
        _write(options.html, season_html(report, locale))
    return _json(report.to_dict(locale)) if options.json else season_text(report, locale)


def _write(path: str, text: str) -> None:
    try:
        Path(path).write_text(text, encoding="utf-8")
    except (OSError, ValueError):
        message = say("không ghi được tệp này")
        raise bad_input([Fault(message, root="", document=path)]) from None


def _itinerary(options: argparse.Namespace, operands: Sequence[str], locale: str) -> str:
    from thidua.procedure import Nominee, UnitKind, award_on, itinerary

    (operand,) = operands
    told = _Told()
    start = told.day(options, "from")
    unit = told.member(UnitKind, options, "unit", say("loại đơn vị"))
    commends = told.member(CommendationType, options, "type", say("loại hình khen thưởng"))
    kind = told.member(SubjectKind, options, "for", say("đối tượng"))
    award = None if start is None else told.value(lambda: award_on(operand, start))
    if award is not None and getattr(options, "for") is None:
        kind = told.value(lambda: _only_kind(award))
    year = told.value(lambda: _four_digits(options.year, "--year"))
    if told.faults or start is None or award is None or kind is None:
        raise bad_input(told.faults)
    nominee = Nominee(
        award=award.name,
        kind=kind,
        unit=unit,
        type=commends,
        education=options.education or None,
    )
    calendar, hint = _working_days(start)
    way = itinerary(nominee, start, calendar, year=year)
    dues = [step.due for step in way.steps]
    beyond = any(due.term and due.start and due.last_day is None for due in dues)
    if beyond and calendar is not None and calendar.period.end is not None:
        hint = say(
            "Ngày nghỉ chỉ biết đến hết {last}; các hạn sau đó cần thông báo lịch nghỉ, đưa vào bằng"
            " Python.",
            last=calendar.period.end - dt.timedelta(days=1),
        )
    if options.json:
        return _json({"hint": None if hint is None else hint.render(locale), **way.to_dict(locale)})
    text = way.render(locale)
    return text if hint is None else f"{text}\n\n{hint.render(locale)}"


def _four_digits(text: str | None, option: str) -> int | None:
    if text is None:
        return None
    if not (text.isascii() and text.isdecimal() and len(text) == 4):
        message = say("“{value}” không phải năm; hãy ghi bốn chữ số", value=text)
        raise bad_input([Fault(message, root=option)])
    return int(text)


def _cluster(options: argparse.Namespace, operands: Sequence[str], locale: str) -> str:
    # Imported here: the other commands need no display.
    from thidua.display import cluster_text
    from thidua.exchange import load_cluster

    (operand,) = operands
    told = _Told()
    on = told.value(lambda: _day(options))
    last = told.value(lambda: _four_digits(options.until, "--until"))
    cluster = told.value(lambda: load_cluster(operand))
    if told.faults or on is None or cluster is None:
        raise bad_input(told.faults)
    until = None
    if last is not None:
        first = cluster.year_of(on)
        until = first.shifted(last - first.year)
        if until < first:
            message = say("{year} trước năm của ngày “--on”", year=until)
            raise bad_input([Fault(message, root="--until")])
    if options.json:
        schedule = () if until is None else cluster.schedule(cluster.year_of(on), until)
        return _json(
            {
                "cluster": cluster.to_dict(locale),
                "roster": cluster.roster_on(on).to_dict(locale),
                "heads": cluster.head_on(on).to_dict(locale),
                "deputies": cluster.deputies_in(cluster.year_of(on)).to_dict(locale),
                "schedule": [answer.to_dict(locale) for answer in schedule],
            }
        )
    return cluster_text(cluster, on, locale, until=until)


def _sheet_audit(options: argparse.Namespace, operands: Sequence[str], locale: str) -> str:
    from thidua.exchange import load_sheet

    (path,) = operands
    # Read as a draft: sums that do not add up are what an audit is for.
    sheet = load_sheet(path, draft=True)
    remarks = sheet.audit()
    if options.json:
        return _json(
            {
                "sheet": _sheet_dict(sheet, locale),
                "remarks": [remark.to_dict(locale) for remark in remarks],
            }
        )
    lines = [*_sheet_lines(sheet, locale), ""]
    if remarks:
        lines.append(say_n("{n} nhận xét:", n=len(remarks)).render(locale))
        for alike in _gathered(sheet, remarks, locale, apart=options.full):
            first, *others = alike[0].explain(locale).splitlines()
            lines += [f"- {first}", *(f"  {line}" for line in others)]
            if len(alike) > 1:
                names = tuple(_named(sheet, remark) for remark in alike[1:])
                lines.append("    " + say("Cũng như vậy: {names}.", names=names).render(locale))
    else:
        lines.append(say("Không có nhận xét nào.").render(locale))
    return "\n".join(map(_folded, lines))


def _gathered(
    sheet: Sheet, remarks: Iterable[Remark], locale: str, *, apart: bool
) -> Iterable[Sequence[Remark]]:
    """Gather remarks that say the same of several items, with the same proofs and remedy."""
    if apart:
        return [(remark,) for remark in remarks]
    found: dict[tuple[str, ...], list[Remark]] = {}
    for remark in remarks:
        first, *others = remark.explain(locale).splitlines()
        told = first.replace(_named(sheet, remark), "…") if remark.item_id else first
        found.setdefault((remark.kind.slug, told, *others), []).append(remark)
    return found.values()


def _named(sheet: Sheet, remark: Remark) -> str:
    return sheet.name if remark.item_id is None else sheet.part(remark.item_id).name


def _sheet_lines(sheet: Sheet, locale: str) -> Iterator[str]:
    """Yield what a reader has to know of a sheet before anything made from it."""
    yield sheet.name
    told = _sheet_dict(sheet, locale)
    total = say("tổng điểm chưa đọc được")
    if told["total"] is not None:
        exactly = verbatim(told["total"]) if "/" in told["total"] else Decimal(told["total"])
        total = say("tổng điểm {total}", total=exactly)
    yield say_n("{n} tiêu chí, {total}.", n=told["items"], total=total).render(locale)
    source = say("Nguồn: {source}.", source=sheet.source)
    if not getattr(sheet.source, "illustrative", False):
        seen = sheet.source.seen.label
        if sheet.source.seen is Seen.TEXT:
            # What was read is the source named, which need not be the rule itself.
            seen = say("đã đọc đủ nguồn này")
        source = say("Nguồn: {source}; {seen}.", source=sheet.source, seen=seen)
    yield source.render(locale)
    if sheet.status is not None:
        yield say("Trạng thái: {status}.", status=sheet.status).render(locale)
    if sheet.note:
        yield say("Lưu ý: {note}", note=sheet.note).render(locale)


def _sheet_dict(sheet: Sheet, locale: str) -> dict[str, Any]:
    told = sheet.to_dict(locale)
    return {
        **{key: told[key] for key in ("id", "name", "total", "source", "status", "note")},
        "seen": sheet.source.seen.slug,
        "items": sum(1 for _ in sheet.items()),
    }


def _sheet_score(options: argparse.Namespace, operands: Sequence[str], locale: str) -> str:
    from thidua.exchange import load_round
    from thidua.scoring import rank

    path, evidence_path = operands
    rules, evidence, units = load_round(path, evidence_path)
    try:
        cards = rules.sheet.score_all(units, evidence)
    except BadInput as error:
        raise bad_input(
            attrs.evolve(fault, root="", document=evidence_path) for fault in faults_of(error)
        ) from None
    shown = _cards_asked(cards, options)
    unruled = say("tệp bảng điểm không nêu quy tắc xếp hạng")
    ranking = rank(
        cards,
        ties=rules.ties or (),
        source=rules.tie_source or OrganiserRule(unruled.render(locale)),
        by=rules.rank_by,
    )
    classed = () if rules.bands is None else tuple(map(rules.bands.classify, ranking.cards))
    if options.json:
        return _json(
            {
                "sheet": _sheet_dict(rules.sheet, locale),
                "ties_ruled": rules.ties is not None,
                "ranking": ranking.to_dict(locale),
                "bands": None if rules.bands is None else rules.bands.to_dict(locale),
                "classed": [item.to_dict(locale) for item in classed],
                "cards": [card.to_dict(locale) for card in shown],
            }
        )
    lines = [*_sheet_lines(rules.sheet, locale), "", *ranking.explain(locale).splitlines()]
    if rules.ties is None:
        lines.append(
            say(
                "Tệp bảng điểm không nêu quy tắc xếp hạng và quy tắc khi bằng điểm: ở đây xếp"
                " theo tổng điểm, bằng điểm thì đồng hạng."
            ).render(locale)
        )
    if rules.bands is not None:
        lines += ["", *rules.bands.explain(locale).splitlines()]
        lines += [item.sentence.render(locale) for item in classed]
    for card in shown:
        lines += ["", *card.explain(locale).splitlines()]
    return "\n".join(map(_folded, lines))


def _cards_asked(cards: Sequence[Card], options: argparse.Namespace) -> Sequence[Card]:
    """Return the cards to tell in full: that of one unit, all, or none."""
    if options.unit is None:
        return cards if options.full else ()
    wanted = fold(options.unit)
    found = [card for card in cards if wanted in {fold(card.unit_id), fold(card.unit_name)}]
    if not found:
        names = [card.unit_name for card in cards]
        near = near_misses(options.unit, names)
        message = say(
            "không có đơn vị “{unit}”; hãy dùng {known}",
            unit=options.unit,
            known=OneOf(near or tuple(names)),
        )
        raise bad_input([Fault(message, root="--unit")])
    return found


def _only_kind(award: Award) -> SubjectKind:
    if len(award.subjects) == 1:
        return award.subjects[0]
    kinds = OneOf(tuple(kind.slug for kind in award.subjects))
    message = say("{award} cần đối tượng: “--for” với {kinds}", award=award.name, kinds=kinds)
    raise bad_input([Fault(message, root="")])


def _working_days(start: dt.date) -> tuple[WorkingCalendar | None, Renderable | None]:
    """Return the working days known from *start* on, and what to do where there are none."""
    if start.year not in ANNOUNCED_YEARS:
        return None, say(
            "Chưa có lịch nghỉ được công bố của năm {year}, nên các hạn theo ngày làm việc chưa tính"
            " được.",
            year=start.year,
        )
    try:
        return vietnam_calendar(start.year, min(start.year + 2, ANNOUNCED_YEARS[-1])), None
    except MissingExtra as error:
        return None, error.message


_AWARD_OPERAND: Final = say("tên danh hiệu hoặc hình thức khen thưởng")
_SHEET_OPERAND: Final = say("tệp bảng điểm (TOML hoặc JSON)")
_THE_DAY: Final = say("ngày: “{option}”", option="--on 2024-12-20")
_COMMANDS: Final[Mapping[str, _Command]] = {
    "season": _Command(_season, (say("thư mục của một năm"),), frozenset({"html"})),
    "assess": _Command(
        _assess,
        (say("tệp hồ sơ JSON (hoặc “-”: đầu vào chuẩn)"),),
        frozenset({"full", "received", "ledger"}),
    ),
    "award": _Command(_award, (_AWARD_OPERAND,), frozenset({"on"}), {"on": _THE_DAY}),
    "catalogue": _Command(_catalogue, (), frozenset({"on", "kind", "search"}), {"on": _THE_DAY}),
    "money": _Command(
        _money,
        (_AWARD_OPERAND,),
        frozenset({"on", "for", "by", "received"}),
        {"on": _THE_DAY, "for": say("đối tượng: “{option}”", option="--for individual")},
    ),
    "itinerary": _Command(
        _itinerary,
        (_AWARD_OPERAND,),
        frozenset({"from", "for", "unit", "type", "year", "education"}),
        {"from": say("ngày: “{option}”", option="--from 2026-03-02")},
    ),
    "cluster": _Command(
        _cluster,
        (say("tệp của cụm, khối (TOML hoặc JSON)"),),
        frozenset({"on", "until"}),
        {"on": _THE_DAY},
    ),
    "sheet audit": _Command(_sheet_audit, (_SHEET_OPERAND,), frozenset({"full"})),
    "sheet score": _Command(
        _sheet_score,
        (_SHEET_OPERAND, say("tệp số liệu (CSV hoặc Excel)")),
        frozenset({"unit", "full"}),
    ),
}
