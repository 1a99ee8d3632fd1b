// Arabic: what a screen reader says of the map's records and of what changes.
import type { SomeWords } from "..";
import { counted, nouns, phrase } from "./nouns";
import { number } from "./speech";

export const reading = {
  placed: (place: string, name: string) => `${place}: ${name}`,
  parts: (parts: string[]) => parts.join("، "),
  felt: (valence: string, word: string) => (word ? `الشعور: ${word} (${valence})` : `الشعور: ${valence}`),
  moment: "لحظة الحقيقة",
  rests: (n: number) => phrase(n, nouns.source, "تستند إلى {of}"),
  assumed: "افتراض",
  tag: (tag: string) => `الوسم ${tag}`,
  impact: (n: number) => `الأثر ${number(n)} من ${number(5)}`,
  further: (title: string) => (title ? `تفصيلها في «${title}»` : "تفصيلها في خريطة أخرى"),
  spans: (n: number) => phrase(n, nouns.step, "تغطي {of}"),
  hidden: "في مسار غير ظاهر الآن",
  of: (at: number, n: number) => `${number(at)} من ${number(n)}`,
  cards: (n: number) => counted(n, nouns.card),
  others: {
    cards: (n: number) => phrase(n, nouns.card, "غيّرت نافذة أخرى {of}"),
    removed: (n: number) => phrase(n, nouns.item, "قامت نافذة أخرى بإزالة {of}"),
    map: "غيّرت نافذة أخرى هذه الخريطة",
  },
  card: "بطاقة",
  touchpoint: "نقطة تواصل",
} satisfies SomeWords["reading"];
