# What is said of patterns made at random, most of them broken, and where they are.
import re, warnings
N=150
state=2*2654435761%2**32
def rnd(n):
    global state
    state=(state*6364136223846793005+1442695040888963407)%2**64
    return (state>>33)%n
toks=list('ab(()))[[]]{}*+?|\\-^$.,:=!<>PimsxLau#1230\n &~') + ['(?','(?P<','(?P=','(?<','(?(','\\x','\\u','\\N{','\\0','\\1','\\8','\\d','[^','[a-','{1,','(?#','(?i)','(?-','(?a','é','\\','--','&&','||','~~','n>','n)','}','\\U0011','\\x4','\\07','\\377','\\400','(?s-i:','(?x)','LATIN SMALL LETTER A}','(?>','(?!','(?=)','\\Z','\\b']
for i in range(N):
    p=''.join(toks[rnd(len(toks))] for _ in range(rnd(7)+1))
    b=rnd(4)==0
    q=p.encode('latin1') if b else p
    f=[0,0,0,re.X,re.A,re.L,re.U,re.A|re.U][rnd(8)]
    with warnings.catch_warnings(record=True) as w:
        warnings.simplefilter('always')
        try: c=re.compile(q,f); r=('ok',c.flags,c.groups,sorted(c.groupindex.items()))
        except re.error as e: r=('ERR',e.msg,e.pos,e.lineno,e.colno,str(e))
        except Exception as e: r=(type(e).__name__,str(e))
    print(i,ascii(q),int(f),ascii(r),[str(x.message) for x in w] if r[0]=='ok' else '')
