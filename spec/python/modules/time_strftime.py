# strftime: every directive, flags and widths, as the GNU C library has them.
import time


def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)


t(lambda: time.strftime(3))
t(lambda: time.strftime('%Y',(1,2,3)))
t(lambda: time.strftime('%Y',3))
for y in (-5, 0, 999, 2024, 12345):
  tt=(y,3,5,14,7,9,2,65,-1)
  for d in 'aAbBcCdDeFgGhHIjklmMnpPrRStTuUVwWxXyYzZ%EOQfiJKLNoqv+':
    print(y, d, repr(time.strftime('%' + d, tt)), end='; ')
print()
tt=(2024,3,5,14,7,9,2,65,-1)
for f in ('%','abc%','%5d','%-d','%_d','%05d','%^a','%#a','%#Z','%^B','%10Y','%-10Y','%_5m','%Ey','%Od','%EY','%é','é%Y','%\0Y','a\0b','', '%%%%','%_H','%-I','%0e','%-e','%^p','%#p','%+4Y','%:z','%::z','%E','%O','%EEy','%_-5d','%99d','%-y','%_y','%_C','%-j','%_j','%-S','%-U','%-M','%-F','%12F','%012D','%_12c','%12%','%-n','%3n','%#c','%\ud800','\ud800%Y'):
    t(lambda: (f,time.strftime(f,tt)))
t(lambda: time.strftime('%c',(2024,3,5,14,7,9)))
t(lambda: time.strftime('%d',(2024,13,5,14,7,9,1,1,1)))
tt=(-2024,3,5,14,7,9,2,65,-1)
for f in ('%6Y','%_6Y','%06Y','%-6Y','%5C','%_5C','%6G','%_6y','%_6g','%E%','%OY','%EC','%OC','%Ec','%Oc','%Ex','%Ox','%EX','%OX','%Ed','%OB','%EB','%Ob','%Oh','%Oa','%Ep','%Oj','%Ej','%Oe','%Ok','%Ol','%OI','%Ou','%Og','%OG','%Ow','%OV','%OW','%OU','%Oy','%OF','%OD','%OT','%OR','%Or','%On','%Oz','%OZ','%OP','%^c','%^D','%^P','%#P','%#p','%#B','%^x','%^r','%#r','%20A','%-20A','%_20A','%020A','%020p','%5n','%05n','%5t','%9999d','%999d','%99999d'+'x'*400,'%1023d','%1024d','%2000d  ','%99999999999999999999d','%030c','%-30c','%15r','%+d','%0-5d','%-05d','%_05d','%^^a','%4u','%_4u','%4u'):
    text = time.strftime(f, tt)
    print(f if len(f) < 20 else len(f), repr(text) if len(text) < 100 else len(text), end='; ')
print()
for y,wd,yd in ((2024,0,1),(2021,4,1),(2020,2,366),(2018,0,365),(2018,0,364),(2015,3,1),(2016,4,1),(2000,9,366),(2000,3,0),(-1,3,3),(0,6,1),(1,6,1),(-100,2,366),(-99,2,4)):
    t(lambda: time.strftime('%G %g %V %U %W %u %w %C %y %Y %a',(y,1,1,0,0,0,wd,yd,0)))
for h in (0,1,11,12,13,23): t(lambda: time.strftime('%I %l %k %H %p %P %r',(2000,1,1,h,0,0,0,1,0)))
