// A journey in the open format with texts in many scripts, at every place and weight that the map sets text in. One stage
// a script; what stands in the stage is in that script only, except in the last one, where lines mix them.
import { randomUUID } from "node:crypto";
import { writeFileSync } from "node:fs";

export const TITLE = "Texts of every script";

const EVERYONE = "00000000-0000-0000-0000-000000000000";

/** By script: the family that must draw it, and texts from short to long. */
export const SCRIPTS = {
  Latin: {
    family: "Inter",
    name: "Vượt AVATAR",
    step: "Wave to Tomáš",
    word: "Übel",
    texts: ["Difficult offices: ffi fl fj, “quoted” – 1,234.50 €", "AVATAR To. Ty, Łódź, Ångström, naïve café, fin, 12/34", "Чекала дві години в черзі", "Περίμενα δύο ώρες στην ουρά"],
  },
  Chinese: {
    family: "Droid Sans Fallback",
    name: "预约",
    step: "网上预约",
    word: "生气",
    texts: ["我需要准备哪些文件才能更新驾驶执照？网站上没有说明。", "排队等候两个小时", "《办事指南》：「请先登记」，再等候……", "網站與電話的說明不一樣"],
  },
  Japanese: {
    family: "Droid Sans Fallback",
    name: "受付",
    step: "窓口で待つ",
    word: "不安",
    texts: ["窓口で二時間も待たされました。もう少し早くしてほしい。", "ウェブサイトのヘルプ・ページ", "「どこへ行けばよいですか？」", "メッセージがとどきました"],
  },
  Korean: {
    family: "Droid Sans Fallback",
    name: "예약",
    step: "창구에서 기다림",
    word: "불안",
    texts: ["면허증을 갱신하려면 어떤 서류가 필요한가요?", "온라인 예약", "두 시간이나 줄을 섰어요.", "안내 문자를 받았습니다"],
  },
  Arabic: {
    family: "Noto Sans Arabic",
    name: "الحجز",
    step: "حجز موعد",
    word: "قلق",
    texts: ["انتظرت ساعتين في الطابور دون أن يخبرني أحد بشيء", "الموقع الإلكتروني لا يعمل", "السَّلَامُ عَلَيْكُمْ، لا إله", "یک پرسش دیگر: کجا باید بروم؟"],
  },
  Hebrew: {
    family: "Noto Sans Hebrew",
    name: "הזמנה",
    step: "קביעת תור",
    word: "כעס",
    texts: ["חיכיתי שעתיים בתור ואף אחד לא אמר לי כלום", "אתר האינטרנט", "שָׁלוֹם עֲלֵיכֶם", "מה עליי להביא?"],
  },
  Thai: {
    family: "Noto Sans Thai",
    name: "จองคิว",
    step: "รอที่สำนักงาน",
    word: "กังวล",
    texts: ["ฉันต้องรอคิวนานกว่าสองชั่วโมงโดยไม่มีใครบอกอะไรเลย", "เว็บไซต์", "ต้องใช้เอกสารอะไรบ้าง", "น้ำท่วมที่ปั๊มน้ำมัน"],
  },
  Devanagari: {
    family: "Noto Sans Devanagari",
    name: "बुकिंग",
    step: "क़तार में खड़े",
    word: "चिंतित",
    texts: ["मुझे दो घंटे तक कतार में खड़ा रहना पड़ा", "वेबसाइट की जानकारी", "क्षत्रिय, ज्ञान, श्री, र्क, द्ध्य", "कौन से काग़ज़ात चाहिए?"],
  },
  Emoji: {
    family: "Noto Emoji",
    name: "🎉🚗",
    step: "📱💬📞",
    word: "😡",
    texts: ["👨‍👩‍👧 🇩🇪 👍🏽 😡 🎉 👩‍💻", "🇯🇵🇰🇷🇫🇷 🏳️‍🌈 🏴‍☠️", "❤️ ☎️ ✈️ ⚠️ 1️⃣ #️⃣", "👩🏿‍🚒 🧑🏻‍🤝‍🧑🏾 🫱🏼‍🫲🏽"],
  },
  Mixed: {
    family: "Inter",
    name: "Mix 混合 خليط",
    step: "Form نموذج 申請",
    word: "OK 👍 好",
    texts: ["Form (نموذج 12) ready 👍 申请表", "שלום ABC 12 👩‍💻 עולם", "ฟอร์ม form फ़ॉर्म 양식 フォーム 😀!", "مرحبا Waymark 3.0 — 你好, hello"],
  },
};

/** The journey as a document, and the script of each of its records by id. */
export function journeyOfScripts() {
  const lanes = ["actions", "touchpoints", "feelings", "thoughts", "pains", "opportunities"].map((kind) => ({ id: randomUUID(), kind }));
  const lane = (kind) => lanes.find((lane) => lane.kind === kind).id;
  const document = {
    waymark: "1.0",
    journey: { id: randomUUID(), title: TITLE, kind: "as_is", status: "draft", goal: "Hello 你好 مرحبا שלום สวัสดี नमस्ते 👋", personas: [] },
    stages: [],
    steps: [],
    lanes,
    cards: [],
    links: [],
  };
  const scripts = {};
  for (const [script, { name, step, word, texts }] of Object.entries(SCRIPTS)) {
    const [long, second, third, fourth] = texts;
    const stage = { id: randomUUID(), name, description: third, period: second };
    const steps = [
      { id: randomUUID(), stage: stage.id, name: step },
      { id: randomUUID(), stage: stage.id, name: second },
    ];
    const card = (kind, more) => ({ id: randomUUID(), lane: lane(kind), step: steps[0].id, text: "", ...more });
    const cards = [
      card("actions", { text: long }),
      card("actions", { text: second, step: steps[1].id }),
      card("touchpoints", { text: second, touchpoint: { channel: "web", side: "front", owner: third } }),
      card("touchpoints", { text: fourth, step: steps[1].id, touchpoint: { channel: "phone", side: "back", owner: second } }),
      card("feelings", { feelings: { [EVERYONE]: { valence: -1, word } } }),
      card("thoughts", { text: third }),
      card("thoughts", { text: long, step: steps[1].id }),
      card("pains", { text: `${fourth}\n${third}` }),
      card("opportunities", { text: fourth, step: steps[1].id }),
    ];
    document.stages.push(stage);
    document.steps.push(...steps);
    document.cards.push(...cards);
    for (const { id } of [stage, ...steps, ...cards]) scripts[id] = script;
  }
  return { document, scripts };
}

/** Writes the journey into a file and gives its id and the script of each record. */
export function writeScripts(file) {
  const { document, scripts } = journeyOfScripts();
  writeFileSync(file, JSON.stringify(document));
  return { journey: document.journey.id, scripts };
}
