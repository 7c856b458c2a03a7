"""The 0/1 knapsack problem by dynamic programming over one row."""


def knapsack(weights, values, capacity):
    best = [0] * (capacity + 1)
    for weight, value in zip(weights, values):
        for room in range(capacity, weight - 1, -1):
            with_item = best[room - weight] + value
            if with_item > best[room]:
                best[room] = with_item
    return best[capacity]


def main():
    weights = [3 + i * 37 % 41 for i in range(60)]
    values = [10 + i * 53 % 97 for i in range(60)]
    total = 0
    for capacity in range(500, 1500, 25):
        total += knapsack(weights, values, capacity)
    print(total)


main()
