// Arabic: the settings sheet.
import type { SomeWords } from "..";

export const settings = {
  title: "الإعدادات",
  open: "الإعدادات…",
  lead: "تخص هذا الحاسوب وتسري فورًا.",
  language: "اللغة",
  likeSystem: (name: string) => `مثل النظام (${name})`,
  languageHint: "تُرسم النافذة من جديد وتبقى حيث أنت.",
  theme: "الألوان",
  themes: {
    light: "فاتح",
    dark: "داكن",
    contrast: "تباين عالٍ، فاتح",
    contrast_dark: "تباين عالٍ، داكن",
  },
  textSize: "حجم النص",
  textSizeHint: "للخريطة تكبيرها الخاص.",
  motion: "أقل حركة ممكنة",
  motionHint: "حتى إن لم يطلب النظام ذلك.",
  library: "مكان المكتبة",
  backups: "مكان نسخها الاحتياطية",
  copyPlace: "نسخ المكان",
  copyPlaceOf: (what: string) => `نسخ المكان: ${what}`,
} satisfies SomeWords["settings"];
