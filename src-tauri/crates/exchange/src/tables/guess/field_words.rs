//! Words for the fields of cards in the seven languages, as people head their columns; and words of the format in other
//! languages (channels, statuses).

/// A header without case, signs and needless spaces.
pub(crate) fn plain(text: &str) -> String {
    let cut = text.split(['(', '（', '[']).next().unwrap_or(text);
    let cut = if cut.trim().is_empty() { text } else { cut };
    let letters = cut.chars().take(120).flat_map(char::to_lowercase);
    let spaced: String =
        letters.map(|letter| if letter.is_alphanumeric() || is_mark(letter) { letter } else { ' ' }).collect();
    spaced.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether a word is one of those between the bars.
pub(super) fn says(words: &str, word: &str) -> bool {
    words.split('|').any(|known| known == word)
}

/// Marks of Arabic and Japanese writing that belong to a word.
fn is_mark(letter: char) -> bool {
    matches!(letter, '\u{64b}'..='\u{65f}' | 'ー' | '゛' | '゜' | '\u{300}'..='\u{36f}')
}

/// Fields and what their columns are headed, with bars between.
const WORDS: [(&str, &str); 34] = [
    (
        "stage",
        "stage|stages|phase|phases|journey stage|journey phase|customer stage|stage name|phasen|abschnitt|\
            stufe|etapa|etapas|fase|fases|étape|étapes|etape|ステージ|フェーズ|段階|阶段|階段|旅程阶段|المرحلة|\
            مرحلة|المراحل",
    ),
    (
        "step",
        "step|steps|step name|substage|sub stage|moment|schritt|schritte|teilschritt|paso|pasos|sous étape|\
            sous étapes|ステップ|手順|步骤|步驟|الخطوة|خطوة|الخطوات",
    ),
    (
        "lane",
        "lane|swimlane|lanes|type|category|card type|layer|row|element|bahn|ebene|typ|art|kategorie|zeile|\
            carril|tipo|categoría|fila|couloir|catégorie|ligne|レーン|種類|カテゴリ|カテゴリー|分類|泳道|类型|\
            类别|分类|المسار|مسار|النوع|الفئة",
    ),
    ("lane_kind", "kind of lane|lane kind|lane type|art der bahn|泳道类型"),
    (
        "text",
        "text|card|card text|content|title|name|item|sticky|sticky note|sticky notes|note text|sticky text|\
            text area 1|card title|karte|inhalt|titel|texto|tarjeta|contenido|título|nota adhesiva|texte|carte|\
            contenu|titre|テキスト|カード|内容|本文|付箋|文本|卡片|便签|文字|标题|النص|نص|البطاقة|المحتوى|\
            العنوان",
    ),
    (
        "notes",
        "notes|note|details|detail|description|remark|remarks|comment|comments|notizen|notiz|bemerkung|\
            bemerkungen|beschreibung|kommentar|notas|descripción|comentarios|remarques|commentaire|commentaires|\
            メモ|備考|説明|备注|说明|描述|ملاحظات|الوصف|تعليق",
    ),
    ("tags", "tags|tag|labels|label|keywords|etiketten|schlagworte|etiquetas|étiquettes|タグ|标签|وسوم|الوسوم"),
    (
        "feeling",
        "feeling|emotion|score|rating|valence|mood|feeling score|emotion score|sentiment|satisfaction|gefühl|\
            stimmung|bewertung|zufriedenheit|sentimiento|emoción|puntuación|ressenti|émotion|\
            note de satisfaction|感情|気持ち|評価|情绪|感受|心情|評分|评分|满意度|المشاعر|الشعور|شعور|التقييم",
    ),
    ("feeling_word", "feeling word|emotion word|emotion name|gefühlswort|感情の言葉|情绪词"),
    (
        "persona",
        "persona|actor|who|user|customer|segment|role|wer|rolle|kunde|actor o persona|qui|acteur|ペルソナ|誰|\
            人物|角色|الشخصية|العميل",
    ),
    ("channel", "channel|kanal|canal|チャネル|チャンネル|渠道|القناة"),
    ("side", "side|front or back|stage side|bühne|lado|côté"),
    ("owner", "owner|responsible|team|verantwortlich|zuständig|responsable|担当|負責人|负责人|المسؤول|المالك"),
    ("mode", "mode|modus|modo"),
    ("customer_service", "customer service|service contact|kundenservice|servicio al cliente|service client|客服"),
    (
        "wait",
        "wait|waiting time|wait time|wait seconds|wartezeit|espera|tiempo de espera|attente|temps d attente|\
            待ち時間|等待时间|وقت الانتظار",
    ),
    ("duration", "duration|duration seconds|time spent|dauer|duración|durée|所要時間|时长|المدة"),
    ("effort", "customer effort|effort|ces|aufwand|esfuerzo|労力|努力度|الجهد"),
    (
        "moment_of_truth",
        "moment of truth|mot|key moment|moment der wahrheit|momento de la verdad|moment de vérité|真実の瞬間|\
            关键时刻|لحظة الحقيقة",
    ),
    ("impact", "impact|value|wirkung|impacto|インパクト|影響|影响|الأثر"),
    ("opportunity_effort", "implementation effort|cost|umsetzungsaufwand|coste|coût"),
    ("status", "status|state|estado|statut|ステータス|状態|状态|الحالة"),
    ("opportunity_owner", "opportunity owner"),
    ("due", "due|due date|deadline|fällig|frist|fecha límite|échéance|期限|截止日期|الموعد النهائي"),
    (
        "evidence",
        "evidence|source|sources|research|beleg|belege|quelle|quellen|evidencia|fuente|preuve|\
            source de données|根拠|出典|证据|来源|الدليل|المصدر",
    ),
    ("colour", "colour|color|bg color|background color|background|fill|farbe|couleur|色|颜色|اللون"),
    ("icon", "icon|symbol|icono|icône"),
    ("stage_period", "period|time|when|timeframe|zeitraum|período|période|期間|时间|الفترة"),
    ("x", "x|position x|pos x|x position|x coordinate|left"),
    ("y", "y|position y|pos y|y position|y coordinate|top"),
    ("width", "width|w|breite|ancho|largeur"),
    ("height", "height|h|höhe|alto|hauteur"),
    (
        "cluster",
        "cluster|frame|section|area|group|column|frame name|section name|contained by|parent|board column|\
            zone|grid cell|bereich|gruppe|spalte|rahmen|sección|marco|grupo|columna|cadre|groupe|colonne|\
            セクション|フレーム|グループ|分组|区域|列|القسم|الإطار",
    ),
    ("id", "id|item id|object id|uuid"),
];

/// The field that a header names.
pub(crate) fn field_of(head: &str) -> Option<&'static str> {
    let head = plain(head);
    let exact = WORDS.iter().find(|(_, words)| says(words, &head)).map(|(field, _)| *field);
    let is_stage = |word: &str| says(WORDS[0].1, word);
    exact.or_else(|| {
        let words: Vec<&str> = head.split(' ').collect();
        (words.len() <= 3 && words.iter().any(|word| is_stage(word))).then_some("stage")
    })
}

/// Words of the format and what people say for them, with bars between.
const VALUES: [(&str, &str); 19] = [
    ("web", "website|webseite|site_web|sitio_web|online|internet|ウェブ|网站|网页|الويب|موقع"),
    ("app", "mobile|mobile_app|aplicación|application|アプリ|应用|التطبيق"),
    ("phone", "telephone|call|telefon|teléfono|téléphone|電話|电话|الهاتف|هاتف"),
    ("email", "e_mail|mail|correo|correo_electrónico|courriel|メール|邮件|电子邮件|البريد_الإلكتروني"),
    ("post", "letter|brief|carta|correo_postal|courrier|郵便|邮寄|البريد"),
    (
        "in_person",
        "store|shop|branch|persönlich|filiale|en_persona|presencial|en_personne|en_magasin|対面|店舗|面对面|\
            门店|شخصيًا",
    ),
    ("chat", "live_chat|チャット|聊天|دردشة"),
    ("social", "social_media|soziale_medien|redes_sociales|réseaux_sociaux|sns|社交媒体|وسائل_التواصل"),
    ("sms", "text_message|短信|رسالة_نصية"),
    ("kiosk", "terminal|machine|automat|borne|quiosco|キオスク|自助机|كشك"),
    ("idea", "idee|proposed|new|backlog|アイデア|想法|فكرة"),
    ("planned", "geplant|todo|to_do|planificado|planifié|計画|计划|مخطط"),
    ("doing", "in_progress|in_arbeit|active|en_curso|en_cours|進行中|进行中|قيد_التنفيذ"),
    ("done", "erledigt|complete|completed|closed|hecho|terminé|完了|完成|منجز"),
    ("dropped", "verworfen|rejected|cancelled|canceled|descartado|abandonné|中止|放弃|ملغى"),
    ("yellow", "gelb|amarillo|jaune|黄|黄色|أصفر|light_yellow"),
    ("red", "rot|rojo|rouge|赤|红色|pink|rosa|أحمر|light_pink"),
    ("blue", "blau|azul|bleu|青|蓝色|أزرق|light_blue|cyan|dark_blue"),
    ("green", "grün|verde|vert|緑|绿色|أخضر|light_green|dark_green"),
];

/// The format's own word for a word of people, where there is one.
pub(crate) fn known_word(word: &str) -> &str {
    VALUES.iter().find(|(_, words)| says(words, word)).map_or(word, |(known, _)| known)
}
