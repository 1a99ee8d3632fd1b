// Deutsch: Sicherungen, Wiederherstellen und beschädigte Bibliotheken.
import type { SomeWords } from "..";
import { plural } from "./speech";

export const backups: SomeWords["backups"] = {
  title: "Sicherungen",
  open: "Sicherungen\u00a0…",
  lead: "Waymark sichert alle zehn Minuten, während Sie arbeiten, und vor allem, was sich nicht zurücknehmen lässt.",
  where: "Speicherort",
  copyPlace: "Pfad kopieren",
  now: "Jetzt sichern",
  working: "Wird gesichert\u00a0…",
  current: "Alles ist in der neuesten Sicherung.",
  behind: "Einige Änderungen sind noch in keiner Sicherung.",
  made: "Gesichert.",
  unchanged: (when: string) => `Seit der Sicherung vom ${when} hat sich nichts geändert.`,
  failed: (when: string) => `Die Sicherung vom ${when} ist fehlgeschlagen.`,
  failedNow: "Die Sicherung ist fehlgeschlagen.",
  reasons: {
    editing: "Beim Bearbeiten",
    closing: "Beim Schließen",
    by_hand: "Manuell",
    import: "Vor einem Import",
    migration: "Vor einem neuen Format",
    purge: "Vor endgültigem Löschen",
    restore: "Vor dem Wiederherstellen",
    trash: "Bevor Maps in den Papierkorb kamen",
  },
  maps: (n: number | null) => (n === null ? "lässt sich nicht öffnen" : plural(n, { one: "# Map", other: "# Maps" })),
  none: "Noch keine Sicherung",
  noneHint: "Die erste entsteht zehn Minuten nach Ihrer ersten Änderung, oder jetzt.",
  restore: "Wiederherstellen\u00a0…",
  restoreLabel: (when: string) => `Sicherung vom ${when} wiederherstellen`,
  more: (when: string) => `Mehr zur Sicherung vom ${when}`,
  takeMap: "Einzelne Map übernehmen\u00a0…",
  confirmTitle: (when: string) => `Zum Stand vom ${when} zurück?`,
  confirm: (maps: number) =>
    plural(maps, {
      one: "Die Bibliothek wird wieder, wie sie damals war, mit # Map.",
      other: "Die Bibliothek wird wieder, wie sie damals war, mit # Maps.",
    }),
  confirmKept: (folder: string) =>
    `Der jetzige Stand geht nicht verloren: Er bleibt neben der Bibliothek in ${folder}, als Datei mit „replaced“ im Namen.`,
  confirmWindows: "Offene Fenster kehren zur Bibliothek zurück.",
  confirmDo: "Wiederherstellen",
  restoring: "Wird wiederhergestellt\u00a0…",
  restored: (maps: number) =>
    plural(maps, { one: "Wiederhergestellt, mit # Map.", other: "Wiederhergestellt, mit # Maps." }),
  restoredKept: (name: string) => `Der vorherige Stand bleibt erhalten als „${name}“.`,
  restoredElsewhere: "Die Bibliothek wurde auf eine Sicherung zurückgesetzt.",
  takeTitle: (when: string) => `Map vom ${when} übernehmen`,
  takeHint: "Sie kommt als Kopie neben Ihre vorhandenen Maps; nichts wird ersetzt.",
  takeDo: "Kopie anlegen",
  taken: (title: string) => `Eine Kopie von „${title}“ ist in der Bibliothek.`,
  openTaken: "Öffnen",
  untitled: "Map ohne Titel",
  dismiss: "Ausblenden",
  saveCopy: "Kopie sichern",
  copySaved: (name: string) => `Gespeichert als „${name}“, bei den Sicherungen.`,
  damagedMap: (n: number) =>
    plural(n, {
      one: "# Datensatz dieser Map ist beschädigt und wird nicht angezeigt.",
      other: "# Datensätze dieser Map sind beschädigt und werden nicht angezeigt.",
    }),
  damagedExport: (n: number) =>
    plural(n, {
      one: "# beschädigter Datensatz dieser Map wird in der Datei fehlen.",
      other: "# beschädigte Datensätze dieser Map werden in der Datei fehlen.",
    }),
  damagedMapHint:
    "Sie sehen nicht die ganze Map. Stellen Sie eine Sicherung wieder her, oder übernehmen Sie diese Map aus einer Sicherung.",
  rescue: {
    title: "Diese Bibliothek ist beschädigt",
    lead: "Waymark hat sie nicht verändert und wird es nicht tun. Sie haben diese Möglichkeiten:",
    file: "Die Datei",
    restore: "Zur neuesten Sicherung zurück",
    restoreUse: (when: string, maps: number) =>
      plural(
        maps,
        {
          one: "Vom {0}, mit # Map. Die beschädigte Datei bleibt daneben erhalten.",
          other: "Vom {0}, mit # Maps. Die beschädigte Datei bleibt daneben erhalten.",
        },
        when,
      ),
    noBackup: "Es gibt keine Sicherung, die sich öffnen lässt.",
    salvage: "Lesbares retten",
    salvageDo: "Auslesen",
    salvageUse:
      "Liest alles noch Intakte in eine neue Datei und sagt, was fehlt. Die beschädigte Datei bleibt, wie sie ist.",
    salvaging: "Beschädigte Bibliothek wird gelesen\u00a0…",
    other: "Alle Sicherungen\u00a0…",
    came: "Das wurde gerettet",
    whole: "Alles wurde unverändert gerettet.",
    notWhole: "Das meiste wurde gerettet. Nicht unverändert ist:",
    mapExact: "vollständig",
    mapLost: (n: number) => plural(n, { one: "# Lücke", other: "# Lücken" }),
    incomplete: "Ganze Maps können fehlen: Das Verzeichnis der Maps ist beschädigt.",
    unnamed: "etwas ohne Namen",
    records: (n: number) => plural(n, { one: "# Datensatz", other: "# Datensätze" }),
    filled: (when: string) => `Lücken wurden, wo möglich, aus der Sicherung vom ${when} gefüllt.`,
    adopt: "Öffnen",
    adoptUse: (file: string) =>
      `„${file}“ tritt an die Stelle der Bibliothek; die beschädigte Datei bleibt daneben erhalten.`,
    shared: "Personas, Kennzahlen und Bilder",
    fates: {
      rebuilt: "wieder zusammengesetzt",
      older: "aus einem älteren Stand",
      missing: "fehlt",
    },
  },
};
