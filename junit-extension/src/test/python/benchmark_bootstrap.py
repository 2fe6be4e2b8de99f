"""Expected values of QuestionBootstrapTests, and the figures of docs/benchmark.md. Needs numpy: python3 benchmark_bootstrap.py"""

import numpy as np

random = np.random.default_rng(1)


def drawn(distances, draws):
    """Means over questions drawn anew, by draw; distances has a row a question."""
    return distances[random.integers(0, len(distances), (draws, len(distances)))].mean(axis=1)


def share(events):
    return sum(events) / len(events)


dozen = np.concatenate([drawn(np.arange(12) / 12, 100_000) for _ in range(10)])
forty = np.concatenate([drawn(np.arange(40) / 40, 100_000) for _ in range(10)])
print("0, 1/12, ..., 11/12:", np.percentile(dozen, [2.5, 97.5]))
print("mean with 0, 1/40, ..., 39/40:", np.percentile((dozen + forty) / 2, [2.5, 97.5]))

print("how often the 95 % interval of a mean over four correlated groups holds")
for questions in (8, 30, 100):
    by_question, one_by_one = [], []
    for _ in range(2000):
        distances = (random.random((questions, 1)) + random.random((questions, 4))) / 2
        for held, rows in ((by_question, distances.mean(axis=1)), (one_by_one, distances.ravel())):
            lower, upper = np.percentile(drawn(rows, 500), [2.5, 97.5])
            held.append(lower <= 0.5 <= upper)
    print(questions, "questions:", share(by_question), "drawn one by one:", share(one_by_one))

print("groups that are alike: how often the interval of the worst misses, and two are told apart")
for groups, questions in ((2, 12), (10, 30), (10, 100)):
    missed, apart, alone = [], [], []
    for _ in range(1000):
        distances = random.random((questions, groups))
        means = distances.mean(axis=0)
        draws = drawn(distances, 1000)
        deviations = draws - means
        worst = means.argmax()
        missed.append(abs(means[worst] - 0.5) > np.percentile(np.abs(deviations).max(axis=1), 95))
        apart.append(np.ptp(means) > np.percentile(np.ptp(deviations, axis=1), 95))
        lower, upper = np.percentile(draws[:, worst], [2.5, 97.5])
        alone.append(not lower <= 0.5 <= upper)
    print(groups, "groups,", questions, "questions:", share(missed), share(apart), "without allowance:", share(alone))
