"""Constants of characters, templates with $, and what str.format() is made of."""

import _string

__all__ = ['ascii_letters', 'ascii_lowercase', 'ascii_uppercase', 'capwords', 'digits',
           'hexdigits', 'octdigits', 'printable', 'punctuation', 'whitespace', 'Formatter',
           'Template']

whitespace = ' \t\n\r\v\f'
ascii_lowercase = 'abcdefghijklmnopqrstuvwxyz'
ascii_uppercase = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
ascii_letters = ascii_lowercase + ascii_uppercase
digits = '0123456789'
hexdigits = digits + 'abcdef' + 'ABCDEF'
octdigits = '01234567'
punctuation = r"""!"#$%&'()*+,-./:;<=>?@[\]^_`{|}~"""
printable = digits + ascii_letters + punctuation + whitespace


def capwords(s, sep=None):
    """The words of s, as sep or whitespace splits it, capitalised and joined again.

    Without sep the words are joined by one space.
    """
    return (sep or ' ').join([word.capitalize() for word in s.split(sep)])


class _Everything:
    """A mapping and keyword arguments that go before it."""

    def __init__(self, keywords, mapping):
        self.maps = keywords, mapping

    def __getitem__(self, key):
        keywords, mapping = self.maps
        return keywords[key] if key in keywords else mapping[key]


class _Lazy:
    """An attribute of Template that is made when first asked for: re need not be imported before."""

    def __init__(self, make):
        self.make = make

    def __set_name__(self, owner, name):
        self.name = name

    def __get__(self, instance, cls):
        value = self.make()
        setattr(Template, self.name, value)
        return value


def _ignorecase():
    import re
    return re.IGNORECASE


class Template:
    """Text with $names in it, or ${names}, to be replaced; $$ is a dollar sign.

    A subclass can have another delimiter, idpattern, braceidpattern or flags, or a pattern of its own
    with the groups escaped, named, braced and invalid.
    """

    delimiter = '$'
    # Only ASCII letters, but with IGNORECASE [a-z] would also match two that are not.
    idpattern = r'(?a:[_a-z][_a-z0-9]*)'
    braceidpattern = None
    flags = _Lazy(_ignorecase)
    pattern = _Lazy(lambda: _compiled(Template))

    def __init_subclass__(cls):
        super().__init_subclass__()
        cls.pattern = _compiled(cls)

    def __init__(self, template):
        self.template = template

    def _invalid(self, mo):
        at = mo.start('invalid')
        lines = self.template[:at].splitlines(keepends=True)
        colno = at - len(''.join(lines[:-1])) if lines else 1
        raise ValueError(f'Invalid placeholder in string: line {len(lines) or 1}, col {colno}')

    def _replaced(self, replace):
        """The text with what replace() returns for each placeholder: its match, and its name if any."""
        def convert(mo):
            name = mo.group('named') or mo.group('braced')
            if name is None and mo.group('escaped') is not None:
                return self.delimiter
            if name is None and mo.group('invalid') is None:
                raise ValueError('Unrecognized named group in pattern', self.pattern)
            return replace(mo, name)
        return self.pattern.sub(convert, self.template)

    def substitute(self, mapping={}, /, **kws):
        """The text with every placeholder replaced by what mapping or kws, the stronger, have for it."""
        values = _values(mapping, kws)

        def replace(mo, name):
            if name is None:
                self._invalid(mo)
            return str(values[name])
        return self._replaced(replace)

    def safe_substitute(self, mapping={}, /, **kws):
        """As substitute(), but placeholders that nothing is there for stay as they are."""
        values = _values(mapping, kws)

        def replace(mo, name):
            if name is not None:
                try:
                    return str(values[name])
                except KeyError:
                    pass
            return mo.group()
        return self._replaced(replace)

    def is_valid(self):
        """Whether substitute() would not complain of the template as such."""
        return all(kind is not None for kind, _ in self._placeholders())

    def get_identifiers(self):
        """The list of the names, each once, in order."""
        return list(dict.fromkeys(name for _, name in self._placeholders() if name is not None))

    def _placeholders(self):
        """For each placeholder what it is, None if it is invalid, and its name."""
        for mo in self.pattern.finditer(self.template):
            name = mo.group('named') or mo.group('braced')
            if name is None and mo.group('invalid') is not None:
                yield None, None
            elif name is None and mo.group('escaped') is None:
                raise ValueError('Unrecognized named group in pattern', self.pattern)
            else:
                yield 'name' if name else 'escape', name


def _values(mapping, kws):
    return _Everything(kws, mapping) if kws else mapping


def _compiled(cls):
    """The pattern of a class of templates."""
    import re
    pattern = cls.__dict__.get('pattern')
    if pattern is None or isinstance(pattern, _Lazy):
        delimiter = re.escape(cls.delimiter)
        name = cls.idpattern
        braced = cls.braceidpattern or name
        pattern = rf"""
            {delimiter}(?:
              (?P<escaped>{delimiter})  |   # Escape sequence of two delimiters
              (?P<named>{name})       |   # delimiter and a Python identifier
              {{(?P<braced>{braced})}} |   # delimiter and a braced identifier
              (?P<invalid>)             # Other ill-formed delimiter exprs
            )
            """
    return re.compile(pattern, cls.flags | re.VERBOSE)


class Formatter:
    """What str.format() does, in methods that a subclass can override."""

    def format(self, format_string, /, *args, **kwargs):
        """Format the arguments by the string."""
        return self.vformat(format_string, args, kwargs)

    def vformat(self, format_string, args, kwargs):
        """As format(), the arguments being a sequence and a mapping."""
        used_args = set()
        result, _ = self._vformat(format_string, args, kwargs, used_args, 2)
        self.check_unused_args(used_args, args, kwargs)
        return result

    def _vformat(self, format_string, args, kwargs, used_args, recursion_depth, auto_arg_index=0):
        """The result, and the number of the next field without one; False if numbers are given."""
        if recursion_depth < 0:
            raise ValueError('Max string recursion exceeded')
        result = []
        for literal, field_name, format_spec, conversion in self.parse(format_string):
            if literal:
                result.append(literal)
            if field_name is None:
                continue
            first, _ = _string.formatter_field_name_split(field_name)
            if first == '':
                if auto_arg_index is False:
                    raise ValueError('cannot switch from manual field specification to automatic '
                                     'field numbering')
                field_name = str(auto_arg_index) + field_name
                auto_arg_index += 1
            elif isinstance(first, int):
                if auto_arg_index:
                    raise ValueError('cannot switch from manual field specification to automatic '
                                     'field numbering')
                auto_arg_index = False
            obj, arg_used = self.get_field(field_name, args, kwargs)
            used_args.add(arg_used)
            obj = self.convert_field(obj, conversion)
            format_spec, auto_arg_index = self._vformat(
                format_spec, args, kwargs, used_args, recursion_depth - 1,
                auto_arg_index=auto_arg_index)
            result.append(self.format_field(obj, format_spec))
        return ''.join(result), auto_arg_index

    def get_value(self, key, args, kwargs):
        """The argument of a number or name."""
        return args[key] if isinstance(key, int) else kwargs[key]

    def check_unused_args(self, used_args, args, kwargs):
        """Called at the end, with the set of keys that were used."""

    def format_field(self, value, format_spec):
        """The text of a value."""
        return format(value, format_spec)

    def convert_field(self, value, conversion):
        """What a conversion makes of a value."""
        if conversion is None:
            return value
        if conversion == 's':
            return str(value)
        if conversion == 'r':
            return repr(value)
        if conversion == 'a':
            return ascii(value)
        raise ValueError(f'Unknown conversion specifier {conversion!s}')

    def parse(self, format_string):
        """An iterator over tuples of literal text, field name, format spec and conversion."""
        return _string.formatter_parser(format_string)

    def get_field(self, field_name, args, kwargs):
        """The object that a field name stands for, and the key that get_value() was asked for."""
        first, rest = _string.formatter_field_name_split(field_name)
        obj = self.get_value(first, args, kwargs)
        for is_attr, name in rest:
            obj = getattr(obj, name) if is_attr else obj[name]
        return obj, first
