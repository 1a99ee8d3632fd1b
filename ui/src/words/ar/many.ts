// Arabic: several things at once: what is mixed, what was done to all of them.
import type { SomeWords } from "..";
import { counted, nouns, phrase } from "./nouns";
import { number } from "./speech";

const cards = (n: number, sentence: string) => phrase(n, nouns.card, sentence);

export const many = {
  mixed: "متعدد",
  someOfThem: "في بعضها",
  tagOnSome: (tag: string, n: number) => `${tag}: في ${number(n)} منها`,
  tagToAll: (tag: string, n: number) => `إضافة الوسم ${tag} إليها كلها (موجود في ${number(n)} منها)`,
  ofThem: (n: number, all: number) => `${number(n)} من ${number(all)}`,
  hint: "ما تغيّره هنا يغيّرها كلها، ويُتراجع عنه دفعة واحدة.",
  counts: {
    card: (n: number) => counted(n, nouns.card),
    stage: (n: number) => counted(n, nouns.stage),
    step: (n: number) => counted(n, nouns.step),
    lane: (n: number) => counted(n, nouns.lane),
    link: (n: number) => counted(n, nouns.link),
    evidence: (n: number) => counted(n, nouns.evidence),
    persona: (n: number) => counted(n, nouns.persona),
    metric: (n: number) => counted(n, nouns.metric),
  },
  sections: {
    card: "البطاقات",
    stage: "المراحل",
    step: "الخطوات",
    lane: "المسارات",
    link: "الروابط",
    place: "الموضع",
  },
  moveToLane: "نقل إلى مسار",
  moveToStep: "نقل إلى خطوة",
  moved: (n: number) => cards(n, "نقل {of}"),
  evidenceToAll: (name: string) => `إسنادها كلها إلى ${name}`,
  width: "عرض خطواتها",
  /** What the history says was done to several records. */
  did: {
    text: (n: number) => cards(n, "تغيير نص {of}"),
    notes: (n: number) => cards(n, "تغيير ملاحظات {of}"),
    channel: (n: number) => cards(n, "تعيين قناة {of}"),
    side: (n: number) => cards(n, "تعيين جانب {of}"),
    mode: (n: number) => cards(n, "تعيين نمط الخدمة في {of}"),
    service: (n: number) => cards(n, "تمييز {of} كخدمة عملاء"),
    owner: (n: number) => cards(n, "تعيين المسؤول عن {of}"),
    wait: (n: number) => cards(n, "تعيين الانتظار في {of}"),
    duration: (n: number) => cards(n, "تعيين مدة {of}"),
    effort: (n: number) => cards(n, "تعيين جهد {of}"),
    impact: (n: number) => cards(n, "تعيين أثر {of}"),
    status: (n: number) => cards(n, "تعيين حالة {of}"),
    due: (n: number) => cards(n, "تعيين تاريخ استحقاق {of}"),
    feeling: (n: number) => cards(n, "تعيين شعور {of}"),
    word: (n: number) => cards(n, "تعيين كلمة {of}"),
    moment: (n: number) => cards(n, "تمييز {of}"),
    tags: (n: number) => cards(n, "إضافة وسوم إلى {of}"),
    evidence: (n: number) => cards(n, "تعيين أدلة {of}"),
    colour: (n: number) => cards(n, "تلوين {of}"),
    icon: (n: number) => cards(n, "تعيين أيقونة {of}"),
    image: (n: number) => cards(n, "تعيين صورة {of}"),
    metric: (n: number) => cards(n, "تعيين مقياس {of}"),
    drill: (n: number) => cards(n, "ربط {of} بخريطة أخرى"),
    lanes: (n: number) => phrase(n, nouns.lane, "تغيير {of}"),
    stages: (n: number) => phrase(n, nouns.stage, "تغيير {of}"),
    steps: (n: number) => phrase(n, nouns.step, "تغيير {of}"),
    links: (n: number) => phrase(n, nouns.link, "تغيير {of}"),
  },
} satisfies SomeWords["many"];
