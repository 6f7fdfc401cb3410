"""What packs say to officers, in Japanese."""

NO_PACK = "「{id}」というひとそろい（pack）はありません。"
NO_RULE = "判定の規則「{id}」がありません。"
NO_RULE_IN_FORCE = "{year}に使う判定の規則が決まりません（候補: {found}）。"
NO_RULE_IN_FORCE_CURE = "bundle.toml の rule に、使う規則の id を書いてください。"
NO_REGISTER = "台帳「{id}」の定義がありません。"
NO_REGISTER_CURE = (
    "registers/{id}.toml を置くか、id を確かめてください（ひとそろいにあるもの: {known}）。"
)
