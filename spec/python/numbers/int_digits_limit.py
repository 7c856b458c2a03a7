# Conversions between str and int of more than 4300 digits are refused, as they take quadratic time.
big = 10 ** 4299
print(len(str(big)), int("9" * 4300) == 10 * big - 1)
for f in (lambda: str(10 ** 4300), lambda: int("1" * 4301), lambda: f"{10 ** 5000}", lambda: "%d" % 10 ** 5000 if False else repr(-10 ** 4300), lambda: int("1_" * 4301 + "1"), lambda: format(10 ** 5000, "d"), lambda: "{}".format(10 ** 5000)):
    try:
        f()
        print("accepted")
    except ValueError as e:
        print(e)
print(len(hex(10 ** 5000)), len(bin(2 ** 20000)), int("f" * 5000, 16) == 16 ** 5000 - 1, len(f"{10 ** 5000:x}"))
