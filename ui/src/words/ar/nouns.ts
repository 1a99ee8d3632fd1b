// Arabic nouns as they are counted: a word for none, one and two, then the forms that follow a number.
import type { Forms } from "../speech";
import { plural } from "./speech";

/** A noun in the forms that a number asks for; "#" stands for the number. */
interface Noun extends Required<Forms> {
  /** Two of it after a preposition, a verb or another noun. */
  readonly ofTwo: string;
}

function noun(zero: string, one: string, two: string, ofTwo: string, few: string, many: string, other = many): Noun {
  return { zero, one, two, ofTwo, few, many, other };
}

/** The nouns that Waymark counts. */
export const nouns = {
  map: noun("لا خرائط", "خريطة واحدة", "خريطتان", "خريطتين", "# خرائط", "# خريطة"),
  persona: noun("لا شخصيات", "شخصية واحدة", "شخصيتان", "شخصيتين", "# شخصيات", "# شخصية"),
  stage: noun("لا مراحل", "مرحلة واحدة", "مرحلتان", "مرحلتين", "# مراحل", "# مرحلة"),
  newStage: noun(
    "لا مراحل جديدة",
    "مرحلة جديدة واحدة",
    "مرحلتان جديدتان",
    "مرحلتين جديدتين",
    "# مراحل جديدة",
    "# مرحلة جديدة",
  ),
  step: noun("لا خطوات", "خطوة واحدة", "خطوتان", "خطوتين", "# خطوات", "# خطوة"),
  lane: noun("لا مسارات", "مسار واحد", "مساران", "مسارين", "# مسارات", "# مسارًا", "# مسار"),
  newLane: noun(
    "لا مسارات جديدة",
    "مسار جديد واحد",
    "مساران جديدان",
    "مسارين جديدين",
    "# مسارات جديدة",
    "# مسارًا جديدًا",
    "# مسار جديد",
  ),
  moreLanes: noun(
    "لا مسارات أخرى",
    "مسار واحد آخر",
    "مساران آخران",
    "مسارين آخرين",
    "# مسارات أخرى",
    "# مسارًا آخر",
    "# مسار آخر",
  ),
  moreColumns: noun(
    "لا أعمدة أخرى",
    "عمود واحد آخر",
    "عمودان آخران",
    "عمودين آخرين",
    "# أعمدة أخرى",
    "# عمودًا آخر",
    "# عمود آخر",
  ),
  touchpoint: noun("لا نقاط تواصل", "نقطة تواصل واحدة", "نقطتا تواصل", "نقطتي تواصل", "# نقاط تواصل", "# نقطة تواصل"),
  card: noun("لا بطاقات", "بطاقة واحدة", "بطاقتان", "بطاقتين", "# بطاقات", "# بطاقة"),
  link: noun("لا روابط", "رابط واحد", "رابطان", "رابطين", "# روابط", "# رابطًا", "# رابط"),
  evidence: noun("لا أدلة", "دليل واحد", "دليلان", "دليلين", "# أدلة", "# دليلًا", "# دليل"),
  source: noun("لا مصادر", "مصدر واحد", "مصدران", "مصدرين", "# مصادر", "# مصدرًا", "# مصدر"),
  metric: noun("لا مقاييس", "مقياس واحد", "مقياسان", "مقياسين", "# مقاييس", "# مقياسًا", "# مقياس"),
  reading: noun("لا قراءات", "قراءة واحدة", "قراءتان", "قراءتين", "# قراءات", "# قراءة"),
  item: noun("لا عناصر", "عنصر واحد", "عنصران", "عنصرين", "# عناصر", "# عنصرًا", "# عنصر"),
  damaged: noun(
    "لا عناصر تالفة",
    "عنصر تالف واحد",
    "عنصران تالفان",
    "عنصرين تالفين",
    "# عناصر تالفة",
    "# عنصرًا تالفًا",
    "# عنصر تالف",
  ),
  result: noun("لا نتائج", "نتيجة واحدة", "نتيجتان", "نتيجتين", "# نتائج", "# نتيجة"),
  place: noun("لا مواضع", "موضع واحد", "موضعان", "موضعين", "# مواضع", "# موضعًا", "# موضع"),
  copy: noun("لا نسخ", "نسخة واحدة", "نسختان", "نسختين", "# نسخ", "# نسخة"),
  remark: noun("لا تنبيهات", "تنبيه واحد", "تنبيهان", "تنبيهين", "# تنبيهات", "# تنبيهًا", "# تنبيه"),
  gap: noun("لا فجوات", "فجوة واحدة", "فجوتان", "فجوتين", "# فجوات", "# فجوة"),
  edit: noun("لا تعديلات", "تعديل واحد", "تعديلان", "تعديلين", "# تعديلات", "# تعديلًا", "# تعديل"),
  file: noun("لا ملفات", "ملف واحد", "ملفان", "ملفين", "# ملفات", "# ملفًا", "# ملف"),
  row: noun("لا صفوف", "صف واحد", "صفان", "صفين", "# صفوف", "# صفًا", "# صف"),
  minute: noun("لا دقائق", "دقيقة واحدة", "دقيقتان", "دقيقتين", "# دقائق", "# دقيقة"),
} satisfies Record<string, Noun>;

/** How many there are of it, by itself. */
export function counted(n: number, noun: Noun): string {
  return plural(n, noun);
}

/** A whole sentence with a number of it: "{n}" where it is the subject, "{of}" where something governs it. */
export function phrase(n: number, noun: Noun, sentence: string, ...texts: string[]): string {
  const whole = (subject: string, governed = subject) => sentence.replace("{n}", subject).replace("{of}", governed);
  return plural(
    n,
    {
      zero: whole(noun.other),
      one: whole(noun.one),
      two: whole(noun.two, noun.ofTwo),
      few: whole(noun.few),
      many: whole(noun.many),
      other: whole(noun.other),
    },
    ...texts,
  );
}
