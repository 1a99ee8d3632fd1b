// Deutsch: was schiefging, nach dem Code des Kerns: ein Satz und was zu tun ist.
import type { SomeWords } from "..";

export const faults: SomeWords["faults"] = {
  ambiguous: { text: "Mehrere Maps passen.", hint: "Geben Sie mehr vom Titel an." },
  answer_unwritable: { text: "Die Antwort konnte nicht erstellt werden.", hint: "Versuchen Sie es noch einmal." },
  behind: {
    text: "Ein anderes Programm hat diese Map inzwischen geändert.",
    hint: "Übernehmen Sie die Änderungen, und versuchen Sie es noch einmal.",
  },
  busy: {
    text: "Ein anderes Programm verwendet die Bibliothek.",
    hint: "Schließen Sie das andere Fenster oder Programm, oder versuchen Sie es gleich noch einmal.",
  },
  closed: { text: "Die Bibliothek ist kurz geschlossen.", hint: "Versuchen Sie es gleich noch einmal." },
  core_failed: {
    text: "In Waymark ist ein Fehler aufgetreten.",
    hint: "Gespeichertes ist nicht verloren. Öffnen Sie die Map neu.",
  },
  damaged: {
    text: "Die Bibliothek ist beschädigt.",
    hint: "Es wurde nichts überschrieben. Stellen Sie eine Sicherung wieder her, oder exportieren Sie, was noch lesbar ist.",
  },
  disk_full: {
    text: "Der Datenträger ist voll.",
    hint: "Geben Sie Speicherplatz frei, und versuchen Sie es noch einmal. Zuvor Gespeichertes ist sicher.",
  },
  drills_into_itself: {
    text: "Die Map, in der eine Karte steht, kann nicht zugleich ihre Detail-Map sein.",
    hint: "Wählen Sie eine andere Map.",
  },
  exists: { text: "Diese Map ist schon in der Bibliothek.", hint: "Importieren Sie sie als Kopie." },
  failed: {
    text: "Das war nicht möglich.",
    hint: "Es wurde nichts geändert. Stellen Sie eine Sicherung wieder her, wenn es so bleibt.",
  },
  file_too_large: {
    text: "Die Datei ist zu groß.",
    hint: "Exportieren Sie sie ohne Bilder, oder teilen Sie sie in zwei.",
  },
  file_unreadable: {
    text: "Die Datei konnte nicht gelesen werden.",
    hint: "Prüfen Sie, ob sie noch vorhanden ist und ob Sie sie lesen dürfen.",
  },
  flow_needs_touchpoints: {
    text: "Diese Karte hat Wege, und Wege verbinden nur Kontaktpunkte.",
    hint: "Lassen Sie sie in einer Bahn für Kontaktpunkte, oder entfernen Sie zuerst ihre Wege.",
  },
  history_gone: { text: "So weit reicht der Verlauf nicht mehr zurück.", hint: "Öffnen Sie die Map neu." },
  image_broken: {
    text: "Das Bild ist beschädigt oder unvollständig.",
    hint: "Öffnen Sie es in einem Bildbetrachter, und speichern Sie es neu.",
  },
  image_too_large: {
    text: "Das Bild ist zu groß.",
    hint: "Verkleinern Sie das Bild, und versuchen Sie es noch einmal.",
  },
  image_unknown: {
    text: "Das ist kein Bild im Format PNG, JPEG oder WebP.",
    hint: "Wandeln Sie das Bild in PNG oder JPEG um.",
  },
  import_failed: {
    text: "Die Datei ist keine Map, die Waymark lesen kann.",
    hint: "Exportieren Sie sie noch einmal aus Waymark.",
  },
  io: {
    text: "Der Datenträger antwortet nicht.",
    hint: "Prüfen Sie, ob er angeschlossen und in Ordnung ist, und versuchen Sie es noch einmal.",
  },
  last_stage: {
    text: "Eine Map behält mindestens eine Phase.",
    hint: "Benennen Sie diese Phase um, oder legen Sie vor dem Entfernen eine andere an.",
  },
  last_step: {
    text: "Eine Phase behält mindestens einen Schritt.",
    hint: "Entfernen oder verschieben Sie die ganze Phase, oder legen Sie zuerst einen anderen Schritt an.",
  },
  moved: {
    text: "Die Datei der Bibliothek wurde verschoben oder ersetzt.",
    hint: "Zuvor Gespeichertes ist in jener Datei sicher. Erstellen Sie jetzt eine Sicherung, und legen Sie die Datei dann zurück.",
  },
  newer_library: {
    text: "Diese Bibliothek stammt von einem neueren Waymark.",
    hint: "Aktualisieren Sie Waymark, um sie zu ändern.",
  },
  not_a_library: {
    text: "Diese Datei ist keine Waymark-Bibliothek.",
    hint: "Wählen Sie eine andere Datei; diese blieb unverändert.",
  },
  not_a_number: { text: "Die Werte einer Kennzahl sind einfache Zahlen.", hint: "Geben Sie eine Zahl ein." },
  not_found: {
    text: "Das ist nicht mehr vorhanden.",
    hint: "Vielleicht wurde es entfernt; sehen Sie in der Bibliothek nach.",
  },
  not_open: { text: "Dieses Fenster hat die Map nicht geöffnet.", hint: "Öffnen Sie die Map neu." },
  nothing_to_redo: {
    text: "Von Ihnen gibt es nichts zu wiederholen.",
    hint: "Wiederholen ist nach „Rückgängig“ möglich, bis zu Ihrer nächsten Änderung.",
  },
  nothing_to_undo: {
    text: "Von Ihnen gibt es nichts rückgängig zu machen.",
    hint: "Was andere seitdem geändert haben, bleibt bestehen.",
  },
  read_only: {
    text: "Die Bibliothek darf nicht geändert werden.",
    hint: "Prüfen Sie die Berechtigungen von Datei und Ordner, oder speichern Sie anderswo eine Kopie.",
  },
  span_too_long: {
    text: "Die Karte würde über den letzten Schritt hinausreichen.",
    hint: "Lassen Sie sie weniger Schritte umfassen, oder legen Sie zuerst Schritte an.",
  },
  too_many: { text: "Das ist zu viel auf einmal.", hint: "Wählen Sie weniger aus." },
  two_names: {
    text: "Die Datei der Bibliothek hat zwei Namen.",
    hint: "Entfernen Sie einen der beiden Namen (der Inhalt bleibt), oder erstellen Sie eine echte Kopie.",
  },
  unreachable: {
    text: "Waymark antwortet nicht.",
    hint: "Prüfen Sie, ob Waymark noch läuft, und versuchen Sie es noch einmal.",
  },
};
