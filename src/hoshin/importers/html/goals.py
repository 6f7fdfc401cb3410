"""Icons of the sustainable development goals: pictures whose words belong to the form."""

import re
import unicodedata

_TITLES = (
    "貧困をなくそう",
    "飢餓をゼロに",
    "すべての人に健康と福祉を",
    "質の高い教育をみんなに",
    "ジェンダー平等を実現しよう",
    "安全な水とトイレを世界中に",
    "エネルギーをみんなに",
    "働きがいも経済成長も",
    "産業と技術革新の基盤をつくろう",
    "人や国の不平等をなくそう",
    "住み続けられるまちづくりを",
    "つくる責任つかう責任",
    "気候変動に具体的な対策を",
    "海の豊かさを守ろう",
    "陸の豊かさも守ろう",
    "平和と公正をすべての人に",
    "パートナーシップで目標を達成しよう",
)
_NAMED = re.compile(
    r"sdg|持続可能な開発|^(?:目標|ゴール|goal)(?:1[0-7]|[1-9])(?!\d)|" + "|".join(_TITLES)
)
_LONGEST = 200


def goal_words(*attributes: str | None) -> str:
    """The first of a picture's texts that names a goal, else nothing."""
    for text in attributes:
        plain = unicodedata.normalize("NFKC", (text or "")[:_LONGEST])
        if _NAMED.search(re.sub(r"[\s・、,.]", "", plain).lower()):
            return " ".join((text or "").split())
    return ""
