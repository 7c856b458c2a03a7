# math: functions of ints and of sequences.
import math
from math import inf, nan

class Index:
    def __init__(self, value): self.value = value
    def __index__(self): return self.value
class Float:
    def __init__(self, value): self.value = value
    def __float__(self): return self.value
class Rounds:
    def __ceil__(self): return 'ceil'
    def __floor__(self): return 'floor'
    def __trunc__(self): return 'trunc'


def show(expressions):
    for line in expressions.strip().splitlines():
        try:
            print(line, "->", ascii(eval(line)))
        except Exception as error:
            print(line, "->", type(error).__name__ + ":", ascii(str(error)))

show(r'''
math.ceil(Rounds()), math.floor(Rounds()), math.trunc(Rounds())
math.comb(5, 2), math.comb(5, 0), math.comb(5, 5), math.comb(5, 6), math.comb(100, 50), math.comb(10**20, 2), math.comb(0, 0), math.comb(67, 33), math.comb(68, 34), math.comb(200, 100)
math.comb(-1, 2)
math.comb(1, -2)
math.comb(1.0, 2)
math.comb(5, 2.0)
math.comb(10**20, 10**20-1)
math.comb(10**400, 10**400 - 2) > 0
math.comb(True, Index(1))
math.comb(5)
math.perm(5), math.perm(5, 2), math.perm(5, 0), math.perm(5, 6), math.perm(100, 50), math.perm(10**20, 2), math.perm(5, None), math.perm(0)
math.perm(-1)
math.perm(5, -1)
math.perm(1.0)
math.perm(5, 1.0)
math.perm(10**30)
math.perm(10**30, 10**20)
math.perm(10**30, 10**29)
math.factorial(0), math.factorial(20), math.factorial(21), math.factorial(50)
math.factorial(-1)
math.factorial(1.0)
math.factorial(10**30)
math.factorial('a')
math.factorial(-10**30)
math.gcd(), math.gcd(5), math.gcd(-5), math.gcd(12, 18), math.gcd(12, 18, 27), math.gcd(0, 0), math.gcd(0, 5), math.gcd(10**30, 10**20), math.gcd(2**100*3, 2**90*9), math.gcd(True, 2), math.gcd(Index(4), 6), math.gcd(-10**30, 6)
math.gcd(1.0)
math.gcd(1, 'a')
math.gcd(4, 6, None)
math.lcm(), math.lcm(5), math.lcm(-5), math.lcm(4, 6), math.lcm(4, 6, 10), math.lcm(0, 5), math.lcm(10**20, 10**15), math.lcm(2**70, 3**50)
math.lcm(1.0)
math.lcm(0, 'a')
math.isqrt(0), math.isqrt(1), math.isqrt(15), math.isqrt(16), math.isqrt(10**30), math.isqrt(10**30-1), math.isqrt(2**63-1), math.isqrt(2**64), math.isqrt(10**400)==10**200, math.isqrt(True)
math.isqrt(-1)
math.isqrt(-10**30)
math.isqrt(1.0)
math.isqrt('a')
math.log(10), math.log(100, 10), math.log(8, 2), math.log(10**400), math.log(10**400, 10), math.log(2**1000, 2), math.log(10, 10**400), math.log2(2**1000), math.log10(10**400), math.log2(10**400), math.log(1.5, 2.5)
math.log(0)
math.log(-1)
math.log(-10**400)
math.log10(-10**400)
math.log2(0)
math.log(10, 0)
math.log(10, 1)
math.log(10, -1)
math.log(0, 10)
math.log(10, 'a')
math.log('a', 10)
math.log(1, 2, 3)
math.log(inf), math.log(nan), math.log(10, inf), math.log(10, nan), math.log(inf, inf)
math.log(Index(10)), math.log(Float(10.0))
''')
