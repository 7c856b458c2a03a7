"""Permutations from generators that delegate to each other, and a checksum over them."""


def permutations(items, size):
    if size == 0:
        yield ()
        return
    for i in range(len(items)):
        rest = items[:i] + items[i + 1:]
        for tail in permutations(rest, size - 1):
            yield (items[i],) + tail


def walk(tree):
    left, value, right = tree
    if left is not None:
        yield from walk(left)
    yield value
    if right is not None:
        yield from walk(right)


def build(low, high):
    if low >= high:
        return None
    middle = (low + high) // 2
    return build(low, middle), middle, build(middle + 1, high)


def main():
    checksum = 0
    for p in permutations((1, 2, 3, 4, 5, 6, 7, 8), 8):
        for v in p:
            checksum = (checksum * 31 + v) % 1000003
    tree = build(0, 4000)
    total = 0
    for _ in range(4):
        for v in walk(tree):
            total += v
    print(checksum, total)


main()
