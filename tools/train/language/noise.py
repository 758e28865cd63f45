"""What hands and keyboards do to words: politeness, typos, lost articles, spacing, width."""
import english_words
import chinese_words

MARKS = "\ue001\ue002\ue003"
NEIGHBOURS = {c: n for c, n in zip("qwertyuiopasdfghjklzxcvbnm", ["wa", "qe", "wr", "et", "ry", "tu", "yi", "uo", "ip", "ol", "qs", "ad", "sf", "dg", "fh", "gj", "hk", "jl", "k", "zx", "zc", "xv", "cb", "vn", "bm", "n"])}
HOMOPHONES = {"蓝": "兰", "块": "快", "圆": "园", "托": "拖", "盘": "盆", "在": "再", "的": "得", "叠": "迭", "橙": "澄", "把": "吧", "柱": "住", "那": "哪", "球": "求", "碗": "婉", "灰": "恢", "进": "近"}

TRADITIONAL = dict(zip("红蓝绿黄紫灰块圆盘请边里个进后远着堆叠东东西过们这动说边颜给让换对调开麻烦谢", "紅藍綠黃紫灰塊圓盤請邊裡個進後遠著堆疊東東西過們這動說邊顏給讓換對調開麻煩謝"))


def typo_word(r, word):
    i = r.randrange(len(word))
    x = r.random()
    if x < 0.3 and i + 1 < len(word):
        return word[:i] + word[i + 1] + word[i] + word[i + 2:]
    if x < 0.55:
        return word[:i] + word[i + 1:]
    if x < 0.75:
        return word[:i] + word[i] + word[i:]
    return word[:i] + r.choice(NEIGHBOURS.get(word[i], "e")) + word[i + 1:]


def english(r, text, polite):
    if polite:
        if r.random() < 0.30:
            text = r.choice(english_words.BEFORE) + text
            if r.random() < 0.1:
                text = r.choice(english_words.BEFORE) + text
        if r.random() < 0.22:
            text = text + r.choice(english_words.AFTER)
    if r.random() < 0.08:
        text = " ".join(w for w in text.split(" ") if w not in ("the", "a", "an"))
    if r.random() < 0.12:
        words = text.split(" ")
        for _ in range(r.choice([1, 1, 2])):
            i = r.randrange(len(words))
            if len(words[i]) >= 4 and not any(m in words[i] for m in MARKS):
                words[i] = typo_word(r, words[i])
        text = " ".join(words)
    if r.random() < 0.04:
        text = text.replace(" ", "  " if r.random() < 0.6 else " , ", 1)
    if r.random() < 0.02:
        text = text.replace(",", "")
    return text + r.choice(english_words.ENDS)


def chinese(r, text, polite):
    if polite:
        if r.random() < 0.30:
            text = r.choice(chinese_words.BEFORE) + text
        if r.random() < 0.22:
            text = text + r.choice(chinese_words.AFTER)
    if r.random() < 0.06:
        for c in r.sample(list(HOMOPHONES), 4):
            if c in text:
                text = text.replace(c, HOMOPHONES[c], 1)
                break
    if r.random() < 0.03:
        i = r.randrange(len(text))
        if text[i] not in MARKS:
            text = text[:i] + text[i] + text[i:]
    if r.random() < 0.05:
        i = r.randrange(len(text))
        text = text[:i] + " " + text[i:]
    if r.random() < 0.03:
        text = "".join(TRADITIONAL.get(c, c) for c in text)
    if r.random() < 0.03:
        text = text.replace("，", r.choice([",", " ", ""]))
    return text + r.choice(chinese_words.ENDS)
