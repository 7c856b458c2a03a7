"""Determinants of matrices of floats by elimination with pivots."""


def determinant(rows):
    rows = [row[:] for row in rows]
    n = len(rows)
    result = 1.0
    for k in range(n):
        pivot = max(range(k, n), key=lambda i: abs(rows[i][k]))
        if rows[pivot][k] == 0.0:
            return 0.0
        if pivot != k:
            rows[pivot], rows[k] = rows[k], rows[pivot]
            result = -result
        top = rows[k]
        result *= top[k]
        for i in range(k + 1, n):
            row = rows[i]
            factor = row[k] / top[k]
            for j in range(k + 1, n):
                row[j] -= factor * top[j]
    return result


def main():
    n = 60
    total = 0.0
    for shift in range(60):
        rows = [[((i * 7 + j * 13 + shift) % 11 - 5) / 10 + (1.0 if i == j else 0.0) for j in range(n)] for i in range(n)]
        total += determinant(rows)
    print("%.6e" % total)


main()
