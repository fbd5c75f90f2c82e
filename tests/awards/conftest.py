"""Complete good records, one for each award and law, of which a test changes one fact."""

import datetime as dt

import attrs
import pytest

from thidua.awards import regime_on
from thidua.records import (
    Attestation,
    ClusterPlacing,
    Collective,
    CollectiveKind,
    Composition,
    Conferral,
    Contribution,
    ContributionKind,
    Grade,
    Grading,
    Individual,
    Occupation,
    OrganiserLevel,
    Reach,
    Record,
    Service,
    everything,
)

LDTT = "lao-dong-tien-tien"
CSTT = "chien-si-tien-tien"
CSTD_CO_SO = "chien-si-thi-dua-co-so"
CSTD_BO = "chien-si-thi-dua-bo-ban-nganh-tinh"
CSTD_TQ = "chien-si-thi-dua-toan-quoc"
TTLDTT = "tap-the-lao-dong-tien-tien"
TTLDXS = "tap-the-lao-dong-xuat-sac"
DVTT = "don-vi-tien-tien"
DVQT = "don-vi-quyet-thang"
CO_BO = "co-thi-dua-bo-ban-nganh-tinh"
CO_CP = "co-thi-dua-cua-chinh-phu"
BK = "bang-khen-bo-ban-nganh-tinh"


@attrs.frozen(kw_only=True)
class Case:
    """One question about one record; every method returns a changed copy."""

    award: str
    year: int
    day: dt.date
    subject: object
    events: tuple = ()
    complete: dict = attrs.field(factory=dict, repr=False)
    readings: dict = attrs.field(factory=dict)

    def put(self, *events):
        """Add facts, each in the place of the fact of its kind and key."""
        new = {(type(event), event.key): event for event in events}
        kept = [e for e in self.events if (type(e), e.key) not in new]
        return attrs.evolve(self, events=(*kept, *new.values()))

    def drop(self, kind, **fields):
        """Take away the facts of *kind* with these fields; something must go."""
        kept = tuple(
            event
            for event in self.events
            if type(event) is not kind
            or any(getattr(event, name) != value for name, value in fields.items())
        )
        assert len(kept) < len(self.events)
        return attrs.evolve(self, events=kept)

    def attest(self, key, holds=True, year=None):
        """Answer a condition; None takes its answer away."""
        year = self.year if year is None else year
        if holds is None:
            return self.drop(Attestation, condition=key, year=year)
        return self.put(Attestation(condition=key, year=year, holds=holds, by="người kiểm thử"))

    def grade(self, grade, *years):
        """Grade the year asked about, or these years."""
        return self.put(*(Grading(year=y, grade=grade) for y in years or (self.year,)))

    def confer(self, award, *years):
        """Confer *award* for these years."""
        return self.put(*(Conferral(award=award, year=year) for year in years))

    def compose(self, **counts):
        """Change counts of the year's composition; a title's slug with _ for - is a holder."""
        old = next(e for e in self.events if isinstance(e, Composition))
        return self.put(attrs.evolve(old, **counts))

    def who(self, **changes):
        """Change the subject."""
        return attrs.evolve(self, subject=attrs.evolve(self.subject, **changes))

    def of(self, subject):
        """Ask about another subject with the same facts."""
        return attrs.evolve(self, subject=subject)

    def on(self, *day):
        """Ask on another day."""
        return attrs.evolve(self, day=dt.date(*day))

    def in_year(self, year):
        """Ask about another year, with the facts of the year asked about told of that one."""
        events = tuple(
            attrs.evolve(event, year=year) if getattr(event, "year", None) == self.year else event
            for event in self.events
        )
        return attrs.evolve(self, year=year, events=events)

    def later(self, years):
        """Tell everything dated by a year, and ask, so many years later."""
        events = tuple(
            attrs.evolve(event, year=event.year + years) if hasattr(event, "year") else event
            for event in self.events
        )
        day = self.day.replace(year=self.day.year + years)
        return attrs.evolve(self, year=self.year + years, events=events, day=day)

    def reading(self, **readings):
        """Choose readings; _ in a key stands for -."""
        chosen = {key.replace("_", "-"): value for key, value in readings.items()}
        return attrs.evolve(self, readings=chosen)

    def uncover(self, kind, *years):
        """Say no longer that the facts of *kind* are complete (in these years)."""
        assert kind in self.complete
        left = self.complete[kind] - frozenset(years) if years else frozenset()
        return attrs.evolve(self, complete={**self.complete, kind: left})

    @property
    def record(self):
        """The record."""
        return Record(subject=self.subject, events=self.events, complete=self.complete)

    @property
    def declared(self):
        """The award as the law of the day declares it."""
        return regime_on(self.day).awards[self.award]

    def assess(self):
        """Ask under the law of the day."""
        return self.declared.assess(self.record, self.year, self.day, readings=self.readings)

    @property
    def outcome(self):
        """The outcome's name."""
        return self.assess().outcome.name


def initiative(year, reach=Reach.UNIT, *, title="Sáng kiến A", applied=True):
    """A recognised initiative."""
    return Contribution(
        type=ContributionKind.INITIATIVE, title=title, year=year, reach=reach, applied=applied
    )


def science(year, reach=None, *, title="Đề tài A", accepted=True, applied=True):
    """A scientific work, accepted and applied unless told otherwise."""
    return Contribution(
        type=ContributionKind.SCIENTIFIC_WORK,
        title=title,
        year=year,
        reach=reach,
        accepted=accepted,
        applied=applied,
    )


def combat(year, reach=Reach.UNIT):
    """Ingenuity in combat."""
    return Contribution(
        type=ContributionKind.COMBAT_INGENUITY, title="Trận A", year=year, reach=reach
    )


# What a complete file holds, written by hand from the texts: for each law the attestations of
# each award, the subject and the facts.
ATTESTED = {
    ("2003", LDTT): (
        "nang-suat-chat-luong-cao",
        "chap-hanh-tot-doan-ket-tich-cuc-thi-dua",
        "tich-cuc-hoc-tap",
        "dao-duc-loi-song-lanh-manh",
    ),
    ("2022", LDTT): ("tu-luc-doan-ket-tich-cuc-thi-dua",),
    ("2003", CSTD_CO_SO): (),
    ("2022", CSTD_CO_SO): (),
    ("2003", CSTD_BO): ("duoc-lua-chon-thanh-tich-tieu-bieu-bo-tinh",),
    ("2022", CSTD_BO): ("duoc-lua-chon-thanh-tich-tieu-bieu-bo-tinh",),
    ("2003", CSTD_TQ): ("thanh-tich-tieu-bieu-xuat-sac-nhat",),
    ("2022", CSTD_TQ): ("duoc-lua-chon-thanh-tich-tieu-bieu-toan-quoc",),
    ("2003", TTLDTT): (
        "phong-trao-thuong-xuyen-thiet-thuc-hieu-qua",
        "noi-bo-doan-ket-chap-hanh-tot",
    ),
    ("2022", TTLDTT): ("tham-gia-thi-dua-thuong-xuyen-hieu-qua", "noi-bo-doan-ket-chap-hanh-tot"),
    ("2003", TTLDXS): (
        "sang-tao-vuot-kho-nghia-vu-nha-nuoc",
        "phong-trao-thuong-xuyen-thiet-thuc-hieu-qua",
        "noi-bo-doan-ket-guong-mau-chap-hanh",
    ),
    ("2022", TTLDXS): (
        "tich-cuc-thi-dua-thuong-xuyen-hieu-qua",
        "noi-bo-doan-ket-guong-mau-chap-hanh",
    ),
    ("2003", CO_BO): (
        "hoan-thanh-vuot-chi-tieu",
        "tieu-bieu-xuat-sac-bo-tinh",
        "nhan-to-moi-mo-hinh-moi",
        "doan-ket-tich-cuc-tiet-kiem-chong-tham-nhung",
    ),
    ("2022", CO_BO): (
        "hoan-thanh-vuot-chi-tieu",
        "tieu-bieu-xuat-sac-bo-tinh",
        "doan-ket-trong-sach-tich-cuc-tiet-kiem",
    ),
    ("2003", CO_CP): (
        "hoan-thanh-vuot-chi-tieu",
        "tieu-bieu-xuat-sac-toan-quoc",
        "tieu-bieu-xuat-sac-nhat-phong-trao-bo-tinh",
        "doan-ket-di-dau-tiet-kiem-chong-tham-nhung",
        "dan-dau-trong-so-dat-tieu-chuan-co-bo-tinh",
    ),
    ("2022", CO_CP): (
        "tieu-bieu-xuat-sac-trong-so-dan-dau",
        "thanh-tich-xuat-sac-trong-nam",
        "hoan-thanh-vuot-chi-tieu",
        "doan-ket-trong-sach-di-dau-tiet-kiem",
        "binh-xet-lay-phieu-tin-nhiem-cum-khoi",
    ),
    ("2003", BK): ("guong-mau-chap-hanh-tot",),
    ("2022", BK): ("guong-mau-chap-hanh-tot",),
}
for law in ("2003", "2022"):
    ATTESTED[law, CSTT] = ATTESTED[law, LDTT]
    ATTESTED[law, DVTT] = ATTESTED[law, TTLDTT]
    ATTESTED[law, DVQT] = ATTESTED[law, TTLDXS]

OFFICIAL = Individual(id="cn", occupations={Occupation.CIVIL_SERVANT})
SOLDIER = Individual(id="qn", occupations={Occupation.SOLDIER})
OFFICE = Collective(id="tt", type=CollectiveKind.CIVIL)
UNIT = Collective(id="dv", type=CollectiveKind.ARMED_FORCES)


def _facts(law, award, year):
    at_work = Service(start=dt.date(2015, 3, 1))
    leads = ClusterPlacing(
        year=year, cluster="Cụm 2", organiser=OrganiserLevel.MINISTRY_PROVINCE, leads=True
    )
    # The fewest holders that suffice: 6 of 10 before 2024, 7 of 10 after.
    good_share = 6 if law == "2003" else 7

    def people(title, count, **more):
        return Composition(
            year=year, members=10, completing=10, holders={title: count, **more}, disciplined=0
        )

    good, excellent = (Grading(year=year, grade=g) for g in (Grade.GOOD, Grade.EXCELLENT))
    fighter = {CSTD_CO_SO: 1}
    return {
        LDTT: (OFFICIAL, good, at_work),
        CSTT: (SOLDIER, good, at_work),
        CSTD_CO_SO: (
            OFFICIAL,
            Conferral(award=LDTT, year=year),
            initiative(year),
            at_work,
        ),
        CSTD_BO: (
            OFFICIAL,
            *(Conferral(award=CSTD_CO_SO, year=y) for y in range(year - 2, year + 1)),
            initiative(year - 1, Reach.MINISTRY_PROVINCE),
        ),
        CSTD_TQ: (
            OFFICIAL,
            Conferral(award=CSTD_BO, year=year - 3),
            Conferral(award=CSTD_BO, year=year),
            initiative(year - 2, Reach.NATIONAL),
        ),
        TTLDTT: (OFFICE, good, people(LDTT, good_share)),
        DVTT: (UNIT, good, people(CSTT, good_share)),
        TTLDXS: (OFFICE, excellent, people(LDTT, 7, **fighter)),
        DVQT: (UNIT, excellent, people(CSTT, 7, **fighter)),
        CO_BO: (OFFICE, leads),
        CO_CP: (OFFICE, leads),
        BK: (
            OFFICIAL,
            Grading(year=year - 1, grade=Grade.EXCELLENT),
            excellent,
            initiative(year - 1),
            initiative(year, title="Sáng kiến B"),
        ),
    }[award]


def good_case(law, award):
    """A complete file that just suffices, near the end of 2023 or of 2024."""
    year = {"2003": 2023, "2022": 2024}[law]
    subject, *events = _facts(law, award, year)
    case = Case(
        award=award,
        year=year,
        day=dt.date(year, 12, 20),
        subject=subject,
        events=tuple(events),
        complete=everything(2000, 2035),
    )
    for key in ATTESTED[law, award]:
        case = case.attest(key)
    return case


@pytest.fixture(scope="session")
def good():
    """Give ``good(law, award)``: a complete file that just suffices."""
    return good_case


@pytest.fixture(scope="session")
def a():
    """Give makers of contributions."""

    class Makers:
        initiative = staticmethod(initiative)
        science = staticmethod(science)
        combat = staticmethod(combat)

    return Makers


@pytest.fixture(scope="session")
def attested_keys():
    """Give the attestations each good file needs, by law and award."""
    return ATTESTED


def asking(award, subject, *events, year=None, day=dt.date(2024, 12, 20), attested=(), **changes):
    """Ask late in the year about a subject of whom every fact is told."""
    asked = day.year if year is None else year
    case = Case(
        **{
            "award": award,
            "year": asked,
            "day": day if asked == day.year else dt.date(asked, 12, 20),
            "subject": subject,
            "events": events,
            "complete": everything(1940, 2035),
            **changes,
        }
    )
    for key in attested:
        case = case.attest(key)
    return case


@pytest.fixture(scope="session")
def ask():
    """Give ``ask(award, subject, *facts, attested=keys)``: a question about a file told in full."""
    return asking


@pytest.fixture(scope="session")
def blank():
    """The same, by the name that says that all else is known not to be."""
    return asking
