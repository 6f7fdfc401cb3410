"""A ward's form as one ruled table from first page to last; closing labels typed a character a line."""

from tests.golden.office.expected import (
    Data,
    budgets,
    indicator,
    issue,
    policy,
    register,
    reported,
    survey,
    target,
    theme,
)
from tests.golden.office.word import CIRCLED, merged, new_document, row_of, saved, table

MONEY = {
    1: "５決算額　１８百万円　　６予算額　２１百万円　　７予算額　２０百万円",
    2: "５決算額　7百万円　　６予算額　－　　７予算額　9百万円",
}
RESULTS: dict[int, list[tuple[str, ...]]] = {
    1: [
        ("①", "52.6％", "B", "49.1％"),
        ("②", "１３か所", "A", "9か所"),
        ("③", "１，２４０人", "A", "－"),
    ],
    2: [("①", "未測定", "－", "38.8%"), ("②", "14.2％", "A", "１７．０％")],
}
EXPECTED: Data = policy(
    "若葉区",
    "森野　みどり",
    year=2025,
    state="evaluated",
    goal="木かげで人が出会う、やわらかなまち",
    mission="川と緑を手入れしながら、暮らしの困りごとに近いところで応え、次の世代が戻ってきたくなる区をつくる",
    principles={
        "text": "限られた人手と予算を、住民とともに動く取組に振り向けるため、次の２点を柱とする",
        "points": ["歩いて会いに行ける居場所づくり", "水害に負けない備え"],
    },
    issues=[
        issue(
            1,
            "歩いて会いに行ける居場所づくり",
            budgets=budgets(2025, 18_000_000, 21_000_000, 20_000_000),
            themes=[
                theme(
                    "まちなかの居場所",
                    [
                        "集会所の利用が一部の団体に偏り、ふらりと立ち寄れる場が少ないことから、だれでも使える"
                        "時間帯を増やすことが必要である。",
                        "担い手の７割が70歳を超えており、運営を引き継ぐ人を早く見つける必要がある。",
                    ],
                    [
                        "空き店舗を使った週１回の「開けっぱなしの日」を、商店会と共同で広げる",
                        "運営の手間を減らすため、鍵の受渡しと予約を電子化",
                    ],
                    (1, 2),
                ),
                theme(
                    "学生と地域をつなぐ",
                    ["区内に三つの専門学校があるが、授業のほかに地域と関わる機会がない。"],
                    ["学生が企画する催しに、会場と広報を提供"],
                    (3,),
                ),
            ],
            indicators=[
                indicator(
                    1,
                    "区民意識調査で「気軽に立ち寄れる場所が近くにある」と回答する割合を令和９年度末までに"
                    "60％以上とする。",
                    survey("区民意識調査", "気軽に立ち寄れる場所が近くにある"),
                    target(">=", 60, "%", 2027),
                    ((2025, 52.6, "%"), "B", (2024, 49.1, "%")),
                ),
                indicator(
                    2,
                    "「開けっぱなしの日」を行う場所を令和９年度末までに１５か所以上とする。",
                    register(),
                    target(">=", 15, "か所", 2027),
                    ((2025, 13, "か所"), "A", (2024, 9, "か所")),
                ),
                indicator(
                    3,
                    "学生が企画した催しの参加者数を毎年度１，０００人以上とする。",
                    register(),
                    target(">=", 1000, "人", None, each=True),
                    ((2025, 1240, "人"), "A", None),
                ),
            ],
            self_evaluation=[
                "居場所は13か所まで増えたが、知っている人がまだ少なく、指標①は目標に届いていない。",
                "学生の催しは４回開き、1,240人が参加した。",
            ],
            next_directions=["回覧板に頼らず、通学路の掲示板と配信で知らせる。"],
        ),
        issue(
            2,
            "水害に負けない備え",
            budgets=budgets(2025, 7_000_000, None, 9_000_000),
            themes=[
                theme(
                    "ひとりひとりの避難計画",
                    ["浸水が３メートルを超える地区に、避難先を決めていない世帯が多い。"],
                    ["避難先を書き込める地図を、対象の全世帯に届ける"],
                    (1, 2),
                )
            ],
            indicators=[
                indicator(
                    1,
                    "市民局アンケートで「水害のときの避難先を決めている」と回答する60歳以上の方の割合を"
                    "令和９年度末までに50％以上とする。",
                    reported("市民局アンケート", "水害のときの避難先を決めている", "60歳以上の方"),
                    target(">=", 50, "%", 2027),
                    (None, None, (2024, 38.8, "%")),
                ),
                indicator(
                    2,
                    "区民意識調査で「災害の情報をどこで見ればよいか分からない」と回答する割合を令和９年度末まで"
                    "毎年度15％以下とする。",
                    survey("区民意識調査", "災害の情報をどこで見ればよいか分からない"),
                    target("<=", 15, "%", 2027, each=True),
                    ((2025, 14.2, "%"), "A", (2024, 17, "%")),
                ),
            ],
            self_evaluation=[
                "地図は対象世帯の８割に届けた。残りは不在で、再訪の手順を決めていなかった。"
            ],
            next_directions=[
                "不在の世帯には、民生委員の見守りに合わせて届ける。",
                "市民局アンケートの設問が変わったため、測り方を見直す。",
            ],
        ),
    ],
)


def build() -> bytes:
    document = new_document()
    made = table(document, 60, 6)
    row = _front(made)
    for each in EXPECTED["issues"]:
        row = _issue(made, row, each)
    for label, key in (
        ("自\n己\n評\n価", "self_evaluation"),
        ("今\n後\nの\n方\n針", "next_directions"),
    ):
        row = _closing(made, row, label, key)
    for left in list(made.rows)[row:]:
        left._tr.getparent().remove(left._tr)
    return saved(document)


def _front(made: object) -> int:
    merged(
        made, (0, 0), (0, 5), ["令和７年度　若葉区運営方針（進捗反映）", "（区長：森野　みどり）"]
    )
    merged(made, (1, 0), (1, 0), ["目標"])
    merged(made, (1, 1), (1, 5), [EXPECTED["goal"]])
    merged(made, (2, 0), (2, 0), ["使命"])
    merged(made, (2, 1), (2, 5), [EXPECTED["mission"]])
    merged(made, (3, 0), (3, 0), ["令和７年度", "所属運営の", "基本的な", "考え方"])
    points = [
        f"　{'１２'[at]}　{point}" for at, point in enumerate(EXPECTED["principles"]["points"])
    ]
    merged(made, (3, 1), (3, 5), [EXPECTED["principles"]["text"], *points])
    merged(made, (4, 0), (4, 5), ["重点的に取り組む経営課題"])
    return 5


def _issue(made: object, row: int, each: Data) -> int:
    number = each["number"]
    merged(made, (row, 0), (row, 5), [f"経営課題{'０１２'[number]}　{each['title']}"])
    merged(made, (row + 1, 0), (row + 1, 5), [MONEY[number]])
    recognition = [
        line
        for one in each["themes"]
        for line in (f"【{one['name']}】", *_bullets(one["recognition"]))
    ]
    strategies = [
        line
        for one in each["themes"]
        for line in (
            f"【{one['name']}】（アウトカム指標{''.join(CIRCLED[at - 1] for at in one['indicators'])}）",
            *_bullets(one["strategies"]),
        )
    ]
    statements = [f"{CIRCLED[one['number'] - 1]}{one['statement']}" for one in each["indicators"]]
    for place, (label, lines) in enumerate(
        [
            ("課題認識", recognition),
            ("主な戦略\n（課題解決の方策）", strategies),
            ("アウトカム指標\n（経営課題の解決に向けた進捗度合を示した指標）", statements),
        ],
        row + 2,
    ):
        merged(made, (place, 0), (place, 0), label.split("\n"))
        merged(made, (place, 1), (place, 5), lines)
    return _results(made, row + 5, RESULTS[number])


def _results(made: object, row: int, rows: list[tuple[str, ...]]) -> int:
    label = ["アウトカム指標の達成状況", "（定量評価）"]
    merged(made, (row, 0), (row + len(rows), 0), label)
    heads = ["番号", "７年度実績", "達成状況\n※A：達成　B：未達成", "前年度実績"]
    for place, texts in enumerate([heads, *rows], row):
        merged(made, (place, 4), (place, 5), texts[3].split("\n"))
        row_of(made, place, texts[:3], start=1)
    return row + len(rows) + 1


def _closing(made: object, row: int, label: str, key: str) -> int:
    """One label, a character a line, over a row for every issue."""
    last = row + len(EXPECTED["issues"]) - 1
    merged(made, (row, 0), (last, 0), label.split("\n"))
    for place, each in enumerate(EXPECTED["issues"], row):
        lines = [f"【経営課題{'０１２'[each['number']]}】", *_bullets(each[key])]
        merged(made, (place, 1), (place, 5), lines)
    return last + 1


def _bullets(lines: list[str]) -> list[str]:
    return [f"・{line}" for line in lines]
