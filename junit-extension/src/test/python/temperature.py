"""Reference values for temperature scaling, by SciPy: python temperature.py > ../resources/expected/temperature.csv"""

import numpy as np
from scipy.optimize import minimize_scalar

rng = np.random.default_rng(20241109)
print("models;people;temperature")
for case in range(20):
    size, questions = int(rng.integers(2, 6)), int(rng.integers(1, 7))
    people = rng.dirichlet(np.full(size, 2.0), questions)
    model = people ** rng.uniform(0.3, 6) * rng.uniform(0.5, 2, (questions, size))
    model /= model.sum(axis=1, keepdims=True)

    def cross_entropy(log_temperature):
        scaled = model ** np.exp(-log_temperature)
        return -(people * np.log(scaled / scaled.sum(axis=1, keepdims=True))).sum()

    best = minimize_scalar(cross_entropy, bounds=np.log([0.1, 10]), method="bounded", options={"xatol": 1e-10})
    rows = ["|".join(" ".join(repr(float(x)) for x in row) for row in table) for table in (model, people)]
    print(";".join(rows), repr(float(np.exp(best.x))), sep=";")
