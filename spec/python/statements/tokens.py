# Literals, names, line structure, f-strings, and the encoding of sources.
print(1_000, 0x_ff, 0b_1, 0o_7, 1_0.0_1, 1e1_0, 1_0j, 0XfF, 0B1, 0O7, 1E3, 1J, .5, 5., 5.e3, .5e-3, 00, 0_0, 0.0, 00.5, 09.5, 0e0)
print('a' "b" r'\n' 'c', b'a' rb'\x', u'u', R'\r', Rb'\q', bR'\q', f'{1}' 'x' rf'\{2}', fR'\{3}')
print('\a\b\f\n\r\t\v\\\'\"\0\1\12\123\x41\u0041\U00000041\N{LATIN SMALL LETTER A}\N{latin capital letter b}\N{EURO SIGN}\N{GREEK SMALL LETTER ALPHA}\N{SNOWMAN}\N{BULLET}'.encode())
print('\N{LINE FEED}\N{NBSP}\N{CJK UNIFIED IDEOGRAPH-4E00}\N{HANGUL SYLLABLE GA}\N{LATIN SMALL LETTER A WITH ACUTE}\N{NULL}\N{ALERT}'.encode('utf-8')) if 1 else 0
print("""a
b\
c""", '''d"""e''', 'x\
y')
ﬁ = 1; print(fi, ﬁ); ª = 2; print(a); 𝐱 = 3; print(x); é = 4; print(é); Å = 5; print(Å); print('ﬁ' in globals(), 'fi' in globals())
class ℌ: ﬀ = 1
print(ℌ.__name__, H.ff, ℌ.ﬀ)
def fff(ﬁ): return fi
print(fff(ﬁ=3), fff(**{"fi": 4}))
x = 1; y = 2 ;
if x: y = 3; z = 4
print(x, y, z)
x = (1 +  # comment
     2)
print(x); x = 1 + \
  2; print(x)
if True:
	a = 1
	if a:
	    b = 2
print(a, b)
def f(): return; x = 1
print(f())
print(1if 1else 2, 1or 2, [1for i in (1,)], 0x1for x in "a") if 0 else print(1if 1else 2, 1or 2)
print(...), print(Ellipsis is ...)
match = case = type = _ = 1; print(match, case, type, _)
type X = int; print(X); type = 5; print(type)
match (1, 2):
    case (a, b): print(a, b)
match -1:
    case -1: print("m")
match: int = 3; print(match); match[0:1] if 0 else None; 
def match(x): return x
print(match(1), match (2), match  
      (3))
case = [1]; print(case [0])
lambda_ = lambda: (yield)
print([*lambda_()])
print(0xdeadbeef, 0o777, 0b1010, 1e400, -1e400, 1e-400, 123456789012345678901234567890)
print('\ud800'.encode('utf-8', 'surrogatepass'), '\U0010ffff'.encode())
print("tab\tin", 'nul\0byte'.encode(), b'\377\0\x00', b"\\")
print(1 .real, 1..real, 1.0.real, 1j.imag, (1).bit_length())
print(not-1, not+1, -+-1, ~-1, 1--1, 1-+-1, 2**-1, -2**2)
print(1<2<3, 1<2>0, 1 in[1], 1not in[2], 1is 1) if 0 else print(1<2<3, 1<2>0, 1 in[1])
print(f"{1!r:>5}|{'a':^{5}}|{3.14159:.{2}f}|{1:{'>'}{10}}|{'q'!a}|{x=}|{x = }|{x=!s}|{x=:>4}|{1+1=}")
print(f"{'a' 'b'}{f'{f"{1}"}'}{'nested "quotes"'}{"\n".join(['a','b'])}{'{'}{{}}{(lambda x: x*2)(3)}{(y:=5)}{y:=5}")
print(f'''{
1 + # comment
2
}''', f"{'\\'}", f"{ {1: 2}[1] }", f"{[i for i in range(3)]}", f"{(1, 2)}", f"{1,2}", f"{*[1,2],}", f"{not 1}", f"{1 if 0 else 2}", f"{1!=2}", f"{1==1}", f"{1<=2}", f"{x!r}", f"{'a'!s:>3}")
print(f"{1:{{}}}" if 0 else "", f"{{{1}}}", f"}}{{", rf"\{1}\n", f"\{1}" if 0 else "", f"{1}" f"{2}" "{3}", "a" f"{1}" rf"\d{2}", f"{1:%}", f"{'x':{'>'}{'3'}}", f"{1:\x30>3}", f"{1:0>3}", f"\N{BULLET}{1}", f"\x41{1}\u0042")
print(f"{lambda_.__name__}", f"{1:=+5}", f"{'%'}%", f"{1:,}", f"{12345:_}", f"{'a\tb'}", f"{'''x'''}", f"{"""y"""}", f"{b'a'}", f"{1 }", f"{ 1}", f"{ 1 = }", f"{1 !r}", f"{1 :>3}")
class F:
    def __format__(self, s): return f"<{s}>"
print(f"{F()}{F():abc}{F():{1}x{2}}{F():%H:%M}{F()!s:.3}{F():!r}{F():=}{F(): }{F():a{{b}}}" if 0 else f"{F()}{F():abc}{F():{1}x{2}}{F():%H:%M}{F():!r}{F():=}{F(): }")
import sys
exec("x = 1\r\ny = 2\rz = 3\n"); print(x, y, z)
exec(b"# -*- coding: utf-8 -*-\nx = '\xc3\xa9'"); print(x)
exec(b"\xef\xbb\xbfx = 5"); print(x)
for src in [b"# coding: latin-1\nx = '\xe9'", b"# coding: ascii\nx = 1", b"#!/usr/bin/python\n# vim: set fileencoding=utf-8 :\nx = 1", b"\n# coding: latin-1\nx = '\xe9'", b"\n\n# coding: latin-1\nx = '\xc3\xa9'"]:
    try: d = {}; exec(src, d); print(src, ascii(d.get("x")))
    except SyntaxError as e: print(src, e.msg, e.lineno, e.offset, e.text)
print(eval(" \t1 + 1"), eval("(1,\n2)\n\n"), eval("1 # c"))
