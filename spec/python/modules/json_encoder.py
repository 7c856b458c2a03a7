# Encoders: cycles, default(), subclasses, wrong arguments, containers that change meanwhile.
import json
def t(f,*a,**k):
    try: print(f(*a,**k))
    except RecursionError as e: print('Rec',e)
    except BaseException as e: print(type(e).__module__,type(e).__name__,e)
D=json.dumps
a=[];a.append(a)
class S(str): pass
t(D,a); t(D,{'x':a}); d={};d['a']={'b':d}; t(D,d); t(D,a,check_circular=False)
t(D,[1],default=1); t(D,object(),default=1); t(D,[object()],default=lambda o:[o])
def dflt(o): return {'t':type(o).__name__,'n':[1]}
t(D,[{1,2},object()],default=dflt,indent=3)
t(D,{'b':1,'a':{'d':1,'c':2}},sort_keys=True); t(D,{'b':1,2:1},sort_keys=True); t(D,{2:1,1:2,1.5:3},sort_keys=True)
t(D); t(D,1,2); t(D,1,foo=2); t(D,1,separators=1); t(D,[1],separators=(1,2)); t(D,[1,2],separators=(',',)); t(D,[1],indent=1.5); t(D,[1],indent=True)
class E(json.JSONEncoder):
    def default(self,o):
        if isinstance(o,set): return sorted(o)
        return super().default(o)
t(D,{'a':{3,1,2}},cls=E); t(D,1j,cls=E); t(E(indent=1).encode,[{1}]); 
class E2(json.JSONEncoder):
    item_separator='|'; key_separator='->'
    def iterencode(self,o,_one_shot=False): print('iter',_one_shot); return super().iterencode(o,_one_shot)
t(E2().encode,{'a':[1,2]}); t(E2().encode,'s'); t(list,E2().iterencode({'a':[1,2]}))
class E3(json.JSONEncoder):
    def encode(self,o): return 'enc'+super().encode(o)
t(D,1,cls=E3)
class FP:
    def __init__(self,s): self.s=s
    def read(self): return self.s
t(json.load,FP('[1,2]')); t(json.load,FP(b'{"a":2}')); t(json.load,FP(3)); t(json.load,3)
x=1
for i in range(100): x=[x]
print(D(x)==('['*100+'1'+']'*100), json.loads(D(x))==x)
x=[]
for i in range(11000): x=[x]
t(D,x)
from json.encoder import encode_basestring, encode_basestring_ascii
for s in ['a','é\x7f😀',1,b'a',S('a"')]:
    t(encode_basestring,s); t(encode_basestring_ascii,s)
print(json.__all__)
class M(list): pass
m=M()
class Evil:
    pass
def ev(o): m.clear(); return 1
m.extend([Evil(),2,3]); t(D,m,default=ev)
dd={}
def ev2(o): dd.clear(); return 1
dd.update(a=Evil(),b=2); t(D,dd,default=ev2)

