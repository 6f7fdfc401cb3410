"""What old forms of three invented offices say; `old_forms` prints it in many ways."""

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Measure:
    """An indicator: its sentence, what a person reads in it, last year's and this year's figure, its letter."""

    sentence: str
    target: dict[str, Any]
    figures: tuple[str, str, str]
    source: dict[str, Any]


@dataclass(frozen=True)
class Strategy:
    name: str
    aim: str  # めざす状態
    steps: tuple[str, ...]
    measures: tuple[Measure, ...]


@dataclass(frozen=True)
class OldIssue:
    title: str
    vision: str  # めざすべき将来像
    facts: tuple[str, ...]  # 現状
    causes: tuple[str, ...]  # 要因分析
    needs: tuple[str, ...]  # 課題
    strategies: tuple[Strategy, ...]


@dataclass(frozen=True)
class OldForm:
    office: str
    kind: str
    head: str
    year: int
    year_printed: str
    goal: str
    mission: str
    text: str
    points: tuple[str, ...]
    issues: tuple[OldIssue, ...]
    done: tuple[str, ...]  # 自己評価
    next: tuple[str, ...]  # 今後の方針


def _target(comparator: str, value: float, unit: str, by: int | None) -> dict[str, Any]:
    each = by is None
    return {"comparator": comparator, "value": value, "unit": unit, "by": by, "each_year": each}


def _register() -> dict[str, Any]:
    return {"kind": "register", "name": None, "question": None, "among": None}


def _survey(name: str, question: str) -> dict[str, Any]:
    return {"kind": "survey", "name": name, "question": question, "among": None}


WARD = OldForm(
    office="汐見区",
    kind="ward",
    head="立花　晴子",
    year=2019,
    year_printed="平成31年度",
    goal="坂の上にも下にも、あかりの絶えないまち",
    mission="暮らしの近くで困りごとを聴き、地域と力を合わせて解く",
    text="職員が席を立ち、坂を上って話を聴く。",
    points=("坂のまちの見守り", "夜の安心"),
    issues=(
        OldIssue(
            "坂のまちの見守り",
            "坂の上に住む人が、ひとりで困ることのないまち",
            (
                "坂の上の町では、ひとり暮らしの世帯が38.4％を占める。",
                "見守りの登録は、平成30年度で412世帯である。",
            ),
            ("坂を上る負担から、訪問の担い手が減っている。",),
            ("訪問に代わる見守りを広げる必要がある。", "担い手の負担を軽くする工夫が必要である。"),
            (
                Strategy(
                    "ことばの届く見守り",
                    "登録したすべての世帯に、週に一度は声が届いている。",
                    (
                        "電話と手紙を組み合わせて、毎週の声かけを行う。",
                        "新聞の販売店と協定を結ぶ。",
                    ),
                    (
                        Measure(
                            "見守りに登録した世帯を平成33年度末までに600世帯以上とする",
                            _target(">=", 600, "世帯", 2021),
                            ("412世帯", "455世帯", "A"),
                            _register(),
                        ),
                        Measure(
                            "区民アンケートで「近所に頼れる人がいる」と回答した割合を平成33年度末までに60％以上とする",
                            _target(">=", 60, "%", 2021),
                            ("48.2％", "46.9％", "B"),
                            _survey("区民アンケート", "近所に頼れる人がいる"),
                        ),
                    ),
                ),
                Strategy(
                    "坂道の荷あげ",
                    "買った物を坂の上まで運ぶ仕組みがある。",
                    ("商店会の車を、週に三日、坂の上まで走らせる。",),
                    (
                        Measure(
                            "荷あげを使う世帯を平成32年度末までに90世帯以上とする",
                            _target(">=", 90, "世帯", 2020),
                            ("31世帯", "58世帯", "A"),
                            _register(),
                        ),
                    ),
                ),
            ),
        ),
        OldIssue(
            "夜の安心",
            "夜道を怖いと思う人のいないまち",
            ("街頭での犯罪は、年に214件である。",),
            ("灯りの切れた場所を知らせる方法が知られていない。",),
            ("灯りの切れを早く知り、早く直す必要がある。",),
            (
                Strategy(
                    "灯りの番人",
                    "灯りの切れが三日のうちに直っている。",
                    ("新聞の配達員に、灯りの切れを知らせてもらう。",),
                    (
                        Measure(
                            "街頭での犯罪の件数を平成33年度末までに150件以下とする",
                            _target("<=", 150, "件", 2021),
                            ("214件", "188件", "A"),
                            _register(),
                        ),
                    ),
                ),
            ),
        ),
    ),
    done=("声かけの登録は増えたが、坂の上の町に偏りが残る。", "灯りの切れは平均四日で直った。"),
    next=("坂の下の町でも協定の相手を探す。",),
)

BUREAU = OldForm(
    office="緑道整備局",
    kind="bureau",
    head="三田村　稔",
    year=2016,
    year_printed="平成28年度",
    goal="歩くことが楽しみになる街路",
    mission="道の主役を車から人に移し、木陰と腰掛けのある通りをつくり、守る",
    text="新しくつくる前に、いまある道を使いこなす。",
    points=(),
    issues=(
        OldIssue(
            "木陰の少ない大通り",
            "真夏の昼でも歩ける大通りがある。",
            ("大通り11路線のうち、木陰が途切れないのは２路線である。",),
            ("地下の管が浅く、木の根を張る場所がない。", "落ち葉の苦情が年に640件ある。"),
            ("管の移設と合わせて植える場所を確保する必要がある。",),
            (
                Strategy(
                    "管の移設と植樹",
                    "６路線で木陰がつながっている。",
                    (
                        "水道と下水道の工事の時期に合わせて植える。",
                        "落ち葉の清掃を沿道と分担する。",
                    ),
                    (
                        Measure(
                            "木陰の率　平成30年度末までに35％以上",
                            _target(">=", 35, "%", 2018),
                            ("21.5％", "24.0％", "A"),
                            _register(),
                        ),
                        Measure(
                            "落ち葉の苦情　平成29年度末までに400件以下",
                            _target("<=", 400, "件", 2017),
                            ("640件", "655件", "B"),
                            _register(),
                        ),
                        Measure(
                            "清掃を分担する沿道の団体　平成30年度末までに40団体以上",
                            _target(">=", 40, "団体", 2018),
                            ("12団体", "19団体", "A"),
                            _register(),
                        ),
                    ),
                ),
            ),
        ),
        OldIssue(
            "腰掛けのない歩道",
            "500メートルごとに腰を下ろせる。",
            ("腰掛けは市内に1,830基ある。",),
            ("置いた後の手入れをする人が決まっていない。",),
            ("手入れを引き受ける人を、置く前に決める必要がある。",),
            (
                Strategy(
                    "里親のいる腰掛け",
                    "すべての腰掛けに里親がいる。",
                    ("置く場所を、手入れを引き受ける店や学校から募る。",),
                    (
                        Measure(
                            "里親のいる腰掛け　毎年度120基以上を加える",
                            _target(">=", 120, "基", None),
                            ("97基", "131基", "A"),
                            _register(),
                        ),
                    ),
                ),
                Strategy(
                    "眠る腰掛けの引越し",
                    "使われていない腰掛けが残っていない。",
                    ("使われていない腰掛けを調べ、移す先を公開する。",),
                    (
                        Measure(
                            "利用者アンケートで「座りたい所にある」と回答した割合　平成30年度末までに50％以上",
                            _target(">=", 50, "%", 2018),
                            ("33.3％", "41.7％", "A"),
                            _survey("利用者アンケート", "座りたい所にある"),
                        ),
                    ),
                ),
            ),
        ),
    ),
    done=("四つの路線で植樹を終え、木陰は伸びたが苦情は減らなかった。",),
    next=("清掃の分担を、学校の地域学習と結ぶ。", "腰掛けの里親を店先で募る。"),
)

TOWN = OldForm(
    office="桐原区",
    kind="ward",
    head="安曇　航",
    year=2021,
    year_printed="令和３年度",
    goal="読む人と書く人の集まるまち",
    mission="文化の場を守り、だれもが学び直せるようにする",
    text="閉じた場所を一つずつ開ける。",
    points=("本のある居場所", "学び直しの窓口", "空き店舗の文庫"),
    issues=(
        OldIssue(
            "本のある居場所",
            "歩いて行ける所に、本のある居場所がある。",
            ("図書の分室は３か所である。",),
            ("夕方に開いている場所がない。",),
            ("夕方から夜の居場所が必要である。",),
            (
                Strategy(
                    "夜の文庫",
                    "夜の文庫が区内に10か所ある。",
                    ("喫茶店の奥の棚に、区の本を置く。",),
                    (
                        Measure(
                            "夜の文庫の数　令和５年度末までに10か所",
                            _target(">=", 10, "か所", 2023),
                            ("２か所", "４か所", "A"),
                            _register(),
                        ),
                    ),
                ),
            ),
        ),
        OldIssue(
            "学び直しの窓口",
            "いつでも学び直せる。",
            ("学び直しの相談は年に76件である。",),
            ("相談の窓口が平日の昼にしかない。",),
            ("仕事の帰りに寄れる窓口が必要である。",),
            (
                Strategy(
                    "駅の相談所",
                    "駅の相談所が毎日開いている。",
                    ("駅の空き店舗に、夜の相談所を開く。", "相談員を、通信制の学校と共同で置く。"),
                    (
                        Measure(
                            "学び直しの相談を令和４年度末までに年間200件以上とする",
                            {**_target(">=", 200, "件", 2022), "each_year": True},
                            ("76件", "140件", "A"),
                            _register(),
                        ),
                        Measure(
                            "相談の後に入学した人を令和５年度末までに30人以上とする",
                            _target(">=", 30, "人", 2023),
                            ("９人", "８人", "B"),
                            _register(),
                        ),
                    ),
                ),
            ),
        ),
    ),
    done=("夜の文庫は喫茶店二軒で始まった。", "駅の相談所は八月に開いた。"),
    next=("文庫の本を地域で入れ替える。",),
)

CONTENTS = {"ward": WARD, "bureau": BUREAU, "town": TOWN}
