// Arabic: presenting, the presenter's notes, the facilitator's timer, one lane at a time.
import type { SomeWords } from "..";
import { counted, nouns, phrase } from "./nouns";
import { number } from "./speech";

export const present = {
  start: "تقديم",
  menu: "التقديم والتيسير",
  notesWindow: "الملاحظات في نافذة ثانية",
  timer: "المؤقت",
  nothing: "أضف مرحلة أولًا: يسير التقديم مرحلة بعد مرحلة.",
  show: "العرض التقديمي",
  how: "اليمين واليسار للمراحل، والأسفل والأعلى للبطاقات، وEscape للإنهاء.",
  end: "إنهاء التقديم",
  next: "التالي",
  back: "السابق",
  whole: "الخريطة كلها",
  finale: "الرحلة كلها",
  stage: (at: number, of: number, name: string) => `المرحلة ${number(at)} من ${number(of)}: ${name}`,
  place: (at: number, of: number) => `${number(at)} / ${number(of)}`,
  card: (at: number, of: number, text: string) => `البطاقة ${number(at)} من ${number(of)}: ${text}`,
  noCards: "لا بطاقات تحت هذه المرحلة.",
  laser: "مؤشر ليزر",
  black: "شاشة سوداء",
  blackOn: "الشاشة سوداء. اضغط B لإظهار الخريطة من جديد.",
  fullScreen: "ملء الشاشة",
  zoomIn: "أكبر",
  zoomOut: "أصغر",
  audience: "مسارات لهذا الجمهور",
  allLanes: "كل المسارات",
  everyStage: "المراحل",
  noNotesWindow: "تعذر فتح نافذة الملاحظات.",
  noNotesWindowHint: "اسمح لهذه الصفحة بفتح النوافذ، ثم اضغط N من جديد.",
  notes: {
    title: "ملاحظات المقدِّم",
    waiting: "ابدأ التقديم: تظهر هنا الملاحظات والبطاقات والمرحلة التالية.",
    now: "الآن",
    upNext: "التالي",
    none: "لا ملاحظات لهذه المرحلة. اكتبها في لوحة الخصائص، ضمن الملاحظات.",
    noneCard: "لا ملاحظات على هذه البطاقة.",
    last: "هذه هي النهاية.",
    since: "منذ البداية",
    clock: "الوقت",
    ended: "انتهى التقديم.",
    cards: (n: number) => phrase(n, nouns.card, "{n} هنا"),
  },
} satisfies SomeWords["present"];

export const timer = {
  label: "المؤقت",
  start: "بدء",
  pause: "إيقاف مؤقت",
  reset: "من البداية",
  close: "إغلاق المؤقت",
  minutes: (n: number) => counted(n, nouns.minute),
  minute: `+${number(1)} دقيقة`,
  own: "الدقائق",
  left: (time: string) => `بقي ${time}`,
  half: (time: string) => `مضى نصف الوقت: بقي ${time}.`,
  lastMinute: "بقيت دقيقة واحدة.",
  over: "انتهى الوقت.",
  sound: "صوت عند النهاية",
} satisfies SomeWords["timer"];

export const oneLane = {
  label: "مسار واحد كل مرة",
  now: (name: string, at: number, of: number) => `${name}: المسار ${number(at)} من ${number(of)}`,
  next: "المسار التالي",
  back: "المسار السابق",
  end: "إظهار كل المسارات من جديد",
} satisfies SomeWords["oneLane"];
