"""The words of change and comparison, whether they are denied, and whether they only tell a wish."""

import re
from collections.abc import Iterator
from typing import Literal

from hoshin.publication.prose.tokens import Token

WordClass = Literal[
    "up", "down", "flat", "better", "worse", "above", "below", "reach", "short", "achieve", "unachieved",
    "highest", "lowest", "doubled", "halved",
]  # fmt: skip

# Stems; what follows them tells tense and denial. Longer ones first where one holds another.
_CLASSES: tuple[tuple[WordClass, str], ...] = (
    ("unachieved", r"未達成|未達(?!成)|達成でき(?=な|ず|ませ)|達成には?(?:至ら|及ば|届か)(?=な|ず|ませ)"),
    ("achieve", r"達成(?!率|度|状況|時期|年度|見込|の(?:可否|状況|見込|ため))|クリア"),
    ("highest", r"(?:過去|これまでで?|調査開始以来|計測開始以来|統計開始以来)[^、。]{0,8}?(?:最高|最多|最大)|最高値|過去最良"),
    ("lowest", r"(?:過去|これまでで?|調査開始以来|計測開始以来|統計開始以来)[^、。]{0,8}?(?:最低|最少|最小)|最低値"),
    ("doubled", r"倍増|2倍に(?:増|な)|二倍に(?:増|な)"),
    ("halved", r"半減|半分(?:に(?:減|な|ま)|以下に)"),
    ("flat", r"横ばい|横這い|同水準|同じ水準|同程度|同率|同数|並み|同じ(?:割合|数|値)|変わら(?=ず|な|ぬ)|変化(?:は|が)?(?:な|見られな|みられな)|ほぼ同じ|維持"),
    ("above", r"上回|上まわ|うわまわ|超え|超過|凌(?:い|ぎ)|高い|高く(?!な)|多い|多く(?!な|の)"),
    ("below", r"下回|下まわ|したまわ|割り込|割れ|低い|低く(?!な)|少ない|少なく(?!な)"),
    ("short", r"届か|届い(?=てい?な)|及ば|満た(?=な|ず|ませ)|不足|下回(?:る|った)結果"),
    ("reach", r"到達|達し|に届(?:い|き)|満た(?=し)"),
    ("better", r"改善|好転|良くな|よくな"),
    ("worse", r"悪化|後退|悪くな|わるくな"),
    ("up", r"増加|増え|増やし|増やせ|急増|微増|漸増|増(?=[とでしのにへ、。（(）)だ]|傾向|$)|上昇|向上|伸び|伸ば|高ま|高くな|多くな|(?<!以)上が(?!る見)|上げ(?!る)|拡大|アップ|回復|持ち直|プラス"),
    ("down", r"減少|減っ|減り|減る|減らし|減らせ|急減|微減|漸減|減(?=[とでしのにへ、。（(）)だ]|傾向|$)|低下|下降|下落|下が|下げ(?!る)|低くな|少なくな|縮小|落ち(?:込|た|て)|ダウン|マイナス"),
)  # fmt: skip
_WORDS = re.compile("|".join(f"(?P<{name}>{pattern})" for name, pattern in _CLASSES))

_DENIED = re.compile(
    r"^[りるっきぎいしえれらかさせたまて]{0,3}?(?:は|が|も|を)?"
    r"(?:なかった|なく|なけれ|ない|ず|ぬ|ませんでした|ません|ておらず|ていな|てはいな|できな|できず|できて(?:い|お)?(?:な|ら)"
    r"|られな|られず|見られな|みられな|見られず|みられず|には?至ら|とはなら|とはいえ|とは言え|するには?至|せず|しておらず|していな)"
)
# What is wished, planned, asked or general: no statement on what has come about.
_WISHED = re.compile(
    r"^[^、。]{0,12}?(?:図[っりるろ]|目指|めざ|向け|取り?組|努め|努力|促[すしさ]|つなが|つなげ|繋|必要|ため|よう[にな、。]|べき|べく|"
    r"ていく|ていき|てい[かこ]|したい|りたい|せたい|めたい|えたい|きたい|期待|見込|予定|検討|課題|可能性|恐れ|おそれ|懸念|ことが(?:重要|大切|求め)|求め|"
    r"方策|対策|策を|推進|支援|させる|せるよう|進める|進めて|強化|れば|なら|たら|場合|か否か|かどうか|事業|運動|キャンペーン|計画|要因|機会|ニーズ)"
)
_PRESENT = re.compile(r"^(?:する|る|う|く|す|させる|せる)(?:。|$|こと|もの)")
_STANDS = re.compile(
    r"^[^、。]{0,10}?(?:た(?!め|い|ら)|てい|ており|ました|となり|となっ|になっ|である|であっ|傾向|。$|$)"
)
_PREFIX = re.compile(
    r"(大幅|大きく|急激|著しく|飛躍的|大きな|急|微|わずか|僅か|若干|やや|少し)[にな]?[^、。]{0,4}$"
)
_BIG = ("大幅", "大きく", "急激", "著しく", "飛躍的", "大きな", "急")


def word_tokens(text: str) -> Iterator[Token]:
    """Words of change that state something, the denied ones with `not-` before their class."""
    for found in _WORDS.finditer(text):
        tail = text[found.end() :]
        denied = _DENIED.match(tail) is not None
        if not denied and (_WISHED.match(tail) or _PRESENT.match(tail)):
            continue
        name = str(found.lastgroup)
        if denied and name not in ("unachieved", "short", "flat"):
            name = f"not-{name}"
        elif (
            denied and name == "short" and not found[0].startswith(("届か", "及ば", "満た", "届い"))
        ):
            name = "not-short"
        yield Token("word", found.start(), found.end(), found[0], name=name)


def size_of(text: str, word: Token) -> str:
    """`big`, `small` or nothing: how much a word of change says it was."""
    if word.text.startswith("急"):
        return "big"
    if word.text.startswith("微"):
        return "small"
    found = _PREFIX.search(text[: word.start])
    if found is None:
        return ""
    return "big" if found[1] in _BIG else "small"
