# %-formatting: what counts as a mapping, the order in which a faulty template and faulty arguments are noticed,
# and the conversions of bytes.
class D(dict):
    def __missing__(self, key):
        return f'<{key}>' if isinstance(key, str) else b'<' + key + b'>'


class Seq:
    def __getitem__(self, key):
        return ('item', key)


class Index:
    def __index__(self):
        return 65


class Float:
    def __float__(self):
        return 2.5


class Int:
    def __int__(self):
        return 7


class B:
    def __bytes__(self):
        return b'from B'


class S(str):
    def __str__(self):
        return 'S.str'


class Fails:
    def __str__(self):
        raise KeyError('str')

    def __repr__(self):
        raise KeyError('repr')

    def __index__(self):
        raise KeyError('index')

    def __float__(self):
        raise KeyError('float')


def show(template, args):
    try:
        return template % args
    except Exception as e:
        return f'{type(e).__name__}: {e}'


arguments = [(), (1,), (1, 2), 1, 'a', b'a', bytearray(b'a'), {}, {'a': 1}, {b'a': 2}, D(), [], [1], Seq(), None, 2.5, range(3), {1, 2}, memoryview(b'a'), 1j, S('x'), B(), Index(), Float(), Int(), Fails(), True, 10**20]
templates = ['', 'x', '%', '%%', '% %', '%s', '%d', '%i', '%u', '%x', '%f', '%c', '%r', '%a', '%b', '%(a)s', '%(b)s', '%(a', '%(', '%()s', '%(a)', '%(a)d', '%(a)(b)s', '%((a))s', '%(a)%', '%(a)*d', '%*d', '%.*f', '%*', '%.', '%.s', '%5', '%-', '%ls', '%hhd', '%Ld', '%y', '%(a)y', '%s %s', '%s %(a)s', '%(a)s %s', '%5%', '%-5%|', '%.3%', '%+%', '%\xe9', '%\u20ac', '%\x00']
for template in templates:
    for args in arguments:
        name = type(args).__name__ if isinstance(args, (Seq, memoryview, B, Index, Float, Int, Fails)) else repr(args)
        result = show(template, args)
        if not (isinstance(result, str) and ' at 0x' in result):
            print(ascii(template), name, ascii(result))
        try:
            encoded = template.encode('latin-1')
        except UnicodeEncodeError:
            continue
        result = show(encoded, args)
        if not (isinstance(result, bytes) and b' at 0x' in result):
            print('  ', encoded, ascii(result), show(bytearray(encoded), args) == result)
