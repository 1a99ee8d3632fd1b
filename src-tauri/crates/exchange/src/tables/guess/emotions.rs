//! Feelings in words and signs: emoji, stars, and words of the seven languages. What is not known stays text.

use super::field_words::says;

/// Words that say a valence, from -2 to 2; a bar stands between them.
const WORDS: [(i8, &str); 5] = [
    (
        -2,
        "furious|angry|terrible|awful|horrible|hopeless|desperate|very negative|very bad|very frustrated|\
            very unhappy|very dissatisfied|outraged|devastated|wütend|verärgert|schrecklich|sehr negativ|\
            sehr schlecht|sehr unzufrieden|verzweifelt|furioso|furiosa|enfadado|muy negativo|muy malo|\
            muy insatisfecho|furieux|furieuse|en colère|très négatif|très mauvais|très insatisfait|激怒|怒り|\
            最悪|とても不満|愤怒|生气|非常不满|非常差|غاضب|سيئ جدا|سيئ جدًا",
    ),
    (
        -1,
        "frustrated|annoyed|unhappy|sad|anxious|worried|confused|disappointed|negative|bad|poor|dissatisfied|\
            stressed|nervous|impatient|bored|tired|uncertain|overwhelmed|lost|frustriert|genervt|unzufrieden|\
            traurig|besorgt|verwirrt|enttäuscht|negativ|schlecht|gestresst|ungeduldig|unsicher|frustrado|\
            frustrada|molesto|triste|preocupado|confundido|decepcionado|negativo|malo|insatisfecho|ansioso|\
            frustré|frustrée|agacé|inquiet|confus|déçu|négatif|mauvais|insatisfait|stressé|不満|不安|イライラ|\
            悲しい|困惑|失望|悪い|沮丧|不满|焦虑|担心|烦躁|消极|差|محبط|قلق|حزين|مرتبك|سلبي|سيئ|منزعج",
    ),
    (
        0,
        "neutral|ok|okay|fine|indifferent|average|medium|so so|mixed|calm|mittel|gleichgültig|regular|\
            indiferente|neutro|neutre|moyen|indifférent|普通|中立|ふつう|どちらでもない|一般|中性|平静|محايد|\
            عادي|متوسط",
    ),
    (
        1,
        "happy|satisfied|pleased|positive|good|hopeful|relieved|curious|confident|interested|content|glad|\
            comfortable|optimistic|zufrieden|froh|glücklich|positiv|gut|hoffnungsvoll|erleichtert|neugierig|\
            zuversichtlich|contento|contenta|feliz|satisfecho|positivo|bueno|aliviado|curioso|satisfait|\
            satisfaite|heureux|positif|bon|soulagé|curieux|confiant|満足|嬉しい|うれしい|安心|良い|期待|满意|\
            高兴|开心|积极|好|好奇|راض|راضٍ|سعيد|إيجابي|جيد|مرتاح",
    ),
    (
        2,
        "delighted|excited|thrilled|amazed|ecstatic|enthusiastic|very positive|very good|excellent|great|\
            love|very happy|very satisfied|proud|begeistert|sehr zufrieden|sehr positiv|sehr gut|ausgezeichnet|\
            stolz|encantado|encantada|entusiasmado|emocionado|muy positivo|muy bueno|muy satisfecho|excelente|\
            ravi|ravie|enchanté|enthousiaste|très positif|très bon|très satisfait|大満足|とても満足|感動|最高|\
            わくわく|非常满意|惊喜|兴奋|非常好|很棒|مسرور|متحمس|ممتاز|جيد جدا|جيد جدًا|مبتهج",
    ),
];

/// Emoji that say a valence.
const SIGNS: [(i8, &str); 5] = [
    (-2, "😡🤬😠😭😤😱👿💢🤮"),
    (-1, "🙁☹😟😞😔😕😒😣😖😩😫😢😥😰😓🥺😧😦😨👎😬🤕😿"),
    (0, "😐😑😶🤔😌🫤😴🙄"),
    (1, "🙂😊☺😀😃😄😉👍😏🤗😇😺"),
    (2, "😍🤩🥰😁😆🥳❤🎉😂💖😻🤣😎"),
];

/// The valence that a text says, and what of it is no sign. None when it says none.
pub(crate) fn feeling_of(text: &str) -> Option<(i8, String)> {
    let text = text.trim();
    let sign = text.chars().find_map(|letter| SIGNS.iter().find(|(_, signs)| signs.contains(letter)));
    if let Some((valence, _)) = sign {
        let is_sign = |c: char| SIGNS.iter().any(|(_, signs)| signs.contains(c)) || c == '\u{fe0f}';
        return Some((*valence, text.replace(is_sign, "").trim().to_owned()));
    }
    if let Some(valence) = stars(text) {
        return Some((valence, String::new()));
    }
    // A sentence speaks of its first word of feeling; longer texts are stories.
    let plain = text.to_lowercase();
    let plain = plain.trim_matches(|letter: char| !letter.is_alphanumeric());
    let exact = |word: &str| WORDS.iter().find(|(_, words)| says(words, word)).map(|(valence, _)| *valence);
    if let Some(valence) = exact(plain) {
        return Some((valence, text.to_owned()));
    }
    if plain.chars().count() > 120 {
        return None;
    }
    let parts = plain.split([',', ';', '/', '.', '、', '，', '。', '،', '(', '–', ':']).map(str::trim);
    let words = plain.split(|letter: char| !letter.is_alphanumeric());
    parts.chain(words).find_map(exact).map(|valence| (valence, text.to_owned()))
}

/// "★★★☆☆": filled stars of five.
fn stars(text: &str) -> Option<i8> {
    let is_star = |letter: char| matches!(letter, '★' | '☆' | '⭐');
    if text.is_empty() || text.chars().count() > 5 || !text.chars().all(is_star) {
        return None;
    }
    let full = text.chars().filter(|letter| *letter != '☆').count();
    i8::try_from(full).ok().map(|full| (full - 3).clamp(-2, 2))
}
