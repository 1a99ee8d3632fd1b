// Arabic: words that many places use, the program as a whole, faults and the sheet of shortcuts.
import type { SomeWords } from "..";
import { number } from "./speech";

export const common = {
  cancel: "إلغاء",
  close: "إغلاق",
  done: "تم",
  remove: "إزالة",
  add: "إضافة",
  undo: "تراجع",
  retry: "إعادة المحاولة",
  copyDetails: "نسخ التفاصيل",
  copied: "تم النسخ",
  untitled: "خريطة بلا عنوان",
  untitledNumber: (n: number) => (n === 1 ? "خريطة بلا عنوان" : `خريطة بلا عنوان ${number(n)}`),
  unnamed: "بلا اسم",
  none: "لا شيء",
  everyone: "الجميع",
  more: "المزيد",
  loading: "جارٍ الفتح…",
} satisfies SomeWords["common"];

export const app = {
  bar: {
    file: "ملف",
    edit: "تحرير",
    insert: "إدراج",
    view: "عرض",
    help: "مساعدة",
    quit: "إنهاء",
    theme: "فاتح أو داكن",
  },
  name: "Waymark",
  crashed: "توقف هذا الجزء من النافذة عن العمل.",
  crashedHint: "لم يضع شيء مما حُفظ. أعد التحميل للمتابعة.",
  reload: "إعادة التحميل",
  themeSystem: "مثل النظام",
  theme: "الألوان",
  readOnly: "للقراءة فقط",
} satisfies SomeWords["app"];

export const shortcuts = {
  title: "اختصارات لوحة المفاتيح",
  find: "البحث عن اختصار",
  none: (text: string) => `لا اختصار لـ«${text}».`,
  rooms: {
    go: "التنقل",
    write: "الكتابة",
    edit: "التعديل",
    add: "الإضافة",
    move: "النقل",
    view: "العرض",
    window: "النافذة",
  },
  ways: {
    arrows: "إلى الخلية أو البطاقة التالية",
    select: "تحديد المزيد",
    next: "إلى الخطوة التالية، والعودة",
    ends: "إلى طرفي المسار",
    corners: "إلى طرفي الخريطة",
    screen: "شاشة إلى أعلى أو أسفل",
    screenAcross: "شاشة إلى الجانب",
    typing: "كتابة بطاقة جديدة، أو من جديد في المحددة",
    letters: "أي حرف",
    commit: "إنهاء والانتقال إلى ما تحتها",
    commitNext: "إنهاء والانتقال إلى الخطوة التالية؛ وبعد آخر مرحلة إلى مرحلة جديدة",
    another: "إنهاء وبطاقة أخرى تحتها",
    line: "سطر جديد",
    cancel: "ترك النص كما كان",
    feeling: "في مسار المشاعر: رفع الشعور أو خفضه",
  },
} satisfies SomeWords["shortcuts"];

/** Keys that are printed with words. */
export const keyNames = {
  Control: "Ctrl",
  Escape: "Esc",
  Delete: "Del",
  PageUp: "PgUp",
  PageDown: "PgDn",
  Home: "Home",
  End: "End",
  Space: "مسافة",
} satisfies SomeWords["keyNames"];

export const fault = {
  unknown: "حدث خطأ ما.",
  title: "لم ينجح ذلك",
} satisfies SomeWords["fault"];
