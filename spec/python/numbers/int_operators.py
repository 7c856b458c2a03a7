# The operators of int, bool and big ints; pow in all forms; comparison with floats.
import sys


def show(expressions):
    for line in expressions.strip().splitlines():
        try:
            print(line, "->", ascii(eval(line)))
        except Exception as error:
            print(line, "->", type(error).__name__ + ":", ascii(str(error)))

show(r'''
sys.get_int_max_str_digits()
1 + 1
1 + 1.5
1 + 1j
1 + 'a'
1 + None
1 + True
True + True
True - False
True * 3
True / 2
True // 2
True % 2
True ** 2
True << 2
True & 1
True & False
True | 1
True | False
True ^ True
type(True & True)
type(True & 1)
-True
+True
type(+True)
abs(True)
True and 1
5 // 2
-5 // 2
5 // -2
5 % -3
-5 % 3
divmod(-5, 3)
divmod(5, -3)
divmod(5, 0)
5 // 0
5 % 0
5 / 0
5.0 // 0
5.0 % 0
5.0 / 0
divmod(5.0, 0)
0 ** 0
0 ** -1
0.0 ** -1
0 ** 0.0
0 ** -1.5
(-8) ** (1/3)
2 ** -1
2 ** -1000
2 ** -2000
2 ** 0.5
2 ** 1000 % 1000
2.0 ** 1024
(-2.0) ** 1025
10 ** 400 * 1.0
10 ** 400 / 10 ** 399
10 ** 400 / 3
1 / 10 ** 400
10 ** 400 // 1.0
10 ** 400 == float('inf')
10 ** 400 > float('inf')
10 ** 400 < float('inf')
10 ** 400 > 1e308
10 ** 308 > 1e308
10 ** 308 == 1e308
2 ** 53 == 2.0 ** 53
2 ** 53 + 1 == 2.0 ** 53
2 ** 53 + 1 > 2.0 ** 53
2**63 == 2.0**63
2**63-1 == 2.0**63
2**63-1 < 2.0**63
-2**63 == -2.0**63
-2**63-1 < -2.0**63
1 == float('nan')
1 < float('nan')
float('nan') != 1
pow(2, 10)
pow(2, 10, 1000)
pow(2, -1, 7)
pow(2, -3, 7)
pow(2, -1, 4)
pow(2, -1, 1)
pow(2, 10, 0)
pow(2, 10, -7)
pow(-2, 3, 7)
pow(-2, 3, -7)
pow(0, 0, 1)
pow(0, 0, 5)
pow(2, 10, 1)
pow(2, 10, -1)
pow(2.0, 10, 3)
pow(2, 1.0, 3)
pow(2, 1, 3.0)
pow(2, 'a')
pow('a', 2)
pow(2, 2, None)
pow(2, 2, 'a')
pow(2)
pow()
pow(2, 2, 2, 2)
pow(base=2, exp=3)
pow(2, exp=3, mod=5)
pow(1j, 2)
pow(1j, 2, 3)
pow(2, 1j, 3)
pow(38, -1, 97)
pow(10**50, 10**50, 10**49+7)
pow(10**50, -3, 10**49+7)
pow(3, -2, 10**30+57)
pow(2, -5)
pow(0, -5)
pow(0, -1, 5)
pow(5, -1, -7)
pow(True, 2, 3)
1 << 100
1 << -1
1 >> -1
1 << 0
0 << 10**30
1 << 10**30
1 >> 10**30
-1 >> 10**30
-5 >> 1
-1 >> 100
5 >> 100
1 << 63
1 << 64
-1 << 63
1.0 << 1
1 << 1.0
1 & 1.0
1 | 'a'
-1 & 0xff
-1 & 2**100
-2**100 & -1
-2**100 | 1
-2**100 ^ 2**100
2**100 & 2**99
~(2**100)
~0
~-1
-(2**63)
--(-2**63)
abs(-2**63)
-2**63 // -1
-2**63 % -1
divmod(-2**63, -1)
(2**63-1) + 1
(2**63-1) * 2
-2**63 - 1
(-2**63) * (-1)
(2**32) * (2**32)
9223372036854775807 + 1 - 1
10**30 // 10**20
-10**30 // 10**20
-10**30 // (10**20+1)
-10**30 % (10**20+1)
10**30 % -(10**20+1)
divmod(-10**30, 10**20+7)
10**30 // 0
10**30 % 0
10**30 / 0
divmod(10**30, 0)
''')
