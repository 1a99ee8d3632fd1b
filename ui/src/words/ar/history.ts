// Arabic: the history: what was done, in whole sentences; the map as it was; named versions.
// Deeds are told by verbal nouns, which fit whoever did them.
import type { SomeWords } from "..";
import type { About } from "../kinds";
import { counted, nouns, phrase } from "./nouns";
import { number } from "./speech";

const kinds: Record<About, { a: string; the: string; noun: (typeof nouns)[keyof typeof nouns] }> = {
  stage: { a: "مرحلة", the: "المرحلة", noun: nouns.stage },
  step: { a: "خطوة", the: "الخطوة", noun: nouns.step },
  lane: { a: "مسار", the: "المسار", noun: nouns.lane },
  card: { a: "بطاقة", the: "البطاقة", noun: nouns.card },
  evidence: { a: "مصدر", the: "المصدر", noun: nouns.source },
  persona: { a: "شخصية", the: "الشخصية", noun: nouns.persona },
  metric: { a: "مقياس", the: "المقياس", noun: nouns.metric },
  link: { a: "رابط", the: "الرابط", noun: nouns.link },
  journey: { a: "الخريطة", the: "الخريطة", noun: nouns.item },
};

/** A record as a sentence names it: a card by its words alone, the others with what they are. */
function called(about: About, name: string): string {
  if (about === "journey" || !name) return kinds[about].a;
  return about === "card" ? `“${name}”` : `${kinds[about].the} “${name}”`;
}

const ends = (from: string, to: string) => `من ${called("card", from)} إلى ${called("card", to)}`;

/** A sentence about several records of a kind. */
const several = (about: About, n: number, sentence: string, ...texts: string[]) =>
  phrase(n, kinds[about].noun, sentence, ...texts);

/** Fields by the names that the border gives them. */
const fields: Record<string, string> = {
  notes: "الملاحظات",
  tags: "الوسوم",
  description: "الوصف",
  goal: "الهدف",
  status: "الحالة",
  owner: "المسؤول",
  review_on: "تاريخ المراجعة",
  folder: "المجلد",
  language: "اللغة",
  kind: "النوع",
  personas: "الشخصيات",
  feeling: "الشعور",
  feeling_word: "كلمة الشعور",
  touchpoint: "نقطة التواصل",
  "touchpoint.channel": "القناة",
  "touchpoint.side": "الجانب",
  "touchpoint.owner": "الفريق المسؤول",
  "touchpoint.mode": "نمط الخدمة",
  "touchpoint.customer_service": "خدمة العملاء",
  "touchpoint.wait_seconds": "الانتظار",
  "touchpoint.duration_seconds": "المدة",
  "touchpoint.effort": "الجهد",
  opportunity: "الأثر والجهد",
  "opportunity.impact": "الأثر",
  "opportunity.effort": "الجهد",
  "opportunity.status": "التقدم",
  "opportunity.owner": "القائم عليها",
  "opportunity.due": "تاريخ الاستحقاق",
  metric: "المقياس",
  image: "الصورة",
  "image.alt": "وصف الصورة",
  drills_down_to: "خريطة التفصيل",
  share: "النسبة",
  label: "التسمية",
  role: "الدور",
  picture: "الصورة",
  unit: "الوحدة",
  goals: "الأهداف",
  quote: "الاقتباس",
  needs: "الاحتياجات",
  readings: "القراءات",
  target: "المستهدف",
  formula: "الصيغة",
  period: "الفترة",
  colour: "اللون",
  icon: "الأيقونة",
  line: "نمط الخط",
  date: "التاريخ",
  source: "المصدر",
  n: "عدد الإجابات",
};

const fieldName = (field: string) => fields[field] ?? "حقل";

const deed = {
  began: () => "إنشاء الخريطة",
  imported: (file: string) => (file ? `استيراد “${file}”` : "استيراد الخريطة"),
  joined: (file: string, n: number) => `إضافة “${file}” إلى الخريطة (${number(n)})`,
  merged: (n: number) => (n === 0 ? "دمج مع نسخة (بقيت كما هي)" : `دمج مع نسخة (${number(n)})`),
  added: (about: About, name: string, place: string) =>
    place ? `إضافة ${called(about, name)} إلى ${place}` : `إضافة ${called(about, name)}`,
  addedMany: (about: About, n: number, place: string) =>
    place ? several(about, n, "إضافة {of} إلى {0}", place) : several(about, n, "إضافة {of}"),
  removed: (about: About, name: string) => `إزالة ${called(about, name)}`,
  removedMany: (about: About, n: number) => several(about, n, "إزالة {of}"),
  moved: (about: About, name: string, place: string) =>
    place ? `نقل ${called(about, name)} إلى ${place}` : `نقل ${called(about, name)}`,
  movedMany: (about: About, n: number, place: string) =>
    place ? several(about, n, "نقل {of} إلى {0}", place) : several(about, n, "نقل {of}"),
  linked: (from: string, to: string) => `ربط ${called("card", from)} مع ${called("card", to)}`,
  unlinked: (from: string, to: string) => `إزالة الرابط ${ends(from, to)}`,
  wrote: (text: string) => `كتابة “${text}”`,
  rewrote: (from: string, to: string) => `تغيير “${from}” إلى “${to}”`,
  emptied: (from: string) => (from ? `إفراغ “${from}”` : "إفراغ بطاقة"),
  named: (about: About, to: string) => `تسمية ${kinds[about].a} “${to}”`,
  renamed: (about: About, from: string, to: string) =>
    about === "journey" ? `إعادة تسمية الخريطة إلى “${to}”` : `إعادة تسمية ${called(about, from)} إلى “${to}”`,
  unnamed: (about: About, from: string) => `إزالة اسم ${called(about, from)}`,
  set: (about: About, name: string, field: string, to: string) =>
    `تغيير ${fieldName(field)} في ${called(about, name)} إلى ${to}`,
  setMany: (about: About, n: number, field: string, to: string) =>
    several(about, n, "تغيير {0} في {of} إلى {1}", fieldName(field), to),
  cleared: (about: About, name: string, field: string) => `إزالة ${fieldName(field)} من ${called(about, name)}`,
  changedField: (about: About, name: string, field: string) =>
    fields[field] ? `تغيير ${fields[field]} في ${called(about, name)}` : `تغيير ${called(about, name)}`,
  changedFieldMany: (about: About, n: number, field: string) =>
    fields[field] ? several(about, n, "تغيير {0} في {of}", fields[field]) : several(about, n, "تغيير {of}"),
  marked: (name: string) => `تمييز ${called("card", name)} كلحظة حقيقة`,
  unmarked: (name: string) => `إزالة لحظة الحقيقة من ${called("card", name)}`,
  hid: (about: About, name: string) => `إخفاء ${called(about, name)}`,
  revealed: (about: About, name: string) => `إظهار ${called(about, name)} من جديد`,
  resized: (about: About, name: string) => `تغيير حجم ${called(about, name)}`,
  linkField: (from: string, to: string, field: string) => `تغيير ${fieldName(field)} في الرابط ${ends(from, to)}`,
  linkShare: (from: string, to: string, share: string) => `تغيير نسبة الرابط ${ends(from, to)}: ${share}`,
  changed: (about: About, name: string) => `تغيير ${called(about, name)}`,
  changedMany: (about: About, n: number) => several(about, n, "تغيير {of}"),
  restored: (when: string) => `استعادة حالة ${when}`,
  restoredVersion: (name: string) => `استعادة الإصدار “${name}”`,
  several: (n: number) => phrase(n, nouns.item, "تغيير {of}"),
  quoted: (text: string) => `“${text}”`,
  severalAs: (label: string) => label,
  undid: (what: string) => `تراجع عن: ${what}`,
  redid: (what: string) => `إعادة: ${what}`,
};

export const history = {
  title: "السجل",
  empty: "لم يتغير شيء بعد.",
  emptyHint: "سيُدرج هنا كل تغيير، ومن أجراه ومتى. يمكنك النظر إلى الخريطة كما كانت والعودة إليها.",
  list: "ما تم فعله، الأحدث أولًا",
  versionList: "الإصدارات المسماة، الأحدث أولًا",
  you: "أنت",
  elsewhere: "في خريطة أخرى",
  today: "اليوم",
  yesterday: "أمس",
  now: "الآن",
  more: "تغييرات أقدم",
  loading: "جارٍ التحميل…",
  joined: (n: number) => counted(n, nouns.edit),
  undone: "تم التراجع عنه",
  undoneBy: (who: string) => `تراجع عنه ${who}`,
  undoneAt: (when: string) => `تم التراجع عنه في ${when}`,
  lineMenu: (what: string) => `المزيد: ${what}`,

  filter: "ما يُدرج",
  all: "كل التغييرات",
  versionsOnly: "الإصدارات فقط",
  noVersions: "لا اسم لأي حالة من هذه الخريطة بعد.",
  noVersionsHint: "سمّ الخريطة كما هي الآن قبل ورشة عمل أو مراجعة، وعد إليها متى شئت.",
  nameNow: "تسمية هذا الإصدار…",
  nameThis: "تسمية هذه الحالة…",
  nameTitle: "تسمية إصدار",
  renameTitle: "إعادة تسمية الإصدار",
  nameLabel: "الاسم",
  nameHint: "تبقى الخريطة كما هي الآن متاحة بهذا الاسم.",
  nameHintThen: "تبقى الخريطة كما كانت بعد هذا التغيير متاحة بهذا الاسم.",
  nameDo: "احتفاظ",
  proposal: (day: string) => `إصدار ${day}`,
  named: (name: string) => `حُفظ باسم «${name}».`,
  rename: "إعادة تسمية…",
  removeName: "إزالة الاسم…",
  removeTitle: (name: string) => `إزالة الاسم «${name}»؟`,
  removeText: "تبقى التغييرات في السجل، ويزول الاسم فقط. لا يمكن استرجاعه.",
  removeDo: "إزالة الاسم",
  removed: (name: string) => `لم يعد «${name}» إصدارًا.`,

  show: "إظهار الخريطة كما كانت",
  restore: "استعادة هذه الحالة",
  copy: "إنشاء خريطة جديدة من هذه الحالة",
  copied: "أُنشئت خريطة جديدة من هذه الحالة.",
  backToNow: "العودة إلى الآن",
  asItWas: (when: string) => `هذه هي الخريطة كما كانت في ${when}.`,
  asVersion: (name: string, when: string) => `هذا هو الإصدار «${name}» بتاريخ ${when}.`,
  since: "منذ ذلك الحين:",
  same: "لا تختلف عن الآن.",
  added: (n: number) => `أُضيف ${number(n)}`,
  changed: (n: number) => `تغيّر ${number(n)}`,
  gone: (n: number) => `أُزيل ${number(n)}`,
  marks: "بإطار: تغيّر منذ ذلك الحين. بخط متقطع: أُزيل منذ ذلك الحين.",
  readOnly: "لا يمكن تغيير الخريطة كما كانت. عد إلى الآن، أو استعد هذه الحالة.",
  entered: "تظهر الخريطة كما كانت. اضغط Escape للعودة إلى الآن.",
  left: "عودة إلى الخريطة كما هي الآن.",
  restored: "الخريطة الآن كما كانت. يمكنك التراجع عن ذلك.",
  bannerLabel: "الخريطة كما كانت",

  deed,
} satisfies SomeWords["history"];
