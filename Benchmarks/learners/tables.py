"""Prints the results of simulated learners as rows of a table."""

BINS = [(1, 2), (3, 6), (7, 20), (21, 60), (61, 36_500)]


def due(life):
    """The first answers to cards that came back after days."""
    return [answer for answer in life.answers if answer.interval > 0]


def mean(values):
    values = list(values)
    return sum(values) / len(values) if values else None


def recall(life, low=1, high=36_500):
    return mean(answer.chance for answer in due(life) if low <= answer.interval <= high)


def shown(value, form):
    return "–" if value is None else format(value, form)


def row(life):
    largest, gap = max(life.largest, default=(0, 0))
    ratios = [most / max(1, recalled) for most, recalled in life.largest[14:]]
    return [
        life.person.name, str(len(life.answers)), f"{life.minutes:.0f}",
        str(sum(answer.day == 0 for answer in life.answers)), str(life.begun), f"{life.known:.1f}",
        f"{life.known / max(1, life.minutes):.3f}", shown(recall(life), ".3f"),
        *(shown(recall(life, low, high), ".2f") for low, high in BINS),
        str(largest), f"{max(ratios, default=0):.1f}", str(life.beyond), *unsupported([life])]


HEAD = [
    "learner", "answers", "minutes", "day 1", "begun", "known", "a minute", "recall",
    *(f"{low}–{high}" if high < 36_500 else f"{low}+" for low, high in BINS), "longest", "ratio", "beyond", "over bound", "over 3 d", "most ÷ d"]


def unsupported(lives):
    """Cards sent beyond the bound, and beyond three default intervals too early, on all days; the longest ÷ the default one."""
    found = [day for life in lives for day in life.unsupported]
    if not found:
        return ["–", "–", "–"]
    return [str(sum(day[0] for day in found)), str(sum(day[1] for day in found)), f"{max(day[2] for day in found):.1f}"]


def show(title, head, rows):
    print(f"\n{title}\n")
    widths = [max(len(line[place]) for line in [head, *rows]) for place in range(len(head))]
    for line in [head, *rows]:
        print("  " + "  ".join(
            text.ljust(width) if place == 0 else text.rjust(width)
            for place, (text, width) in enumerate(zip(line, widths))))


def total(name, lives):
    """One row for many lives: sums, and means over learners."""
    minutes, known = sum(life.minutes for life in lives), sum(life.known for life in lives)
    return [
        name, str(sum(len(life.answers) for life in lives)), f"{minutes:.0f}",
        f"{mean(sum(a.day == 0 for a in life.answers) for life in lives):.1f}",
        str(sum(life.begun for life in lives)), f"{known:.1f}", f"{known / max(1, minutes):.3f}",
        shown(mean(r for r in map(recall, lives) if r is not None), ".3f"),
        *(shown(mean(a.chance for life in lives for a in due(life) if low <= a.interval <= high), ".2f")
          for low, high in BINS),
        str(max(most for life in lives for most, _ in life.largest or [(0, 0)])), "", str(sum(life.beyond for life in lives)),
        *unsupported(lives)]
