"""Tracebacks as text and as lists."""

import sys
import _traceback

__all__ = [
    "extract_stack", "extract_tb", "format_exception", "format_exception_only", "format_list",
    "format_stack", "format_tb", "print_exc", "format_exc", "print_exception", "print_last",
    "print_stack", "print_tb", "clear_frames", "FrameSummary", "StackSummary",
    "TracebackException", "walk_stack", "walk_tb", "print_list",
]

_missing = object()
_CAUSE = "\nThe above exception was the direct cause of the following exception:\n\n"
_CONTEXT = "\nDuring handling of the above exception, another exception occurred:\n\n"
_TITLE = "Traceback (most recent call last):\n"
_REPEATS = 3


class FrameSummary:
    """One level of a traceback."""

    __slots__ = (
        "filename", "lineno", "end_lineno", "colno", "end_colno", "name", "locals", "_line", "_text",
    )

    def __init__(
        self, filename, lineno, name, *, lookup_line=True, locals=None, line=None,
        end_lineno=None, colno=None, end_colno=None, _text=None,
    ):
        self.filename = filename
        self.lineno = lineno
        self.end_lineno = lineno if end_lineno is None else end_lineno
        self.colno = colno
        self.end_colno = end_colno
        self.name = name
        self.locals = {k: repr(v) for k, v in locals.items()} if locals else None
        self._line = line
        self._text = _text

    @property
    def line(self):
        return (self._line or "").strip()

    def __eq__(self, other):
        if isinstance(other, FrameSummary):
            return tuple(self) == tuple(other) and self.locals == other.locals
        if isinstance(other, tuple):
            return tuple(self) == other
        return NotImplemented

    def __getitem__(self, index):
        return (self.filename, self.lineno, self.name, self.line)[index]

    def __iter__(self):
        return iter([self.filename, self.lineno, self.name, self.line])

    def __repr__(self):
        return f"<FrameSummary file {self.filename}, line {self.lineno} in {self.name}>"

    def __len__(self):
        return 4


class StackSummary(list):
    """The levels of a traceback, outermost first."""

    @classmethod
    def extract(
        cls, frame_gen, *, limit=None, lookup_lines=True, capture_locals=False
    ):
        levels = [
            FrameSummary(frame.f_code.co_filename, lineno, frame.f_code.co_name)
            for frame, lineno in frame_gen
        ]
        return cls(_limited(levels, limit))

    @classmethod
    def from_list(cls, a_list):
        return cls(
            level if isinstance(level, FrameSummary)
            else FrameSummary(level[0], level[1], level[2], line=level[3])
            for level in a_list
        )

    def format_frame_summary(self, frame_summary):
        """The text of one level."""
        if frame_summary._text is not None:
            return frame_summary._text
        filename = frame_summary.filename
        if filename.startswith("<stdin>-"):
            filename = "<stdin>"
        text = f'  File "{filename}", line {frame_summary.lineno}, in {frame_summary.name}\n'
        if frame_summary.line:
            text += f"    {frame_summary.line}\n"
        if frame_summary.locals:
            for name, value in sorted(frame_summary.locals.items()):
                text += f"    {name} = {value}\n"
        return text

    def format(self):
        """The text of every level; of many that are equal only the first few."""
        result = []
        last = None
        count = 0
        for level in self:
            text = self.format_frame_summary(level)
            if text is None:
                continue
            key = (level.filename, level.lineno, level.name)
            if key != last:
                if count > _REPEATS:
                    result.append(_repeated(count - _REPEATS))
                last = key
                count = 0
            count += 1
            if count <= _REPEATS:
                result.append(text)
        if count > _REPEATS:
            result.append(_repeated(count - _REPEATS))
        return result


def _repeated(count):
    return f"  [Previous line repeated {count} more time{'s' if count > 1 else ''}]\n"


def _limited(levels, limit):
    if limit is None:
        limit = getattr(sys, "tracebacklimit", None)
        if limit is not None and limit < 0:
            limit = 0
    if limit is None:
        return levels
    return levels[:limit] if limit >= 0 else levels[limit:]


def _summary(levels, limit):
    return StackSummary(
        FrameSummary(
            filename, lineno, name, line=line, end_lineno=end_lineno, colno=colno,
            end_colno=end_colno, _text=text,
        )
        for filename, lineno, name, line, end_lineno, colno, end_colno, text
        in _limited(levels, limit)
    )


class TracebackException:
    """An exception as it was when this was made, ready to be shown."""

    def __init__(
        self, exc_type, exc_value, exc_traceback, *, limit=None, lookup_lines=True,
        capture_locals=False, compact=False, max_group_width=15, max_group_depth=10, _seen=None,
    ):
        seen = set() if _seen is None else _seen
        seen.add(id(exc_value))
        self.exc_type = exc_type
        self.stack = _summary(_traceback.levels(exc_traceback), limit)
        self._only = _traceback.exception_only(exc_value, exc_traceback is not None)
        try:
            self._str = str(exc_value)
        except Exception:
            self._str = "<exception str() failed>"
        try:
            self.__notes__ = getattr(exc_value, "__notes__", None)
        except Exception as error:
            self.__notes__ = [f"Ignored error getting __notes__: {error!r}"]
        self.__suppress_context__ = getattr(exc_value, "__suppress_context__", False)
        self.max_group_width = max_group_width
        self.max_group_depth = max_group_depth

        def other(exception):
            if exception is None or id(exception) in seen:
                return None
            return TracebackException(
                type(exception), exception, exception.__traceback__, limit=limit, _seen=seen
            )

        self.__cause__ = other(getattr(exc_value, "__cause__", None))
        self.__context__ = other(getattr(exc_value, "__context__", None))
        self.exceptions = None
        self._group = None
        if isinstance(exc_value, BaseExceptionGroup):
            self.exceptions = [other(member) for member in exc_value.exceptions]
            self._group = _traceback.group(exc_value, exc_traceback, limit)
        if isinstance(exc_value, SyntaxError):
            self.filename = exc_value.filename
            self.lineno = None if exc_value.lineno is None else str(exc_value.lineno)
            self.end_lineno = None if exc_value.end_lineno is None else str(exc_value.end_lineno)
            self.text = exc_value.text
            self.offset = exc_value.offset
            self.end_offset = exc_value.end_offset
            self.msg = exc_value.msg

    @classmethod
    def from_exception(cls, exc, *args, **kwargs):
        return cls(type(exc), exc, exc.__traceback__, *args, **kwargs)

    @property
    def exc_type_str(self):
        if self.exc_type is None:
            return None
        module, name = self.exc_type.__module__, self.exc_type.__qualname__
        return name if module in ("__main__", "builtins") else f"{module}.{name}"

    def __str__(self):
        return self._str

    def format_exception_only(self, *, show_group=False):
        """The lines behind the levels."""
        yield from self._only
        if show_group and self.exceptions:
            for member in self.exceptions:
                for text in member.format_exception_only(show_group=True):
                    for line in text.splitlines(keepends=True):
                        yield "   " + line

    def format(self, *, chain=True):
        """All lines."""
        if chain:
            if self.__cause__ is not None:
                yield from self.__cause__.format()
                yield _CAUSE
            elif self.__context__ is not None and not self.__suppress_context__:
                yield from self.__context__.format()
                yield _CONTEXT
        if self._group is not None:
            yield from self._group.splitlines(keepends=True)
            return
        if self.stack:
            yield _TITLE
            yield from self.stack.format()
        yield from self.format_exception_only()

    def print(self, *, file=None, chain=True):
        """Prints all lines."""
        for line in self.format(chain=chain):
            print(line, file=sys.stderr if file is None else file, end="")


def _value_and_traceback(exc, value, tb):
    if (value is _missing) != (tb is _missing):
        raise ValueError("Both or neither of value and tb must be given")
    if value is not _missing:
        return value, tb
    if exc is None:
        return None, None
    if isinstance(exc, BaseException):
        return exc, exc.__traceback__
    raise TypeError(f"Exception expected for value, {type(exc).__name__} found")


def _show(lines, file):
    for line in lines:
        print(line, file=sys.stderr if file is None else file, end="")


def print_exception(
    exc, /, value=_missing, tb=_missing, limit=None, file=None, chain=True, **kwargs
):
    """Print an exception with its traceback."""
    _show(format_exception(exc, value, tb, limit, chain), file)


def format_exception(exc, /, value=_missing, tb=_missing, limit=None, chain=True, **kwargs):
    """The lines of an exception with its traceback."""
    value, tb = _value_and_traceback(exc, value, tb)
    return list(TracebackException(type(value), value, tb, limit=limit).format(chain=chain))


def format_exception_only(exc, /, value=_missing, *, show_group=False):
    """The lines of an exception without its traceback."""
    value = exc if value is _missing else value
    shown = TracebackException(type(value), value, None)
    return list(shown.format_exception_only(show_group=show_group))


def print_exc(limit=None, file=None, chain=True):
    """Print the exception that is being handled."""
    print_exception(sys.exception(), limit=limit, file=file, chain=chain)


def format_exc(limit=None, chain=True):
    """The text of the exception that is being handled."""
    return "".join(format_exception(sys.exception(), limit=limit, chain=chain))


def print_last(limit=None, file=None, chain=True):
    """Print the exception that ended the last interactive statement."""
    if hasattr(sys, "last_exc"):
        print_exception(sys.last_exc, limit=limit, file=file, chain=chain)
        return
    raise ValueError("no last exception")


def extract_tb(tb, limit=None):
    """The levels of a traceback."""
    return _summary(_traceback.levels(tb), limit)


def format_tb(tb, limit=None):
    """The texts of the levels of a traceback."""
    return extract_tb(tb, limit).format()


def print_tb(tb, limit=None, file=None):
    """Print the levels of a traceback."""
    _show(format_tb(tb, limit), file)


def _stack(limit, own):
    # Without the functions of this module.
    levels = _traceback.stack()[:-own]
    if limit is not None:
        limit = -limit
    return StackSummary(
        FrameSummary(filename, lineno, name, line=line)
        for filename, lineno, name, line, *_ in _limited(levels, limit)
    )


def extract_stack(f=None, limit=None):
    """The levels of the running functions."""
    return _stack(limit, 2)


def format_stack(f=None, limit=None):
    """The texts of the levels of the running functions."""
    return _stack(limit, 2).format()


def print_stack(f=None, limit=None, file=None):
    """Print the levels of the running functions."""
    _show(_stack(limit, 2).format(), file)


def format_list(extracted_list):
    """The texts of levels."""
    return StackSummary.from_list(extracted_list).format()


def print_list(extracted_list, file=None):
    """Print levels."""
    _show(format_list(extracted_list), file)


def walk_tb(tb):
    """The frames of a traceback with their lines."""
    while tb is not None:
        yield tb.tb_frame, tb.tb_lineno
        tb = tb.tb_next


def walk_stack(f):
    """The frames from one outwards with their lines."""
    while f is not None:
        yield f, f.f_lineno
        f = f.f_back


def clear_frames(tb):
    """Frames keep no locals once their function has ended."""
