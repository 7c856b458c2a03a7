"""Text in lines: wrapping and filling, and taking indentation away or adding it."""

import re

__all__ = ['TextWrapper', 'wrap', 'fill', 'dedent', 'indent', 'shorten']

# re.VERBOSE, without the enum, which is much to import.
_VERBOSE = 64
# What is white space here; no-break spaces are not.
_whitespace = '\t\n\x0b\x0c\r '


class TextWrapper:
    """Wraps text into lines of at most `width` columns.

    initial_indent and subsequent_indent begin the first line and the others, and count. expand_tabs
    (to tabsize columns) and replace_whitespace (by spaces) are done first, and with
    fix_sentence_endings two spaces put after what looks like a sentence. break_long_words breaks
    words that do not fit in a line, break_on_hyphens also after hyphens. drop_whitespace drops that
    at the ends of lines. With max_lines the last line ends in placeholder if something is cut off.
    """

    unicode_whitespace_trans = dict.fromkeys(map(ord, _whitespace), ord(' '))

    # The pieces that text is split into, words being the letters between which it may be broken.
    wordsep_re = re.compile(r'''
        ( [%(space)s]+
        | (?<=[%(stop)s]) -{2,} (?=\w)
        | [^%(space)s]+? (?:
              -(?: (?<=[^\d\W]{2}-) | (?<=[^\d\W]-[^\d\W]-) ) (?= [^\d\W] -? [^\d\W] )
            | (?=[%(space)s]|\Z)
            | (?<=[%(stop)s]) (?=-{2,}\w)
            )
        )''' % {'stop': r'\w!"\'&.,?', 'space': re.escape(_whitespace)}, _VERBOSE)
    wordsep_simple_re = re.compile('([%s]+)' % re.escape(_whitespace))
    sentence_end_re = re.compile(r'[a-z][\.\!\?][\"\']?\Z')

    def __init__(self, width=70, initial_indent="", subsequent_indent="", expand_tabs=True,
                 replace_whitespace=True, fix_sentence_endings=False, break_long_words=True,
                 drop_whitespace=True, break_on_hyphens=True, tabsize=8, *, max_lines=None,
                 placeholder=' [...]'):
        self.width = width
        self.initial_indent = initial_indent
        self.subsequent_indent = subsequent_indent
        self.expand_tabs = expand_tabs
        self.replace_whitespace = replace_whitespace
        self.fix_sentence_endings = fix_sentence_endings
        self.break_long_words = break_long_words
        self.drop_whitespace = drop_whitespace
        self.break_on_hyphens = break_on_hyphens
        self.tabsize = tabsize
        self.max_lines = max_lines
        self.placeholder = placeholder

    def _munge_whitespace(self, text):
        """The text with its white space made spaces, as far as wanted."""
        if self.expand_tabs:
            text = text.expandtabs(self.tabsize)
        if self.replace_whitespace:
            text = text.translate(self.unicode_whitespace_trans)
        return text

    def _split(self, text):
        """The pieces of a text, none of which is to be broken if that can be helped."""
        separator = self.wordsep_re if self.break_on_hyphens is True else self.wordsep_simple_re
        return [chunk for chunk in separator.split(text) if chunk]

    def _fix_sentence_endings(self, chunks):
        """Makes single spaces after sentences double ones."""
        for at in range(1, len(chunks)):
            if chunks[at] == ' ' and self.sentence_end_re.search(chunks[at - 1]):
                chunks[at] = '  '

    def _handle_long_word(self, reversed_chunks, cur_line, cur_len, width):
        """Puts what there is room for of a piece longer than a line into the line."""
        space_left = 1 if width < 1 else width - cur_len
        if self.break_long_words:
            end = space_left
            chunk = reversed_chunks[-1]
            if self.break_on_hyphens and len(chunk) > space_left:
                # After the last hyphen that fits, unless there are only hyphens before it.
                hyphen = chunk.rfind('-', 0, space_left)
                if hyphen > 0 and any(c != '-' for c in chunk[:hyphen]):
                    end = hyphen + 1
            cur_line.append(chunk[:end])
            reversed_chunks[-1] = chunk[end:]
        elif not cur_line:
            cur_line.append(reversed_chunks.pop())

    def _wrap_chunks(self, chunks):
        """The list of lines that the pieces make."""
        if self.width <= 0:
            raise ValueError('invalid width %r (must be > 0)' % self.width)
        if self.max_lines is not None:
            indent = self.subsequent_indent if self.max_lines > 1 else self.initial_indent
            if len(indent) + len(self.placeholder.lstrip()) > self.width:
                raise ValueError('placeholder too large for max width')
        lines = []
        chunks.reverse()
        while chunks:
            indent = self.subsequent_indent if lines else self.initial_indent
            width = self.width - len(indent)
            if self.drop_whitespace and lines and not chunks[-1].strip():
                del chunks[-1]
            line, length = [], 0
            while chunks and length + len(chunks[-1]) <= width:
                length += len(chunks[-1])
                line.append(chunks.pop())
            if chunks and len(chunks[-1]) > width:
                self._handle_long_word(chunks, line, length, width)
                length = sum(map(len, line))
            if self.drop_whitespace and line and not line[-1].strip():
                length -= len(line.pop())
            if not line:
                continue
            is_last = self.max_lines is not None and len(lines) + 1 >= self.max_lines
            rest = chunks and not (
                self.drop_whitespace and len(chunks) == 1 and not chunks[0].strip())
            if not is_last or not rest and length <= width:
                lines.append(indent + ''.join(line))
                continue
            self._end_short(lines, line, length, indent, width)
            break
        return lines

    def _end_short(self, lines, line, length, indent, width):
        """Ends with a line that is made short enough for the placeholder."""
        while line:
            if line[-1].strip() and length + len(self.placeholder) <= width:
                lines.append(indent + ''.join(line) + self.placeholder)
                return
            length -= len(line.pop())
        if lines:
            before = lines[-1].rstrip()
            if len(before) + len(self.placeholder) <= self.width:
                lines[-1] = before + self.placeholder
                return
        lines.append(indent + self.placeholder.lstrip())

    def _split_chunks(self, text):
        return self._split(self._munge_whitespace(text))

    def wrap(self, text):
        """The list of lines, without line breaks, that the text is wrapped into."""
        chunks = self._split_chunks(text)
        if self.fix_sentence_endings:
            self._fix_sentence_endings(chunks)
        return self._wrap_chunks(chunks)

    def fill(self, text):
        """The text wrapped into lines."""
        return '\n'.join(self.wrap(text))


def wrap(text, width=70, **kwargs):
    """The list of lines of at most width columns that a paragraph is wrapped into.

    The other arguments are those of TextWrapper.
    """
    return TextWrapper(width=width, **kwargs).wrap(text)


def fill(text, width=70, **kwargs):
    """A paragraph wrapped into lines of at most width columns, as wrap() does it."""
    return TextWrapper(width=width, **kwargs).fill(text)


def shorten(text, width, **kwargs):
    """The text, its white space made single spaces, cut after a word to fit into width columns.

    What is cut off is replaced by the placeholder.
    """
    return TextWrapper(width=width, max_lines=1, **kwargs).fill(' '.join(text.strip().split()))


def dedent(text):
    """The text without the white space that all its lines begin with.

    Tabs and spaces are not the same. Lines of white space do not count, and are made empty.
    """
    # A text is needed, as the message of a regular expression says it.
    re.match('', text)
    lines = [line if line.strip(' \t') else '' for line in text.split('\n')]
    margins = [line[:len(line) - len(line.lstrip(' \t'))] for line in lines if line]
    if not margins:
        return '\n'.join(lines)
    # What the first and the last by order have in common, all have.
    first, last = min(margins), max(margins)
    width = 0
    while width < len(first) and first[width] == last[width]:
        width += 1
    return '\n'.join([line[width:] for line in lines])


def indent(text, prefix, predicate=None):
    """The text with prefix before the lines that predicate, given the line, is true of.

    Without one these are the lines that are not white space only.
    """
    if predicate is None:
        predicate = str.strip
    return ''.join([prefix + line if predicate(line) else line
                    for line in text.splitlines(True)])
