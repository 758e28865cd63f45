"""What hands and keyboards do to words: politeness, filler, typos, lost articles, spacing, width, traditional characters."""
import re

import chinese_words
import english_words

MARKS = "\ue001\ue002\ue003"
NEIGHBOURS = {c: n for c, n in zip("qwertyuiopasdfghjklzxcvbnm", ["wa", "qe", "wr", "et", "ry", "tu", "yi", "uo", "ip", "ol", "qs", "ad", "sf", "dg", "fh", "gj", "hk", "jl", "k", "zx", "zc", "xv", "cb", "vn", "bm", "n"])}
HOMOPHONES = dict(pair.split(":") for pair in (
    "蓝:兰篮 块:快筷 圆:园元原 托:拖脱 盘:盆判盼 在:再 的:得地 叠:迭碟 橙:澄成呈 把:吧八 柱:住注主 那:哪 球:求秋 碗:婉完晚 灰:恢辉 进:近 绿:录率 红:洪虹 黄:皇 紫:子自 边:便变 移:疑宜 方:芳放房 积:机几 木:目 "
    "推:退腿 放:方房 拿:那哪 换:还唤 所:锁 右:又有佑 左:做坐作 后:候厚 前:钱 按:安案 净:静 是:事 到:道倒 桌:捉卓 色:涩 形:型行 分:份芬 类:累 最:嘴醉 其:齐 余:鱼 剩:胜盛 两:俩 里:理 上:尚 下:夏 中:种 间:见建 "
    "远:园院 堆:对 摞:落 粉:分 棕:宗总 白:百 黑:嘿 青:清轻 请:清 帮:邦 归:规 层:曾 底:低 顶:订 角:脚 近:进 除:出 外:歪 别:憋 动:懂 都:斗 全:权 先:鲜 再:在 然:燃 个:各 位:为 置:直 对:队 调:掉 交:叫 开:凯 "
    "聚:距 拢:笼 散:伞 清:青 空:恐 收:手 拾:时 垒:雷累 搁:歌 摆:百 倒:到 捡:减 靠:考 旁:胖 挨:爱 离:里 小:晓 大:打 和:合 跟:根 给:个 让:嚷 要:药 想:响 它:他她 第:弟 二:儿 三:山 四:事 一:以 样:洋 东:冬 西:息").split())
TRADITIONAL = dict(zip("红蓝绿黄紫灰块圆盘请边里个进后远着堆叠东东西过们这动说边颜给让换对调开麻烦谢积体柱剩余别将还拢转挪从两间侧处专别时会发长张难关网样种类组归为观应当该并开无电视线书车马鸟龙门问间闻见觉宽实写铁钱银钟错锅简单复杂轻重顺须顶项预领题额风飞饭馆饼鱼麦黑齐紧临临点备够夹带帮师归义乐买卖乱亲亿仅仓仪众优伞伟传伤",
                       "紅藍綠黃紫灰塊圓盤請邊裡個進後遠著堆疊東東西過們這動說邊顏給讓換對調開麻煩謝積體柱剩餘別將還攏轉挪從兩間側處專別時會發長張難關網樣種類組歸為觀應當該並開無電視線書車馬鳥龍門問間聞見覺寬實寫鐵錢銀鐘錯鍋簡單複雜輕重順須頂項預領題額風飛飯館餅魚麥黑齊緊臨臨點備夠夾帶幫師歸義樂買賣亂親億僅倉儀眾優傘偉傳傷"))
FILLERS = ["um", "uh", "like", "you know", "er", "well", "please", "kindly", "just", "simply", "maybe", "now", "then", "actually", "hmm", "also", "basically", "kind of", "sort of", "directly", "robot", "carefully", "gently", "quickly"]
CHINESE_FILLERS = ["嗯", "呃", "那个，", "就是", "嘛", "呢", "，嗯，", "…", "，那个，", "这个嘛", "啊", "，对，", "然后呢", "先", "给我", "帮我"]
SHORT = {"you": "u", "are": "r", "please": "pls", "the": "da", "to": "2", "and": "n", "with": "w/", "your": "ur", "for": "4", "going to": "gonna", "want to": "wanna", "give me": "gimme", "let me": "lemme", "them": "em", "everything": "evrything", "okay": "k"}


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


def _mistyped(r, text):
    words = text.split(" ")
    for _ in range(r.choice([1, 1, 1, 2, 2, 3])):
        i = r.randrange(len(words))
        if len(words[i]) >= 3 and not any(m in words[i] for m in MARKS):
            words[i] = typo_word(r, words[i])
    return " ".join(words)


def _mistyped_all_over(r, text):
    """As typed by somebody who never looks up: every second word."""
    return " ".join(typo_word(r, w) if len(w) >= 3 and r.random() < 0.5 and not any(m in w for m in MARKS) else w for w in text.split(" "))


def _filled(r, text):
    """A word that means nothing between the others, not inside a name."""
    words = text.split(" ")
    places = [i for i in range(len(words) + 1) if (i == 0 or not any(m in words[i - 1] for m in "\ue001\ue002")) and (i == len(words) or words[i] in ("the", "a", "in", "on", "into", "to", "and", "then", "put", "all", "onto") or i == 0)]
    i = r.choice(places) if places else 0
    return " ".join(words[:i] + [r.choice(FILLERS) + r.choice(["", "", ",", "..."])] + words[i:])


def _without(r, text, words, chance=1.0):
    return " ".join(w for w in text.split(" ") if w not in words or r.random() >= chance)


def _shortened(r, text):
    for long, short in SHORT.items():
        if r.random() < 0.5:
            text = re.sub(rf"\b{long}\b", short, text)
    return text


def _run_together(r, text):
    parts = text.split(" ")
    if len(parts) < 2:
        return text
    i = r.randrange(len(parts) - 1)
    return " ".join(parts[:i] + [parts[i] + parts[i + 1]] + parts[i + 2:])


# What goes wrong in typing, and how often; a text has at most one of them.
ENGLISH_SLIPS = [(0.07, lambda r, t: _without(r, t, ("the", "a", "an"))), (0.02, lambda r, t: _without(r, t, ("of", "to", "is", "it", "that", "be"), 0.5)), (0.02, _filled),
                 (0.03, _shortened), (0.12, _mistyped), (0.06, _mistyped_all_over), (0.02, lambda r, t: t.replace(" ", "  " if r.random() < 0.6 else " , ", 1)), (0.01, _run_together),
                 (0.05, lambda r, t: re.sub("[,.!?;]", "", t)), (0.02, lambda r, t: t.replace("'", ""))]


def _one_slip(r, text, slips, rate):
    x = r.random() / rate
    for chance, slip in slips:
        x -= chance
        if x < 0:
            return slip(r, text)
    return text


def _framed(r, text, before, after, rate):
    """Words of politeness or haste before it or after it, seldom both."""
    if r.random() < 0.17 * rate:
        text = before.draw(r) + text
        if r.random() > 0.15:
            return text
        return text + after.draw(r)
    return text + after.draw(r) if r.random() < 0.17 * rate else text


def _ended(r, text, ends, rate):
    return text if text[-1:] in ".!?;。！？…；~)" or r.random() > 0.3 + rate else text + r.choice(ends)


def english(r, text, polite, rate=1.0):
    from english import AFTER, BEFORE
    if polite:
        text = _framed(r, text, BEFORE, AFTER, rate)
    return _ended(r, _one_slip(r, text, ENGLISH_SLIPS, rate), english_words.ENDS, rate)


def _slipped(r, text):
    """The wrong one of the characters that sound alike, as input methods offer them: mostly once."""
    places = [i for i, c in enumerate(text) if c in HOMOPHONES]
    for i in r.sample(places, min(len(places), r.choice([1, 1, 1, 2, 2, 3]))):
        text = text[:i] + r.choice(HOMOPHONES[text[i]]) + text[i + 1:]
    return text


def _doubled(r, text):
    i = r.randrange(len(text))
    return text if text[i] in MARKS else text[:i] + text[i] + text[i:]


def _spaced(r, text):
    i = r.randrange(len(text))
    return text[:i] + " " + text[i:]


CHINESE_SLIPS = [(0.12, _slipped), (0.02, _doubled), (0.02, lambda r, t: t.replace("把", r.choice(CHINESE_FILLERS) + "把", 1)), (0.03, lambda r, t: t.replace("的", "", 1)),
                 (0.04, _spaced), (0.07, lambda r, t: re.sub("[，、；：]", r.choice([",", " ", "", "、", "。"]), t))]


def chinese(r, text, polite, rate=1.0):
    from chinese import AFTER, BEFORE
    if polite:
        text = _framed(r, text, BEFORE, AFTER, rate)
    text = _one_slip(r, text, CHINESE_SLIPS, rate)
    if r.random() < 0.05:
        text = "".join(TRADITIONAL.get(c, c) for c in text)
    return _ended(r, text, chinese_words.ENDS, rate)
