z = 3 + 4j
print(z, z.real, z.imag, abs(z), z.conjugate(), z * 2, z + 1, z - 1j, z * z, z / 2, z ** 2, -z, z == 3 + 4j, z != 3, complex(1, 2), complex("1+2j"), complex(5), 1j * 1j, bool(0j), hash(1 + 0j) == hash(1), repr(0j), str(-1j), 1 + 0j == 1, complex("-j"), 2j ** 2)
for bad in (lambda: z < 1, lambda: int(z), lambda: float(z), lambda: z // 2, lambda: z % 2, lambda: complex("x"), lambda: z / 0):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
