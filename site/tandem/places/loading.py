"""Fill the table of municipalities from the file in `data/`. Idempotent; runs after every migrate."""

import csv
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any

from django.apps import apps as global_apps
from django.db import DEFAULT_DB_ALIAS

DATA = Path(__file__).parent / "data"


@lru_cache(maxsize=1)
def municipalities_in_file() -> dict[str, dict[str, Any]]:
    """The columns of every municipality by NIS code, as the model stores them."""
    areas = {row["nis"]: row for row in _rows("areas.csv")}
    return {row["nis"]: _columns(row, areas) for row in _rows("municipalities.csv")}


def load_municipalities(
    *, apps: Any = global_apps, using: str = DEFAULT_DB_ALIAS, **_kwargs: object
) -> int:
    """Write the rows that differ from the file; returns how many. Never deletes a row.

    A receiver of `post_migrate`: `apps` are the models as migrated so far, and a table that does
    not exist yet is left for the migrate that makes it.
    """
    try:
        model = apps.get_model("places", "Municipality")
    except LookupError:
        return 0
    wanted = municipalities_in_file()
    columns = list(next(iter(wanted.values())))
    stored = {row["nis"]: row for row in model.objects.using(using).values(*columns)}
    new = [model(**row) for nis, row in wanted.items() if stored.get(nis) != row]
    if new:
        model.objects.using(using).bulk_create(
            new,
            update_conflicts=True,
            unique_fields=["nis"],
            update_fields=[column.removesuffix("_id") for column in columns if column != "nis"],
        )
    return len(new)


def _rows(name: str) -> list[dict[str, str]]:
    with (DATA / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _columns(row: dict[str, str], areas: dict[str, dict[str, str]]) -> dict[str, Any]:
    # Brussels has no province.
    province = areas.get(row["province"], {"nis": "", "name_nl": "", "name_fr": ""})
    region = areas[row["region"]]
    return {
        "nis": row["nis"],
        "name_nl": row["name_nl"],
        "name_fr": row["name_fr"],
        "province_nis": province["nis"],
        "province_nl": province["name_nl"],
        "province_fr": province["name_fr"],
        "region_nis": region["nis"],
        "region_nl": region["name_nl"],
        "region_fr": region["name_fr"],
        "official_language": row["official_language"],
        "facilities_language": row["facilities_language"],
        "population": int(row["population"]) if row["population"] else None,
        "valid_from": date.fromisoformat(row["valid_from"]),
        "valid_to": date.fromisoformat(row["valid_to"]) if row["valid_to"] else None,
        "successor_id": row["successor"] or None,
    }
