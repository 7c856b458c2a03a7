# Case conversions that depend on the neighbours or change the length: final sigma, dotted I, ligatures,
# title case, and texts that mix scripts.
TEXTS = ['\u03a3', 'A\u03a3', 'A\u03a3B', 'A\u03a3 B', '\u03a3A', 'A\u0301\u03a3', 'A\u03a3\u0301', 'A\u03a3\u0301B', '\u0301\u03a3',
         'A.\u03a3', 'A\u03a3.', "A\u03a3'B", 'A\xad\u03a3', 'A\u03a3\xadB', '\u03a3\u03a3\u03a3', 'a\u03c3\u03c2', '\u1f40\u0394\u03a5\u03a3\u03a3\u0395\u038e\u03a3',
         '\u0130', '\u0131', 'I\u0307', '\xdf', 'stra\xdfe', '\ufb03', '\ufb00x', '\u0149', '\u01f0', '\u0390', '\u1e96', '\u1f80',
         '\u1fb3', '\u01c4', '\u01c5', '\u01c6', 'x\u01c6', '\u01c6x', '\u1c90', '\u10d0', '\u10d0\u10d1', '\u13a0', '\uab70',
         '\u24b6\u24d0', '\u2160\u2170', '\xaa\xba', 'a\u02b0', '\u02b0', '\u0345', 'a\u0345', '\U00010400\U00010428',
         '\U0001e900\U0001e922', "they're bill's", 'x2y', 'a-b_c', '1a', '\u4e2da', 'A1B', 'a\tb\nc', '\ud800a', 'Aa\u01c5',
         '\u01c5\u01c5', 'M\u01c5', '\u0587', '\ua64a', '\u1c80', '\u1e9e', '\u2126\u212a\u212b', '\u0410\u0431', '']
for text in TEXTS:
    print(ascii(text), *[ascii(getattr(text, name)()) for name in ('upper', 'lower', 'title', 'capitalize', 'swapcase', 'casefold')],
          *['01'[getattr(text, name)()] for name in ('isupper', 'islower', 'istitle')])
for one in TEXTS:
    for two in ('a', 'A', '1', ' ', '\u0301'):
        both = one + two
        print(*['01'[getattr(t, name)()] for t in (both, two + one) for name in ('isupper', 'islower', 'istitle')], end=' ')
        print(ascii(both.title()), ascii((two + one).title()), ascii((two + one).lower()), ascii(both.capitalize()))
print('\xdf'.casefold() == 'SS'.casefold(), '\u03c2'.casefold() == '\u03a3'.casefold(), '\ufb06'.casefold())
big = 'A\u03a3' * 500
print(big.lower() == 'a\u03c3' * 499 + 'a\u03c2', len('\u0390' * 300), len(('\u0390' * 300).upper()))
print(len('\ufb03'.upper()), ('\ufb03' * 100).title() == 'Ffi' + 'ffi' * 99, ascii(('\ufb03' * 2).title()))
for name in ('upper', 'lower', 'title', 'capitalize', 'swapcase', 'casefold', 'isupper'):
    try:
        getattr('a', name)(1)
    except TypeError as e:
        print(e)
    try:
        getattr(str, name)(1)
    except TypeError as e:
        print(e)
