"""Shortest paths in a grid of costs, with a binary heap of its own."""


class Heap:
    def __init__(self):
        self.items = []

    def push(self, item):
        items = self.items
        items.append(item)
        at = len(items) - 1
        while at:
            parent = (at - 1) // 2
            if items[parent] <= item:
                break
            items[at] = items[parent]
            at = parent
        items[at] = item

    def pop(self):
        items = self.items
        first = items[0]
        item = items.pop()
        size = len(items)
        if size:
            at = 0
            while True:
                child = 2 * at + 1
                if child >= size:
                    break
                if child + 1 < size and items[child + 1] < items[child]:
                    child += 1
                if item <= items[child]:
                    break
                items[at] = items[child]
                at = child
            items[at] = item
        return first


def shortest(costs, width, height):
    far = 10 ** 9
    distance = [far] * (width * height)
    distance[0] = 0
    heap = Heap()
    heap.push((0, 0))
    while heap.items:
        so_far, at = heap.pop()
        if so_far > distance[at]:
            continue
        x, y = at % width, at // width
        for dx, dy in ((1, 0), (-1, 0), (0, 1), (0, -1)):
            nx, ny = x + dx, y + dy
            if 0 <= nx < width and 0 <= ny < height:
                near = ny * width + nx
                total = so_far + costs[near]
                if total < distance[near]:
                    distance[near] = total
                    heap.push((total, near))
    return distance


def main():
    width, height = 240, 240
    costs = [1 + i * i * 31 % 17 for i in range(width * height)]
    distance = shortest(costs, width, height)
    print(distance[-1], max(distance), sum(distance))


main()
