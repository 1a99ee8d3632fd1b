//! Words for totals, notes and titles in the seven languages, as people write them beside a table.

/// What rows and columns of totals are called, with bars between.
pub(super) const TOTALS: &str = "sum|sums|total|totals|grand total|subtotal|sub total|overall|average|averages|mean|avg|median|\
    count|minimum|maximum|min|max|score average|average score|summe|gesamt|gesamtsumme|insgesamt|zwischensumme|durchschnitt|\
    mittelwert|mittel|schnitt|anzahl|gesamtergebnis|ø|∅|σ|∑|suma|total general|promedio|media|mediana|recuento|subtotales|\
    somme|moyenne|médiane|total général|sous total|ensemble|nombre|合計|総計|小計|平均|平均値|中央値|計|件数|总计|合计|小计|总和|平均值|\
    中位数|平均分|總計|合計欄|المجموع|مجموع|الإجمالي|إجمالي|المتوسط|متوسط|الوسيط|المعدل|العدد";

/// What notes below a table begin with, with bars between.
pub(super) const NOTES: &str = "note|notes|nb|n b|source|sources|legend|key|remark|remarks|comment|comments|footnote|footnotes|\
    disclaimer|updated|last updated|as of|created by|prepared by|scale|hinweis|hinweise|anmerkung|anmerkungen|quelle|quellen|\
    legende|stand|erstellt von|fußnote|skala|nota|notas|fuente|fuentes|leyenda|observación|observaciones|actualizado|remarque|\
    remarques|légende|mise à jour|commentaire|注|注記|備考|出典|凡例|メモ|更新日|注释|注意|备注|说明|来源|图例|更新|ملاحظة|ملاحظات|المصدر|\
    المصادر|مفتاح|تحديث";

/// What a title stands beside, with bars between ("Journey | Visit to the office").
pub(super) const TITLES: &str = "journey|title|map|journey map|customer journey|customer journey map|journey name|map name|titel|\
    karte|kundenreise|título|mapa|recorrido|titre|parcours|parcours client|タイトル|ジャーニー|カスタマージャーニー|标题|旅程|客户旅程|\
    العنوان|الرحلة|رحلة العميل";

/// Whether a plain text is one of the words.
pub(super) fn is_one(words: &str, plain: &str) -> bool {
    words.split('|').any(|word| word == plain)
}
