// Arabic: finding and replacing on a map.
import type { SomeWords } from "..";
import { counted, nouns, phrase } from "./nouns";
import { number } from "./speech";

export const find = {
  title: "البحث في هذه الخريطة",
  field: "بحث",
  by: "استبدال بـ",
  byHint: "استبدال بـ (الفارغ يحذفه)",
  of: (at: number, n: number) => `${number(at)} من ${number(n)}`,
  found: (n: number) => (n === 0 ? "لا نتائج" : counted(n, nouns.result)),
  none: "لا نتائج. جرّب حروفًا أقل، أو ابحث في كل مكان.",
  hidden: (lane: string) => `يقع في المسار «${lane}»، وهو غير ظاهر الآن.`,
  next: "النتيجة التالية",
  previous: "النتيجة السابقة",
  matchCase: "مطابقة حالة الأحرف والتشكيل",
  wholeWord: "كلمات كاملة",
  scope: "مكان البحث",
  scopes: {
    all: "كل مكان",
    cards: "البطاقات",
    stages: "المراحل والخطوات",
    lanes: "المسارات",
    links: "الروابط",
    notes: "الملاحظات",
    tags: "الوسوم",
  },
  close: "إغلاق البحث",
  more: "استبدال…",
  less: "بحث فقط",
  replaceOne: "استبدال",
  replaceAll: "استبدال الكل",
  replacing: (text: string, by: string) => (by === "" ? `حذف «${text}»` : `استبدال «${text}» بـ«${by}»`),
  replaced: (n: number) => phrase(n, nouns.place, "تم الاستبدال في {of}"),
} satisfies SomeWords["find"];
