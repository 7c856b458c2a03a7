# What dumps() makes of every kind of value, under every option.
import json
def t(f,*a,**k):
    try: print(f(*a,**k))
    except RecursionError as e: print('Rec',e)
    except BaseException as e: print(type(e).__module__,type(e).__name__,e)
D=json.dumps
class I(int):
    def __repr__(self): return 'I!'
    __str__=__repr__
class F(float):
    def __repr__(self): return 'F!'
class S(str):
    def __repr__(self): return 'S!'
    def __str__(self): return 'S!'
class L(list):
    def __iter__(self): return iter([99])
    def __len__(self): return 5
class DD(dict):
    def items(self): return [('x',1),('y',[2])]
class DB(dict):
    def items(self): return [1,2]
class DC(dict):
    def items(self): return 5
nan=float('nan'); inf=float('inf')
vals=[None,True,False,0,-1,10**30,I(5),1.0,-0.0,1e22,1e16,1e-7,0.1,nan,inf,-inf,F(1.5),'','a"b\\c/\b\f\n\r\t\x00\x1f\x7f é \u2028 😀 \ud800',S('q'),[],(),{},[1,[2,(3,)],{}],{'a':1},{1:2,1.5:3,True:4,None:5,False:6},{I(3):1,F(2.5):2,S('k'):3},L([1,2]),L(),DD(a=1),DD(),DB(a=1),DC(a=1),{nan:1,inf:2},{(1,2):3},{b'a':1},{'a':{1,2}},object,1j,b'x',range(3),{10**20:1}]
for v in vals:
    for k in [{},{'ensure_ascii':False},{'indent':2},{'indent':0},{'indent':'\t'},{'sort_keys':True},{'skipkeys':True,'indent':1},{'separators':(',',':')},{'allow_nan':False},{'indent':-1,'separators':(';','=')},{'default':lambda o:'D:'+type(o).__name__},{'check_circular':False}]:
        try: r=repr(v)[:30] if not isinstance(v,dict) or type(v) is dict else '?'
        except Exception: r='?'
        print(ascii(r) if v is not object else 'o',k if 'default' not in k else 'def',end=' => ')
        try: print(ascii(D(v,**k)))
        except Exception as e: print(type(e).__name__,e, repr(e.__cause__))
