# Reading JSON: values, errors and where they are, encodings, hooks, decoders.
import json
def t(f,*a,**k):
    try: print(repr(f(*a,**k)))
    except RecursionError as e: print('Rec',e)
    except BaseException as e: print(type(e).__module__,type(e).__name__,e, getattr(e,'pos',None),getattr(e,'lineno',None),getattr(e,'colno',None),repr(e.__cause__),e.__suppress_context__)
for s in ['','  ','{','[','[1','[1,','[1,]','[,','{"a"','{"a":','{"a":1','{"a":1,','{"a":1,}','{a:1}','{"a" 1}','{"a":1 "b"}','[1 2]','"abc','"a\nb"','"\\','"\\x"','"\\u12"','"\\u123"','"\\u12345"','"\\ud800\\udc00"','"\\ud800\\u0041"','"\\ud800"','"\\ud800x"','"\\ud800\\u00"','"\\ud800\\udc0','tru','true','nul','null','falsey','-','-0','-1','01','1.','1.5','1e5','1e','1E+','1e-3','-1.5e+10','.5','+1','NaN','Infinity','-Infinity','-Inf','nan','1 2','{} []','[1e999,-1e999]','12345678901234567890123','"\\/\\b\\f\\n\\r\\t\\"\\\\"','"é\\u00e9"','é','["é",]','{"é":1,}','\n\n [1,\n\n x]','{"a":[1,{"b":null}]}','{"a":1,"a":2}','\ufeff1','"\x7f"','"\t"','[1,2,3] x','{"":0}','{1:2}',"{'a':1}",'-x','- 1','1.e5','1.5.5','"\\u 123"','"\\u+123"','"\\u_123"','"\\u00E9"','[\x0b1]','[1\xa0]','[' ,'[ ','{ ','{"a":1,  }','{"a":1 , ','[1 , ', '{"a":}','{"a":,}','[1,,2]','[[],[[]],{}]', '00','0.0','-0.0','1'*30+'.5', '1e400', '-']:
    t(json.loads,s)
for b in [b'1',b'',b'\xff\xfe1\0',b'1\0',b'\0001',b'\xef\xbb\xbf[1]',b'[\0"\0\xe9\0"\0]\0',b'\0[\0]',b'"\xff"',bytearray(b'{"a":1}'),b'\0\0\0001',b'1\0\0\0',b'\xed\xa0\x80',b'"\xed\xa0\x80"', b'"abc']:
    t(json.detect_encoding,b); t(json.loads,b)
t(json.loads,1); t(json.loads,None); t(json.loads,[1]); t(json.loads,memoryview(b'1')); t(json.loads); t(json.loads,'1',foo=1)
t(json.loads,'{"a":[1,{"b":2}]}',object_hook=lambda d:sorted(d.items(), key=str))
t(json.loads,'{"a":[1,{"b":2}]}',object_pairs_hook=lambda d:('P',d))
t(json.loads,'{"a":[1,{"b":2}]}',object_pairs_hook=tuple,object_hook=lambda d:1/0)
t(json.loads,'[1.5,2,NaN,-Infinity,Infinity,1e3]',parse_float=lambda s:'F'+s,parse_int=lambda s:'I'+s,parse_constant=lambda s:'C'+s)
t(json.loads,'[1.5]',parse_float=str); t(json.loads,'[NaN]',parse_constant=lambda s:1/0)
t(json.loads,'"a\nb"',strict=False); t(json.loads,'"a\x00b"'); t(json.loads,'["a\x1fb"]')
class D(json.JSONDecoder):
    def __init__(self,*a,**k): print('init',k); super().__init__(*a,**k)
    def decode(self,s): print('decode',s); return super().decode(s)
    def raw_decode(self,s,idx=0): print('raw',idx); return super().raw_decode(s,idx)
t(json.loads,' [1] ',cls=D); t(json.loads,' [1] ',cls=D,strict=False,object_hook=dict)
d=json.JSONDecoder()
t(d.raw_decode,'[1] abc'); t(d.raw_decode,' 1'); t(d.raw_decode,'x 12 y',2); t(d.raw_decode,'é[1] abc',1);t(d.raw_decode,'é',1);t(d.raw_decode,'é',5);t(d.raw_decode,'é',-1)
t(d.scan_once,'1',0); t(d.scan_once,'1'); t(d.scan_once); t(d.scan_once,1,0); t(d.scan_once,'x',0); t(d.scan_once,'1',1); t(d.scan_once,string='[2]',idx=0); 
t(d.scan_once,'1','0'); t(d.scan_once,'1',True)
print(type(d.scan_once), d.scan_once.strict, d.scan_once.parse_float, d.scan_once.object_hook)
t(json.JSONDecoder,1); t(json.JSONEncoder,1)
e=json.JSONDecodeError('m','a\nb\nc',3); print(e,e.args,e.msg,e.doc,e.pos,e.lineno,e.colno,e.__reduce__(),repr(e),isinstance(e,ValueError))
print(json.JSONDecodeError, json.JSONDecoder, json.JSONEncoder, json.JSONDecodeError.__mro__)
class S(str): pass
t(json.loads,S('[1]'))
t(json.loads,'['*4000+']'*4000 and '[]'); 
t(json.loads,'['*100000); t(json.loads,'{"a":'*100000)
from json.decoder import scanstring
t(scanstring,'"abc" d',1); t(scanstring,'abc',0); t(scanstring,'abc"',9); t(scanstring,'é"é',0,True); t(scanstring,'a\n"',0,False);t(scanstring,b'a"',0); t(scanstring,'a"',-1); t(scanstring,'a"',4)
a=json.loads('[{"key":1},{"key":2}]'); print(a)
x=json.loads('["a\\u0000b", "\\ud83d\\ude00", "😀"]'); print(ascii(x))
t(json.loads, '9'*5000)
t(json.loads, '1'*18), t(json.loads,'-'+'9'*18), t(json.loads,'-'+'9'*19)
