# What patterns made at random do with subjects: every method once.
import re, warnings
N=80
state=4*2654435761%2**32
def rnd(n):
    global state
    state=(state*6364136223846793005+1442695040888963407)%2**64
    return (state>>33)%n
def pick(s): return s[rnd(len(s))]
atoms=['a','b','c','ab','.','\\d','\\w','\\s','\\W','[abc]','[^a]','[a-c]','^','$','\\b','\\B','\\A','\\Z','é','K','\\1','\\2','(?P=n)','ß','s','1',' ','\\n','[\\d-]','(?:)','[^\\W]','\u212a','I','i','[k-s]']
def pat(d):
    r=rnd(14)
    if d<=0 or r<5: return pick(atoms)
    if r<7: return pat(d-1)+pat(d-1)
    if r<9: return pat(d-1)+pick(['*','+','?','*?','+?','??','{2}','{1,2}','{0,3}?','{,2}','{2,}','*+','++','?+','{1,2}+'])
    if r==9: return '('+pat(d-1)+')'
    if r==10: return '(?:'+pat(d-1)+'|'+pat(d-1)+')'
    if r==11: return pick(['(?=','(?!','(?<=','(?<!','(?>','(?i:','(?-i:','(?s:','(?P<n>','(?:','(?a:'])+pat(d-1)+')'
    if r==12: return pat(d-1)+'|'+pat(d-1)
    return pick(['(?(1)'+pat(d-1)+')','(?(1)'+pat(d-1)+'|'+pat(d-1)+')','('+pat(d-1)+')'+pat(d-1)])
subjects=['','a','ab','aab','abcabc','aaa bbb','a1 b2\n','é a\nb','KkſsßS','  ab  ab','abab\nabab\n','Kk ſ İi','cabbage 12']
def show(m):
    return m and (m.span(),m.groups(),m.lastindex,m.regs)
for i in range(N):
    p=pat(4)
    f=pick([0,0,0,re.I,re.M,re.S,re.I|re.M,re.A,re.I|re.A,re.X])
    with warnings.catch_warnings():
        warnings.simplefilter('ignore')
        try: c=re.compile(p,f)
        except re.error as e: print(i,ascii(p),int(f),'ERR',ascii(e.msg),e.pos); continue
        except Exception as e: print(i,ascii(p),int(f),type(e).__name__,e); continue
    s=pick(subjects)
    print(i,ascii(p),int(f),ascii(s),c.groups,ascii([show(c.match(s)),show(c.search(s)),show(c.fullmatch(s)),c.findall(s),[m.span() for m in c.finditer(s,1)],c.split(s),c.subn(r'<\g<0>>',s),c.sub('-',s,2)]))
