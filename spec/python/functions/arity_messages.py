# Every way to call a function wrongly.
for src in ['def f(): pass', 'def f(a): pass', 'def f(a,b): pass', 'def f(a,b,c): pass', 'def f(a,b=1): pass', 'def f(*,k): pass', 'def f(*,k,l,m=1): pass', 'def f(a,/): pass', 'def f(a,/,b): pass', 'def f(a,*args): pass', 'def f(**kw): pass', 'def f(a,*,k=1): pass', 'def f(alpha, beta): pass', 'def f(a,/,**kw): pass', 'def f(a, b, /, c): pass', 'def f(a=1,b=2): pass']:
    d = {}
    exec(src, d)
    f = d['f']
    print(src)
    for call in ['f()', 'f(1)', 'f(1,2)', 'f(1,2,3)', 'f(1,2,3,4)', 'f(a=1)', 'f(1,a=1)', 'f(b=1)', 'f(1, 2, k=1)', 'f(zz=1)', 'f(alph=1)', 'f(1, bet=2)', 'f(*[1,2,3],**{"q":1})', 'f(a=1,b=2)', 'f(k=1,l=2)', 'f(1,kk=3)', 'f(c=1)', 'f(a=1, b=2, c=3)']:
        try: eval(call, d); print(call, 'ok')
        except TypeError as e: print(call, e)
