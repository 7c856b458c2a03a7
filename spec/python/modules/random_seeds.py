# Equal seeds of every kind give equal numbers.
import random


def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)


R = random.Random

for s in (0,1,-1,12345,2**32,2**40+7,-2**70,2**20000,1.5,-0.0,float('inf'),1e300,'','a','héllo','\U0001f600x'*5,b'',b'abc',bytearray(b'xyz'), True):
    for v in (2, 1, 3):
        if v == 1 and isinstance(s, bytearray):
            continue
        if v == 3 and isinstance(s,(str,bytes,bytearray)): continue
        
        r=R(); 
        t(lambda: r.seed(s, v))
        t(lambda: (r.random(), r.getrandbits(7), r.getrandbits(100), r.randrange(10**30), r.random()))
t(lambda: R([])); t(lambda: R(1j)); t(lambda: random.seed(()))
