"""A Julia set, drawn as text."""


def escape(x, y, cx, cy, limit):
    for n in range(limit):
        xx = x * x
        yy = y * y
        if xx + yy > 4.0:
            return n
        y = 2.0 * x * y + cy
        x = xx - yy + cx
    return limit


def main():
    shades = " .:-=+*#%@"
    total = 0
    lines = []
    for row in range(180):
        line = ""
        for column in range(240):
            n = escape(column / 80 - 1.5, row / 90 - 1.0, -0.8, 0.156, 100)
            total += n
            line += shades[n * 9 // 100]
        lines.append(line)
    print(total, lines[90][80:160])


main()
