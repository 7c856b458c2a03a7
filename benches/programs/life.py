"""Conway's game of life on a torus, by counting the neighbours of live cells."""


def step(cells, width, height):
    counts = {}
    for x, y in cells:
        for dy in (-1, 0, 1):
            for dx in (-1, 0, 1):
                if dx or dy:
                    key = ((x + dx) % width, (y + dy) % height)
                    counts[key] = counts.get(key, 0) + 1
    return {key for key, n in counts.items() if n == 3 or (n == 2 and key in cells)}


def main():
    width, height = 64, 48
    cells = set()
    seed = 42
    for y in range(height):
        for x in range(width):
            seed = (seed * 1103515245 + 12345) % 2147483648
            if seed // 65536 % 3 == 0:
                cells.add((x, y))
    for _ in range(250):
        cells = step(cells, width, height)
    print(len(cells), sum(x * 31 + y for x, y in cells))


main()
