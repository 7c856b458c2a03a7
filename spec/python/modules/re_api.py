# re: functions, patterns and matches, templates, arguments, text that is not ASCII.
import re
def t(f,*a,**k):
    try: print(ascii(f(*a,**k)))
    except BaseException as e: print(type(e).__module__,type(e).__name__,ascii(str(e)))
# API
print(sorted(re.__all__))
P=re.Pattern; M=re.Match
print(P,M,[n for n in dir(P) if n not in dir(object)], [n for n in dir(M) if n not in dir(object)])
t(re.sub,'a',1,'a'); t(re.sub,'a',b'x','a'); t(re.sub,'a',b'\\x','a');t(re.sub,b'a','x',b'a');t(re.sub,b'a','\\x',b'a'); t(re.sub,'a',None,'a'); t(re.sub,'b',1,'a'); t(re.sub,'b',b'1','a')
t(re.compile,[1]); t(re.compile,1); t(re.compile,bytearray(b'a')); t(re.compile,re.compile('a'),2); t(re.compile,re.compile('a'),0); t(re.compile,None)
t(P); t(M); t(lambda: type('X',(P,),{}))
c=re.compile('a')
t(c.match); t(c.match,1); t(c.match,None); t(c.match,'a','b'); t(c.match,'a',0,1,2); t(c.match,'a',foo=1); t(c.match,pos=0,string='a')
t(c.sub,'b'); t(c.sub); t(c.findall,'aaa',1,2); t(c.match,'a',1.5); t(c.match,b'a'); t(re.match,b'a','a'); t(re.match,'a',[1])
t(c.findall,'aaa',-5); t(c.findall,'aaa',5); t(c.findall,'aaa',2,1); t(c.search,'aaa',2,1); t(c.match,'aaa',3); t(re.compile('').match,'aaa',9); t(re.compile('').match,'abc',2,1); t(re.compile('').findall,'abc',2,1); t(re.compile('$').match,'abc',1,1); t(re.compile('$').match,'abc',2,1); t(re.compile('^|\\b|(?m:$)|(?<=é)x*|.?').match,'aéc',3,1); t(re.compile('').scanner('abc',2,1).match); t(re.compile('').scanner('abc',2,1).search); t(re.compile('').fullmatch,'abc',2,1); t(re.compile('^').match,'abc',1); t(re.compile(r'\b').match,'ab',1); t(re.compile(r'(?<=a)b').match,'ab',1); t(re.compile('b$').search,'abc',0,2); t(re.compile('(?=b)').match,'ab',1,1)
t(re.match,'a'); t(re.findall); t(re.compile)
print(c==re.compile('a',0), c==re.compile('a',re.I), re.compile(b'a')==c, c!=re.compile('b'), hash(c)==hash(re.compile('a')), c==1)
t(lambda: c<c); t(lambda: c[0]); t(lambda: len(c))
print(re.Match[str], re.Pattern[bytes], re.error, re.PatternError is re.error, re.error.__mro__, re.error.__module__)
m=re.search(r'(?P<x>a)(b)?(?P<y>c)?','xxabz')
for f in (lambda:m.group(),lambda:m.group(0),lambda:m.group(1,2,3),lambda:m.group('x'),lambda:m.group('y','x'),lambda:m.group('z'),lambda:m.group(4),lambda:m.group(-1),lambda:m.group(2**70),lambda:m.group(1.5),lambda:m.group(True),lambda:m.group([]),lambda:m[0],lambda:m['x'],lambda:m['q'],lambda:m[9],lambda:m.groups(),lambda:m.groups('D'),lambda:m.groups(default=0),lambda:m.groupdict(),lambda:m.groupdict('D'),lambda:m.groupdict(default=1),lambda:m.start(),lambda:m.start(3),lambda:m.end('x'),lambda:m.span('y'),lambda:m.span(7),lambda:m.start('nope'),lambda:m.start(0,1),lambda:m.regs,lambda:m.lastindex,lambda:m.lastgroup,lambda:m.string,lambda:m.re,lambda:m.pos,lambda:m.endpos,lambda:m.expand(r'\g<x>-\2-\3-\g<0>\n\\\x41' if 0 else r'\g<x>-\2-\3-\g<0>\n\\'),lambda:m.expand('\\q'),lambda:m.expand(1),lambda:m.expand('a'),lambda:m.__copy__() is m,lambda:m.__deepcopy__({}) is m,lambda:bool(m),lambda:repr(m),lambda:m.__class__,lambda:list(m),lambda:len(m),lambda:setattr(m,'pos',1),lambda:m.foo):
    t(f)
class Ix:
    def __index__(self): return 1
t(m.group,Ix()); t(m.__getitem__,Ix())
for p,f in [('a',0),('a',re.I),('a',re.I|re.M|re.S|re.X|re.A),('a',re.U),('a',1024),(b'a',re.L),(b'a',0),(b'a',re.A|re.I),("it's",0),('x'*300,re.I),('(?i)(?m)a',0),('a',re.A)]:
    t(re.compile,p,f); t(lambda: re.compile(p,f).flags)
t(re.compile,'a',re.L); t(re.compile,b'a',re.U); t(re.compile,'a',re.A|re.U); t(re.compile,b'a',re.A|re.L)
c=re.compile('(?P<n>a)(?P<m>b)|(c)'); print(c.groups,c.groupindex,type(c.groupindex),c.pattern,c.flags); t(lambda: setattr(c,'flags',1)); t(lambda: c.groupindex.__setitem__('q',1))
s=re.compile('a').scanner('aab'); print(type(s),s.pattern,s.match(),s.match(),s.match(),s.match(),s.search())
s=re.compile('').scanner('ab'); print([s.search() for _ in range(5)])
it=re.finditer('a','aba'); print(type(it),iter(it) is it,list(it),list(it))
# sub
t(re.sub,'(a)(b)?',r'[\1\2]','abaa'); t(re.sub,'x*','-','abxd'); t(re.subn,'b','B','abab',count=1); t(re.sub,'(?P<q>a)',r'\g<q>\g<1>\g<0>','ba')
t(re.sub,'a',lambda m:m.group()*2,'aba'); t(re.sub,'a',lambda m:None,'aba'); t(re.sub,'a',lambda m:1,'aba'); t(re.sub,'a',lambda m:b'',  'aba'); t(re.sub,'a',lambda m:1/0,'aba'); t(re.sub,b'a',lambda m:bytearray(b'z'),b'aba'); t(re.sub,b'a',lambda m:'z',b'xaba')
for r in ['\\','\\g','\\g<','\\g<>','\\g<1','\\g<1>','\\g<9>','\\g<x>','\\g<1x>','\\g< 1>','\\g<-1>','\\g<01>','\\1','\\2','\\12','\\123','\\400','\\08','\\0','\\00','\\9','\\a\\b\\f\\n\\r\\t\\v\\\\','\\z','\\.','\\é','\\g<é>','x\\','\\1\\1','\\g<0>0','\\11','\\111', '\\g1','\\N','\\777']:
    t(re.sub,'(a)',r,'bab'); 
    try: t(re.sub,b'(a)',r.encode('latin1'),b'bab')
    except Exception as e: print(e)
t(re.sub,'a','b','aaa',count=-1); t(re.sub,'a','b','aaa',count=2); t(re.sub,'','-','abc'); t(re.sub,'(?=b)','-','abab'); t(re.sub,r'\b','|','ab cd')
t(re.split,'x','axbxc',maxsplit=1); t(re.split,'(x)|(y)','axbyc'); t(re.split,'','abc'); t(re.split,'x*','axbc'); t(re.split,'(-)?','a-b'); t(re.split,b'x',b'axb'); t(re.split,'x','axb',maxsplit=-1)
t(re.findall,'(a)(b)?','abaa'); t(re.findall,'(a)','aba'); t(re.findall,'a|','aba'); t(re.findall,b'.',bytearray(b'ab')); t(re.findall,b'.',memoryview(b'ab'))
t(re.escape,'a.b*c\n é\0'); t(re.escape,b'a.b\xff'); t(re.escape,1); t(re.escape,''.join(map(chr,range(128))))
class S(str): pass
x=re.sub('b','c',S('aaa')); print(type(x)); x=re.match('.*',S('aaa')).group(); print(type(x)); print(type(re.match('a',S('a')).string))
mb=re.match(b'(a)(x)?',bytearray(b'abc')); print(mb,mb.group(),mb.groups(),mb.string,mb[1])
import warnings
for f,a in [(re.sub,('a','b','aaa',1)),(re.sub,('a','b','AAA',1,re.I)),(re.sub,('a','b','aaa',1,0,0)),(re.split,('a','bab',1)),(re.split,('a','bab',1,0,0)),(re.subn,('a','b','aaa',1))]:
    with warnings.catch_warnings(record=True) as w:
        warnings.simplefilter('always'); t(f,*a); print([(x.category.__name__,str(x.message)) for x in w])
t(lambda: re.sub('a','b','c',1,count=1)); t(lambda: re.sub('a','b','c',1,2,flags=1)); t(lambda: re.split('a','b',1,maxsplit=1))
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter('always')
    re.compile('[[a]'); re.compile('[+--]'); re.compile('[a&&b||c~~d]')
print([(x.category.__name__,str(x.message)) for x in w])
t(re.compile,"a{99999999999}"); t(re.compile,"a{2,1}"); t(re.compile,"("*1000); t(re.compile,"a"*100+"(?<=a*)")
e=None
try: re.compile('a\n(b')
except re.error as ex: e=ex
print(e,e.msg,e.pattern,e.pos,e.lineno,e.colno,e.args)
e=re.error('m'); print(e,e.msg,e.pattern,e.pos,e.lineno,e.colno); e=re.error('m',b'a\nb',2); print(e,e.lineno,e.colno)
re.purge(); print(re.compile('zq') is re.compile('zq'))
t(re.sub,'(?i)straße','x','STRASSE straße STRAßE'); t(re.findall,'(?i)[k]','kK\u212a'); t(re.findall,'(?ia)[k]','kK\u212a'); t(re.findall,'(?i)\u212a','kK\u212a'); t(re.findall,'(?i)ſ','sSſ'); t(re.findall,'(?i)[а-я]','АЯаяЁё'); t(re.findall,'(?i)[^k]','kKa'); t(re.findall,'(?i)İ','iİıI'); t(re.findall,'(?i)[\U00010400-\U00010410]','\U00010428\U00010400\U00010450'); t(re.findall,'(?i)(é)\\1','éÉ')
t(re.findall,r'\w+','naïve café_1 \u0660 日本 \ud800'); t(re.findall,r'(?a)\w+','naïve café_1'); t(re.findall,r'\d','1\u0660²'); t(re.findall,r'\s','a \x1c\xa0\u2003b'); t(re.findall,rb'\s\w',b'a \xa0b\xe9 c'); t(re.findall,'.','a\ud800😀\n'); t(re.search,'\ud800','x\ud800').__class__; t(re.findall,r'\N{LATIN SMALL LETTER E WITH ACUTE}|\N{EM DASH}','é—'); t(re.split,'[\ud800-\udfff]','a\udc80b')
m=re.search('b(c)','ééébc日'); print(m.span(),m.span(1),m.regs,m.pos,m.endpos); print([x.span() for x in re.finditer('é','éaébé')]); m=re.compile('b').search('ééébc日',2,5); print(m.span(),m.pos,m.endpos); m=re.compile('(?<=(é))b').search('ééébc'); print(m.regs)
