"""Exchange: documents in and out, strictly read, with every fault in its place.

A case document (JSON) holds one subject, what is known of it, and what is asked. Nothing is
coerced, and all faults of a document are told at once. JSON Schemas are made from the classes.
"""

from thidua.exchange._case import (
    Case,
    CaseQuestion,
    answer_to_dict,
    case_from_dict,
    case_to_dict,
    dump_case,
    load_case,
    read_case,
)
from thidua.exchange._cluster import load_cluster
from thidua.exchange._covenant import load_covenant
from thidua.exchange._evidence import load_evidence
from thidua.exchange._ical import dump_ical
from thidua.exchange._published import SCHEMA_NAMES, schema, schema_text
from thidua.exchange._results import read_evidence_csv
from thidua.exchange._schema import json_schema
from thidua.exchange._season import SEASON_DOCUMENTS, load_season
from thidua.exchange._sheet import (
    SheetRules,
    load_round,
    load_sheet,
    load_sheet_rules,
    load_sheets,
)
from thidua.exchange._strict import Fault, Form, bad_input, dump, faults_of, read
from thidua.exchange._text import decode, parse_json, parse_toml, read_file
from thidua.exchange._workbook import (
    dump_workbook,
    load_workbook,
    load_workbooks,
    save_workbook,
)

__all__ = [
    "SCHEMA_NAMES",
    "SEASON_DOCUMENTS",
    "Case",
    "CaseQuestion",
    "Fault",
    "Form",
    "SheetRules",
    "answer_to_dict",
    "bad_input",
    "case_from_dict",
    "case_to_dict",
    "decode",
    "dump",
    "dump_case",
    "dump_ical",
    "dump_workbook",
    "faults_of",
    "json_schema",
    "load_case",
    "load_cluster",
    "load_covenant",
    "load_evidence",
    "load_round",
    "load_season",
    "load_sheet",
    "load_sheet_rules",
    "load_sheets",
    "load_workbook",
    "load_workbooks",
    "parse_json",
    "parse_toml",
    "read",
    "read_case",
    "read_evidence_csv",
    "read_file",
    "save_workbook",
    "schema",
    "schema_text",
]
