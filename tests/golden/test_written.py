"""The same form reads the same, however its title, labels, headings, marks and results are written."""

import pytest

from hoshin.importers import entries
from hoshin.importers.form import FormReading
from hoshin.importers.text import read_text
from hoshin.policy.canonical import as_json_data
from tests.golden.variants import as_page
from tests.golden.written import Style, expected, found, written

_TITLES = (
    ("小坂区運営方針　令和6年度",),
    ("小坂区運営方針（令和６年度）",),
    ("小坂区運営方針【令和6年度版】",),
    ("小坂区 運営方針 [R6年度]",),
    ("令和6年度", "小坂区運営方針"),
    ("小坂区運営方針", "令和６年度"),
    ("小坂区運営方針", "公表日：2024年4月10日", "対象年度：令和６年度"),
    ("令和6年度　運営方針", "小坂区"),
    ("令和6年度　運営方針", "所属名：小坂区"),
    ("2024年度の運営方針｜小坂区",),
    ("小坂区役所トップ", "運営方針（2024年度）", "小坂区"),
    ("小坂区の運営方針",),
    ("小坂区 令和6(2024)年度 運営方針",),
    ("令和6年度 小坂区の方針",),
    ("○ 小坂区運営方針（案）（令和6年度）",),
    ("「小坂区運営方針」（令和6年度）",),
    ("小坂区運営方針－令和6年度－",),
)
_LABELS = (
    *("{}", "【{}】", "＜{}＞", "〈{}〉", "《{}》", "≪{}≫", "〔{}〕", "［{}］", "[{}]", "（{}）"),
    *("「{}」", "『{}』", "({})", "<{}>", "■{}", "◆ {}", "▼{}", "○{}", "●【{}】", "□ ＜{}＞"),
    *("{i}　{}", "{i}．{}", "({i}) {}", "（{i}）{}", "{i}) {}", "第{i}　{}", "―{}―", "★{}", "※{}"),
    *("{}：", "【{}】：", "■■ {} ■■", "== {} ==", "---{}---", "▶{}", "◎{}", "☆{}", "♦{}", "➤ {}"),
)
_PARTS = (
    "（{}）",
    "〔{}〕",
    "《{}》",
    "≪{}≫",
    "({i}) {}",
    "{i} {}",
    "ア {}",
    "「{}」",
    "・{}",
    "〇{}",
)
_ISSUES = (
    *("《経営課題{n}》　{}", "≪経営課題{n}≫{}", "〔経営課題{n}〕{}", "（経営課題{n}）{}"),
    *("「経営課題{n}」 {}", "『経営課題{n}』{}", "■経営課題{n}　{}", "《経営課題{n}　{}》"),
    *("≪経営課題{n}：{}≫", "【経営課題{n}】「{}」", "経営課題{n}「{}」", "経営課題{n}『{}』"),
    *("経営課題{n}《{}》", "経営課題{n} － {}", "〔経営課題{n}〕 【{}】", "★経営課題その{n} {}"),
    *("経営課題 No.{n}　{}", "第{n} 経営課題　{}", "（{n}）経営課題{n}　{}", "経営課題第{n}　{}"),
    *("［経営課題{n}　{}］", "＜経営課題{n}＞「{}」", "◆◇経営課題{n}◇◆ {}", "経営課題{n}／{}"),
)
_OTHER_ISSUES = (  # headings that do not say 経営課題, or after a number of the document's own
    *(
        "（{n}）{}",
        "({n}) {}",
        "{n}　{}",
        "{n}．{}",
        "{n}）{}",
        "◇{n}　{}",
        "４－{n}　{}",
        "４．{n}　{}",
    ),
    *("４－{n}　経営課題{n}　{}", "4-{n} 経営課題：{}", "（{n}）経営課題　{}", "経営の課題{n}　{}"),
    *(
        "重点課題{n}　{}",
        "取組の柱{n}：{}",
        "課題{n}：{}",
        "重点目標{n}「{}」",
        "テーマ{n}　{}",
        "柱{n}　{}",
    ),
    *(
        "【課題{n}】{}",
        "【課題{n}　{}】",
        "《課題{n}》{}",
        "●重点テーマ{n}【{}】",
        "重点課題その{n}　{}",
    ),
    *(
        "◎{}",
        "■{}",
        "【{}】",
        "◆{}◆",
        "経営課題{n}\n{}",
        "（{n}）\n{}",
        "経営課題\n{n}\n{}",
        "課題{n}\n{}",
    ),
    *(
        "重点的な経営課題{n}　{}",
        "主な経営課題{n}　{}",
        "施策{n}　{}",
        "第{n}章　{}",
        "経営課題{n}：\n「{}」",
    ),
)
_THEMES = (
    *("◇{n}-1　{}", "{n}-1　{}", "【{n}-1】{}", "《{n}-1 {}》", "■{n}－1 {}", "（{n}-1）{}"),
    *("取組の柱{n}-1　{}", "▽{n}の1　{}", "〔{n}-1〕{}", "柱{n}-1：{}"),
)
_MARKS = ("①②③", "アイウ", "abc", "ａｂｃ", "ⅰⅱⅲ", "123", "１２３", "ABC", "❶❷❸", "イロハ")
_RESULTS = (
    "{value}：{letter}",
    "{value}　{letter}　前年度 {last}",
    "{value}　{letter}　（前年度実績　{last}）",
    "実績 {value} 達成状況 {letter} 前年度 {last}",
    "前年度　{last}　今年度　{value}　個別　{letter}",
    "前年度　{last}　今年度　{value}　個別　{letter}　全体　順調",
    "【実績】{value}【達成状況】{letter}【前年度】{last}",
    "（実績：{value}　達成状況：{letter}　前年度：{last}）",
    "6年度 {value}　評価 {letter}　5年度 {last}",
    "令和6年度実績は{value}、達成状況は{letter}、前年度実績は{last}",
    "実績：{value}／評価：{letter}／前年度：{last}",
    "{value}（前年度{last}）：{letter}",
    "{value} [{letter}] ←前年度 {last}",
    "当年度 {value}、判定 {letter}（達成）、昨年度 {last}",
    "5年度 {last} → 6年度 {value}　{letter}",
    "前年度実績 {last}　６年度実績 {value}　達成状況 {letter}",
)
_BEHIND = (
    "{sentence}。　→　【実績】{value}【達成状況】{letter}【前年度】{last}",
    "{sentence}。（実績：{value}　達成状況：{letter}　前年度：{last}）",
    "{sentence}。⇒実績 {value}、達成状況 {letter}、前年度 {last}",
    "{sentence}。 [実績]{value} [評価]{letter} [前年度実績]{last}",
    "{sentence}。＜6年度実績＞{value}＜達成状況＞{letter}＜前年度実績＞{last}",
    "{sentence}。　令和6年度実績：{value}（達成状況：{letter}、前年度実績：{last}）",
    "{sentence}。→{value}（{letter}）前年度{last}",
    "{sentence}。〔結果〕{value}〔判定〕{letter}（達成）〔昨年度〕{last}",
)
_ENDS = (
    ("■正誤表", "（誤）経営課題1　①　52.5％　→　（正）52.4％"),
    ("【改訂履歴】", "令和6年7月1日　指標の数値を改めました。"),
    ("PDF形式のファイルをご覧いただく場合には、閲覧用のソフトが必要です。",),
    ("Adobe Readerをお持ちでない方は、ダウンロードしてください。",),
    ("〈お問い合わせ〉", "小坂区役所総務課　内線3301"),
    ("このページの先頭へ戻る",),
    ("訂正のお知らせ", "・課題1の数値を直しました。"),
    ("正誤表（令和6年7月）", "誤 52.5％", "正 52.4％"),
    ("関連リンク", "・令和5年度の小坂区運営方針"),
    ("お問合せ", "総務課"),
    ("小坂区役所　総務課　企画担当", "〒000-0000 小坂区坂上1-1", "電話 00-0000-0000"),
)
_PAGE_ENDS = (
    ("X（旧Twitter）でポストする　Facebookでシェアする",),
    (
        "お問い合わせ　小坂区役所　総務課　企画係",
        "開庁時間：月曜日から金曜日の午前9時から午後5時30分まで",
    ),
    ("Copyright (C) Kosaka Ward. All rights reserved.",),
    ("© 小坂区",),
    (
        "小坂区役所",
        "〒000-0000 小坂市小坂区1-1",
        "電話：00-0000-0000（代表）",
    ),
    (
        "このページに関するアンケート",
        "このページの情報は役に立ちましたか？",
        "役に立った",
        "どちらともいえない",
        "役に立たなかった",
    ),
    ("PDFファイルをご覧になるには、閲覧ソフトが必要です。",),
    (
        "関連するページ",
        "・令和5年度　小坂区運営方針",
    ),
    ("前のページへ戻る",),
    ("ページの先頭へ",),
    (
        "トップページへ戻る",
        "サイトマップ",
        "個人情報の取扱い",
    ),
    ("（小坂区役所　総務課）",),
    ("担当：総務課　企画係　電話 00-0000-0000",),
    ("以上",),
    (
        "LINEで送る",
        "はてなブックマーク",
    ),
    (
        "■お問い合わせ先",
        "総務課企画調整担当",
        "電話番号：00-0000-0000",
        "ファックス：00-0000-0001",
        "メールフォームによるお問い合わせ",
    ),
    ("このページのQRコード",),
    ("より良いウェブサイトにするためにみなさまのご意見をお聞かせください",),
    ("開庁時間　平日午前8時45分から午後5時30分まで",),
    ("戻る",),
    ("[ページの先頭に戻る]",),
    (
        "印刷用ページを表示する",
        "掲載日：2025年6月1日更新",
    ),
    ("小坂区役所 総務課 企画調整係　Tel：00-0000-0000  Fax：00-0000-0001",),
    (
        "共有",
        "ツイート",
        "シェア",
    ),
    (
        "各種資料のダウンロード",
        "・小坂区運営方針（PDF：210KB）",
    ),
    ("令和6年6月1日　小坂区役所　総務課",),
    (
        "この記事についてのお問い合わせ",
        "総務課",
    ),
    ("作成担当　小坂区役所総務課",),
)
_GOALS = (
    ("・坂の上まで足を運ぶ", "・坂の下まで声を届ける"),
    ("〜坂でつながるまち〜", "・坂の上まで足を運ぶ", "・坂の下まで声を届ける"),
    ("○坂の上まで足を運ぶ", "○坂の下まで声を届ける"),
    ("• 坂の上まで足を運ぶ", "• 坂の下まで声を届ける"),
)

_LINES = (
    *("{}：{}", "【{}】{}", "＜{}＞　{}", "■{}：{}", "（{}）{}", "《{}》{}", "〔{}〕 {}", "≪{}≫{}"),
    *("◆ {}　{}", "{}: {}", "［{}］{}", "● {} ： {}", "「{}」：{}"),
)
_HEADERS = (
    ("＜令和6年度実績と達成状況＞", "＜前年度実績＞"),
    ("【令和6年度の実績と達成状況】", "【前年度の実績】"),
    ("■令和６年度実績・達成状況", "■前年度実績"),
    ("《R6年度実績》", "《R5年度実績》"),
    ("≪６年度の実績及び達成状況≫", "≪５年度の実績≫"),
    ("・令和6年度実績と達成状況", "・令和5年度実績"),
    ("○今年度の実績（達成状況）", "○昨年度の実績"),
    ("〔当年度実績と評価〕", "〔前年度実績値〕"),
    ("令和6年度の実績と達成状況：", "前年度の実績："),
    ("実績と達成状況", "（参考）前年度実績"),
)
_GROUPS = (
    *(
        "《経営課題{n}》",
        "≪経営課題{n}≫",
        "（経営課題{n}）",
        "経営課題{n}",
        "■経営課題{n}　{title}",
    ),
    *(
        "「経営課題{n}」",
        "【経営課題{n}：{title}】",
        "経営課題{n}【{title}】",
        "〔経営課題{n}〕{title}",
    ),
    *(
        "◆経営課題{n}「{title}」",
        "【{title}】",
        "＜{title}＞",
        "【課題{n}】",
        "■{title}",
        "{n}　{title}",
    ),
    *("（{n}）{title}", "【課題{n} {title}】", "経営課題{n}について", "＜経営課題{n}に係る取組＞"),
)
_YEN_OF_R6 = ((2024, "budgeted", 5_000_000),)
_MONEY = (
    (("〔予算〕", "令和6年度予算額　5百万円"), _YEN_OF_R6),
    (
        ("（予算・決算）", "令和4年度決算額 4百万円　令和6年度予算額 5百万円"),
        ((2022, "settled", 4_000_000), *_YEN_OF_R6),
    ),
    (
        ("■事業費", "予算額　500万円（令和5年度予算額 400万円）"),
        ((2023, "budgeted", 4_000_000), *_YEN_OF_R6),
    ),
    (("予算額：5百万円",), _YEN_OF_R6),
    (("【令和6年度予算額】5百万円",), _YEN_OF_R6),
    (("《予算額等》", "・令和6年度予算額：5,000千円"), _YEN_OF_R6),
)

_EACH = (  # heads | what stands for one indicator
    "アウトカム指標|指標{i}　{sentence}\n令和6年度実績　{value}\n達成状況　　　{letter}\n前年度実績　　{last}",
    "アウトカム指標|{mark}{sentence}\n　実績：{value}\n　達成状況：{letter}\n　前年度実績：{last}",
    "［アウトカム指標と達成状況］|指標{i}　{sentence}\n６年度　{value}\n達成状況　{letter}\n前年度　{last}",
    "アウトカム指標とその達成状況|（{i}）{sentence}\n６年度実績\n{value}\n達成状況\n{letter}\n前年度\n{last}",
    "【アウトカム指標】\n令和6年度実績\n達成状況\n前年度実績|{sentence}\n{value}\n{letter}\n{last}",
    "指標\n6年度実績\n評価\n5年度実績|{sentence}\n{value}\n{letter}\n{last}",
    "アウトカム指標\n番号\n指標\n実績\n達成状況\n前年度実績|{mark}\n{sentence}\n{value}\n{letter}\n{last}",
    "アウトカム指標\n指標\t6年度実績\t達成状況\t前年度実績|{sentence}\t{value}\t{letter}\t{last}",
    "アウトカム指標\n指標　　実績　　達成状況　　前年度|{mark}{sentence}　　{value}　　{letter}　　{last}",
    "アウトカム指標|◎{sentence}\n［実績］{value}\n［達成状況］{letter}\n［前年度］{last}",
    "アウトカム指標|指標{i}\n{sentence}\n実績値\n{value}\n達成度\n{letter}\n前年度\n{last}",
    "［アウトカム指標］|{sentence}\n実績（6年度）：{value}\n判定：{letter}\n実績（5年度）：{last}",
    "アウトカム指標|{mark} {sentence}\n今年度実績 {value}（{letter}）\n前年度実績 {last}",
    "アウトカム指標|{mark} {sentence}\n→6年度：{value}　{letter}　5年度：{last}",
    "アウトカム指標|■指標{i}：{sentence}\n・6年度実績　{value}\n・達成状況　{letter}\n・前年度実績　{last}",
    "アウトカム指標|・{sentence}\n　前年度 {last}\n　今年度 {value}\n　評価 {letter}",
    "アウトカム指標\n指標\n前年度実績\n6年度実績\n達成状況|{mark}{sentence}\n{last}\n{value}\n{letter}",
    "アウトカム指標|（指標{i}）{sentence}\n◇実績　{value}／評価　{letter}／前年度　{last}",
)
_VERDICTS = (("A", "B"), ("達成", "未達成"), ("A：達成", "B：未達成"), ("〇", "×"))

_YEN = ((2022, "settled", 5_000_000), (2023, "budgeted", 6_000_000), (2024, "budgeted", 6_000_000))
_THREE_YEARS = (
    "予算額（6年度）600万円、予算額（5年度）600万円、決算額（4年度）500万円",
    "決算額(令和4年度)\u3000500万円\u3000予算額(令和5年度)\u3000600万円\u3000予算額(令和6年度)\u3000600万円",
    "予算額\u3000令和6年度：600万円\u3000令和5年度：600万円\u3000決算額\u3000令和4年度：500万円",
    "令和4年度決算\u3000500万円／令和5年度予算\u3000600万円／令和6年度予算\u3000600万円",
    "単位：千円\n令和4年度決算額\u30005,000\u3000令和5年度予算額\u30006,000\u3000令和6年度予算額\u30006,000",
    "（単位：千円）\n令和4年度決算額\n5,000\n令和5年度予算額\n6,000\n令和6年度予算額\n6,000",
    "令和4年度決算額（千円）：5,000\u3000令和5年度予算額（千円）：6,000\u3000令和6年度予算額（千円）：6,000",
    "令和4年度決算額\n令和5年度予算額\n令和6年度予算額\n500万円\n600万円\n600万円",
    "令和4年度決算額\t令和5年度予算額\t令和6年度予算額\n5百万円\t6百万円\t6百万円",
    "・令和4年度決算額\u3000500万円\n・令和5年度予算額\u3000600万円\n・令和6年度予算額\u3000600万円",
    "［決算］４年度\u3000500万円\u3000［予算］５年度\u3000600万円\u3000［予算］６年度\u3000600万円",
    "R4決算 5百万円\u3000R5予算 6百万円\u3000R6予算 6百万円",
    "予算・決算額：500万円（令和4年度決算）、600万円（令和5年度予算）、600万円（令和6年度予算）",
    "令和4年度決算額は500万円、令和5年度予算額は600万円、令和6年度予算額は600万円",
    "事業費\n４決算額\u30005百万円\u3000５予算額\u30006百万円\u3000６予算額\u30006百万円",
    "【予算】\n令和4年度（決算）500万円\n令和5年度（予算）600万円\n令和6年度（予算）600万円",
    "決算額\u3000500万円（令和4年度）\u3000予算額\u3000600万円（令和5年度）\u3000予算額\u3000600万円（令和6年度）",
    "令和4年度\u3000決算額\u3000500万円\u3000｜\u3000令和5年度\u3000予算額\u3000600万円\u3000｜\u3000令和6年度\u3000予算額\u3000600万円",
    "令和４年度決算額：5,000千円、令和５年度予算額：6,000千円、令和６年度予算額（案）：6,000千円",
    "令和4年度決算額 500万円 / 令和5年度当初予算額 600万円 / 令和6年度当初予算額 600万円",
)

STYLES: dict[str, Style] = {
    **{f"title {each}": Style(title=each) for each in _TITLES},
    **{f"label {each}": Style(label=each) for each in _LABELS},
    **{f"part {each}": Style(part=each, label="■{}") for each in _PARTS},
    **{f"issue {each}": Style(issue=each) for each in _ISSUES},
    **{f"other {each}": Style(issue=each) for each in _OTHER_ISSUES},
    **{f"other, own {each}": Style(issue=each, own=True, part="［{}］") for each in _OTHER_ISSUES},
    **{
        f"other, grouped {each}": Style(issue=each, group="（{n}）{title}", label="{i}　{}")
        for each in _OTHER_ISSUES[::2]
    },
    **{f"theme {each}": Style(theme=each, part="＜{}＞", label="■{}") for each in _THEMES},
    **{f"marks {each}": Style(marks=each) for each in _MARKS},
    **{f"marks and words {each}": Style(marks=each, results=_RESULTS[3]) for each in _MARKS},
    **{f"results {each}": Style(results=each) for each in _RESULTS[1:]},
    **{f"behind {each}": Style(results="behind", closing=f"same|{each}") for each in _BEHIND},
    **{f"closing {each}": Style(closing="same", label=each) for each in ("【{}】", "{}", "○{}")},
    **{f"end {each}": Style(end=each) for each in (*_ENDS, *_PAGE_ENDS)},
    **{f"end, own {each}": Style(end=each, own=True) for each in _PAGE_ENDS},
    **{f"goal {each}": Style(goal=each) for each in _GOALS},
    **{f"line {each}": Style(line=each, label="■{}") for each in _LINES},
    **{f"headers {each}": Style(headers=each) for each in _HEADERS},
    **{f"group {each}": Style(group=each) for each in _GROUPS},
    **{f"own {each}": Style(own=True, part=each) for each in (*_PARTS, "{}", "【{}】", "＜{}＞")},
    **{f"money {each}": Style(money=each, yen=yen) for each, yen in _MONEY},
    **{f"money {each}": Style(money=tuple(each.split("\n")), yen=_YEN) for each in _THREE_YEARS},
    **{
        f"each {each} {words}": Style(each=each, words=words, label="■{}", part="{}")
        for each in _EACH
        for words in _VERDICTS
    },
}


@pytest.mark.parametrize("name", STYLES)
def test_a_form_reads_the_same_however_it_is_written(name: str) -> None:
    style = STYLES[name]
    pasted = read_text(written(style), name="form.txt")
    assert found(as_json_data(pasted.policy)) == expected(style)
    page = FormReading.from_bytes(entries.html(as_page(written(style)), name="form.html"))
    assert found(as_json_data(page.policy)) == expected(style)
