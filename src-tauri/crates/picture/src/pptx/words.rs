//! The words that slides write themselves, one table for each language. A word that a language lacks does not compile.

use waymark_model::OpportunityStatus;

/// All words of a language.
#[derive(Debug)]
pub(crate) struct Words {
    pub(crate) untitled: &'static str,
    pub(crate) unnamed_stage: &'static str,
    pub(crate) unnamed_persona: &'static str,
    pub(crate) empty: &'static str,
    pub(crate) feelings: &'static str,
    pub(crate) opportunities: &'static str,
    pub(crate) opportunity: &'static str,
    pub(crate) impact: &'static str,
    pub(crate) effort: &'static str,
    pub(crate) status: &'static str,
    pub(crate) owner: &'static str,
    pub(crate) due: &'static str,
    pub(crate) addresses: &'static str,
    pub(crate) statuses: [&'static str; 5],
    pub(crate) goals: &'static str,
    pub(crate) needs: &'static str,
    pub(crate) matrix: &'static str,
    pub(crate) whole: &'static str,
}

impl Words {
    pub(crate) fn status(&self, status: OpportunityStatus) -> &'static str {
        self.statuses[match status {
            OpportunityStatus::Idea => 0,
            OpportunityStatus::Planned => 1,
            OpportunityStatus::Doing => 2,
            OpportunityStatus::Done => 3,
            OpportunityStatus::Dropped => 4,
        }]
    }
}

/// The words for a map: in its own language where that is known, else in the reader's, else in English.
pub(crate) fn of(journey: &str, reader: &str) -> &'static Words {
    known(journey).or_else(|| known(reader)).unwrap_or(&ENGLISH)
}

/// Traditional Chinese is another language to its readers.
fn known(tag: &str) -> Option<&'static Words> {
    let tag = tag.to_ascii_lowercase();
    let mut parts = tag.split('-');
    Some(match parts.next()? {
        "en" => &ENGLISH,
        "de" => &GERMAN,
        "es" => &SPANISH,
        "fr" => &FRENCH,
        "ja" => &JAPANESE,
        "ar" => &ARABIC,
        "zh" if !parts.any(|part| matches!(part, "hant" | "tw" | "hk" | "mo")) => &CHINESE,
        _ => return None,
    })
}

const ENGLISH: Words = Words {
    untitled: "Untitled journey",
    unnamed_stage: "Untitled stage",
    unnamed_persona: "Unnamed persona",
    empty: "No cards yet",
    feelings: "Feelings",
    opportunities: "Opportunities",
    opportunity: "Opportunity",
    impact: "Impact",
    effort: "Effort",
    status: "Status",
    owner: "Owner",
    due: "Due",
    addresses: "Addresses",
    statuses: ["Idea", "Planned", "Doing", "Done", "Dropped"],
    goals: "Goals",
    needs: "Needs",
    matrix: "Impact and effort",
    whole: "The whole map",
};

const GERMAN: Words = Words {
    untitled: "Customer Journey ohne Titel",
    unnamed_stage: "Phase ohne Titel",
    unnamed_persona: "Persona ohne Namen",
    empty: "Noch keine Karten",
    feelings: "Gefühle",
    opportunities: "Chancen",
    opportunity: "Chance",
    impact: "Wirkung",
    effort: "Aufwand",
    status: "Status",
    owner: "Verantwortlich",
    due: "Fällig",
    addresses: "Greift auf",
    statuses: ["Idee", "Geplant", "In Arbeit", "Erledigt", "Verworfen"],
    goals: "Ziele",
    needs: "Bedürfnisse",
    matrix: "Wirkung und Aufwand",
    whole: "Die ganze Karte",
};

const SPANISH: Words = Words {
    untitled: "Viaje sin título",
    unnamed_stage: "Etapa sin título",
    unnamed_persona: "Persona sin nombre",
    empty: "Aún no hay tarjetas",
    feelings: "Emociones",
    opportunities: "Oportunidades",
    opportunity: "Oportunidad",
    impact: "Impacto",
    effort: "Esfuerzo",
    status: "Estado",
    owner: "Responsable",
    due: "Vence",
    addresses: "Aborda",
    statuses: ["Idea", "Planificada", "En curso", "Hecha", "Descartada"],
    goals: "Metas",
    needs: "Necesidades",
    matrix: "Impacto y esfuerzo",
    whole: "El mapa completo",
};

const FRENCH: Words = Words {
    untitled: "Parcours sans titre",
    unnamed_stage: "Étape sans titre",
    unnamed_persona: "Persona sans nom",
    empty: "Pas encore de cartes",
    feelings: "Émotions",
    opportunities: "Opportunités",
    opportunity: "Opportunité",
    impact: "Impact",
    effort: "Effort",
    status: "Statut",
    owner: "Responsable",
    due: "Échéance",
    addresses: "Répond à",
    statuses: ["Idée", "Prévue", "En cours", "Terminée", "Abandonnée"],
    goals: "Objectifs",
    needs: "Besoins",
    matrix: "Impact et effort",
    whole: "La carte entière",
};

const JAPANESE: Words = Words {
    untitled: "無題のジャーニー",
    unnamed_stage: "無題のステージ",
    unnamed_persona: "名前のないペルソナ",
    empty: "カードはまだありません",
    feelings: "感情",
    opportunities: "機会",
    opportunity: "機会",
    impact: "効果",
    effort: "労力",
    status: "状況",
    owner: "担当",
    due: "期限",
    addresses: "対応する課題",
    statuses: ["アイデア", "計画済み", "進行中", "完了", "見送り"],
    goals: "目標",
    needs: "ニーズ",
    matrix: "効果と労力",
    whole: "マップ全体",
};

const CHINESE: Words = Words {
    untitled: "未命名旅程",
    unnamed_stage: "未命名阶段",
    unnamed_persona: "未命名画像",
    empty: "还没有卡片",
    feelings: "情绪",
    opportunities: "机会点",
    opportunity: "机会点",
    impact: "影响",
    effort: "投入",
    status: "状态",
    owner: "负责人",
    due: "截止日期",
    addresses: "针对",
    statuses: ["想法", "已计划", "进行中", "已完成", "已放弃"],
    goals: "目标",
    needs: "需求",
    matrix: "影响与投入",
    whole: "完整旅程图",
};

const ARABIC: Words = Words {
    untitled: "رحلة بلا عنوان",
    unnamed_stage: "مرحلة بلا عنوان",
    unnamed_persona: "شخصية بلا اسم",
    empty: "لا توجد بطاقات بعد",
    feelings: "المشاعر",
    opportunities: "الفرص",
    opportunity: "الفرصة",
    impact: "الأثر",
    effort: "الجهد",
    status: "الحالة",
    owner: "المسؤول",
    due: "الموعد",
    addresses: "تعالج",
    statuses: ["فكرة", "مخطط لها", "قيد التنفيذ", "منجزة", "مستبعدة"],
    goals: "الأهداف",
    needs: "الاحتياجات",
    matrix: "الأثر والجهد",
    whole: "الخريطة كاملة",
};
