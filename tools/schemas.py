"""Write the JSON Schemas of the documents into docs/schema, as the classes now make them."""

from __future__ import annotations

from pathlib import Path

from thidua.exchange import SCHEMA_NAMES, schema_text

FOLDER = Path(__file__).parents[1] / "docs" / "schema"


def main() -> None:
    """Write every published schema."""
    FOLDER.mkdir(exist_ok=True)
    for name in SCHEMA_NAMES:
        path = FOLDER / f"{name}.schema.json"
        path.write_text(schema_text(name), encoding="utf-8")
        print(path.name)


if __name__ == "__main__":
    main()
