"""Values for the evidence on means over questions, computed apart from the Java code.

Needs numpy and scipy. Run from this directory:
    python3 verdict_group.py > ../resources/org/alignunit/verdict/plan/verdict-group.json
Intervals come from linear programs, noise floors from enumeration of all counts, radii from a numerical minimum.
"""

import itertools
import json

import numpy as np
from scipy import optimize, stats

random = np.random.default_rng(20)


def box_distance(q, low, high):
    """Least and largest total variation from q over the shares between low and high."""
    size = len(q)
    bounds = list(zip(low, high))
    # least: minimise half the sum of t with t >= |p - q|
    objective = np.r_[np.zeros(size), np.full(size, 0.5)]
    upper = np.block([[np.eye(size), -np.eye(size)], [-np.eye(size), -np.eye(size)]])
    least = optimize.linprog(
        objective,
        A_ub=upper,
        b_ub=np.r_[q, -q],
        A_eq=[np.r_[np.ones(size), np.zeros(size)]],
        b_eq=[1],
        bounds=bounds + [(0, None)] * size,
    ).fun
    most = 0
    for inside in itertools.product([0, 1], repeat=size):
        best = optimize.linprog(-np.array(inside), A_eq=[np.ones(size)], b_eq=[1], bounds=bounds)
        most = max(most, -best.fun - np.dot(inside, q))
    return least, most


def boxes():
    for size in (2, 3, 4, 5):
        for _ in range(3):
            q, p = random.dirichlet(np.ones(size), 2)
            low = p * random.uniform(0.2, 1, size)
            high = np.minimum(1, p + random.uniform(0, 0.4, size))
            least, most = box_distance(q, low, high)
            yield {"q": list(q), "low": list(low), "high": list(high), "least": least, "most": most}


def counts(size, n):
    if size == 1:
        yield (n,)
        return
    for first in range(n + 1):
        for rest in counts(size - 1, n - first):
            yield (first, *rest)


def floors():
    for q, n, r in (((0.5, 0.5), 6, 5), ((0.2, 0.3, 0.5), 7, 4), ((0.01, 0.49, 0.5), 8, 6), ((0.1, 0.2, 0.3, 0.4), 5, 5)):
        answers = [(np.array(c), stats.multinomial.pmf(c, n, q)) for c in counts(len(q), n)]
        people = [(np.array(c), stats.multinomial.pmf(c, r, q)) for c in counts(len(q), r)]
        variation = lambda a, b: np.abs(a - b).sum() / 2
        ordinal = lambda a, b: np.abs(np.cumsum(a - b))[:-1].sum() / (len(q) - 1)
        for name, distance in (("TOTAL_VARIATION", variation), ("WASSERSTEIN_1", ordinal)):
            yield {
                "q": q,
                "answers": n,
                "people": r,
                "measure": name,
                "fixed": sum(w * distance(c / n, np.array(q)) for c, w in answers),
                "sampled": sum(w * v * distance(c / n, d / r) for c, w in answers for d, v in people),
                "group": sum(w * v * distance(c / r, d / r) for c, w in people for d, v in people),
            }


def radii():
    for freedom, log in ((1, 3.0), (3, 3.0), (300, 6.0), (11, 0.7)):
        chernoff = lambda t: (log - freedom * np.log1p(-t)) / t
        best = optimize.minimize_scalar(chernoff, bounds=(1e-6, 1 - 1e-9), method="bounded", options={"xatol": 1e-12})
        yield {"freedom": freedom, "log": log, "radius": best.fun}


print(json.dumps({"boxes": list(boxes()), "floors": list(floors()), "radii": list(radii())}, indent=1))
