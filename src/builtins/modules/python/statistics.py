"""Basic statistics of numbers: averages, spread, and relations between two series.

Sums are exact: a finite number is a fraction, and only the result is rounded.
"""

from math import (
    erf as _erf, exp as _exp, fabs as _fabs, fsum as _fsum, gcd as _gcd, hypot as _hypot,
    isfinite as _isfinite, isinf as _isinf, isnan as _isnan, isqrt as _isqrt, log as _log,
    sqrt as _sqrt, sumprod as _sumprod, tau as _tau,
)

__all__ = [
    'NormalDist', 'StatisticsError', 'correlation', 'covariance', 'fmean', 'geometric_mean',
    'harmonic_mean', 'linear_regression', 'mean', 'median', 'median_grouped', 'median_high',
    'median_low', 'mode', 'multimode', 'pstdev', 'pvariance', 'quantiles', 'stdev', 'variance',
]


class StatisticsError(ValueError):
    pass


# --- exact sums ---

class _Ratio:
    """A fraction in its lowest terms."""

    __slots__ = 'numerator', 'denominator'

    def __init__(self, numerator, denominator):
        common = _gcd(numerator, denominator)
        if denominator < 0:
            common = -common
        self.numerator = numerator // common
        self.denominator = denominator // common


def _over(total, count):
    # The total of a sum divided by an int; not a fraction if it is infinite or no number.
    if isinstance(total, _Ratio):
        return _Ratio(total.numerator, total.denominator * count)
    return total / count


def _as_ratio(x):
    try:
        return x.as_integer_ratio()
    except AttributeError:
        pass
    except (OverflowError, ValueError):
        return x, None
    try:
        return x.numerator, x.denominator
    except AttributeError:
        raise TypeError(f"can't convert type '{type(x).__name__}' to numerator/denominator")


def _common_type(a, b):
    # What the mean of numbers of two types is.
    if a is b or b is int or b is bool or issubclass(a, b) and a is not bool:
        return a
    if a is int or a is bool or issubclass(b, a) or issubclass(a, int):
        return b
    if issubclass(b, int):
        return a
    for one, other in ((a, b), (b, a)):
        if issubclass(one, float) and hasattr(other, 'limit_denominator'):
            return one
    raise TypeError(f"don't know how to coerce {a.__name__} and {b.__name__}")


def _sums(data, squares=False):
    # The type of the result, how many there are, their sum and, if asked for, that of their squares.
    kind = int
    count = 0
    partial, partial_squares = {}, {}
    for x in data:
        kind = _common_type(kind, type(x)) if type(x) is not kind else kind
        count += 1
        n, d = _as_ratio(x)
        partial[d] = partial.get(d, 0) + n
        if squares:
            partial_squares[d] = partial_squares.get(d, 0) + n * n
    return kind, count, _total(partial, 1), _total(partial_squares, 2)


def _total(partial, power):
    if None in partial:
        return partial[None]
    denominator = 1
    for d in partial:
        denominator = denominator * d // _gcd(denominator, d)
    numerator = 0
    for d, n in partial.items():
        numerator += n * (denominator // d) ** power
    return _Ratio(numerator, denominator ** power)


def _as_type(value, kind):
    if not isinstance(value, _Ratio):
        return value
    n, d = value.numerator, value.denominator
    if issubclass(kind, int):
        return kind(n) if d == 1 and kind is not bool else n / d if d != 1 else n
    if issubclass(kind, float):
        return n / d if kind is float else kind(n / d)
    return kind(n) / kind(d)


def _square_deviations(data, center):
    # The type of the result, how many there are, and the sum of the squared distances from the mean.
    if center is not None:
        kind, count, total, _ = _sums((d := x - center) * d for x in data)
        return kind, count, total
    kind, count, total, squares = _sums(data, True)
    if not count or not isinstance(total, _Ratio):
        return kind, count, total if count else _Ratio(0, 1)
    n, d = total.numerator, total.denominator
    m, e = squares.numerator, squares.denominator
    return kind, count, _Ratio(count * m * d * d - n * n * e, e * d * d * count)


def _root(n, d):
    # The square root of a fraction, rounded once: of an integer with twice a float's digits, which is
    # odd if anything was cut off.
    if n <= 0:
        if not n:
            return 0.0
        n, d = -n, -d
    shift = (n.bit_length() - d.bit_length() - 109) // 2
    if shift >= 0:
        d <<= 2 * shift
    else:
        n <<= -2 * shift
    root = _isqrt(n // d)
    root |= root * root * d != n
    return float(root << shift) if shift >= 0 else root / (1 << -shift)


def _fail_negative(values, message):
    for x in values:
        if x < 0:
            raise StatisticsError(message)
        yield x


# --- averages ---

def mean(data):
    """The arithmetic mean of data."""
    kind, count, total, _ = _sums(data)
    if count < 1:
        raise StatisticsError('mean requires at least one data point')
    return _as_type(_over(total, count), kind)


def fmean(data, weights=None):
    """The arithmetic mean as a float, quicker than mean(); each element counts by its weight."""
    if weights is None:
        try:
            n = len(data)
        except TypeError:
            data = list(data)
            n = len(data)
        total = _fsum(data)
        if not n:
            raise StatisticsError('fmean requires at least one data point')
        return total / n
    if not isinstance(weights, (list, tuple)):
        weights = list(weights)
    try:
        total = _sumprod(data, weights)
    except ValueError:
        raise StatisticsError('data and weights must be the same length')
    weight = _fsum(weights)
    if not weight:
        raise StatisticsError('sum of weights must be non-zero')
    return total / weight


def geometric_mean(data):
    """The number whose power by how many there are is the product of data; a float."""
    n = 0
    has_zero = False

    def logarithms():
        nonlocal n, has_zero
        for x in data:
            n += 1
            if x > 0.0 or _isnan(x):
                yield _log(x)
            elif x == 0.0:
                has_zero = True
            else:
                raise StatisticsError('No negative inputs allowed', x)

    total = _fsum(logarithms())
    if not n:
        raise StatisticsError('Must have a non-empty dataset')
    if _isnan(total):
        return total
    if has_zero:
        return float('nan') if total == float('inf') else 0.0
    return _exp(total / n)


def harmonic_mean(data, weights=None):
    """The reciprocal of the mean of the reciprocals, each of which counts by its weight."""
    if iter(data) is data:
        data = list(data)
    negative = 'harmonic mean does not support negative values'
    n = len(data)
    if n < 1:
        raise StatisticsError('harmonic_mean requires at least one data point')
    if n == 1 and weights is None:
        x = data[0]
        if not hasattr(x, 'as_integer_ratio'):
            raise TypeError('unsupported type')
        if x < 0:
            raise StatisticsError(negative)
        return x
    if weights is None:
        weights = [1] * n
        weight = _Ratio(n, 1)
    else:
        if iter(weights) is weights:
            weights = list(weights)
        if len(weights) != n:
            raise StatisticsError('Number of weights does not match data size')
        weight = _sums(_fail_negative(weights, negative))[2]
    try:
        pairs = zip(weights, _fail_negative(data, negative))
        kind, _, total, _ = _sums(w / x if w else 0 for w, x in pairs)
    except ZeroDivisionError:
        return 0
    if not isinstance(total, _Ratio) or not isinstance(weight, _Ratio):
        return _as_float(weight) / total if not isinstance(total, _Ratio) else weight / _as_float(total)
    if total.numerator <= 0:
        raise StatisticsError('Weighted sum must be positive')
    return _as_type(_Ratio(weight.numerator * total.denominator,
                           weight.denominator * total.numerator), kind)


def _as_float(value):
    return value.numerator / value.denominator if isinstance(value, _Ratio) else value


def _sorted(data):
    data = sorted(data)
    if not data:
        raise StatisticsError('no median for empty data')
    return data


def median(data):
    """The middle of the sorted data, or the mean of the two that are next to it."""
    data = _sorted(data)
    n = len(data)
    i = n // 2
    return data[i] if n % 2 else (data[i - 1] + data[i]) / 2


def median_low(data):
    """The middle of the sorted data; the smaller of two."""
    data = _sorted(data)
    return data[(len(data) - 1) // 2]


def median_high(data):
    """The middle of the sorted data; the larger of two."""
    data = _sorted(data)
    return data[len(data) // 2]


def median_grouped(data, interval=1.0):
    """The middle of data that stand for intervals around them, by interpolation."""
    data = _sorted(data)
    n = len(data)
    x = data[n // 2]
    # Where the elements that are equal to it begin, and how many they are.
    below, above = 0, n // 2
    while below < above:
        middle = (below + above) // 2
        if data[middle] < x:
            below = middle + 1
        else:
            above = middle
    end, limit = n // 2, n
    while end < limit:
        middle = (end + limit) // 2
        if x < data[middle]:
            limit = middle
        else:
            end = middle + 1
    try:
        interval = float(interval)
        x = float(x)
    except ValueError:
        raise TypeError('Value cannot be converted to a float')
    return x - interval / 2.0 + interval * (n / 2 - below) / (end - below)


def _counts(data):
    counts = {}
    for x in iter(data):
        counts[x] = counts.get(x, 0) + 1
    return counts


def mode(data):
    """The most common element; the first of several."""
    counts = _counts(data)
    if not counts:
        raise StatisticsError('no mode for empty data')
    return max(counts, key=counts.get)


def multimode(data):
    """A list of the most common elements, in the order in which they come."""
    counts = _counts(data)
    most = max(counts.values(), default=0)
    return [x for x, count in counts.items() if count == most]


def quantiles(data, *, n=4, method='exclusive'):
    """The n - 1 points that divide data into intervals which are equally likely.

    With method 'inclusive' the smallest and the largest element are those of the population.
    """
    if n < 1:
        raise StatisticsError('n must be at least 1')
    data = sorted(data)
    size = len(data)
    if size < 2:
        if size == 1:
            return data * (n - 1)
        raise StatisticsError('must have at least one data point')
    if method == 'inclusive':
        last = size - 1
        result = []
        for i in range(1, n):
            j, delta = divmod(i * last, n)
            result.append((data[j] * (n - delta) + data[j + 1] * delta) / n)
        return result
    if method == 'exclusive':
        result = []
        for i in range(1, n):
            j = min(max(i * (size + 1) // n, 1), size - 1)
            delta = i * (size + 1) - j * n
            result.append((data[j - 1] * (n - delta) + data[j] * delta) / n)
        return result
    raise ValueError(f'Unknown method: {method!r}')


# --- spread ---

def variance(data, xbar=None):
    """The variance of a sample, whose mean may be given."""
    kind, count, total = _square_deviations(data, xbar)
    if count < 2:
        raise StatisticsError('variance requires at least two data points')
    return _as_type(_over(total, count - 1), kind)


def pvariance(data, mu=None):
    """The variance of a population, whose mean may be given."""
    kind, count, total = _square_deviations(data, mu)
    if count < 1:
        raise StatisticsError('pvariance requires at least one data point')
    return _as_type(_over(total, count), kind)


def _deviation(total, count, kind):
    squared = _over(total, count)
    if hasattr(kind, 'as_tuple'):
        # A decimal number has a root of its own.
        return (kind(squared.numerator) / kind(squared.denominator)).sqrt()
    return _root(squared.numerator, squared.denominator)


def stdev(data, xbar=None):
    """The standard deviation of a sample: the square root of its variance."""
    kind, count, total = _square_deviations(data, xbar)
    if count < 2:
        raise StatisticsError('stdev requires at least two data points')
    return _deviation(total, count - 1, kind)


def pstdev(data, mu=None):
    """The standard deviation of a population: the square root of its variance."""
    kind, count, total = _square_deviations(data, mu)
    if count < 1:
        raise StatisticsError('pstdev requires at least one data point')
    return _deviation(total, count, kind)


# --- two series ---

def _check_pairs(name, x, y):
    n = len(x)
    if len(y) != n:
        raise StatisticsError(f'{name} requires that both inputs have same number of data points')
    if n < 2:
        raise StatisticsError(f'{name} requires at least two data points')
    return n


def covariance(x, y, /):
    """The covariance of two series as a sample."""
    n = _check_pairs('covariance', x, y)
    xbar = _fsum(x) / n
    ybar = _fsum(y) / n
    return _sumprod((xi - xbar for xi in x), (yi - ybar for yi in y)) / (n - 1)


def _ranks(data, start):
    # The ranks from start on; equal elements share the mean of theirs.
    order = sorted(range(len(data)), key=data.__getitem__)
    ranks = [0] * len(order)
    i = 0
    while i < len(order):
        j = i + 1
        while j < len(order) and data[order[j]] == data[order[i]]:
            j += 1
        for k in order[i:j]:
            ranks[k] = start + (i + j - 1) / 2
        i = j
    return ranks


def _root_of_product(x, y):
    root = _sqrt(x * y)
    scale = 0.0
    if not _isfinite(root):
        if not (_isinf(root) and not _isinf(x) and not _isinf(y)):
            return root
        scale = 2.0 ** -512
    elif not root:
        if not (x and y):
            return root
        scale = 2.0 ** 537
    if scale:
        return _root_of_product(scale * x, scale * y) / scale
    # One step of Newton's, with the error of the square known exactly.
    return root + _sumprod((x, root), (y, -root)) / (2.0 * root)


def correlation(x, y, /, *, method='linear'):
    """Pearson's coefficient of correlation, or Spearman's with method 'ranked'."""
    n = _check_pairs('correlation', x, y)
    if method not in {'linear', 'ranked'}:
        raise ValueError(f'Unknown method: {method!r}')
    if method == 'ranked':
        start = (n - 1) / -2
        x = _ranks(x, start)
        y = _ranks(y, start)
    else:
        xbar = _fsum(x) / n
        ybar = _fsum(y) / n
        x = [xi - xbar for xi in x]
        y = [yi - ybar for yi in y]
    try:
        return _sumprod(x, y) / _root_of_product(_sumprod(x, x), _sumprod(y, y))
    except ZeroDivisionError:
        raise StatisticsError('at least one of the inputs is constant')


def __getattr__(name):
    # Made when it is first needed: most users need no named tuples.
    if name == 'LinearRegression':
        from collections import namedtuple
        made = namedtuple('LinearRegression', ('slope', 'intercept'), module=__name__)
        globals()[name] = made
        return made
    raise AttributeError(f"module '{__name__}' has no attribute '{name}'")


def linear_regression(x, y, /, *, proportional=False):
    """Slope and intercept of the straight line that fits best; proportional: through the origin."""
    n = _check_pairs('linear regression', x, y)
    if not proportional:
        xbar = _fsum(x) / n
        ybar = _fsum(y) / n
        x = [xi - xbar for xi in x]
        y = (yi - ybar for yi in y)
    sxy = _sumprod(x, y) + 0.0
    try:
        slope = sxy / _sumprod(x, x)
    except ZeroDivisionError:
        raise StatisticsError('x is constant')
    intercept = 0.0 if proportional else ybar - slope * xbar
    made = globals().get('LinearRegression') or __getattr__('LinearRegression')
    return made(slope=slope, intercept=intercept)


# --- the normal distribution ---

def _polynomial(coefficients, x):
    result = 0.0
    for coefficient in coefficients:
        result = result * x + coefficient
    return result


# Wichura's algorithm AS 241: numerators and denominators for the middle, the sides and the tails.
_INVERSE = (
    ((2509.0809287301226727, 33430.575583588128105, 67265.770927008700853,
      45921.953931549871457, 13731.693765509461125, 1971.5909503065514427,
      133.14166789178437745, 3.3871328727963666080),
     (5226.4952788528545610, 28729.085735721942674, 39307.895800092710610,
      21213.794301586595867, 5394.1960214247511077, 687.18700749205790830,
      42.313330701600911252, 1.0)),
    ((7.74545014278341407640e-4, 2.27238449892691845833e-2, 2.41780725177450611770e-1,
      1.27045825245236838258, 3.64784832476320460504, 5.76949722146069140550,
      4.63033784615654529590, 1.42343711074968357734),
     (1.05075007164441684324e-9, 5.47593808499534494600e-4, 1.51986665636164571966e-2,
      1.48103976427480074590e-1, 6.89767334985100004550e-1, 1.67638483018380384940,
      2.05319162663775882187, 1.0)),
    ((2.01033439929228813265e-7, 2.71155556874348757815e-5, 1.24266094738807843860e-3,
      2.65321895265761230930e-2, 2.96560571828504891230e-1, 1.78482653991729133580,
      5.46378491116411436990, 6.65790464350110377720),
     (2.04426310338993978564e-15, 1.42151175831644588870e-7, 1.84631831751005468180e-5,
      7.86869131145613259100e-4, 1.48753612908506148525e-2, 1.36929880922735805310e-1,
      5.99832206555887937690e-1, 1.0)),
)


def _inverse(p):
    q = p - 0.5
    if _fabs(q) <= 0.425:
        upper, lower = _INVERSE[0]
        r = 0.180625 - q * q
        return _polynomial(upper, r) * q / _polynomial(lower, r)
    r = _sqrt(-_log(p if q <= 0.0 else 1.0 - p))
    if r <= 5.0:
        upper, lower = _INVERSE[1]
        r -= 1.6
    else:
        upper, lower = _INVERSE[2]
        r -= 5.0
    x = _polynomial(upper, r) / _polynomial(lower, r)
    return -x if q < 0.0 else x


class NormalDist:
    """Normal distribution of a random variable"""

    __slots__ = {
        '_mu': 'Arithmetic mean of a normal distribution',
        '_sigma': 'Standard deviation of a normal distribution',
    }

    def __init__(self, mu=0.0, sigma=1.0):
        """NormalDist where mu is the mean and sigma is the standard deviation."""
        if sigma < 0.0:
            raise StatisticsError('sigma must be non-negative')
        self._mu = float(mu)
        self._sigma = float(sigma)

    @classmethod
    def from_samples(cls, data):
        """The distribution that a sample suggests."""
        data = list(data)
        if len(data) < 2:
            raise StatisticsError('stdev requires at least two data points')
        return cls(_as_float_mean(data), stdev(data))

    def samples(self, n, *, seed=None):
        """A list of n random numbers of the distribution."""
        import random
        draw = random.random if seed is None else random.Random(seed).random
        return [_inverse(draw()) * self._sigma + self._mu for _ in range(n)]

    def pdf(self, x):
        """Probability density function.  P(x <= X < x+dx) / dx"""
        variance = self._sigma * self._sigma
        if not variance:
            raise StatisticsError('pdf() not defined when sigma is zero')
        diff = x - self._mu
        return _exp(diff * diff / (-2.0 * variance)) / _sqrt(_tau * variance)

    def cdf(self, x):
        """Cumulative distribution function.  P(X <= x)"""
        if not self._sigma:
            raise StatisticsError('cdf() not defined when sigma is zero')
        return 0.5 * (1.0 + _erf((x - self._mu) / (self._sigma * _sqrt(2.0))))

    def inv_cdf(self, p):
        """Inverse cumulative distribution function.  x : P(X <= x) = p"""
        if p <= 0.0 or p >= 1.0:
            raise StatisticsError('p must be in the range 0.0 < p < 1.0')
        return self._mu + _inverse(p) * self._sigma

    def quantiles(self, n=4):
        """The n - 1 points that divide it into intervals which are equally likely."""
        return [self.inv_cdf(i / n) for i in range(1, n)]

    def overlap(self, other):
        """How much of the area under two distributions' densities they share, from 0 to 1."""
        if not isinstance(other, NormalDist):
            raise TypeError('Expected another NormalDist instance')
        X, Y = self, other
        if (Y._sigma, Y._mu) < (X._sigma, X._mu):
            X, Y = Y, X
        X_var, Y_var = X.variance, Y.variance
        if not X_var or not Y_var:
            raise StatisticsError('overlap() not defined when sigma is zero')
        dv = Y_var - X_var
        dm = _fabs(Y._mu - X._mu)
        if not dv:
            return 1.0 - _erf(dm / (2.0 * X._sigma * _sqrt(2.0)))
        # Where the two densities cross.
        a = X._mu * Y_var - Y._mu * X_var
        b = X._sigma * Y._sigma * _sqrt(dm * dm + dv * _log(Y_var / X_var))
        x1 = (a + b) / dv
        x2 = (a - b) / dv
        return 1.0 - (_fabs(Y.cdf(x1) - X.cdf(x1)) + _fabs(Y.cdf(x2) - X.cdf(x2)))

    def zscore(self, x):
        """How many standard deviations x is above the mean."""
        if not self._sigma:
            raise StatisticsError('zscore() not defined when sigma is zero')
        return (x - self._mu) / self._sigma

    @property
    def mean(self):
        """Arithmetic mean of the normal distribution."""
        return self._mu

    @property
    def median(self):
        """Return the median of the normal distribution"""
        return self._mu

    @property
    def mode(self):
        """Return the mode of the normal distribution"""
        return self._mu

    @property
    def stdev(self):
        """Standard deviation of the normal distribution."""
        return self._sigma

    @property
    def variance(self):
        """Square of the standard deviation."""
        return self._sigma * self._sigma

    def __add__(x1, x2):
        """Add a constant, or the distribution of an independent variable."""
        if isinstance(x2, NormalDist):
            return NormalDist(x1._mu + x2._mu, _hypot(x1._sigma, x2._sigma))
        return NormalDist(x1._mu + x2, x1._sigma)

    def __sub__(x1, x2):
        """Subtract a constant, or the distribution of an independent variable."""
        if isinstance(x2, NormalDist):
            return NormalDist(x1._mu - x2._mu, _hypot(x1._sigma, x2._sigma))
        return NormalDist(x1._mu - x2, x1._sigma)

    def __mul__(x1, x2):
        """Multiply both mu and sigma by a constant."""
        return NormalDist(x1._mu * x2, x1._sigma * _fabs(x2))

    def __truediv__(x1, x2):
        """Divide both mu and sigma by a constant."""
        return NormalDist(x1._mu / x2, x1._sigma / _fabs(x2))

    def __pos__(x1):
        """Return a copy of the instance."""
        return NormalDist(x1._mu, x1._sigma)

    def __neg__(x1):
        """Negates mu while keeping sigma the same."""
        return NormalDist(-x1._mu, x1._sigma)

    __radd__ = __add__

    def __rsub__(x1, x2):
        """Subtract a NormalDist from a constant."""
        return -(x1 - x2)

    __rmul__ = __mul__

    def __eq__(x1, x2):
        """Two NormalDist objects are equal if their mu and sigma are both equal."""
        if not isinstance(x2, NormalDist):
            return NotImplemented
        return x1._mu == x2._mu and x1._sigma == x2._sigma

    def __hash__(self):
        """NormalDist objects hash equal if their mu and sigma are both equal."""
        return hash((self._mu, self._sigma))

    def __repr__(self):
        return f'{type(self).__name__}(mu={self._mu!r}, sigma={self._sigma!r})'

    def __getstate__(self):
        return self._mu, self._sigma

    def __setstate__(self, state):
        self._mu, self._sigma = state


def _as_float_mean(data):
    _, count, total, _ = _sums(data)
    return _as_float(_over(total, count))
