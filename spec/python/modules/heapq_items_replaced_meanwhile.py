# A comparison puts other items into the list, as many as there were.
import gc
import heapq


class Item:
    count = 0

    def __init__(self, value, heap=None):
        self.value, self.heap = value, heap

    def __lt__(self, other):
        Item.count += 1
        if self.heap is not None and Item.count % 3 == 0:
            heap = self.heap
            heap[:] = [Item(i * 7 % 11, heap) for i in range(len(heap))]
            gc.collect()
            garbage = [Item(i) for i in range(50)]
        return self.value < other.value

    def __repr__(self):
        return f"<{self.value}>"


def attempt(name, act):
    Item.count = 0
    heap = []
    heap.extend(Item(i * 5 % 13, heap) for i in range(20))
    try:
        print(name, act(heap))
    except RuntimeError as error:
        print(name, error)
    print(heap)


attempt("push", lambda heap: heapq.heappush(heap, Item(-1, heap)))
attempt("pop", heapq.heappop)
attempt("pops", lambda heap: [heapq.heappop(heap) for _ in range(10)])
attempt("replace", lambda heap: heapq.heapreplace(heap, Item(3, heap)))
attempt("pushpop", lambda heap: heapq.heappushpop(heap, Item(30, heap)))
attempt("heapify", heapq.heapify)
attempt("max", heapq._heapify_max)
