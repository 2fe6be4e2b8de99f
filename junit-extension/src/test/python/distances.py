"""Reference values for the distances, computed with SciPy: python distances.py > ../resources/expected/distances.csv"""

import numpy as np
from scipy.spatial.distance import jensenshannon
from scipy.stats import entropy, wasserstein_distance

rng = np.random.default_rng(20241108)
print("values;p;q;TOTAL_VARIATION;WASSERSTEIN_1;JENSEN_SHANNON;HELLINGER;KULLBACK_LEIBLER")
for case in range(40):
    size = int(rng.integers(2, 9))
    values = rng.permutation(np.round(np.cumsum(rng.uniform(0.2, 3, size)), 3))
    p, q = rng.dirichlet(np.full(size, 0.7)), rng.dirichlet(np.full(size, 0.7))
    if case % 4 == 1:
        q[rng.integers(size)] = 0
        q /= q.sum()
    if case % 10 == 3:
        p[rng.integers(size)] = 0
        p /= p.sum()
    distances = [
        np.abs(p - q).max() if size == 2 else 0.5 * np.abs(p - q).sum(),
        wasserstein_distance(values, values, p, q) / (values.max() - values.min()),
        jensenshannon(p, q, base=2),
        np.linalg.norm(np.sqrt(p) - np.sqrt(q)) / np.sqrt(2),
        entropy(q, p),
    ]
    columns = [values, p, q]
    print(";".join(" ".join(repr(float(x)) for x in column) for column in columns), end=";")
    print(";".join("Infinity" if np.isinf(d) else repr(float(d)) for d in distances))
