class Event:
    def __init__(self, time, action, *args): self.time, self.action, self.args = time, action, args
    def __lt__(self, o): return self.time < o.time
class Simulation:
    def __init__(self): self.queue, self.now, self.log = [], 0, []
    def at(self, delay, action, *args):
        self.queue.append(Event(self.now + delay, action, *args))
        self.queue.sort()
    def run(self, until):
        while self.queue and self.queue[0].time <= until:
            e = self.queue.pop(0)
            self.now = e.time
            e.action(*e.args)
    def say(self, *what): self.log.append(f"{self.now:>3}: {' '.join(map(str, what))}")
class Server:
    def __init__(self, sim, name, speed): self.sim, self.name, self.speed, self.busy, self.waiting, self.done = sim, name, speed, False, [], 0
    def arrive(self, job):
        if self.busy:
            self.waiting.append(job)
            self.sim.say(job, "waits for", self.name)
        else: self.start(job)
    def start(self, job):
        self.busy = True
        self.sim.say(job, "starts on", self.name)
        self.sim.at(self.speed, self.finish, job)
    def finish(self, job):
        self.busy, self.done = False, self.done + 1
        self.sim.say(job, "leaves", self.name)
        if self.waiting: self.start(self.waiting.pop(0))
def process(sim, name, delays):
    for d in delays:
        got = yield d
        sim.say(name, "woke", got)
    return name + " over"
class Runner:
    def __init__(self, sim, gen): self.sim, self.gen, self.n = sim, gen, 0; self.step(None)
    def step(self, value):
        try: delay = self.gen.send(value)
        except StopIteration as stop: self.sim.say(stop.value)
        else:
            self.n += 1
            self.sim.at(delay, self.step, self.n)
sim = Simulation()
a, b = Server(sim, "A", 5), Server(sim, "B", 3)
for i in range(6): sim.at(i * 2, (a if i % 2 else b).arrive, f"job{i}")
Runner(sim, process(sim, "p1", [1, 4, 9]))
Runner(sim, process(sim, "p2", (n for n in range(3, 5))))
sim.run(100)
print(*sim.log, sep="\n")
print(a.done, b.done, sim.now, len(sim.queue))
