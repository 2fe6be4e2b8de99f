"""Total variation of published replies and references: python3 published.py DIRECTORY > distances.json

An independent reading: Python's own literals for stated shares, letters alone for sequences. Refusals are left out.
"""

import ast
import json
import re
import sys
from collections import defaultdict
from pathlib import Path

folder = Path(sys.argv[1])


def load(name):
    return json.loads((folder / name).read_text())


opinions = {name: load(f"opinionqa/{name}_data.json") for name in ("POLPARTY", "SEX")}
books, values = load("nyt/data.json"), load("globalvalues/data.json")


def people(row):
    """Option text to weight in the row's group."""
    if row["dataset"] == "opinionqa":
        return opinions[row["attribute"]][row["question"]][row["group"]]
    if row["dataset"] == "nytimes":
        return books[row["question"]][row["group"]]
    question = values[row["question"]]
    return dict(zip(ast.literal_eval(question["MC_options"]), question[row["group"]]))


def model(row):
    """Letter to weight as the row's reply states it; None if it states nothing."""
    letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"[: len(row["options"])]
    if row["expression"] == "log_probabilities":
        return row["option_probabilities"]
    if row["expression"] == "sequence":
        run = row["reply"].split("\n\n")[-1]
        return {x: run.count(x) for x in letters} if re.fullmatch(f"[{letters}]{{5,}}", run) else None
    shares = {letter: float(str(share).rstrip("%")) for letter, share in ast.literal_eval(row["reply"]).items()}
    extra, total = sum(share for letter, share in shares.items() if letter not in letters), sum(shares.values())
    off = min(abs(total / one - 1) for one in (1, 100))
    return shares if not extra and off <= 0.025 + 1e-9 else None


def distance(row):
    said, group = model(row), people(row)
    if said is None:
        return None
    kept = [(said.get(chr(65 + i), 0), group.get(x, 0)) for i, x in enumerate(row["options"]) if "refuse" not in x.lower()]
    p, q = (sum(side) for side in zip(*kept))
    return sum(abs(a / p - b / q) for a, b in kept) / 2


rows = [json.loads(line) for line in (folder / "replies.jsonl").read_text().splitlines()]
distances, cells = [distance(row) for row in rows], defaultdict(list)
for row, value in zip(rows, distances):
    if value is not None:
        cells["/".join(row[x] for x in ("dataset", "model", "expression", "attribute", "group"))].append(value)
json.dump({"rows": distances, "cells": {cell: sum(x) / len(x) for cell, x in cells.items()}}, sys.stdout)
