"""Regular expressions.

The syntax is Perl's, more or less: see https://docs.python.org/3.13/library/re.html. Patterns and the
strings that they are matched with are both str, or both bytes-like.
"""

import _sre

__all__ = [
    'match', 'fullmatch', 'search', 'sub', 'subn', 'split', 'findall', 'finditer', 'compile',
    'purge', 'escape', 'error', 'Pattern', 'Match', 'A', 'I', 'L', 'M', 'S', 'X', 'U', 'ASCII',
    'IGNORECASE', 'LOCALE', 'MULTILINE', 'DOTALL', 'VERBOSE', 'UNICODE', 'NOFLAG', 'RegexFlag',
    'PatternError',
]
__version__ = '2.2.1'



def _make_flags():
    import enum

    @enum.global_enum
    class RegexFlag(enum.IntFlag, boundary=enum.KEEP):
        __qualname__ = 'RegexFlag'
        NOFLAG = 0
        # Classes of characters, \b and case are those of ASCII.
        ASCII = A = 256
        # Case is ignored.
        IGNORECASE = I = 2
        # Classes are those of the locale; for bytes only.
        LOCALE = L = 4
        # Classes are those of Unicode; for str this needs no saying.
        UNICODE = U = 32
        # ^ and $ match at lines.
        MULTILINE = M = 8
        # . matches line breaks.
        DOTALL = S = 16
        # White space and comments in the pattern are skipped.
        VERBOSE = X = 64
        DEBUG = 128
        __str__ = object.__str__
        _numeric_repr_ = hex

    globals()['RegexFlag'] = RegexFlag


# Made when first asked for: an enum is much to import, and most programs use no flags.
_flags = ('RegexFlag', 'NOFLAG', 'ASCII', 'A', 'IGNORECASE', 'I', 'LOCALE', 'L', 'UNICODE', 'U',
          'MULTILINE', 'M', 'DOTALL', 'S', 'VERBOSE', 'X', 'DEBUG')


def __getattr__(name):
    if name in _flags and name not in globals():
        _make_flags()
        return globals()[name]
    raise AttributeError(f"module 're' has no attribute {name!r}")


def __dir__():
    return sorted({*globals(), *_flags})


class PatternError(Exception):
    """What is wrong with a pattern.

    msg is the message as such, pattern the pattern, pos the index of the fault if it is known, lineno
    and colno its line and column.
    """

    __module__ = 're'

    def __init__(self, msg, pattern=None, pos=None):
        self.msg = msg
        self.pattern = pattern
        self.pos = pos
        self.lineno = self.colno = None
        if pattern is not None and pos is not None:
            msg = f'{msg} at position {pos}'
            newline = '\n' if isinstance(pattern, str) else b'\n'
            self.lineno = pattern.count(newline, 0, pos) + 1
            self.colno = pos - pattern.rfind(newline, 0, pos)
            if newline in pattern:
                msg = f'{msg} (line {self.lineno}, column {self.colno})'
        super().__init__(msg)


error = PatternError
Pattern = _sre.Pattern
Match = _sre.Match


# Compiled patterns, the one used last at the end.
_cache = {}
_MAXCACHE = 512


def _compile(pattern, flags):
    if isinstance(flags, int):
        flags = int(flags)
    key = type(pattern), pattern, flags
    compiled = _cache.get(key)
    if compiled is not None:
        return compiled
    if isinstance(pattern, Pattern):
        if flags:
            raise ValueError('cannot process flags argument with a compiled pattern')
        return pattern
    if not isinstance(pattern, (str, bytes)):
        raise TypeError('first argument must be string or compiled pattern')
    # Anything but an int is complained about here.
    compiled, texts = _sre.compile(pattern, flags & 0xFFFFFFFF)
    if texts:
        import warnings
        for text in texts:
            warnings.warn(text, FutureWarning, stacklevel=3)
    if not flags & 128:
        if len(_cache) >= _MAXCACHE:
            del _cache[next(iter(_cache))]
        _cache[key] = compiled
    return compiled


def match(pattern, string, flags=0):
    """Match the pattern at the start of the string: a Match object, or None."""
    return _compile(pattern, flags).match(string)


def fullmatch(pattern, string, flags=0):
    """Match the pattern with all of the string: a Match object, or None."""
    return _compile(pattern, flags).fullmatch(string)


def search(pattern, string, flags=0):
    """Find the first match in the string: a Match object, or None."""
    return _compile(pattern, flags).search(string)


class _ZeroSentinel(int):
    pass


_zero_sentinel = _ZeroSentinel()


def _positional(name, where, names, args, given):
    """The values of two optional parameters that were passed by position, which is deprecated."""
    values = list(given)
    for at, value in enumerate(args[:2]):
        if values[at] is not _zero_sentinel:
            raise TypeError(f"{name}() got multiple values for argument '{names[at]}'")
        values[at] = value
    if len(args) > 2:
        raise TypeError(f'{name}() takes from {where} to {where + 2} positional arguments '
                        f'but {where + len(args)} were given')
    import warnings
    warnings.warn(f"'{names[0]}' is passed as positional argument", DeprecationWarning,
                  stacklevel=3)
    return values


def sub(pattern, repl, string, *args, count=_zero_sentinel, flags=_zero_sentinel):
    """The string with the matches of the pattern replaced.

    repl is a template, in which backslash escapes and references to groups are processed, or a
    function that is given the Match object and returns what it is to be replaced by. With a count
    only so many matches are replaced.
    """
    if args:
        count, flags = _positional('sub', 3, ('count', 'flags'), args, (count, flags))
    return _compile(pattern, flags).sub(repl, string, count)


def subn(pattern, repl, string, *args, count=_zero_sentinel, flags=_zero_sentinel):
    """As sub(), but with the number of replacements: (string, number)."""
    if args:
        count, flags = _positional('subn', 3, ('count', 'flags'), args, (count, flags))
    return _compile(pattern, flags).subn(repl, string, count)


def split(pattern, string, *args, maxsplit=_zero_sentinel, flags=_zero_sentinel):
    """The list of what is between the matches, and of what the groups of the pattern matched.

    With maxsplit only so many matches split it.
    """
    if args:
        maxsplit, flags = _positional('split', 2, ('maxsplit', 'flags'), args, (maxsplit, flags))
    return _compile(pattern, flags).split(string, maxsplit)


sub.__text_signature__ = '(pattern, repl, string, count=0, flags=0)'
subn.__text_signature__ = '(pattern, repl, string, count=0, flags=0)'
split.__text_signature__ = '(pattern, string, maxsplit=0, flags=0)'


def findall(pattern, string, flags=0):
    """The list of all matches: of their text, or that of the group, or tuples of the groups'."""
    return _compile(pattern, flags).findall(string)


def finditer(pattern, string, flags=0):
    """An iterator over the Match objects of all matches."""
    return _compile(pattern, flags).finditer(string)


def compile(pattern, flags=0):
    """Compile a pattern: a Pattern object."""
    return _compile(pattern, flags)


def purge():
    """Forget the compiled patterns that are kept."""
    _cache.clear()


_special_chars_map = {i: '\\' + chr(i) for i in b'()[]{}?*+-|^$\\.&~# \t\n\r\v\f'}


def escape(pattern):
    """The pattern that matches just this text."""
    if isinstance(pattern, str):
        return pattern.translate(_special_chars_map)
    pattern = str(pattern, 'latin1')
    return pattern.translate(_special_chars_map).encode('latin1')


def _reduce(pattern):
    return _compile, (pattern.pattern, pattern.flags)


import copyreg
copyreg.pickle(Pattern, _reduce, _compile)


class Scanner:
    """Splits text into tokens, by a list of pairs of a pattern and an action.

    An action is called with the scanner and the text of the token; what it returns is the token. None
    drops it, and what is not callable is the token itself.
    """

    def __init__(self, lexicon, flags=0):
        self.lexicon = lexicon
        for phrase, _ in lexicon:
            _compile(phrase, flags)
        self.scanner = _compile('|'.join(f'({phrase})' for phrase, _ in lexicon), flags)

    def scan(self, string):
        """The list of tokens, and what is left where no pattern matches."""
        tokens = []
        step = self.scanner.scanner(string).match
        at = 0
        while (found := step()) and found.end() != at:
            at = found.end()
            action = self.lexicon[found.lastindex - 1][1]
            if callable(action):
                self.match = found
                action = action(self, found.group())
            if action is not None:
                tokens.append(action)
        return tokens, string[at:]
