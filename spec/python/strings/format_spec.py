ints = (0, 5, -5, 1234567, -1234567, 10**20)
for spec in ("", "d", "5d", "<5d", "^9d", "=9d", "09d", "+d", " d", ",", "_", "x", "#x", "X", "#X", "o", "#o", "b", "#b", "_b", "#_x", "+,d", "012,d", "*^+12,", "e", ".2f", "g", "%", "n", "0>5", "x<8", "-d", "#010x", "08b", "10,", "<010", "=+10", "c" ):
    row = []
    for n in ints:
        try:
            row.append(format(n, spec))
        except (OverflowError, ValueError) as e:
            row.append(type(e).__name__ + ": " + str(e))
    print(repr(spec), row if spec != "c" else ascii(row))
floats = (0.0, -0.0, 1.5, -2.25, 1234567.891, 1e-7, 1e22, 123456789012345680.0, float("inf"), float("nan"), 0.1, 2.675)
for spec in ("", "f", ".0f", ".1f", ".3f", "10.2f", "<10.2f", "^10.2f", "010.2f", "+.1f", " .1f", ",.2f", "_.2f", "e", ".0e", ".2e", "E", "g", ".3g", ".10g", "#g", "G", "%", ".1%", "n", ".3", ".0", "10", "*>10.1f", "#.0f", "+g", "z.0f", "z", "=+12.1f", ".15g", ".17g", ".20f", "015,.1f", "#.3g", "F"):
    print(repr(spec), [format(x, spec) for x in floats])
for spec in ("", "5", "<5", ">5", "^6", "*^7", ".1", "5.1", "s", "<5s", ".0", "é>4", "05", "<05", "}>4"):
    print(repr(spec), [format(s, spec) for s in ("", "a", "abc", "é😀")])
print(format(True), format(True, "d"), format(True, "5"), format(None), format([1]), format(False, "x"), f"{True:>6}", f"{1e3:,}", f"{-1:06}", f"{3:<05}", f"{3.0:5}", f"{10**25:,}", f"{1.0:n}")
print(round(2.5), round(3.5), round(-2.5), round(2.675, 2), round(1234.5, -2), round(15, -1), round(25, -1), round(-15, -1), round(5e15 + 0.5), round(1.5, None), round(1e300, 2), round(0.1 + 0.2, 1), round(7, 3), round(10**30 + 5, -1), type(round(2.5)).__name__, type(round(2.5, 0)).__name__)
