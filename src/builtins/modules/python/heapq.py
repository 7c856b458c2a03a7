"""Lists as priority queues: the first item is the smallest one."""

from _heapq import (
    _heapify_max, _heappop_max, _heapreplace_max, heapify, heappop, heappush, heappushpop,
    heapreplace,
)

__all__ = [
    'heappush', 'heappop', 'heapify', 'heapreplace', 'merge', 'nlargest', 'nsmallest',
    'heappushpop',
]


def merge(*iterables, key=None, reverse=False):
    """Merge sorted iterables into one sorted iterator."""
    make, replace, remove, direction = heapify, heapreplace, heappop, 1
    if reverse:
        make, replace, remove, direction = _heapify_max, _heapreplace_max, _heappop_max, -1
    # What is next in each: what it is ordered by, the number of its source, itself, how to go on.
    heads = []
    for order, iterator in enumerate(map(iter, iterables)):
        for value in iterator:
            by = value if key is None else key(value)
            heads.append([by, order * direction, value, iterator.__next__])
            break
    make(heads)
    while len(heads) > 1:
        head = heads[0]
        yield head[2]
        try:
            value = head[3]()
        except StopIteration:
            remove(heads)
            continue
        head[0] = value if key is None else key(value)
        head[2] = value
        replace(heads, head)
    if heads:
        _, _, value, advance = heads[0]
        yield value
        yield from advance.__self__


def _best(n, iterable, key, reverse):
    """The first n of the sorted items; no more than a few times n are kept."""
    if not n >= 1:
        return []
    best, iterator, room = [], iter(iterable), max(4 * n, 1024)
    more = True
    while more:
        more = False
        for item in iterator:
            best.append(item if key is None else (key(item), item))
            if len(best) >= room:
                more = True
                break
        best.sort(key=None if key is None else _by_key, reverse=reverse)
        del best[n:]
    return best if key is None else [item for _, item in best]


def _by_key(pair):
    return pair[0]


def nsmallest(n, iterable, key=None):
    """The n smallest items, in order: sorted(iterable, key=key)[:n]."""
    return _best(n, iterable, key, False)


def nlargest(n, iterable, key=None):
    """The n largest items, in falling order: sorted(iterable, key=key, reverse=True)[:n]."""
    return _best(n, iterable, key, True)
