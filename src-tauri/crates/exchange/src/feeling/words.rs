//! Words of the seven languages that say a feeling. What a map calls its own lines and what its story says stands at the same
//! end of the scale as here: a test holds them together.

/// What words say, from -2 to 2; a bar stands between them.
pub(super) const WORDS: [(i8, &str); 5] = [
    (
        -2,
        "furious|angry|terrible|awful|horrible|hopeless|desperate|very negative|very bad|very unhappy|\
            very dissatisfied|outraged|devastated|wütend|verärgert|schrecklich|sehr negativ|sehr schlecht|\
            sehr unzufrieden|verzweifelt|furioso|furiosa|enfadado|muy negativo|muy malo|muy insatisfecho|\
            furieux|furieuse|en colère|très négatif|très mauvais|très insatisfait|激怒|怒り|最悪|とても不満|\
            愤怒|生气|非常不满|非常差|غاضب|سيئ جدا|سيئ جدًا|frustrated|frustriert|frustrado|frustrada|frustré|\
            frustrée|沮丧|محبط|強い不満|frustration|frustración|非常负面|とても否定的|إحباط|محبطة|غاضبة|\
            miserable|hate|wut|zorn|ärger|zornig|stinksauer|sauer|enojado|enojada|furia|colère|exaspéré|\
            exaspérée|絶望|崩溃|愤怒的|生氣",
    ),
    (
        -1,
        "annoyed|unhappy|sad|anxious|worried|confused|disappointed|negative|bad|poor|dissatisfied|stressed|\
            nervous|impatient|bored|tired|uncertain|overwhelmed|lost|genervt|unzufrieden|traurig|besorgt|\
            verwirrt|enttäuscht|negativ|schlecht|gestresst|ungeduldig|unsicher|molesto|triste|preocupado|\
            confundido|decepcionado|negativo|malo|insatisfecho|ansioso|agacé|inquiet|confus|déçu|négatif|\
            mauvais|insatisfait|stressé|不満|不安|悲しい|困惑|失望|悪い|不满|焦虑|担心|消极|差|قلق|حزين|مرتبك|\
            سلبي|سيئ|منزعج|イライラ|烦躁|unsatisfied|unpleasant|irritated|upset|unsure|skeptical|sceptical|\
            hesitant|concerned|afraid|scared|missmutig|skeptisch|ängstlich|nervös|müde|gelangweilt|\
            überfordert|irritiert|verunsichert|preocupada|confundida|cansado|cansada|aburrido|aburrida|\
            nervioso|nerviosa|insatisfecha|descontento|descontenta|inquiète|confuse|déçue|mécontent|\
            mécontente|fatigué|fatiguée|perdu|perdue|stressée|insatisfaite|否定的|心配|緊張|戸惑い|がっかり|\
            退屈|疲れ|负面|困惑的|疲惫|紧张|失望的|无聊|غير راض|مستاء|متوتر|متعب|سلبية|قلقة|négative|negativa|\
            mala|mauvaise|médiocre",
    ),
    (
        0,
        "neutral|ok|okay|fine|indifferent|average|medium|so so|mixed|calm|mittel|gleichgültig|regular|\
            indiferente|neutro|neutre|moyen|indifférent|普通|中立|ふつう|どちらでもない|一般|中性|平静|محايد|\
            عادي|متوسط|neutra|so lala|geht so|in ordnung|normal|mittelmäßig|ruhig|gelassen|tranquilo|\
            tranquila|aceptable|correct|calme|平穏|まあまあ|还行|还可以|没感觉|محايدة|هادئ|\
            weder zufrieden noch unzufrieden|neither happy nor unhappy",
    ),
    (
        1,
        "happy|satisfied|pleased|positive|good|hopeful|relieved|curious|confident|interested|content|glad|\
            comfortable|optimistic|zufrieden|froh|glücklich|positiv|gut|hoffnungsvoll|erleichtert|neugierig|\
            zuversichtlich|contento|contenta|feliz|satisfecho|positivo|bueno|aliviado|curioso|satisfait|\
            satisfaite|heureux|positif|bon|soulagé|curieux|confiant|満足|嬉しい|うれしい|安心|良い|期待|满意|\
            高兴|开心|积极|好|好奇|راض|راضٍ|سعيد|إيجابي|جيد|مرتاح|joyful|cheerful|reassured|trusting|\
            motivated|inspired|easy|nice|interessiert|motiviert|entspannt|freundlich|satisfecha|aliviada|\
            curiosa|interesado|interesada|tranquilizado|confiado|positiva|buena|bien|contentement|contente|\
            heureuse|soulagée|curieuse|rassuré|rassurée|bonne|肯定的|楽しい|ほっと|好奇心|興味|正面|开心的|\
            放心|满足|放松|感兴趣|إيجابية|راضية|سعيدة|مطمئن|متفائل",
    ),
    (
        2,
        "delighted|excited|thrilled|amazed|ecstatic|enthusiastic|very positive|very good|excellent|great|\
            love|very happy|very satisfied|proud|begeistert|sehr zufrieden|sehr positiv|sehr gut|\
            ausgezeichnet|stolz|encantado|encantada|entusiasmado|emocionado|muy positivo|muy bueno|\
            muy satisfecho|excelente|ravi|ravie|enchanté|enthousiaste|très positif|très bon|très satisfait|\
            大満足|とても満足|感動|最高|わくわく|非常满意|惊喜|兴奋|非常好|很棒|مسرور|متحمس|ممتاز|جيد جدا|\
            جيد جدًا|مبتهج|overjoyed|joy|fantastic|wonderful|amazing|perfect|loved|loves|überglücklich|toll|\
            super|wunderbar|fantastisch|perfekt|freude|begeisterung|entusiasmada|emocionada|orgulloso|\
            orgullosa|fantástico|genial|maravilloso|perfecto|excellente|fier|fière|génial|fantastique|parfait|\
            merveilleux|とても肯定的|大喜び|素晴らしい|うれしくてたまらない|欣喜|愉悦|狂喜|非常正面|非常开心|\
            完美|سعيد جدا|سعيد جدًا|رائع|مذهل|إيجابي جدا|إيجابي جدًا",
    ),
];
