"""Values of the verdicts' bounds and tests, computed apart from the Java code.

Needs numpy, scipy and mpmath. Run from this directory:
    python3 verdict_reference.py > ../resources/org/alignunit/verdict/answers/verdict-reference.json
Nothing here follows the shortcuts of the Java code: sets are enumerated by itertools, projections found by a general
optimiser, marginal likelihoods by numerical integration, bounds by root finding.
"""

import itertools
import json
import random

import mpmath as mp
import numpy as np
from scipy import optimize, stats

mp.mp.dps = 30


def likelihood(theta, m, n):
    return theta**m * (1 - theta) ** (n - m)


def marginal(a, b, m, n):
    top = mp.quad(lambda x: x ** (m + a - 1) * (1 - x) ** (n - m + b - 1), mp.linspace(0, 1, 51))
    return top / mp.beta(a, b)


def root(f, low, high):
    """The point where a rising f turns positive, by bisection."""
    for _ in range(60):
        middle = (low + high) / 2
        low, high = (low, middle) if f(middle) > 0 else (middle, high)
    return float((low + high) / 2)


def beta_bounds(a, b, m, n, needed):
    weight = marginal(mp.mpf(a), mp.mpf(b), m, n)
    against = lambda t: mp.log(weight / likelihood(t, m, n)) - needed
    centre = mp.mpf(m) / n
    upper = 1.0 if m == n else root(against, centre, mp.mpf(1) - mp.mpf(10) ** -20)
    lower = 0.0 if m == 0 else 1 - root(lambda s: against(1 - s), 1 - centre, mp.mpf(1) - mp.mpf(10) ** -20)
    return {"a": a, "b": b, "m": m, "n": n, "needed": needed, "upper": upper, "lower": lower}


def subsets(options):
    return [s for size in range(1, options) for s in itertools.combinations(range(options), size)]


def alignment_time(q, within, alpha, answers):
    """When every set is refuted, each at any time so far."""
    weight = min(1e4, 7 / within**2)
    pending = [s for s in subsets(len(q)) if sum(q[k] for k in s) + within < 1]
    for n in range(1, len(answers) + 1):
        still = []
        for s in pending:
            share = sum(q[k] for k in s)
            m = sum(x in s for x in answers[:n])
            expected = min(1, share + 0.35 * within)
            a, b = weight * expected + 0.5, weight * (1 - expected) + 0.5
            evidence = float(mp.log(mp.beta(m + a, n - m + b) / mp.beta(a, b)))
            point = max(share + within, m / n)
            evidence -= (m * np.log(point) if m else 0) + ((n - m) * np.log1p(-point) if m < n else 0)
            if evidence < -np.log(alpha):
                still.append(s)
        pending = still
        if not pending:
            return n
    return None


def nearest_within(p, q, within):
    """The r that minimises KL(p, r) within a total variation of q, by a general optimiser."""
    limits = [
        {"type": "ineq", "fun": lambda r, s=list(s): sum(q[s]) + within - sum(r[s])} for s in subsets(len(q))
    ]
    limits.append({"type": "eq", "fun": lambda r: sum(r) - 1})
    found = optimize.minimize(
        lambda r: float(np.sum(p * np.log(p / np.maximum(r, 1e-12)))),
        q + (p - q) * min(1, within / (np.abs(p - q).sum() / 2)),
        method="SLSQP",
        bounds=[(1e-9, 1)] * len(q),
        constraints=limits,
        options={"ftol": 1e-14, "maxiter": 500},
    )
    return found.x


def capital(q, threshold, answers):
    """Logarithm of the capital, and of what it is worth at most against another distance, after the answers."""
    q = np.array(q)
    counts = min(100, 0.06 / threshold**2) * q + 4 / len(q)
    log_capital = slope = 0
    for x in answers:
        p = counts / counts.sum()
        if np.abs(p - q).sum() / 2 > threshold:
            ratio = p / nearest_within(p, q, threshold)
            log_capital += np.log(ratio[x])
            slope += ratio.max() - ratio.min()
        counts[x] += 1
    return {"q": list(q), "threshold": threshold, "answers": answers, "logCapital": log_capital, "slope": slope}


def plug_in_bound(excess, n, weight, needed):
    """Bound of a mean by a normal mixture around -excess, by numerical integration over the sub-Gaussian martingale."""
    variance, prior = 1 / (4 * n), 1 / (4 * weight)
    normal = lambda x, mean, v: mp.exp(-((x - mean) ** 2) / (2 * v)) / mp.sqrt(2 * mp.pi * v)
    # the observed mean is 0, so the reference's share is -excess
    weight = mp.quad(
        lambda theta: normal(theta, -excess, prior) * mp.exp(-(theta**2) / (2 * variance)), mp.linspace(-2, 2, 41)
    )
    return excess + root(lambda t: mp.log(weight) + t**2 / (2 * variance) - needed, mp.mpf(0), mp.mpf(3))


def draws(p, n, seed):
    return random.Random(seed).choices(range(len(p)), p, k=n)


def main():
    needed = float(np.log(20))
    q4, q3 = [0.35, 0.30, 0.20, 0.15], [0.01, 0.39, 0.6]
    sequences = [(q4, 0.2, 0.05, draws(q4, 150, 1)), (q3, 0.15, 0.1, draws(q3, 200, 2)), (q4, 0.1, 0.05, draws(q4, 150, 3))]
    bets = [(q4, 0.2, draws([0.1, 0.1, 0.2, 0.6], 25, 4)), (q3, 0.1, draws([0.5, 0.3, 0.2], 15, 5))]
    print(
        json.dumps(
            {
                "betaBounds": [
                    beta_bounds(*case)
                    for case in [(0.5, 0.5, 0, 10, needed), (0.5, 0.5, 7, 20, 5.0), (15.5, 35.5, 31, 90, needed)]
                ],
                "alignment": [
                    {"q": q, "within": w, "alpha": a, "answers": x, "time": alignment_time(q, w, a, x)}
                    for q, w, a, x in sequences
                ],
                "capital": [capital(*case) for case in bets],
                "plugIn": [
                    {"excess": e, "n": n, "weight": w, "needed": needed, "upper": plug_in_bound(e, n, w, needed)}
                    for e, n, w in [(0.05, 100, 50), (0.3, 40, 50), (0.0, 400, 200)]
                ],
                "clopperPearson": [
                    {"share": m / n, "size": n, "alpha": a, "lower": float(stats.beta.ppf(a, m, n - m + 1))}
                    for m, n, a in [(7, 20, 0.025), (171.2 * 0.3, 171.2, 0.01), (20, 20, 0.05)]
                ],
            },
            indent=1,
        )
    )


main()
