# Special methods of numbers called by name; bool; arithmetic of big ints.

def show(expressions):
    for line in expressions.strip().splitlines():
        try:
            print(line, "->", ascii(eval(line)))
        except Exception as error:
            print(line, "->", type(error).__name__ + ":", ascii(str(error)))

show(r'''
5 .__add__(6)
(5).__add__(1.5)
(5).__add__('a')
(5).__radd__(6)
(5).__truediv__(2)
(5).__floordiv__(0)
(5).__divmod__(3)
(5).__rdivmod__(13)
(5).__pow__(2)
(5).__pow__(2, 3)
(5).__pow__(2.0)
(5).__rpow__(2)
(5).__rpow__(2, 3)
(5).__neg__()
(5).__pos__()
(5).__abs__()
(5).__invert__()
(5).__lshift__(2)
(5).__rlshift__(2)
(5).__and__(3.0)
(5).__eq__(5.0)
(5).__eq__(5)
(5).__lt__(6)
(5).__bool__()
(5).__int__()
(5).__float__()
(5).__index__()
(5).__trunc__()
(5).__floor__()
(5).__ceil__()
(5).__round__()
(5).__round__(-1)
(5).__hash__()
(5).__repr__()
(5).__str__()
(5).__format__('>5')
(5).__getnewargs__()
(5).__complex__()
(5).__class__
int.__add__(1, 2)
int.__add__(1.0, 2)
int.__add__(1)
int.__new__(int, '5')
int.__new__(bool, 5)
int.__new__(str)
int.__new__(5)
int.__new__()
bool.__new__(bool, 1)
bool()
bool(0), bool(1), bool(''), bool('a'), bool([]), bool([0]), bool(None), bool(0.0), bool(0j), bool(float('nan'))
bool(1, 2)
bool(x=1)
bool('False')
bool.__mro__
True.__repr__()
str(True), repr(False)
True.__and__(True), True.__and__(1), True.__rand__(False), True.__xor__(1.0)
isinstance(True, int), issubclass(bool, int)
True is (1 == 1)
{True: 'a', 1: 'b', 1.0: 'c'}
[0,1][True]
5 if 0 else 6
0b1111_0000, 0o17, 0xFF_ff, 1_000_000
1_000.5_0, 1e1_0
0xdeadbeefdeadbeefdeadbeef
max(1, 2.0), max(1.0, 1), min(0.0, -0.0)
sum([1,2.5,3j]), sum([0.1]*10), sum([True]*3)
1 < 2 < 3, 1 < 3 < 2
1 < 'a'
1 < 1j
1j < 1j
None < 1
5 @ 3
5 .real
(10).__mod__(3), (10).__rmod__(3)
isinstance(5, int) and 5..is_integer()
123456789012345678901234567890 * 987654321098765432109876543210
(10**50 + 1) ** 5
-(10**50) // 7, -(10**50) % 7
(3**200) >> 100, (3**200) << 5, -(3**200) >> 100
(3**200) & (7**100), (3**200) | -(7**100), -(3**200) ^ (7**100)
10**50 == 10.0**50
10**22 == 1e22, 10**23 == 1e23
float(10**23), float(2**1023), float(10**308)
float(2**1024)
float(-2**1024)
float(2**1024 - 2**970)
float(2**1024 - 2**970 - 1)
1e308*10, -1e308*10
10**400 + 1.0
10**400 < 1.0
1.0 * 10**400
1.0 - 10**400
1.0 // 10**400
10**400 % 1.0
divmod(10**400, 1.0)
2 ** 10**10 ** 0
(10**400) ** 0.5
(10**400) ** -1
2 ** 2.0 ** 1024
0.5 ** 10**400
''')
