# statistics: results to the last bit, types of results, and what is refused.
import statistics as S


def t(*args):
    *shown, f = args
    try:
        print(*shown, repr(f()))
    except Exception as e:
        print(*shown, type(e).__name__, e)


INF, NAN = float('inf'), float('nan')
DATA = ([], [1], [1, 2], [1, 2, 3, 4], [1.5, 2.5], ['a'], [True, False], [1, 2.5], [INF, 1], [-1, 2], [0, 0], 5, 'abc', '', [10 ** 30, 1], [1e308, 1e308], [None],
        [0.1] * 10, [1e-300, 1e-305, 3], [2.5, 3.25, 5.5, 11.25, 11.75, 3.25], [True, True], range(100), [1e16, 1, -1e16], [INF, -INF], [3, 3, 3.0], [5, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5])
for name in ('mean', 'fmean', 'geometric_mean', 'harmonic_mean', 'median', 'median_low', 'median_high', 'median_grouped', 'mode', 'multimode', 'pvariance', 'variance', 'pstdev', 'stdev', 'quantiles'):
    f = getattr(S, name)
    for data in DATA:
        if data == [INF, 1] and name in ('pstdev', 'stdev') or data == [INF, -INF] and name != 'mean':
            continue
        t(name, data, lambda: f(data))
    t(name, 'iterator', lambda: f(iter([1, 2, 4, 8])))
t('nan', lambda: S.mean([NAN, 1]))
t(lambda: S.fmean([1, 2, 3], [3, 2, 1]))
t(lambda: S.fmean([1, 2, 3], weights=(3, 2)))
t(lambda: S.fmean([1, 2], [1, -1]))
t(lambda: S.fmean(iter([1.5, 2]), iter([1, 2])))
t(lambda: S.harmonic_mean([40, 60], weights=[5, 30]))
t(lambda: S.harmonic_mean([40, 60], weights=[5]))
t(lambda: S.harmonic_mean([40, 60], weights=[5, -1]))
t(lambda: S.harmonic_mean([40, 0]))
t(lambda: S.harmonic_mean([40, 60], weights=[0, 0]))
t(lambda: S.harmonic_mean([-5]))
t(lambda: S.median_grouped([1, 2, 2, 3, 4, 4, 4, 4, 4, 5]))
t(lambda: S.median_grouped([1, 3, 3, 5, 7], interval=2))
t(lambda: S.median_grouped([1, 2], interval='x'))
t(lambda: S.mode(iter('aabbbc')))
t(lambda: S.multimode('aabbbbccddddeeffffgg'))
t(lambda: S.pvariance([1, 2, 3], mu=2.5))
t(lambda: S.variance([1, 2, 3], 2))
t(lambda: S.stdev([1.5, 2.5, 2.5, 2.75, 3.25, 4.75]))
t(lambda: S.pstdev([1.5, 2.5, 2.5, 2.75, 3.25, 4.75], 2))
for n in (1, 2, 4, 10, 0):
    for method in ('exclusive', 'inclusive', 'x'):
        t(n, method, lambda: S.quantiles([105, 129, 87, 86, 111, 111, 89, 81, 108, 92, 110], n=n, method=method))
x, y = [1, 2, 3, 4, 5, 6, 7, 8, 9], [9, 8, 7, 6, 5, 4, 3, 2.5, 1]
for name in ('covariance', 'correlation'):
    f = getattr(S, name)
    t(name, lambda: f(x, y))
    t(name, lambda: f(x, x))
    t(name, lambda: f(x, [1]))
    t(name, lambda: f([1], [1]))
    t(name, lambda: f([1, 1], [1, 2]))
    t(name, lambda: f([1e200, 2e200, 5e200], [1e200, 3e200, 4e200]))
t(lambda: S.correlation(x, y, method='ranked'))
t(lambda: S.correlation([1, 1, 2, 5, 3], [5, 5, 5, 1, 2], method='ranked'))
t(lambda: S.correlation(x, y, method='x'))
t(lambda: S.correlation([1e-200, 2e-200, 5e-200], [1e-200, 3e-200, 4e-200]))
N = S.NormalDist
t(lambda: (N(), N(5), N(5, 2.5), N(mu='3', sigma=2)))
t(lambda: N(0, -1))
n = N(100, 15)
for p in (1e-300, 1e-20, 1e-9, 0.001, 0.02425, 0.07, 0.075, 0.25, 0.5, 0.6, 0.9, 0.925, 0.97, 0.999999, 1 - 1e-16):
    t(p, lambda: n.inv_cdf(p))
t(lambda: n.inv_cdf(0))
t(lambda: n.inv_cdf(1.5))
for v in (0, 70, 100, 101.5, 300):
    t(v, lambda: (n.pdf(v), n.cdf(v), n.zscore(v)))
t(lambda: n.quantiles())
t(lambda: n.quantiles(n=3))
t(lambda: (n + 5, n - 5, n * 2, n / 4, 5 + n, 5 - n, 2 * n, -n, +n, n + N(3, 4), n - N(3, 4)))
t(lambda: n * N(1, 2))
t(lambda: (n == N(100, 15), n == 3, n != N(1), hash(n) == hash(N(100, 15)), n.mean, n.median, n.mode, n.stdev, n.variance))
t(lambda: N(2.4, 1.6).overlap(N(3.2, 2.0)))
t(lambda: N(2.4, 1.6).overlap(N(3.2, 1.6)))
t(lambda: N(2.4, 1.6).overlap(5))
t(lambda: N(1, 0).pdf(1))
t(lambda: N(1, 0).cdf(1))
t(lambda: N(1, 0).zscore(1))
t(lambda: N(1, 0).overlap(N(1, 0)))
t(lambda: N.from_samples([2, 4, 4, 4, 5, 5, 7, 9]))
t(lambda: N.from_samples([2]))
t(lambda: n.samples(3, seed=5))
t(lambda: len(n.samples(4)))
t(lambda: n.__getstate__())
t(lambda: (S.StatisticsError.__mro__, N, N.__doc__))
