//! Words for the kinds of lanes in the seven languages, as people head their columns and rows.

use waymark_model::LaneKind::{self, *};

use super::field_words::{plain, says};

/// Kinds and what their lanes are headed, with bars between.
const WORDS: [(LaneKind, &str); 16] = [
    (
        Opportunities,
        "opportunity|opportunities|idea|ideas|improvement|improvements|chance|chancen|idee|ideen|\
            verbesserung|verbesserungen|maßnahmen|oportunidad|oportunidades|mejoras|opportunité|opportunités|\
            idées|améliorations|機会|改善|改善案|アイデア|机会|机会点|機會|改进|فرص|الفرص|أفكار",
    ),
    (
        Solutions,
        "solution|solutions|recommendation|recommendations|lösung|lösungen|empfehlungen|solución|soluciones|\
            recomendaciones|recommandations|解決策|施策|解决方案|方案|حلول|الحلول",
    ),
    (
        Pains,
        "pain|pains|pain point|pain points|painpoint|painpoints|problem|problems|issue|issues|frustrations|\
            barriers|obstacles|challenges|friction|schmerzpunkt|schmerzpunkte|probleme|hürden|hindernisse|\
            punto de dolor|puntos de dolor|dolores|problemas|irritant|irritants|points de douleur|problèmes|\
            freins|ペイン|ペインポイント|課題|問題点|不満|痛点|痛點|问题|نقاط الألم|نقطة ألم|ألم|الألم|المشاكل|التحديات",
    ),
    (
        Gains,
        "gain|gains|gain points|delights|highlights|benefits|moments of delight|gewinn|gewinne|vorteile|\
            ganancias|beneficios|alegrías|bénéfices|gains client|ゲイン|喜び|メリット|爽点|收益|亮点|المكاسب|\
            مكاسب|الفوائد",
    ),
    (
        Feelings,
        "feeling|feelings|emotion|emotions|emotional journey|emotional curve|emotional state|mood|sentiment|\
            sentiments|satisfaction|customer satisfaction|emotional level|gefühl|gefühle|emotionen|stimmung|\
            zufriedenheit|sentimiento|sentimientos|emoción|emociones|ánimo|satisfacción|émotion|émotions|\
            ressenti|ressentis|humeur|感情|気持ち|感情曲線|満足度|情绪|情緒|情绪曲线|感受|满意度|心情|المشاعر|\
            مشاعر|العواطف|الرضا",
    ),
    (
        Thoughts,
        "thought|thoughts|thinking|what they think|quotes|questions|gedanke|gedanken|fragen|zitate|\
            pensamiento|pensamientos|preguntas|pensée|pensées|verbatims|思考|考え|思考内容|想法|أفكار العميل|\
            الأفكار",
    ),
    (
        Needs,
        "need|needs|goal|goals|expectations|customer goals|user goals|customer needs|jobs to be done|\
            bedürfnis|bedürfnisse|ziele|erwartungen|necesidad|necesidades|objetivos|expectativas|besoin|besoins|\
            objectifs|attentes|ニーズ|要望|期待|需求|目标|期望|الاحتياجات|احتياجات|الأهداف",
    ),
    (
        Insights,
        "insight|insights|finding|findings|learnings|observation|observations|erkenntnis|erkenntnisse|\
            beobachtungen|hallazgos|observaciones|enseignements|constats|インサイト|気づき|洞察|洞见|发现|رؤى|\
            الرؤى|ملاحظات العميل",
    ),
    (
        Metrics,
        "metric|metrics|kpi|kpis|measure|measures|success metrics|kennzahl|kennzahlen|metriken|métrica|\
            métricas|indicadores|métrique|métriques|indicateurs|指標|指标|评估指标|المقاييس|مؤشرات",
    ),
    (
        Touchpoints,
        "touchpoint|touchpoints|touch point|touch points|interaction|interactions|contact|contacts|\
            contact point|kontaktpunkt|kontaktpunkte|berührungspunkte|punto de contacto|puntos de contacto|\
            interacciones|point de contact|points de contact|タッチポイント|接点|顧客接点|触点|接触点|觸點|\
            نقاط التواصل|نقاط الاتصال|نقطة اتصال|نقطة تماس|نقاط التماس|نقاط تماس",
    ),
    (
        Channels,
        "channel|channels|device|devices|media|kanal|kanäle|canal|canales|canaux|チャネル|チャンネル|渠道|\
            通路|القنوات|القناة",
    ),
    (
        Backstage,
        "backstage|back stage|backstage actions|employee actions|internal actions|internal|staff actions|\
            responsible|ownership|internal ownership|hinter den kulissen|interne abläufe|tras bambalinas|\
            acciones internas|en coulisses|coulisses|actions internes|バックステージ|舞台裏|后台|幕后|\
            خلف الكواليس|وراء الكواليس",
    ),
    (
        Systems,
        "system|systems|tools|technology|support processes|support systems|systeme|werkzeuge|sistemas|\
            herramientas|systèmes|outils|システム|系统|系統|الأنظمة|النظم",
    ),
    (Images, "image|images|picture|pictures|storyboard|bilder|imágenes|画像|图片|الصور"),
    (
        Actions,
        "action|actions|activity|activities|customer action|customer actions|user action|user actions|task|\
            tasks|doing|behavior|behaviour|what they do|aktion|aktionen|aktivität|aktivitäten|handlung|\
            handlungen|aufgaben|tätigkeiten|acción|acciones|actividad|actividades|tareas|activité|activités|\
            actions du client|tâches|行動|アクション|顧客行動|行为|用户行为|活动|操作|الإجراءات|الأنشطة|إجراءات|\
            الأفعال",
    ),
    (Text, "text|note|notes|comment|comments|texte|texto|テキスト|文本|نص"),
];

/// The kind of lane that a header names, with what else it says ("Emotions (Rosa)" says "Rosa").
pub(crate) fn lane_kind(text: &str) -> Option<(LaneKind, String)> {
    let whole = plain(text);
    if let Some(kind) = exactly(&whole) {
        return Some((kind, String::new()));
    }
    let parts = text.split(['(', ')', '（', '）', ':', '：', '–', '—', '·', '|', '/', '[', ']']);
    let parts: Vec<&str> =
        parts.flat_map(|part| part.split(" - ")).map(str::trim).filter(|part| !part.is_empty()).collect();
    if parts.len() > 4 {
        return None;
    }
    let at = parts.iter().position(|part| exactly(&plain(part)).is_some());
    if let Some(at) = at {
        let rest: Vec<&str> =
            parts.iter().enumerate().filter(|(place, _)| *place != at).map(|(_, part)| *part).collect();
        return Some((exactly(&plain(parts[at]))?, rest.join(" ")));
    }
    let words: Vec<&str> = whole.split(' ').collect();
    (words.len() <= 4).then(|| words.iter().find_map(|word| exactly(word))).flatten().map(|kind| (kind, String::new()))
}

/// Whether lanes of this kind are headed so.
pub(crate) fn heads(kind: LaneKind, name: &str) -> bool {
    let name = plain(name);
    WORDS.iter().any(|(own, words)| *own == kind && says(words, &name))
}

fn exactly(plain: &str) -> Option<LaneKind> {
    if plain == "text" || plain.is_empty() {
        return None;
    }
    WORDS.iter().find(|(_, words)| says(words, plain)).map(|(kind, _)| *kind)
}
