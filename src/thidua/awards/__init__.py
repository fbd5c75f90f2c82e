"""The catalogue of awards, as declarations: one module per family and law.

Nothing is computed here. A declaration reads like the article it states, and every condition
carries its citation.
"""

from thidua.awards._amendment import amended, reworded
from thidua.awards._catalogue import BothReadings, Catalogue, assess, regime_on
from thidua.awards.law_2022.withdrawal import Withdrawal, WithdrawalKind, withdrawals

__all__ = [
    "BothReadings",
    "Catalogue",
    "Withdrawal",
    "WithdrawalKind",
    "amended",
    "assess",
    "regime_on",
    "reworded",
    "withdrawals",
]
