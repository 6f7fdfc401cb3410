"""A bureau's evaluated form with tables inside a layout table, spaced labels (目　標), ○ and ・ bullets on
two levels, footnotes ※, and results that are told in sentences against a cumulative target."""

from typing import Any

from tests.golden.office.expected import (
    Data,
    budgets,
    indicator,
    issue,
    policy,
    register,
    survey,
    target,
    theme,
)
from tests.golden.office.word import merged, new_document, row_of, saved, table, write

MONEY = {
    1: [
        ("区　分", "３年度決算", "４年度予算", "５年度予算"),
        ("予算・決算額", "51,200千円", "50,000千円", "48,700千円"),
    ],
    2: [
        ("区　分", "３年度決算", "４年度予算", "５年度予算"),
        ("予算・決算額", "2億3,100万円", "2億5,000万円", "－"),
    ],
}
TOLD = {
    1: (
        ["①　５年度設置台数1,420台（R3～R5累計　3,950台）：A", "②　64.1％：B"],
        ["①　1,380台", "②　66.7％"],
    ),
    2: (["①　11.5時間：A", "②　未測定：－"], ["①　13.0時間", "②　51.0％"]),
}
EXPECTED: Data = policy(
    "上下水道局",
    "滝沢　潤",
    year=2023,
    state="evaluated",
    goal="蛇口の向こうまで責任を持つ",
    mission="安全な水を届け、使った水をきれいにして海に返す。これを、料金を大きく上げずに次の世代まで続ける",
    principles={
        "text": "古い管の取替えを計画より前倒しする一方、見学施設など直接の給水に関わらない支出を見直す。",
        "points": ["漏れを早く見つける", "止めない・慌てない体制"],
    },
    issues=[
        issue(
            1,
            "漏れを早く見つける",
            budgets=budgets(2023, 51_200_000, 50_000_000, 48_700_000),
            sdgs=[6, 9, 11],
            themes=[
                theme(
                    "センサーによる見張り",
                    [
                        "漏水の９割は地上に現れず、夜間に人が音を聞いて探している。",
                        "聞き分けられる職員は４人しかいない。",
                    ],
                    [
                        "管に付ける音のセンサーを、古い管の地区から順に設置する",
                        "音の判定を他都市と共同で行う",
                    ],
                    (1,),
                ),
                theme(
                    "使用者への知らせ",
                    ["宅地の中の漏水は、検針まで気づかれない。"],
                    ["水量の急な増加を電子メールで知らせる"],
                    (2,),
                ),
            ],
            indicators=[
                indicator(
                    1,
                    "音のセンサーの設置台数　3,900台以上（R3～R5累計）",
                    register(),
                    target(">=", 3900, "台", 2023),
                    ((2023, 3950, "台"), "A", (2022, 1380, "台")),
                ),
                indicator(
                    2,
                    "使用者アンケートで「漏水の知らせは役に立つ」と回答した割合を令和５年度末までに70％以上とする"
                    "※知らせ＝各年度に送った漏水の電子メール",
                    survey("使用者アンケート", "漏水の知らせは役に立つ"),
                    target(">=", 70, "%", 2023),
                    ((2023, 64.1, "%"), "B", (2022, 66.7, "%")),
                ),
            ],
            self_evaluation=[
                "センサーは計画を超えて設置できた。知らせのメールは誤報が多く、評価を下げた。"
            ],
            next_directions=["誤報の原因となった季節の変動を判定から除く。"],
        ),
        issue(
            2,
            "止めない・慌てない体制",
            budgets=budgets(2023, 231_000_000, 250_000_000, None),
            themes=[
                theme(
                    None,
                    ["断水の復旧に、広報と応援の手配が追い付いていない。"],
                    ["断水の地図を30分ごとに更新する"],
                )
            ],
            indicators=[
                indicator(
                    1,
                    "断水から復旧までの平均時間を毎年度12時間以内とする",
                    register(),
                    target("<=", 12, "時間", None, each=True),
                    ((2023, 11.5, "時間"), "A", (2022, 13, "時間")),
                ),
                indicator(
                    2,
                    "断水時アンケートで「知りたい情報が得られた」と回答した割合を令和７年度末までに60％以上とする",
                    survey("断水時アンケート", "知りたい情報が得られた"),
                    target(">=", 60, "%", 2025),
                    (None, None, (2022, 51, "%")),
                ),
            ],
            self_evaluation=["応援の手配は、協定により平均３時間で済むようになった。"],
            next_directions=[
                "断水がなく測れなかった指標②は、訓練で測る。",
                "地図の更新を自動にする。",
            ],
        ),
    ],
)


def build() -> bytes:
    document = new_document()
    section = document.sections[0]
    section.header.paragraphs[0].add_run("上下水道局　令和５年度　運営方針")
    section.footer.paragraphs[0].add_run("－ 1 －")
    write(document, ["令和５年度　上下水道局　運営方針", "局長　滝沢　潤"])
    write(document, ["運営方針の進捗管理（振り返り）を実施しました。（令和６年６月14日）"])
    frame = table(document, 6, 1)
    points = [f"○　{point}" for point in EXPECTED["principles"]["points"]]
    for row, (label, lines) in enumerate(
        [
            ("目　標", [EXPECTED["goal"]]),
            ("使　命", [EXPECTED["mission"]]),
            ("令和５年度 所属運営の基本的な考え方", [EXPECTED["principles"]["text"], *points]),
        ]
    ):
        write(frame.cell(2 * row, 0), [label])
        write(frame.cell(2 * row + 1, 0), lines)
    write(document, ["", "重点的に取り組む経営課題"])
    for each in EXPECTED["issues"]:
        _issue(document, each)
        write(document, [""])
    _closing(document)
    return saved(document)


def _issue(document: Any, each: Data) -> None:
    """One frame; in its cells stand tables of their own."""
    number = each["number"]
    frame = table(document, 5, 2)
    merged(frame, (0, 0), (0, 1), [f"経営課題　{number}　　{each['title']}"])
    if each["sdgs"]:
        write(
            frame.cell(0, 0), [f"主なSDGsゴール：{'、'.join(f'目標{at}' for at in each['sdgs'])}"]
        )
    money = frame.cell(0, 1).add_table(2, 4)
    for row, texts in enumerate(MONEY[number]):
        row_of(money, row, texts)
    row_of(frame, 1, ["課 題 認 識", "\n".join(_themed(each, "recognition"))])
    row_of(frame, 2, ["主な戦略", "\n".join(_themed(each, "strategies"))])
    statements = [f"{'①②'[at]}　{one['statement']}" for at, one in enumerate(each["indicators"])]
    lines = "\n".join(statements).replace("※", "\n※")
    row_of(frame, 3, ["アウトカム指標", lines])
    write(frame.cell(4, 0), ["アウトカム指標の達成状況"])
    inner = frame.cell(4, 1).add_table(2, 2)
    row_of(inner, 0, ["令和５年度実績と達成状況", "前年度実績"])
    row_of(inner, 1, ["\n".join(lines) for lines in TOLD[number]])


def _themed(each: Data, key: str) -> list[str]:
    lines = []
    for one in each["themes"]:
        at = "".join("①②"[number - 1] for number in one["indicators"])
        if one["name"]:
            lines.append(
                f"〈{one['name']}〉" + (f"　※アウトカム指標{at}" if key == "strategies" else "")
            )
        lines += [f"　・　{line}" for line in one[key]]
    return lines


def _closing(document: Any) -> None:
    made = table(document, 1 + 2 * len(EXPECTED["issues"]), 2)
    merged(made, (0, 0), (0, 1), ["自己評価及び今後の方針"])
    for row, each in enumerate(EXPECTED["issues"]):
        for step, (label, key) in enumerate(
            (("自己評価", "self_evaluation"), ("今後の方針", "next_directions"))
        ):
            lines = [f"【経営課題{each['number']}】", *(f"○{line}" for line in each[key])]
            row_of(made, 1 + row + len(EXPECTED["issues"]) * step, [label])
            write(made.cell(1 + row + len(EXPECTED["issues"]) * step, 1), lines)
