"""Backtracking with generators, sets of cells, permutations and memoised searches."""


def queens(n, row=0, taken=()):
    if row == n:
        yield taken
        return
    for column in range(n):
        if all(column != c and abs(column - c) != row - r for r, c in enumerate(taken)):
            yield from queens(n, row + 1, (*taken, column))


print(*queens(6), sum(1 for _ in queens(7)))

GRID = """
53..7.... 6..195... .98....6. 8...6...3 4..8.3..1
7...2...6 .6....28. ...419..5 ....8..79
""".split()


def sudoku(grid):
    rows, columns, boxes = ([set() for _ in range(9)] for _ in range(3))
    empty = []
    for y, line in enumerate(grid):
        for x, c in enumerate(line):
            if c == ".":
                empty.append((y, x))
            else:
                for group in rows[y], columns[x], boxes[y // 3 * 3 + x // 3]:
                    assert c not in group
                    group.add(c)
    cells = [list(line) for line in grid]

    def free(cell):
        y, x = cell
        return {*"123456789"} - rows[y] - columns[x] - boxes[y // 3 * 3 + x // 3]

    def solve():
        if not empty:
            return True
        cell = min(empty, key=lambda c: (len(free(c)), c))
        empty.remove(cell)
        y, x = cell
        groups = rows[y], columns[x], boxes[y // 3 * 3 + x // 3]
        for c in sorted(free(cell)):
            cells[y][x] = c
            for group in groups:
                group.add(c)
            if solve():
                return True
            for group in groups:
                group.discard(c)
        empty.append(cell)
        return False

    return solve() and ["".join(line) for line in cells]


print(*sudoku(GRID), sep="\n")


def life(cells):
    counts = {}
    for x, y in cells:
        for dx in -1, 0, 1:
            for dy in -1, 0, 1:
                if dx or dy:
                    key = x + dx, y + dy
                    counts[key] = counts.get(key, 0) + 1
    return {cell for cell, n in counts.items() if n == 3 or n == 2 and cell in cells}


glider = {(1, 0), (2, 1), (0, 2), (1, 2), (2, 2)}
world = glider
for _ in range(8):
    world = life(world)
print(world == {(x + 2, y + 2) for x, y in glider}, sorted(world), life(set()))


def permutations(items):
    match items:
        case []:
            yield ()
        case [*_]:
            for i, item in enumerate(items):
                for rest in permutations(items[:i] + items[i + 1:]):
                    yield item, *rest


print([*map("".join, permutations([*"abc"]))], len({*permutations([*"aabb"])}))


def memo(function, cache={}):
    def wrapper(*args):
        key = function.__name__, args
        if key not in cache:
            cache[key] = function(*args)
        return cache[key]
    wrapper.cache = cache
    return wrapper


@memo
def distance(a, b):
    if not a or not b:
        return len(a or b)
    return min(distance(a[1:], b) + 1, distance(a, b[1:]) + 1, distance(a[1:], b[1:]) + (a[0] != b[0]))


@memo
def ways(amount, coins):
    if amount < 0 or not coins:
        return 0
    return 1 if amount == 0 else ways(amount - coins[0], coins) + ways(amount, coins[1:])


print(distance("kitten", "sitting"), distance("flaw", "lawn"), ways(200, (100, 50, 20, 10, 5, 2, 1)), len(ways.cache) > 500)


def hanoi(n, a="A", b="B", c="C"):
    if n:
        yield from hanoi(n - 1, a, c, b)
        yield f"{a}{c}"
        yield from hanoi(n - 1, b, a, c)


print(*hanoi(4))


def tic_tac_toe(board="." * 9, player="x", seen={}):
    lines = (board[0:3], board[3:6], board[6:], board[::3], board[1::3], board[2::3], board[::4], board[2:7:2])
    if "ooo" in lines or "xxx" in lines:
        return -1
    if "." not in board:
        return 0
    if board not in seen:
        other = "xo"[player == "x"]
        moves = (board[:i] + player + board[i + 1:] for i, c in enumerate(board) if c == ".")
        seen[board] = max(-tic_tac_toe(move, other) for move in moves)
    return seen[board]


print(tic_tac_toe(), tic_tac_toe("xx.oo...."), tic_tac_toe("xox.o.x..", "o"))
