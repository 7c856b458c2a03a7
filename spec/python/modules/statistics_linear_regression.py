# linear_regression and its named tuple.
import statistics as S


def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)


t(lambda: S.linear_regression([1, 2, 3, 4], [2, 4.5, 6, 8]))
t(lambda: S.linear_regression([1, 2, 3], [2, 4, 6], proportional=True))
t(lambda: S.linear_regression([1, 1], [2, 3]))
t(lambda: S.linear_regression([1], [2]))
t(lambda: S.linear_regression([1, 2], [2]))
t(lambda: (S.LinearRegression, S.LinearRegression._fields))
t(lambda: S.nope)
