"""Builds a report from records: joining, formatting, padding, and wrapping lines."""


def wrap(text, width):
    lines = []
    line = ""
    for word in text.split():
        if line and len(line) + 1 + len(word) > width:
            lines.append(line)
            line = word
        elif line:
            line = line + " " + word
        else:
            line = word
    if line:
        lines.append(line)
    return lines


def main():
    words = "alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu".split()
    total = 0
    for i in range(9000):
        name = words[i % 12].capitalize() + "-" + str(i)
        amount = i * 37 % 1000 / 8
        row = f"{i:05d} | {name:<16} | {amount:>10.2f} | {'yes' if i % 3 else 'no':^5}"
        text = " ".join([words[(i + k * k) % 12] for k in range(30)])
        lines = wrap(text.replace("eta", "ETA"), 40)
        body = "\n".join([line.ljust(40, ".") for line in lines])
        total += len(row) + len(body) + body.count("ETA")
    print(total, row, lines[-1])


main()
