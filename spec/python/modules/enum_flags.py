# Flag and IntFlag: operators, combined members, boundaries, iteration, containment, repr.
import enum
from enum import CONFORM, EJECT, KEEP, STRICT, Flag, FlagBoundary, IntFlag, auto


def attempt(what, *args, **kwargs):
    try:
        print(what(*args, **kwargs))
    except BaseException as error:
        print(type(error).__name__, error, *getattr(error, "__notes__", ()))


class Perm(Flag):
    R = auto()
    W = auto()
    X = auto()
    RW = R | W
    ALL = 7
    NONE = 0


print(list(Perm), len(Perm), list(Perm.__members__), Perm)
print(Perm.R | Perm.X, repr(Perm.R | Perm.X), repr(Perm.RW), repr(Perm(3)), repr(Perm(0)), repr(Perm(7)), Perm.R & Perm.W)
print(~Perm.R, repr(~Perm.R), repr(~Perm(0)), repr(Perm.ALL ^ Perm.R), repr(Perm.R ^ Perm.R), ~~Perm.R is Perm.R)
print(bool(Perm.R), bool(Perm.NONE), list(Perm.RW), list(Perm(0)), len(Perm.ALL), Perm.R in Perm.RW, Perm.ALL in Perm.RW)
print(Perm.R | Perm.W is Perm.RW, (Perm.R | Perm.W) is Perm.RW, Perm(5) is Perm(5), Perm(5).name, Perm(5).value)
print(3 in Perm, 5 in Perm, 8 in Perm, Perm(5) in Perm, "R" in Perm, -1 in Perm)
print(Perm(-1), Perm(-2), repr(Perm(-8)), Perm._flag_mask_, Perm._all_bits_, Perm._singles_mask_, Perm._boundary_)
print(f"{Perm.R|Perm.X:>12}", str(Perm(0)), format(Perm.ALL))
attempt(Perm, 8)
attempt(Perm, 9)
attempt(Perm, -9)
attempt(Perm, "R")
attempt(Perm, 1.0)
attempt(Perm, 1.5)
attempt(lambda: Perm.R | 1)
attempt(lambda: 1 | Perm.R)
attempt(lambda: Perm.R & "x")
attempt(lambda: 1 in Perm.R)
attempt(lambda: Perm["Q"])
print(sorted(enum.show_flag_values(13)), enum.show_flag_values(Perm.RW), enum.bin(5), enum.bin(-6), enum.bin(0), enum.bin(3, 6), enum.bin(-3, 6))
attempt(enum.show_flag_values, -1)


class I(IntFlag):
    A = 1
    B = 2
    D = 8


print(I.A | I.B, repr(I.A | I.B), repr(I.A | 4), repr(I(16)), repr(I.A | 1), I.A | 4, 4 | I.A, repr(4 | I.A), type(4 | I.A))
print(I.A + 1, I.D // 2, repr(~I.A), repr(~I.A & 0xf), repr(I(0)), I(0), I.A == 1, 5 in I, I.A in I(3), repr(I(-1)), I(-1) == -1, int(I(-2)))
print(f"{I.A | I.B} {I.A:04b}", str(I.A | 4), repr(I(4)), list(I(15)), [repr(x) for x in I(13)], I._boundary_, I(4).name)
print(repr(I.A ^ 5), repr(I.D & 12), repr(I.A << 1), hex(I.D), I.A.bit_length(), hash(I.A) == hash("A"))
attempt(lambda: I.A | "x")
attempt(lambda: I.A | 1.5)
attempt(I, "A")
attempt(lambda: I.A in 5)
attempt(lambda: 5 in I.A)


class Strict(Flag, boundary=STRICT):
    A, B, D = 1, 2, 8


class Conform(Flag, boundary=CONFORM):
    A, B, D = 1, 2, 8


class Eject(Flag, boundary=EJECT):
    A, B, D = 1, 2, 8


class Keep(Flag, boundary=KEEP):
    A, B, D = 1, 2, 8


class IStrict(IntFlag, boundary=STRICT):
    A, B, D = 1, 2, 8


class IConform(IntFlag, boundary=CONFORM):
    A, B, D = 1, 2, 8


class IEject(IntFlag, boundary=EJECT):
    A, B, D = 1, 2, 8


for cls in Strict, Conform, Eject, Keep, IStrict, IConform, IEject:
    print(cls.__name__, cls._boundary_)
    for value in (3, 4, 7, 12, 16, 31, -1, -2, -4, -5, -16, -17, -40):
        attempt(lambda: repr(cls(value)))
    attempt(lambda: repr(~cls.A))
    attempt(lambda: repr(~cls(0)))
print(list(FlagBoundary), FlagBoundary.STRICT, repr(FlagBoundary("keep")))


class Rev(Flag):
    C = 4
    B = 2
    A = 1
    BA = 3


print(list(Rev), list(Rev(7)), repr(Rev(7)), repr(Rev(5)), list(Rev.BA))


class Unnamed(Flag):
    A = 3
    B = 8


attempt(lambda: repr(Unnamed(3)))
attempt(lambda: repr(Unnamed(1)))
attempt(lambda: repr(Unnamed(11)))
print(list(Unnamed), list(Unnamed.A), list(Unnamed(8)), Unnamed._flag_mask_, Unnamed._singles_mask_)


class Keepy(IntFlag):
    AB = 3
    C = 4


print(repr(Keepy(3)), repr(Keepy(1)), repr(Keepy(7)), repr(Keepy(5)), repr(Keepy(8)), list(Keepy))


class Str(Flag):
    def _generate_next_value_(name, start, count, last):
        return 1 << (count * 2)
    A = auto()
    B = auto()


print([m.value for m in Str])


class Odd(Flag):
    A = None
    B = 1


attempt(lambda: [repr(m) for m in Odd])
attempt(lambda: Odd.A | Odd.B)
attempt(lambda: ~Odd.A)


class Empty(Flag):
    pass


attempt(Empty, 1)
attempt(lambda: Empty("Made", "A B C")(3))
attempt(lambda: [m.value for m in IntFlag("Made", ["A", "B"], start=4)])
