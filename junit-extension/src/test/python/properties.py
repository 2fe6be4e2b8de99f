"""Properties of a model's answers beside distance, computed apart from the Java code. Needs nothing but Python.

    python3 properties.py > ../resources/expected/properties.csv
        made-up counts, and the figures that they give
    python3 properties.py FOLDER > ../resources/expected/properties-panels.csv
        the figures of all panels in a folder that has codebook.json, people.csv and panel-*.csv, as those of Barrie and Cerina (2026)
    python3 properties.py FOLDER parties > ../resources/expected/properties-parties.csv
        spread, favourites, uniform, worth and pooled of each party apart

Questions that the people or the panel of a party did not answer are left out, of both. What takes two
answers and has one is nan.
"""

import csv
import json
import math
import pathlib
import random
import sys
from fractions import Fraction

PARTIES = {"Democrat": {"0", "1"}, "Republican": {"5", "6"}}


def shares(counts):
    return [Fraction(c) / sum(counts) for c in counts]


def scores(size, ordinal):
    """One score from 0 to 1, or an indicator for each option."""
    if ordinal:
        return [[Fraction(i, size - 1) for i in range(size)]]
    return [[Fraction(int(i == k)) for i in range(size)] for k in range(size)]


def mean(p, score):
    return sum(a * b for a, b in zip(p, score))


def slope(questions):
    """Of the model's gaps on the people's: (ordinal, people g, people h, model g, model h), as counts."""
    above = below = Fraction(0)
    for ordinal, pg, ph, mg, mh in questions:
        for score in scores(len(pg), ordinal):
            gap = mean(shares(pg), score) - mean(shares(ph), score)
            above += gap * (mean(shares(mg), score) - mean(shares(mh), score))
            below += gap * gap
    return above / below


def spread_of(p, ordinal):
    if not ordinal:
        return 1 - sum(x * x for x in p)
    score = scores(len(p), True)[0]
    return mean(p, [s * s for s in score]) - mean(p, score) ** 2


def spread(cells):
    """Of the model, without bias, over the people's: (ordinal, people, model)."""
    if any(sum(m) < 2 for _, _, m in cells):
        return math.nan
    model = sum(spread_of(shares(m), o) * Fraction(sum(m), sum(m) - 1) for o, p, m in cells)
    return model / sum(spread_of(shares(p), o) for o, p, m in cells)


def top(cells):
    hits = Fraction(0)
    for _, p, m in cells:
        people = {k for k, c in enumerate(p) if c == max(p)}
        model = {k for k, c in enumerate(m) if c == max(m)}
        hits += Fraction(len(people & model), len(model))
    return hits / len(cells)


def squared(cells):
    """Mean squared distance without bias."""
    if any(sum(m) < 2 for _, _, m in cells):
        return math.nan
    total = Fraction(0)
    for _, p, m in cells:
        q, n = shares(p), sum(m)
        total += Fraction(sum(c * (c - 1) for c in m), n * (n - 1))
        total += sum(x * x for x in q) - 2 * sum(x * Fraction(c, n) for x, c in zip(q, m))
    return total / len(cells)


def worth(cells):
    one = sum(1 - sum(x * x for x in shares(p)) for _, p, m in cells) / len(cells)
    off = squared(cells)
    return one / off if off > 0 else math.inf if off <= 0 else off


def nearer_than_uniform(cells):
    guess = sum(sum((x - Fraction(1, len(p))) ** 2 for x in shares(p)) for _, p, m in cells)
    return guess / len(cells) - squared(cells)


def figures(questions):
    both = [(o, pg, mg) for o, pg, ph, mg, mh in questions] + [(o, ph, mh) for o, pg, ph, mg, mh in questions]
    return [slope(questions), spread(both), top(both), nearer_than_uniform(both), worth(both)]


def made_up():
    """Counts in lines of o or n, then four times the options' counts; then a line with the figures."""
    rnd = random.Random(14)
    for world in range(4):
        questions = []
        for _ in range(6):
            size = rnd.randint(2, 5)
            cell = [[rnd.randint(0 if k else 1, 9) + (k == 1) for k in range(size)] for _ in range(4)]
            questions.append((rnd.random() < 0.5, *cell))
        for ordinal, *cell in questions:
            print(";".join(["o" if ordinal else "n"] + [" ".join(map(str, c)) for c in cell]))
        print("=;" + ";".join(repr(float(f)) for f in figures(questions)))


def counts(path, book, people):
    """The people's file may have other codes of the same labels, in the same order."""
    out = {q: {g: [0] * len(book[q]["labels"]) for g in PARTIES} for q in book}
    with open(path, newline="") as file:
        for row in csv.DictReader(file):
            for party, codes in PARTIES.items():
                for q in book if row["partyid"] in codes else ():
                    known = list(book[q]["labels"])
                    if people:
                        known = book[q].get("codesInPeople", known)[: len(known)]
                    if row.get(q) in known:
                        out[q][party][known.index(row[q])] += 1
    return out


def nearer_than_pooled(questions, party):
    """Both parties together, by their numbers of people."""
    guess = Fraction(0)
    for _, *counts in questions:
        pooled = shares([a + b for a, b in zip(counts[0], counts[1])])
        guess += sum((x - y) ** 2 for x, y in zip(pooled, shares(counts[party])))
    return guess / len(questions) - squared([(q[0], q[1 + party], q[3 + party]) for q in questions])


def panels(folder, apart):
    book = json.loads((folder / "codebook.json").read_text())
    people = counts(folder / "people.csv", book, True)
    for path in sorted(folder.glob("panel-*.csv")):
        panel = counts(path, book, False)
        questions = [
            (True, *(people[q][g] for g in PARTIES), *(panel[q][g] for g in PARTIES))
            for q in book
            if all(sum(side[q][g]) for side in (people, panel) for g in PARTIES)
        ]
        name = path.stem[len("panel-"):]
        for i, party in enumerate(PARTIES if apart and questions else []):
            cells = [(q[0], q[1 + i], q[3 + i]) for q in questions]
            own = [spread(cells), top(cells), nearer_than_uniform(cells), worth(cells)]
            own.append(nearer_than_pooled(questions, i))
            print(name + ";" + party + ";" + ";".join(repr(float(f)) for f in own))
        if not apart and questions:
            print(name + ";" + ";".join(repr(float(f)) for f in figures(questions)))


if len(sys.argv) > 1:
    panels(pathlib.Path(sys.argv[1]), len(sys.argv) > 2)
else:
    made_up()
