def f(g):
    try:
        g()
    except ValueError:
        return 1
    except (A, B) as e:
        g(e)
    else:
        g(2)
    finally:
        g(3)
