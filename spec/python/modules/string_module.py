# string: constants, Template and its subclasses, capwords, Formatter.
import string, textwrap
def t(f,*a,**k):
    try: print(repr(f(*a,**k)))
    except BaseException as e: print(type(e).__module__,type(e).__name__,e)
for n in string.__all__:
    if isinstance(getattr(string,n),str): print(n,repr(getattr(string,n)))
print(string.__all__, textwrap.__all__)
T=string.Template
for s in ['$a ${b} $$ $','${a','$1','${}','$a$b','$$a','x$','$a_b1-','${a b}','$é','$aé','','line1\n $!\n','line\n\n$','${b}c','$A $a','$$$a','$ a','${ſ}','$K']:
    tt=T(s); t(tt.substitute,a=1,b='B'); t(tt.substitute,{'a':1},b=2); t(tt.safe_substitute,a=1); t(tt.safe_substitute,{'b':2,'A':3}); t(tt.is_valid); t(tt.get_identifiers); t(tt.substitute)
t(T('$a').substitute,1); t(T('$a').substitute,{'a':1},{'b':2}); t(T('$self $mapping').substitute,self=1,mapping=2); t(T(1).substitute); t(T)
class P(T): delimiter='%'; idpattern='[a-z]+\\.?[a-z]*'
t(P('%a.b $x %%').substitute,{'a.b':1}); print(P.delimiter, T('x').template)
class Q(T): braceidpattern='[0-9]+'
t(Q('$a ${12} ${a}').safe_substitute,{'a':1,'12':5}); t(Q('${12}').substitute,{'12':5})
class R(T):
    pattern=r'(?P<escaped>@@)|@(?P<named>\w+)@|(?P<braced>zz)|(?P<invalid>@!)'
t(R('@a@ @@ @b@').substitute,a=1,b=2); t(R('@!').substitute)
class R2(T):
    pattern=r'(?P<escaped>@@)|@(?P<named>\w+)@|(?P<braced>zz)|(?P<invalid>@!)|qq'
t(R2('qq').substitute); t(R2('qq').safe_substitute); t(R2('qq').is_valid)
class Fl(T): flags=0; idpattern='[a-z]+'
t(Fl('$a $A').safe_substitute,a=1,A=2)
t(string.capwords,'  hello   world-foo bar'); t(string.capwords,'a,b,c d',','); t(string.capwords,' aB  cD ',' '); t(string.capwords,1); t(string.capwords,'a b',sep=None)
F=string.Formatter(); 
for s,a,k in [('{0} {1}',(1,2),{}),('{} {}',(1,2),{}),('{a} {b!r:>5}',(),{'a':1,'b':'x'}),('{0.real} {1[0]} {1[k]}',(3,{0:1,'k':2}),{}),('{:{}}',('x',5),{}),('{:{}{}}',('x','>',5),{}),('{0:{1}}',('x',5),{}),('{} {0}',(1,),{}),('{0} {}',(1,),{}),('{{}} {{{}}}',(1,),{}),('{',(),{}),('}',(),{}),('{!x}',(1,),{}),('{!}',(1,),{}),('{a!s}',(),{'a':1}),('{a!a}',(),{'a':'é'}),('{2}',(1,),{}),('{x}',(1,),{}),('{:{:{:{}}}}',(1,2,3,4),{}),('{0[}',(1,),{}),('{0.}',(1,),{}),('{0[a]b}',(1,),{}),('',(),{}),('{a.b.c[d][1]}',(),{'a':1}),('{:,}',(12345,),{}),('{!r:}',('x',),{}),('{0!rx}',(1,),{})]:
    t(F.format,s,*a,**k); t(F.vformat,s,a,k); t(lambda: list(F.parse(s)))
t(F.format); t(string.Formatter.format); t(F.format,'{format_string}',format_string=5); t(F.format,1); t(F.parse,1)
class G(string.Formatter):
    def get_value(self,key,args,kw): print('gv',key,args,kw); return super().get_value(key,args,kw) if not isinstance(key,str) else key.upper()
    def check_unused_args(self,u,a,k): print('unused',sorted(map(str,u)),a,k)
    def format_field(self,v,s): print('ff',v,s); return super().format_field(v,s)
    def convert_field(self,v,c): print('cf',v,c); return super().convert_field(v,c)
    def get_field(self,n,a,k): print('gf',n); return super().get_field(n,a,k)
    def parse(self,s): print('parse',s); return super().parse(s)
t(G().format,'a{0:{1}}b{x.real!s}c',5,6,y=1); t(G().format,'{x!r:>9}',5)
import _string
t(lambda: [ (a,list(b)) for a,b in [_string.formatter_field_name_split(x) for x in ['','a','0','0.a','.a','[0]','a[b].c[1]','00','-1','a.b[c.d]','1x']]])
it=_string.formatter_parser('a{b}'); print(iter(it) is it, next(it)); t(next,it)
t(_string.formatter_parser,1); t(_string.formatter_field_name_split,1)
