"""Other rule engines on the same rule, with this library as one more row.

    python benchmarks/peers.py            # each peer in a virtual environment of its own

Prints microseconds per decision, best of many passes over a varied list of cases, and the ratio
to json-logic in the same run. A peer that cannot be installed is named and left out.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import time
import venv
from pathlib import Path

HERE = Path(__file__).parent
PEERS = {
    "plain": [],
    "thidua": [str(HERE.parent)],
    "json-logic": ["json-logic-qubit"],
    "rule-engine": ["rule-engine"],
    "business-rules": ["business-rules"],
    "zen": ["zen-engine"],
}
"""Peer and what its environment needs; every one also gets this library, for the cases."""


def best_of(judge: object, inputs: list[object], seconds: float = 2.0) -> float:
    """Return the microseconds of one call, from the best pass over *inputs*."""
    best, stop = float("inf"), time.perf_counter() + seconds
    while time.perf_counter() < stop:
        start = time.perf_counter()
        for one in inputs:
            judge(one)  # type: ignore[operator]
        best = min(best, (time.perf_counter() - start) / len(inputs) * 1e6)
    return best


def engines(peer: str) -> dict[str, tuple[object, list[object]]]:
    """Return the ways *peer* judges the rule: a callable giving (A, B), and its inputs."""
    import the_rule

    from thidua.criteria import Truth

    found = the_rule.cases(1000)
    if peer == "plain":
        return {"plain Python (no reason)": (the_rule.plain, found)}
    if peer == "thidua":
        a, b = the_rule.thidua_rules()
        records = [the_rule.record_of(case) for case in found]

        def tree(record: object) -> tuple[bool, bool]:
            finding = b.judge(record)
            return finding._parts[0]._truth is Truth.TRUE, finding._truth is Truth.TRUE

        def verdict(record: object) -> tuple[bool, bool]:
            return a.verdict(record) is Truth.TRUE, b.verdict(record) is Truth.TRUE

        return {
            "thidua, full cited tree": (tree, records),
            "thidua, verdict only": (verdict, records),
        }
    if peer == "json-logic":
        from json_logic import jsonLogic

        return {
            "json-logic (no reason)": (
                lambda case: (
                    jsonLogic(the_rule.JSON_LOGIC_A, case),
                    jsonLogic(the_rule.JSON_LOGIC_B, case),
                ),
                found,
            )
        }
    a_text = "ldtt and (sang_kien or de_tai or xuat_sac)"
    b_text = f"({a_text}) and cstd_1 and cstd_2 and anh_huong"
    if peer == "rule-engine":
        import rule_engine

        a_rule, b_rule = rule_engine.Rule(a_text), rule_engine.Rule(b_text)
        return {
            "rule-engine (no reason)": (
                lambda case: (a_rule.matches(case), b_rule.matches(case)),
                found,
            )
        }
    if peer == "zen":
        import zen

        a_zen, b_zen = zen.compile_expression(a_text), zen.compile_expression(b_text)
        return {
            "zen, compiled (no reason)": (
                lambda case: (a_zen.evaluate(case), b_zen.evaluate(case)),
                found,
            )
        }
    from business_rules.engine import check_conditions_recursively
    from business_rules.variables import BaseVariables, boolean_rule_variable

    def variable(fact: str) -> object:
        def read(self: object) -> bool:
            return self.case[fact]  # type: ignore[attr-defined,no-any-return]

        read.__name__ = fact
        return boolean_rule_variable(read)

    facts = type("Facts", (BaseVariables,), {fact: variable(fact) for fact in the_rule.FACTS})

    def yes(fact: str) -> dict[str, object]:
        return {"name": fact, "operator": "is_true", "value": True}

    a_tree = {"all": [yes("ldtt"), {"any": [yes("sang_kien"), yes("de_tai"), yes("xuat_sac")]}]}
    b_tree = {"all": [a_tree, yes("cstd_1"), yes("cstd_2"), yes("anh_huong")]}

    def business(case: dict[str, bool]) -> tuple[bool, bool]:
        variables = facts()
        variables.case = case
        return (
            check_conditions_recursively(a_tree, variables),
            check_conditions_recursively(b_tree, variables),
        )

    return {"business-rules (no reason)": (business, found)}


def measure(peer: str) -> None:
    """Check *peer* against plain Python, measure it, and print one JSON line a way."""
    import the_rule

    found = the_rule.cases(1000)
    for name, (judge, inputs) in engines(peer).items():
        for case, one in zip(found, inputs, strict=True):
            answer = tuple(map(bool, judge(one)))  # type: ignore[operator]
            if answer != tuple(map(bool, the_rule.plain(case))):
                raise SystemExit(f"{name} judges {case} wrongly: {answer}")
        print(json.dumps({"name": name, "us": best_of(judge, inputs)}), flush=True)


def main() -> int:
    """Measure every peer in its own environment and print the table."""
    if len(sys.argv) == 2:
        measure(sys.argv[1])
        return 0
    rows: dict[str, float] = {}
    with tempfile.TemporaryDirectory() as folder:
        for peer, needs in PEERS.items():
            home = Path(folder, peer)
            venv.create(home, with_pip=True)
            python = str(home / "bin" / "python")
            packages = list(dict.fromkeys([str(HERE.parent), *needs]))
            install = [python, "-m", "pip", "install", "-q", "--disable-pip-version-check"]
            if subprocess.run([*install, *packages], check=False).returncode:
                print(f"{peer}: could not be installed, left out")
                continue
            run = subprocess.run(
                [python, __file__, peer], capture_output=True, text=True, check=False, cwd=HERE
            )
            if run.returncode:
                print(f"{peer}: {run.stderr.strip().splitlines()[-1]}")
            for line in run.stdout.splitlines():
                row = json.loads(line)
                rows[row["name"]] = row["us"]
    yardstick = rows.get("json-logic (no reason)")
    print(f"{'engine':32}{'µs per decision':>16}{'of json-logic':>16}")
    for name, us in sorted(rows.items(), key=lambda row: row[1]):
        ratio = f"{us / yardstick:.2f}" if yardstick else "-"
        print(f"{name:32}{us:>16.2f}{ratio:>16}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
