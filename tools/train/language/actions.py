"""Which programs make the arm do the same."""


def _references(tokens):
    """The references of one step's tokens."""
    out, now = [], []
    for i, t in enumerate(tokens):
        if t in ("and", "end"):
            continue
        now.append(t)
        if t.startswith("kind:") and not (i + 1 < len(tokens) and tokens[i + 1].startswith(("except", "where:"))):
            out.append(now)
            now = []
    return out


def _count(tokens):
    step = tokens[: tokens.index("then")] if "then" in tokens else tokens
    refs = _references(step)
    return len(refs) if not any(t == "all" or t.startswith("count:") for t in step) else 0


def _sorted_parts(tokens):
    steps, out = [[]], []
    for t in tokens:
        if t == "then":
            steps.append([])
        else:
            steps[-1].append(t)
    for i, step in enumerate(steps):
        if step[0] in ("swap", "gather", "spread"):
            step = step[:1] + [t for ref in sorted(_references(step[1:])) for t in ref] + [t for t in step if t == "end"]
        out += (["then"] if i else []) + step
    return out


def same_action(tokens):
    """Programs that make the arm do the same are one: "put on" and "stack", "in" and "on" a plate or tray, all and one of what is left out,
    a tower of two and a stack, things in another order that are swapped, gathered or spread."""
    out, text = [], _sorted_parts(tokens)
    for i, t in enumerate(text):
        if t == "stack" or t == "tower" and _count(text[i + 1:]) == 2:
            # stack A B = put A on B
            out.append("put")
            continue
        if t in ("in", "on"):
            continue
        if t == "near":
            continue
        if t in ("all", "any") and i and text[i - 1] == "except":
            continue
        out.append(t)
    return _exceptions_alike(out)


def _exceptions_alike(tokens):
    """Exceptions in one order; "except red cube" after "all cube" leaves out what "except red *" does."""
    out, i = [], 0
    while i < len(tokens):
        if tokens[i] != "except" or not out:
            out.append(tokens[i])
            i += 1
            continue
        own, spared = out[-1], []
        while tokens[i] == "except":
            end = _kind_at(tokens, i)
            one = tokens[i:end] + ["kind:*" if tokens[end] == own else tokens[end]]
            if tokens[end + 1].startswith("where:"):
                place = _kind_at(tokens, end + 1)
                one += tokens[end + 1:place + 1]
                end = place
            spared.append(one)
            i = end + 1
        out += [t for one in sorted(spared) for t in one]
    return out


def _kind_at(tokens, start):
    return next(i for i in range(start, len(tokens)) if tokens[i].startswith("kind:"))
