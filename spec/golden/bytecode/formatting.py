def f(a, d):
    return f"{a}" f"<{a!r:>{d['k']}}>" f'{d["x"]=}' 'plain'
