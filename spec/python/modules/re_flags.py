# The flags of re are an enum, and patterns show them.
import re
print([(m.name, m.value) for m in re.RegexFlag], re.RegexFlag.__mro__)
for f in (re.I, re.I | re.M, re.NOFLAG, re.RegexFlag(0), re.RegexFlag(1024), re.A | 1024, ~re.I, re.X & re.I, re.S ^ re.S):
    print(repr(f), str(f), int(f), type(f).__name__)
print(re.I is re.IGNORECASE, re.RegexFlag.I, re.RegexFlag['M'], re.U | re.L)
for flags in (0, re.I, 2, re.I | re.M | re.S | re.X | re.A, re.U, re.A):
    p = re.compile('a b', flags)
    print(p, p.flags, type(p.flags), p.search('xA b'))
print(re.findall('a.c # x', 'A\nc abc', re.I | re.S | re.X), re.sub('a', 'b', 'aA', flags=re.I), re.split('x', 'aXb', flags=re.I))
print(re.findall('(?i)A', 'aA'), re.findall('(?-i:A)b', 'AB aB', re.I), re.findall('(?i:a)b', 'Ab AB'), re.findall('(?s:.).', '\na\n'))
print(re.findall('(?m)^.$', 'a\nb'), re.findall('(?x) a  b # c', 'ab'), re.findall('(?a)\\w', 'aé'), re.findall('(?a:\\w)\\w', 'aé éa'))
for bad in (lambda: re.compile('a', 'x'), lambda: re.compile('a', 1.5), lambda: re.compile('a', None), lambda: re.compile(re.compile('a'), re.I)):
    try: print(bad())
    except Exception as e: print(type(e).__name__, e)
from re import I, VERBOSE, RegexFlag
print(I, VERBOSE, RegexFlag.__module__, RegexFlag.__qualname__, 'IGNORECASE' in dir(re), re.DEBUG)
try: re.no_such_thing
except AttributeError as e: print(e)
import string
print(repr(string.Template.flags), string.Template.pattern.flags, string.Template.pattern.groupindex)
