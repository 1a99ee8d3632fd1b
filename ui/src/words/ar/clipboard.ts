// Arabic: copy and paste on a map.
import type { SomeWords } from "..";
import { counted, nouns, phrase } from "./nouns";
import { number } from "./speech";

export const clipboard = {
  copied: (n: number) => phrase(n, nouns.card, "تم نسخ {of}"),
  cut: (n: number) => phrase(n, nouns.card, "تم قص {of}"),
  cutting: (n: number) => phrase(n, nouns.card, "قص {of}"),
  pasting: (n: number) => (n === 0 ? "لصق" : phrase(n, nouns.card, "لصق {of}")),
  pasted: (n: number) => (n === 0 ? "تم اللصق" : phrase(n, nouns.card, "تم لصق {of}")),
  addingSource: "إضافة مصدر",
  picture: "صورة",
  nothing: "ليس في الحافظة شيء يمكن للخريطة أن تحمله.",
  tooMany: (most: number) => `يمكن للصق الواحد أن يملأ ${number(most)} خلية على الأكثر. الصق على أجزاء.`,
  tooMuchText: "في الحافظة أكثر مما يُلصق دفعة واحدة. الصق على أجزاء.",
  refused: (keys: string) => `لا يُسمح للنافذة بقراءة الحافظة بنفسها. اضغط ${keys}.`,
  preview: {
    title: "لصق هذا؟",
    cards: (n: number) => counted(n, nouns.card),
    stages: (n: number) => counted(n, nouns.newStage),
    lanes: (n: number) => counted(n, nouns.newLane),
    new: "جديد",
    lane: "مسار",
    unnamed: "بلا اسم",
    moreLanes: (n: number) => phrase(n, nouns.moreLanes, "و{n}"),
    moreColumns: (n: number) => phrase(n, nouns.moreColumns, "و{n}"),
    accept: "لصق",
  },
} satisfies NonNullable<SomeWords["says"]>["clipboard"];
