"""A covenant that the tests change."""

import datetime as dt
from fractions import Fraction

from thidua.clusters import ContentGroup, Covenant, Operator, Target
from thidua.law import OrganiserRule

PAPER = OrganiserRule("Biên bản hội nghị cụm")
MADE_UP = OrganiserRule("Văn bản giả định", illustrative=True)


def day(month, number=1, year=2023):
    """A day of the covenant's year."""
    return dt.date(year, month, number)


def target(name="tin-bao", operator=Operator.AT_LEAST, value=90, **more):
    """One target, its id also its name."""
    return Target(id=name, name=name, operator=operator, value=value, **more)


TARGETS = (
    target(),
    target("toi-pham", Operator.REDUCE_BY, Fraction(1, 20), unit="vụ"),
    target("tai-nan", Operator.AT_MOST, 0, unit="vụ"),
    target("ke-hoach", Operator.COMPLETE_BY, day(9, 30)),
)
"""A share to reach, a share to reduce by, a zero, and a day."""


def covenant(**changes):
    """A covenant of one cluster, signed on 24 March 2023."""
    told = {
        "cluster_id": "cum-mot",
        "year": 2023,
        "theme": "Đoàn kết",
        "signed_on": day(3, 24),
        "signed_at": "Trụ sở",
        "signatories": ["don-vi-a", "don-vi-b"],
        "groups": [
            ContentGroup(id="chuyen-mon", name="Chuyên môn", targets=TARGETS[:2]),
            ContentGroup(id="an-toan", name="An toàn", targets=TARGETS[2:]),
            ContentGroup(id="phong-trao", name="Phong trào"),
        ],
        "source": PAPER,
    }
    return Covenant(**(told | changes))


def faults_of(caught):
    """The sentences of every fault of a refused input."""
    return list(caught.value.lines())
