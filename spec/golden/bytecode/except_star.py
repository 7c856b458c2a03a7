def f(g):
    try:
        g()
    except* ValueError as e:
        g(e)
    except* TypeError:
        pass
