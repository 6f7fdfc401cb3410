"""The words of change and comparison, whether they are denied, and whether they only tell a wish."""

import re
from collections.abc import Iterator

from hoshin.publication.prose.tokens import Token

# Stems; what follows them tells tense and denial. Of two that fit, the first class takes the word.
_EVER = r"(?:過去|これまでで?|(?:調査|計測|統計)?開始以来|以降で?|以来)[^、。]{0,8}?"
_NOUN_ENDS = r"(?=[とでしのにへ、。（(）)だ]|傾向|$)"
_STEMS: dict[str, tuple[str, ...]] = {
    "unachieved": (
        *("未達成", "未達(?!成)", "達成でき(?=な|ず|ませ)"),
        "達成(?:に|まで)は?(?:至ら|及ば|届か)(?=な|ず|ませ)",
        "達成(?:に|まで)は?(?:至って|及んで|届いて)(?:は)?(?:い|お)(?=な|ら)",
    ),
    "achieve": ("達成(?!率|度|状況|時期|年度|見込|の(?:可否|状況|見込|ため))", "クリア"),
    "highest": (f"{_EVER}(?:最高|最多|最大|最も(?:多|高|大き|長))", "最高値", "過去最良"),
    "lowest": (f"{_EVER}(?:最低|最少|最小|最短|最も(?:少な|低|小さ|短))", "最低値"),
    "doubled": ("倍増", "2倍に(?:増|な)", "二倍に(?:増|な)"),
    "halved": ("半減", "半分(?:に(?:減|な|ま)|以下に)"),
    "flat": (
        *("横ばい", "横這い", "同水準", "同じ水準", "同程度", "同率", "同数", "並み", "ほぼ同じ"),
        *(
            "同じ(?:割合|数|値|率|件数|人数|[一-龠々ァ-ヴー]{1,4}数(?!え))",
            r"(?<=度と)同じ(?=で(?:あ|す)|だっ|\s*[\d,.]+)",
        ),
        *("変わら(?=ず|な|ぬ)", "維持", "据え置", "増減(?:は|が)?な(?=い|か|く)", "同値"),
        "変化(?:は|が)?(?:な|見られな|みられな)",
    ),
    "stalled": ("伸び悩", "伸びが?鈍"),
    "halted": ("頭打ち", "足踏み", "伸びが?止ま"),
    "above": (
        *("上回", "上まわ", "うわまわ", "超え", "超過", "突破", "凌(?:い|ぎ)"),
        *("高い", "高かっ", "高く(?!な)", "多い", "多かっ", "多く(?!な|の)"),
    ),
    "below": (
        *("下回", "下まわ", "したまわ", "割り込", "割れ"),
        *("低い", "低かっ", "低く(?!な)", "少ない", "少なかっ", "少なく(?!な)"),
    ),
    "short": (
        "足り(?=な|ず|ませ)",
        "届か",
        "届い(?=てい?な)",
        "及ば",
        "満た(?=な|ず|ませ)",
        "不足",
    ),
    "reach": ("到達", "達し", "に届(?:い|き)", "満た(?=し)", "収ま(?=った|り|って|ら)", "確保"),
    "better": ("上向(?=い|き)", "改善", "好転", "良くな", "よくな"),
    "worse": ("下向(?=い|き)", "悪化", "後退", "悪くな", "わるくな"),
    "up": (
        *("増加", "増え", "増やし", "増やせ", "急増", "微増", "漸増", f"増{_NOUN_ENDS}", "上昇"),
        *("向上", "伸び", "伸ば", "高ま", "高くな", "多くな", "(?<!以)上が(?!る見)", "上げ(?!る)"),
        *(
            "拡大",
            "アップ",
            "回復",
            "持ち直",
            "プラス",
            "上積み",
            "上乗せ",
            "積み増",
            "長くな",
            "延び",
        ),
    ),
    "down": (
        *("減少", "減っ", "減り", "減る", "減らし", "減らせ", "急減", "微減", "漸減"),
        *(f"減{_NOUN_ENDS}", "低下", "下降", "下落", "下が", "下げ(?!る)", "低くな", "少なくな"),
        *(
            "縮小",
            "下げ(?=止ま)",
            "落ち(?:込|た|て)",
            "ダウン",
            "マイナス",
            "短くな",
            "短縮",
            "縮ま",
        ),
    ),
}
_WORDS = re.compile("|".join(f"(?P<{name}>{'|'.join(stems)})" for name, stems in _STEMS.items()))

_DENIALS = (
    *("なかった", "なく", "なけれ", "ない", "ず", "ぬ", "ません", "ておらず", "ていな"),
    *("できな", "できず", "できて(?:い|お)?(?:な|ら)", "られな", "られず", "見られな", "みられな"),
    *("見られず", "みられず", "には?至ら", "には?至って(?:い|お)(?:な|ら)", "とはなら"),
    *("とは(?:いえ|言え)(?=な|ま)", "するには?至(?:ら|って(?:い|お)(?:な|ら))", "せず"),
    *("しておらず", "していな", "ては(?:い|お)(?:な|ら)", "まで(?:に)?は?(?:至ら|及ば|届か)"),
    *("に転じ(?:て(?:は)?(?:い|お)?)?(?=な|ず|ら)", "に転じるまでに?は?(?:至|な)"),
    *("に転じるには?至(?:ら|って)",),
    *("わけで(?:は|も)?な", "こと(?:も|は|が)?な", "もの(?:では|でも)な"),
)
_DENIED = re.compile(
    r"^[りるっきぎいしえれらかさせたまて]{0,3}?(?:は|が|も|を)?" + f"(?:{'|'.join(_DENIALS)})"
)
# What is wished, planned, asked or general: no statement on what has come about.
_WISHES = (
    *("図[っりるろ]", "目指", "めざ", "向け", "取り?組", "努め", "努力", "促[すしさ]", "つなが"),
    *("つなげ", "繋", "必要", "ため", "よう[にな、。]", "べき", "べく", "ていく", "ていき"),
    *("てい[かこ]", "[しりせめえき]たい", "期待", "見込", "予定", "検討", "課題", "可能性"),
    *("恐れ", "おそれ", "懸念", "ことが(?:重要|大切|求め)", "求め", "方策", "対策", "策を"),
    *("推進", "支援", "させる", "せるよう", "進める", "進めて", "強化", "れば", "なら", "たら"),
    *(
        "場合",
        "か否か",
        "かどうか",
        "事業",
        "運動",
        "キャンペーン",
        "計画",
        "要因",
        "機会",
        "ニーズ",
    ),
)
# 一時減少したが: told of some time within, which no figure of a year shows.
_FOR_A_TIME = re.compile(r"(?:一時(?:的に)?は?|いったんは?|一旦は?)[、大やわ幅きずかに]{0,3}$")
# 減少に転じた前年度から: told of the year that follows it.
_OF_THEN = re.compile(
    r"^[^、。]{0,6}?(?:た|だった|ていた)(?:前年度?|昨年度?|一昨年度?|令和\d+年度|平成\d+年度)(?!に比|比|より)"
)
# What stops or does not stop a movement: 減少に歯止めがかかった is no decrease any more.
_STOPPED = re.compile(
    r"^(?:し|る|り|え|え?続け)?(?:の|する)?(?:傾向|動き|流れ)?(?:に|が|は|も|の)?(?:歯止め(?:が|を|は|も)か|止ま|とま|収ま|治ま)"
)
_GOES_ON = re.compile(
    r"^[^、。]{0,4}?(?:から(?=な|ず|ぬ)|け(?=な|ず|られな)|ら(?=な|ず|ぬ)|(?:って|いて)(?:は)?(?:い|お)?(?=な|ら))"
)
_WISHED = re.compile(f"^[^、。]{{0,12}}?(?:{'|'.join(_WISHES)})")
_PRESENT = re.compile(
    r"^(?:する|る|う|く|す|させる|せる)(?:。|$|(?:こと|もの)(?!が?も?でき[たま]))"
)
# A sentence that ends so plans; its words that merely run on (増やし、…) are part of the plan.
_PLANS = re.compile(r"(?:[うくすつぬむるぐぶ]|たい|こと)。?$")
_STATES = re.compile(
    r"(?:てい|であ|でい|とな|にあ|があ|いえ|言え|みられ|見られ|わか|分か|とどま|に至)[うるっ]*。?$"
)
_DONE = re.compile(
    r"^[^、。]*?(?:た(?!め|い|ら|ち)|てい|ており|でい|である|であり|となり|になり|傾向)"
)
_BIG = ("大幅", "大きく", "急激", "著しく", "飛躍的", "大きな", "急")
_SMALL = ("微", "わずか", "僅か", "若干", "やや", "(?<!減)少し")
_SIZED = re.compile(f"({'|'.join(_BIG + _SMALL)})[にな]?[^、。]{{0,4}}$")


def word_tokens(text: str) -> Iterator[Token]:
    """Words of change that state something, the denied ones with `not-` before their class."""
    plans = _PLANS.search(text) is not None and _STATES.search(text) is None
    for found in _WORDS.finditer(text):
        tail = text[found.end() :]
        if _FOR_A_TIME.search(text[: found.start()]) or _OF_THEN.match(tail):
            continue
        stopped = _STOPPED.match(tail) if found.lastgroup in ("up", "down") else None
        denied = (
            _DENIED.match(tail) is not None
            if stopped is None
            else _GOES_ON.match(tail[stopped.end() :]) is None
        )
        if plans and not _DONE.match(tail):
            continue
        if not denied and (_WISHED.match(tail) or _PRESENT.match(tail)):
            continue
        name = str(found.lastgroup)
        if denied and name not in ("unachieved", "short", "flat"):
            name = f"not-{name}"
        elif (
            denied
            and name == "short"
            and not found[0].startswith(("届か", "及ば", "満た", "届い", "足り"))
        ):
            name = "not-short"
        yield Token("word", found.start(), found.end(), found[0], name=name)


def size_of(text: str, word: Token) -> str:
    """`big`, `small` or nothing: how much a word of change says it was."""
    if word.text.startswith("急"):
        return "big"
    if word.text.startswith("微"):
        return "small"
    found = _SIZED.search(text[: word.start])
    if found is None:
        return ""
    return "big" if found[1] in _BIG else "small"
