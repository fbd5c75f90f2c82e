"""From finding to decision: caps, votes, authority, dossiers, deadlines, money, ledgers, measures.

Nothing here decides what an award asks for; that is the ``awards`` room's matter.
"""

from thidua.procedure._nominee import Nominee
from thidua.procedure._openness import Openness, openness
from thidua.procedure._rule import InForce, Rule, in_force
from thidua.procedure._units import UnitKind

__all__ = ["InForce", "Nominee", "Openness", "Rule", "UnitKind", "in_force", "openness"]
