# Choices by weight, samples by count, shuffling.
import random


def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)


R = random.Random

r = R(42)
t(lambda: r.choices('abc',k=5))
t(lambda: r.choices('abc',cum_weights=[1,5,10],k=8))
t(lambda: r.choices('abc',[1,2,3],cum_weights=[1,2,3]))
t(lambda: r.choices('abc',k=-1))
t(lambda: r.choices('abc',k=1.5))
t(lambda: r.choices({1:2}))
t(lambda: r.sample('abc',counts=[3,2,1],k=5))
t(lambda: r.sample('abc',counts=[3,2],k=5))
t(lambda: r.sample('abc',counts=[3,2,1.5],k=5))
t(lambda: r.sample('abc',counts=[3,2,-10],k=5))
t(lambda: r.sample([],counts=[],k=0))
t(lambda: r.sample('abc',counts=[3,2,1],k=15))
x=list(range(20))
t(lambda: r.shuffle(x))
t(lambda: x)
t(lambda: r.shuffle('abc'))
t(lambda: r.shuffle(1))
t(lambda: r.shuffle([1,2],3))


from collections import deque

t(lambda: r.sample({1, 2}, 1))
t(lambda: r.sample({1: 2}, 1))
t(lambda: r.sample(deque(range(9)), 3))
