// Arabic: the export sheet.
import type { SomeWords } from "..";
import { nouns, phrase } from "./nouns";
import { number } from "./speech";

export const exporting = {
  title: "تصدير",
  format: "التنسيق",
  formatUse: {
    png: "صورة للشرائح والبريد",
    svg: "رسم يبقى واضحًا بأي حجم",
    pdf: "مستند بنص يمكن البحث فيه",
    json: "الخريطة نفسها، للحفظ أو المشاركة",
  },
  theme: "الألوان",
  themes: { light: "فاتح", dark: "داكن", print: "للطباعة" },
  scale: "الحجم",
  scales: (n: number) => `${number(n)}×`,
  page: "الصفحة",
  lanes: "المسارات",
  stages: "المراحل",
  persona: "منحنى",
  allPersonas: "كل الشخصيات",
  all: "الكل",
  none: "لا شيء",
  go: (format: string) => `تصدير ${format}`,
  working: "جارٍ إنشاء الملف…",
  done: (name: string) => `تم تصدير «${name}».`,
  doneWith: (name: string, n: number) => phrase(n, nouns.remark, "تم تصدير «{0}» مع {of}.", name),
  nothing: "اختر مسارًا واحدًا ومرحلة واحدة على الأقل.",
} satisfies SomeWords["export"];
