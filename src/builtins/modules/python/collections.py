"""Containers beyond list, tuple, dict and set."""

# ChainMap and the User classes, which need the abstract base classes, are made when they are first
# asked for.

import _collections
import sys as _sys
from _collections import OrderedDict, _count_elements, _tuplegetter, defaultdict, deque
from itertools import chain as _chain, repeat as _repeat, starmap as _starmap

__all__ = [
    'ChainMap', 'Counter', 'OrderedDict', 'UserDict', 'UserList', 'UserString', 'defaultdict',
    'deque', 'namedtuple',
]
__path__ = []
_LATER = ('ChainMap', 'UserDict', 'UserList', 'UserString')


def __getattr__(name):
    if name in _LATER:
        import _collections_user
        for later in _LATER:
            globals()[later] = getattr(_collections_user, later)
        return globals()[name]
    raise AttributeError(f'module {__name__!r} has no attribute {name!r}')


def __dir__():
    return sorted({*globals(), *_LATER})


# --- namedtuple ----------------------------------------------------------------------------------

def _renamed(names, seen):
    """The field names, those that cannot be used replaced by their positions."""
    from keyword import iskeyword
    for index, name in enumerate(names):
        if not name.isidentifier() or iskeyword(name) or name.startswith('_') or name in seen:
            name = f'_{index}'
        seen.add(name)
        yield name


def _check_names(typename, field_names, rename):
    from keyword import iskeyword
    for name in [typename, *field_names]:
        if type(name) is not str:
            raise TypeError('Type names and field names must be strings')
        if not name.isidentifier():
            raise ValueError(f'Type names and field names must be valid identifiers: {name!r}')
        if iskeyword(name):
            raise ValueError(f'Type names and field names cannot be a keyword: {name!r}')
    seen = set()
    for name in field_names:
        if name.startswith('_') and not rename:
            raise ValueError(f'Field names cannot start with an underscore: {name!r}')
        if name in seen:
            raise ValueError(f'Encountered duplicate field name: {name!r}')
        seen.add(name)


def _listed(field_names):
    """The names as a tuple is written."""
    return ', '.join(field_names) + (',' if len(field_names) == 1 else '')


def namedtuple(typename, field_names, *, rename=False, defaults=None, module=None):
    """Make a subclass of tuple whose items can be got by name, too."""
    if isinstance(field_names, str):
        field_names = field_names.replace(',', ' ').split()
    field_names = list(map(str, field_names))
    typename = _sys.intern(str(typename))
    if rename:
        field_names = list(_renamed(field_names, set()))
    _check_names(typename, field_names, rename)
    field_defaults = {}
    if defaults is not None:
        defaults = tuple(defaults)
        if len(defaults) > len(field_names):
            raise TypeError('Got more default values than field names')
        field_defaults = dict(reversed(list(zip(reversed(field_names), reversed(defaults)))))
    field_names = tuple(map(_sys.intern, field_names))
    if module is None:
        module = _sys._getframe(1).f_globals.get('__name__', '__main__')
    namespace = {
        '__doc__': f'{typename}({_listed(field_names)})',
        '__slots__': (),
        '_fields': field_names,
        '_field_defaults': field_defaults,
        **_named_tuple_methods(typename, field_names, defaults),
        '__match_args__': field_names,
        '__module__': module,
    }
    for index, name in enumerate(field_names):
        namespace[name] = _tuplegetter(index, _sys.intern(f'Alias for field number {index}'))
    return type(typename, (tuple,), namespace)


def _named_tuple_methods(typename, field_names, defaults):
    count, new = len(field_names), tuple.__new__
    shown = f"({', '.join(f'{name}=%r' for name in field_names)})"
    parameters = _listed(field_names)
    scope = {'_new': new, '__builtins__': {}, '__name__': f'namedtuple_{typename}'}
    source = f'lambda _cls, {parameters}: _new(_cls, ({parameters}))'
    __new__ = eval(source, scope)
    __new__.__name__ = '__new__'
    __new__.__doc__ = f'Create new instance of {typename}({parameters})'
    if defaults is not None:
        __new__.__defaults__ = defaults

    @classmethod
    def _make(cls, iterable):
        result = new(cls, iterable)
        if len(result) != count:
            raise TypeError(f'Expected {count} arguments, got {len(result)}')
        return result

    _make.__func__.__doc__ = f'Make a new {typename} object from a sequence or iterable'

    def _replace(self, /, **kwds):
        result = self._make(map(kwds.pop, field_names, self))
        if kwds:
            raise TypeError(f'Got unexpected field names: {list(kwds)!r}')
        return result

    _replace.__doc__ = f'Return a new {typename} object replacing specified fields with new values'

    def __repr__(self):
        'Return a nicely formatted representation string'
        return self.__class__.__name__ + shown % self

    def _asdict(self):
        'Return a new dict which maps field names to their values.'
        return dict(zip(self._fields, self))

    def __getnewargs__(self):
        'Return self as a plain tuple.  Used by copy and pickle.'
        return tuple(self)

    methods = {
        '__new__': __new__, '_make': _make, '__replace__': _replace, '_replace': _replace,
        '__repr__': __repr__, '_asdict': _asdict, '__getnewargs__': __getnewargs__,
    }
    for method in (__new__, _make.__func__, _replace, __repr__, _asdict, __getnewargs__):
        method.__qualname__ = f'{typename}.{method.__name__}'
    return methods


# --- Counter -------------------------------------------------------------------------------------

def _is_mapping(value):
    if isinstance(value, dict):
        return True
    if not hasattr(value, 'keys'):
        return False
    from collections.abc import Mapping
    return isinstance(value, Mapping)


def _agree(counter, other, holds):
    """Whether something holds of both counts of each element."""
    if not isinstance(other, Counter):
        return NotImplemented
    return all(holds(counter[element], other[element])
               for elements in (counter, other) for element in elements)


def _join(counter, other, join):
    """A Counter of the positive counts that `join` makes of both counts."""
    if not isinstance(other, Counter):
        return NotImplemented
    result = Counter()
    for element, count in counter.items():
        count = join(count, other[element])
        if count > 0:
            result[element] = count
    for element, count in other.items():
        if element not in counter and (count := join(0, count)) > 0:
            result[element] = count
    return result


class Counter(dict):
    """A dict of counts: how many times each element was seen."""

    def __init__(self, iterable=None, /, **kwds):
        super().__init__()
        self.update(iterable, **kwds)

    def __missing__(self, key):
        'What was never seen has the count 0.'
        return 0

    def total(self):
        'The sum of the counts.'
        return sum(self.values())

    def most_common(self, n=None):
        'The n elements with the highest counts, or all, with these, in falling order.'
        ordered = sorted(self.items(), key=lambda item: item[1], reverse=True)
        return ordered if n is None or n >= len(ordered) else ordered[:max(n, 0)]

    def elements(self):
        'An iterator over the elements, each as many times as its count says.'
        return _chain.from_iterable(_starmap(_repeat, self.items()))

    @classmethod
    def fromkeys(cls, iterable, v=None):
        raise NotImplementedError(
            'Counter.fromkeys() is undefined.  Use Counter(iterable) instead.')

    def update(self, iterable=None, /, **kwds):
        'Add the counts of a mapping, or one for each item of an iterable.'
        if iterable is not None:
            if not _is_mapping(iterable):
                _count_elements(self, iterable)
            elif self:
                known = self.get
                for element, count in iterable.items():
                    self[element] = count + known(element, 0)
            else:
                super().update(iterable)
        if kwds:
            self.update(kwds)

    def subtract(self, iterable=None, /, **kwds):
        'Take off the counts of a mapping, or one for each item of an iterable.'
        if iterable is not None:
            known = self.get
            if _is_mapping(iterable):
                for element, count in iterable.items():
                    self[element] = known(element, 0) - count
            else:
                for element in iterable:
                    self[element] = known(element, 0) - 1
        if kwds:
            self.subtract(kwds)

    def copy(self):
        'A copy of the same class.'
        return self.__class__(self)

    def __reduce__(self):
        return (self.__class__, (dict(self),))

    def __delitem__(self, elem):
        'Remove an element if it is there.'
        if elem in self:
            super().__delitem__(elem)

    def __repr__(self):
        if not self:
            return f'{self.__class__.__name__}()'
        try:
            shown = dict(self.most_common())
        except TypeError:
            # Counts that cannot be ordered.
            shown = dict(self)
        return f'{self.__class__.__name__}({shown!r})'

    # Comparisons and operators treat a missing element as one with the count 0.

    def __eq__(self, other):
        'Whether all counts are equal.'
        return _agree(self, other, lambda mine, theirs: mine == theirs)

    def __ne__(self, other):
        'Whether some counts differ.'
        if not isinstance(other, Counter):
            return NotImplemented
        return not self == other

    def __le__(self, other):
        'Whether no count is above the other.'
        return _agree(self, other, lambda mine, theirs: mine <= theirs)

    def __lt__(self, other):
        'Whether no count is above the other and some is below.'
        if not isinstance(other, Counter):
            return NotImplemented
        return self <= other and self != other

    def __ge__(self, other):
        'Whether no count is below the other.'
        return _agree(self, other, lambda mine, theirs: mine >= theirs)

    def __gt__(self, other):
        'Whether no count is below the other and some is above.'
        if not isinstance(other, Counter):
            return NotImplemented
        return self >= other and self != other

    def __add__(self, other):
        'The sums of the counts, where positive.'
        return _join(self, other, lambda mine, theirs: mine + theirs)

    def __sub__(self, other):
        'The differences of the counts, where positive.'
        return _join(self, other, lambda mine, theirs: mine - theirs)

    def __or__(self, other):
        'The larger of both counts, where positive.'
        return _join(self, other, lambda mine, theirs: theirs if mine < theirs else mine)

    def __and__(self, other):
        'The smaller of both counts, where positive.'
        return _join(self, other, lambda mine, theirs: mine if mine < theirs else theirs)

    def __pos__(self):
        'The positive counts.'
        return Counter({element: count for element, count in self.items() if count > 0})

    def __neg__(self):
        'The negative counts with their signs changed.'
        return Counter({element: 0 - count for element, count in self.items() if count < 0})

    def _keep_positive(self):
        for element in [element for element, count in self.items() if not count > 0]:
            del self[element]
        return self

    def __iadd__(self, other):
        'Add counts and keep the positive ones.'
        for element, count in other.items():
            self[element] += count
        return self._keep_positive()

    def __isub__(self, other):
        'Take counts off and keep the positive ones.'
        for element, count in other.items():
            self[element] -= count
        return self._keep_positive()

    def __ior__(self, other):
        'Raise counts to those of the other and keep the positive ones.'
        for element, count in other.items():
            if count > self[element]:
                self[element] = count
        return self._keep_positive()

    def __iand__(self, other):
        'Lower counts to those of the other and keep the positive ones.'
        for element, count in self.items():
            if other[element] < count:
                self[element] = other[element]
        return self._keep_positive()
