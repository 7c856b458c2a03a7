"""JSONEncoder."""

from _json import encode_basestring, encode_basestring_ascii, make_encoder as c_make_encoder

c_encode_basestring = encode_basestring
c_encode_basestring_ascii = encode_basestring_ascii

INFINITY = float('inf')


class JSONEncoder(object):
    """Writes Python objects as JSON: dicts, lists, tuples, strs, numbers, bools and None.

    For others, override default() or pass default=, which returns something that can be written.
    """

    item_separator = ', '
    key_separator = ': '

    def __init__(self, *, skipkeys=False, ensure_ascii=True,
                 check_circular=True, allow_nan=True, sort_keys=False,
                 indent=None, separators=None, default=None):
        """Keep the options.

        skipkeys leaves out keys that JSON cannot have, instead of raising TypeError; ensure_ascii
        escapes all that is not ASCII; check_circular notices containers that contain themselves;
        allow_nan writes NaN and the infinities as JavaScript does; sort_keys sorts dicts by key;
        indent, a string or a number of spaces, puts each item on a line of its own; separators
        are those of items and of keys.
        """
        self.skipkeys = skipkeys
        self.ensure_ascii = ensure_ascii
        self.check_circular = check_circular
        self.allow_nan = allow_nan
        self.sort_keys = sort_keys
        self.indent = indent
        if separators is not None:
            self.item_separator, self.key_separator = separators
        elif indent is not None:
            self.item_separator = ','
        if default is not None:
            self.default = default

    def default(self, o):
        """Return something that can be written in place of o, or raise TypeError."""
        raise TypeError(f'Object of type {o.__class__.__name__} is not JSON serializable')

    def encode(self, o):
        """Return o as JSON text."""
        if isinstance(o, str):
            return (encode_basestring_ascii if self.ensure_ascii else encode_basestring)(o)
        chunks = self.iterencode(o, _one_shot=True)
        if not isinstance(chunks, (list, tuple)):
            chunks = list(chunks)
        return ''.join(chunks)

    def iterencode(self, o, _one_shot=False):
        """Give o as JSON text piece by piece."""
        markers = {} if self.check_circular else None
        encoder = encode_basestring_ascii if self.ensure_ascii else encode_basestring
        indent = self.indent
        if indent is not None and not isinstance(indent, str):
            indent = ' ' * indent
        if _one_shot:
            encode = c_make_encoder(markers, self.default, encoder, indent, self.key_separator,
                                    self.item_separator, self.sort_keys, self.skipkeys,
                                    self.allow_nan)
            return encode(o, 0)
        return _Pieces(self, markers, encoder, indent).of(o, 0)


class _Pieces:
    """Encodes in pieces, none of which is the text of a whole container."""

    def __init__(self, options, markers, encoder, indent):
        self.options = options
        self.markers = markers
        self.encoder = encoder
        self.indent = indent

    def scalar(self, o):
        """The text of what has no parts; None for anything else."""
        if isinstance(o, str):
            return self.encoder(o)
        if o is None:
            return 'null'
        if o is True:
            return 'true'
        if o is False:
            return 'false'
        if isinstance(o, int):
            return int.__repr__(o)
        if isinstance(o, float):
            return self.number(o)
        return None

    def number(self, o):
        """The text of a float."""
        if o != o:
            text = 'NaN'
        elif o == INFINITY:
            text = 'Infinity'
        elif o == -INFINITY:
            text = '-Infinity'
        else:
            return float.__repr__(o)
        if not self.options.allow_nan:
            raise ValueError('Out of range float values are not JSON compliant: ' + repr(o))
        return text

    def of(self, o, level):
        """The pieces of anything."""
        text = self.scalar(o)
        if text is not None:
            yield text
        elif isinstance(o, (list, tuple)):
            yield from self.array(o, level)
        elif isinstance(o, dict):
            yield from self.object(o, level)
        else:
            self.enter(o)
            yield from self.of(self.options.default(o), level)
            self.leave(o)

    def enter(self, o):
        """Notes that the parts of o are next."""
        if self.markers is not None:
            if id(o) in self.markers:
                raise ValueError('Circular reference detected')
            self.markers[id(o)] = o

    def leave(self, o):
        """Ends what enter() began."""
        if self.markers is not None:
            del self.markers[id(o)]

    def line(self, level):
        """What begins a line; nothing when there is but one."""
        return '' if self.indent is None else '\n' + self.indent * level

    def array(self, array, level):
        """The pieces of a list or tuple. An opening bracket or comma goes with a scalar after it."""
        if not array:
            yield '[]'
            return
        self.enter(array)
        separator = self.options.item_separator + self.line(level + 1)
        before = '[' + self.line(level + 1)
        for value in array:
            text = self.scalar(value)
            if text is not None:
                yield before + text
            else:
                yield before
                yield from self.of(value, level + 1)
            before = separator
        if self.indent is not None:
            yield self.line(level)
        yield ']'
        self.leave(array)

    def object(self, object, level):
        """The pieces of a dict."""
        if not object:
            yield '{}'
            return
        self.enter(object)
        yield '{'
        if self.indent is not None:
            yield self.line(level + 1)
        options = self.options
        separator = options.item_separator + self.line(level + 1)
        first = True
        for key, value in sorted(object.items()) if options.sort_keys else object.items():
            if not isinstance(key, str):
                text = self.scalar(key)
                if text is None:
                    if options.skipkeys:
                        continue
                    raise TypeError('keys must be str, int, float, bool or None, '
                                    f'not {key.__class__.__name__}')
                key = text
            if not first:
                yield separator
            first = False
            yield self.encoder(key)
            yield options.key_separator
            yield from self.of(value, level + 1)
        if self.indent is not None:
            yield self.line(level)
        yield '}'
        self.leave(object)
