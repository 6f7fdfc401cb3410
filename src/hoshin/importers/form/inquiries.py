"""Where an indicator's figure comes from: an inquiry of the office or of another one, or records."""

import re

from hoshin.importers.form import texts
from hoshin.importers.form.targets import QUOTED, YEAR_PRINTED
from hoshin.policy import IndicatorSource

_INQUIRY = (
    r"(?:全国[^\s。「」『』（）()]{0,25}?調査"
    r"|[^\s、。，「」『』（）()]{0,100}?(?:調査|アンケート|モニター|サーベイ|ヒアリング))"
)
_INQUIRY_BEFORE = re.compile(
    rf"({_INQUIRY})(?:の?結果)?(?:において|における|により|によって|で|の|に)?[、，]?\s*$"
)
_INQUIRY_ANYWHERE = re.compile(
    rf"({_INQUIRY})(?=(?:の?結果)?(?:において|における|により|で|の|に|「|回答者))"
)
_INQUIRY_TOLD = re.compile(
    rf"[（(]\s*({_INQUIRY})(?:の結果)?(?:による|より|に基づく|から)?\s*[)）]"
)
# When the figure was taken: 放置自転車（11月調査）
_TAKEN_IN = re.compile(
    r"^(?:毎年|(?:令和|平成)?[0-9０-９元]+年)?[0-9０-９]{1,2}月(?:末|上旬|中旬|下旬)?の?調査$"
)
# How many answered is counted, not what they answered
_COUNTS_ANSWERS = re.compile(
    r"(?:調査|アンケート|モニター|サーベイ|ヒアリング)(?:へ|に対する)?の?"
    r"(?:有効)?(?:回答|回収|配布|実施|参加|登録|応答)(?:世帯|団体|校|会社|者|件|票)?(?:回?数|率)"
)
# What is measured on the ground is counted by how far it went: 空洞調査の延長, 耐震調査の実施率
_SURVEYED = re.compile(
    r"調査の?(?:実施|完了|着手)?(?:済み?)?の?(?:総?延長|距離|件数|箇所数?|か所数?|[ヶカ]所数?|面積|棟数|路線数?|施設数|橋数"
    r"|本数|地区数|地点数|回数|進捗率|完了率|実施率|着手率|対象)(?!.*(?:回答|答え|満足|感じ|思う))"
)
# What is found on the ground is a figure of a register: 定点調査における吸い殻の数
_FOUND = re.compile(
    r"調査(?:における|による|での|で)(?!.*(?:回答|答え|満足|感じ|思う|割合))[^「」、。]{0,24}?"
    r"(?:数|量|濃度|延長|面積)(?=[をがは])"
)
# What people take part in is no inquiry of them: 生きもの調査に参加した児童の数
_TAKEN_PART = re.compile(
    r"調査(?:活動|隊|員)?[にへ](?:の)?(?:参加|協力|従事|同行)(?!.*(?:回答|答え|満足|感じ|思う|割合))"
)
# What an office answers, and how soon: 意見に14日以内に回答した割合
_ANSWERED = re.compile(
    r"(?:意見|要望|問い?合わ?せ|相談|質問|苦情|提案|照会|申請|申し?込み?|声|メール)[にへ][^「」、。]{0,24}?回答"
    r"|(?:[0-9０-９]+(?:営業|開庁|業務)?日|期限|期間|当日中?|時間)(?:以内|内)?に回答|回答(?:日数|期限|期間|(?:する|した)?まで)"
)
_QUOTED_NAME = re.compile(
    r"(「[^「」]*」の?)((?![^「」]*(?:回答|答え))[^「」、。]{0,20}?(?:調査|アンケート|モニター|サーベイ|ヒアリング))"
    r"(?=[^「」。]{0,12}「)"
)
_LIMITED = re.compile(r"[（(]([^（()）]{1,30}?)に(?:限る|限定)[^（()）]*[)）]")
# Who asks, before の or が行う: what people of it are asked (職員への) is another thing
_BODY = r"(?:教育|選挙管理|農業|公安|人事)委員会|社会福祉協議会|会議所|大学|研究所|機構|警察署?|広域連合"
_ASKER = re.compile(
    rf"(?:^|[、，のはをに])((?:[一-鿿ァ-ヴー]{{0,10}}?(?:{_BODY}|[局省庁])|(?![当本])[一-鿿]{{2,8}}室(?=が)|[本同]?[国県府都市]|[一-鿿]{{2,3}}[県府]|政府))"
    r"(?:の|が(?:毎年度?|定期的に)?(?:実施|行|おこな|公表|取りまとめ)[^、「」]{0,4}?)"
    r"(?!.*(?:への|に対する|に向けた|向け))"
)
_TOLD_BEHIND = re.compile(
    r"[（(]([一-鿿ァ-ヴー]{1,10}?(?:[局室省庁県府]|委員会)|国|市)が?(?:実施|調べ|調査|所管|公表)[)）]"
)
_OWNER_BEHIND = re.compile(  # 世論調査（広報室）
    r"(?:調査|アンケート|モニター|サーベイ|ヒアリング)(?:の?結果)?[（(]"
    r"([一-鿿ァ-ヴー]{1,10}?(?:[局室省庁県府]|委員会)|国|市)[)）]"
)
_OTHER_OFFICE = re.compile(
    r"[一-鿿]{2,8}(?:局|省|警察署|警察)|内閣府|都庁|府庁|県庁|府警|県警|全市"
)
_CITY_WIDE = re.compile(
    r"^(?:(?!朝市|夜市|青空市)[一-鿿]{1,6}市(?![立場])|市民|市政|全国|国勢|国民|府民|県民|都民|学校基本)"
)
# Before の: who asks. Behind it people whom that office serves: who was asked
_OWNER_BEFORE = re.compile(
    r"^(?:[一-鿿ァ-ヴー]{1,10}?(?:[局省庁]|委員会)|各?[一-鿿]{0,4}区役所)の"
    r"(?![^、「」]{0,12}?(?:者|利用|窓口|職員|相談)[^、「」]{0,6}(?:調査|アンケート|モニター|サーベイ))(?=..)"
)
_OF_OWN = re.compile(r"^[当本]?[区局室]の")  # 局の市民アンケート
_KIND_ALONE = re.compile(r"^(?:調査|アンケート|モニター|サーベイ|ヒアリング)$")
_MONITORS = "市政モニター"  # the city's own: a bureau asks them through another one
_OWN = re.compile(r"^[当本][一-鿿]{0,2}$")  # 当局, 本市
_AMONG_AFTER = re.compile(
    r"」\s*(?:と(?:する|した)(?=[^割])|と?[^、。「」]*?(?:回答|答え|感じ|思|考え|知|満足|評価|認識|理解)"
    r"(?:し|っ|い)?(?:て)?(?:いる|する|した|る|た|う)?)[、，]?([^、。「」]*?)[※＊*]?の[※＊*]?割合"
)
_AMONG_BEFORE = re.compile(r"(?:^|[、，で])([^、，。「」]{1,100}?)のうち[、，]?")
_EVERYONE = {"", "者", "方", "人", "回答者", "区民", "市民", "住民", "区民等", "もの", "の", "回答"}


def read_source(claim: str, organization: str, doubts: list[tuple[str, str]]) -> IndicatorSource:
    """The source of a sentence; what is not certain is added to `doubts`."""
    whole = claim
    title, claim = _title_of_inquiry(claim)
    quote = _first_question(claim)
    before = claim[: claim.index("「")] if "「" in claim else claim
    before = re.sub(r"[（(][^（()）]*[)）](?:が?実施)?(?=で|に|の|、|$)", "", before)
    unquoted = QUOTED.sub("「」", claim)
    found = _INQUIRY_BEFORE.search(before) or _INQUIRY_ANYWHERE.search(unquoted)
    name = _plain_name(found[1]) if found else None
    if name is not None and title:
        name = title + name
    told = _INQUIRY_TOLD.search(claim)
    if name is None and told and not (quote is None and _TAKEN_IN.match(told[1])):
        name = _plain_name(told[1])
    asks = bool(re.search(r"」\s*と?(?:回答|答え|感じ|思)", claim))
    asks = asks or "回答" in _ANSWERED.sub("", unquoted)
    asks = asks or name is not None
    on_the_ground = any(each.search(unquoted) for each in (_SURVEYED, _FOUND, _TAKEN_PART))
    if name is not None and quote is None and on_the_ground:
        return IndicatorSource(kind="register")
    if (name is None and not asks) or (quote is None and _COUNTS_ANSWERS.search(claim)):
        return IndicatorSource(kind="register")
    if name is None:
        doubts.append(("source/name", texts.NO_INQUIRY))
    if name is not None and _of_other_office(name, (before, whole), organization):
        if (room := _OWNER_BEHIND.search(whole)) and room[1].endswith("室"):
            doubts.append(("source/kind", texts.OWNER_IS_A_ROOM.format(owner=room[1])))
        among = _among(claim, name)
        plain = _OWNER_BEFORE.sub("", name)
        return IndicatorSource(kind="reported", name=plain, question=quote, among=among)
    if name is not None and _MONITORS in name:
        doubts.append(("source/kind", texts.MONITORS_OF_THE_CITY))
    if "「" in claim and quote is None:
        doubts.append(("source/question", texts.UNBALANCED_QUOTES))
    return IndicatorSource(kind="survey", name=name, question=quote, among=_among(claim, name))


def _title_of_inquiry(claim: str) -> tuple[str, str]:
    """A quotation of an inquiry's name, 「朝市」来場者アンケート, and the claim without it."""
    found = _QUOTED_NAME.search(claim)
    if found is None or not _INQUIRY_BEFORE.search(found[2] + "で"):
        return "", claim
    return found[1], claim[: found.start(1)] + claim[found.end(1) :]


def _first_question(claim: str) -> str | None:
    """What stands between the first 「 and its 」; where quotes do not balance, up to と回答."""
    if "「" not in claim:
        return None
    depth, start = 0, claim.index("「")
    for place in range(start, len(claim)):
        depth += {"「": 1, "」": -1}.get(claim[place], 0)
        if depth == 0:
            return claim[start + 1 : place]
    loose = re.match(r"「(.+?)」?\s*と回答", claim[start:])
    return loose[1] if loose else None


def _plain_name(name: str) -> str:
    name = re.sub(rf"^.*?{YEAR_PRINTED}年度?(?:の|に実施する|実施)?", "", name)
    bare = re.sub(r"^.*?が(?:実施する|実施した|行う|行った)", "", name)
    if not _KIND_ALONE.match(bare):  # アンケート is no name: 区が実施するアンケート
        name = bare
    name = re.sub(r"^(?:毎年度?|当該年度)(?:の|に)?(?:実施する|行う)?", "", name)
    bare = _OF_OWN.sub("", name)
    return name if _KIND_ALONE.match(bare) else bare


def _of_other_office(name: str, told: tuple[str, str], organization: str) -> bool:
    """`told`: what stands before the question, without brackets, and the whole claim."""
    before, claim = told
    if name.startswith("全国"):
        return True
    if any(found[0] not in organization for found in _OTHER_OFFICE.finditer(name)):
        return True
    before_it = _OWNER_BEFORE.match(name)
    if before_it and "区役所" in before_it[0] and not organization.endswith("区"):
        return True
    if organization.endswith("区") and _CITY_WIDE.search(name):
        return True
    owner = _ASKER.search(before) or _TOLD_BEHIND.search(claim) or _OWNER_BEHIND.search(claim)
    own = owner is None or owner[1] in organization or bool(_OWN.match(owner[1]))
    return not own


def _among(claim: str, name: str | None) -> str | None:
    if limited := _LIMITED.search(QUOTED.sub("「」", claim)):
        return limited[1]
    unquoted = QUOTED.sub("「」", claim)
    unquoted = re.sub(r"[（(][^）)]*[）)]", "", unquoted)
    if (after := _AMONG_AFTER.search(unquoted)) and (group := _group(after[1])):
        return group
    for before in _AMONG_BEFORE.finditer(unquoted):
        text = before[1]
        if name and name in text:
            text = re.sub(
                r"^(?:において|における|により|で|の|に)[、，]?", "", text.partition(name)[2]
            )
        if group := _group(text):
            return group
    return None


def _group(text: str) -> str | None:
    text = re.sub(r"[※＊*]", "", text).strip()
    text = re.sub(r"の?回答者$", "", text)
    return None if text in _EVERYONE else text
