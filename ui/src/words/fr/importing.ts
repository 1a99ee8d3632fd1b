// Français : les façons d’entrer, la feuille avec l’aperçu, la lecture des tableaux, le texte collé, plusieurs fichiers, deux copies.
import type { SomeWords } from "..";
import { list, number, plural } from "./speech";

const maps = (n: number) => plural(n, { one: "# parcours", many: "# de parcours", other: "# parcours" });
const cards = (n: number) => plural(n, { one: "# carte", many: "# de cartes", other: "# cartes" });
const files = (n: number) => plural(n, { one: "# fichier", many: "# de fichiers", other: "# fichiers" });

export const importing: SomeWords["importing"] = {
  title: (name: string) => `Importer «\u00a0${name}\u00a0»`,
  titleText: "Un parcours à partir d’un texte",
  titleMany: (n: number) => `Importer ${files(n)}`,
  reading: "Lecture du fichier…",
  readAgain: "Nouvelle lecture…",
  readingSo: (megabytes: number, seconds: number) =>
    megabytes < 0.1
      ? `Lecture… ${number(seconds)} s`
      : `Lecture de ${number(Math.round(megabytes * 10) / 10)} Mo… ${number(seconds)} s`,
  stop: "Arrêter",
  stopped: "La lecture a été arrêtée.",
  stoppedHint: "Rien n’a été modifié.",
  readOn: "Relire",
  readAs: "Lire comme",
  asItLooks: "Ce à quoi il ressemble",
  readAsHint: "Choisissez un autre type si le fichier est autre chose.",
  kinds: {
    json: "Parcours Waymark (JSON)",
    bundle: "Parcours Waymark avec images (ZIP)",
    library: "Bibliothèque Waymark",
    csv: "Tableau (CSV)",
    xlsx: "Tableau (Excel)",
    mermaid: "Mermaid journey",
    markdown: "Markdown",
    cjml: "CJML (XML)",
    text: "Liste ou texte brut",
  },
  counts: (stages: number, steps: number, lanes: number, count: number, personas: number) =>
    list(
      [
        plural(stages, { one: "# étape", many: "# d’étapes", other: "# étapes" }),
        steps > stages ? plural(steps, { one: "# sous-étape", many: "# de sous-étapes", other: "# sous-étapes" }) : "",
        plural(lanes, { one: "# ligne", many: "# de lignes", other: "# lignes" }),
        cards(count),
        personas > 0 ? plural(personas, { one: "# persona", many: "# de personas", other: "# personas" }) : "",
      ].filter(Boolean),
    ),
  comes: (fresh: number, merged: number, all: number) =>
    merged === 0
      ? `${number(fresh)} sur ${maps(all)}`
      : list(
          [
            fresh > 0
              ? plural(fresh, {
                  one: "# nouveau parcours",
                  many: "# de nouveaux parcours",
                  other: "# nouveaux parcours",
                })
              : "",
            plural(merged, {
              one: "modifications reprises dans # parcours",
              many: "modifications reprises dans # de parcours",
              other: "modifications reprises dans # parcours",
            }),
          ].filter(Boolean),
        ),
  preview: "Aperçu du parcours",
  previewOf: (title: string) => `Aperçu de «\u00a0${title}\u00a0»`,
  zoomIn: "Agrandir",
  zoomOut: "Réduire",
  fit: "Ajuster",
  nothingYet: "Le parcours apparaîtra ici.",
  nothingYetHint: "Collez ou écrivez de l’autre côté.",
  notDrawn: "Seuls les premiers parcours d’un fichier sont dessinés. Celui-ci est importé quand même.",
  empty: "Il ne contient aucune carte.",
  emptyHint: "Il a été lu, mais rien n’est devenu une carte. Essayez un autre type ou d’autres colonnes.",
  failed: "Illisible ainsi",
  failedHint: "Rien n’a été modifié. Un autre type ou un autre encodage convient peut-être.",
  where: "Où",
  whereNew: "Un nouveau parcours",
  whereNewMany: "De nouveaux parcours",
  whereNewUse: "Vos autres parcours restent tels quels.",
  lanes: "En nouvelles lignes",
  lanesUse: "Ses lignes viennent sous les vôtres. Les étapes de même nom n’en font qu’une.",
  stages: "Fusionné par nom d’étape",
  stagesUse: "Étapes de même nom et lignes de même type n’en font qu’une ; ses cartes viennent après les vôtres.",
  joining: {
    asItWillBe: (title: string) => `«\u00a0${title}\u00a0» tel qu’il sera`,
    isNew: "Nouveau",
    adds: ({ stages, steps, lanes, cards: count, personas }) =>
      `Ajoute ${list(
        [
          stages > 0 ? plural(stages, { one: "# étape", many: "# d’étapes", other: "# étapes" }) : "",
          steps > stages
            ? plural(steps, { one: "# sous-étape", many: "# de sous-étapes", other: "# sous-étapes" })
            : "",
          lanes > 0 ? plural(lanes, { one: "# ligne", many: "# de lignes", other: "# lignes" }) : "",
          count > 0 ? cards(count) : "",
          personas > 0 ? plural(personas, { one: "# persona", many: "# de personas", other: "# personas" }) : "",
        ].filter(Boolean),
      )}.`,
    addsNothing: "N’ajoute rien : tout y est déjà.",
    same: (n: number) =>
      plural(n, {
        one: "# carte y est déjà et ne vient pas deux fois.",
        many: "# de cartes y sont déjà et ne viennent pas deux fois.",
        other: "# cartes y sont déjà et ne viennent pas deux fois.",
      }),
    partial: "Seules les étapes qui reçoivent quelque chose sont dessinées.",
    lanes: "Lignes du fichier",
    cards,
    wayOf: (lane: string) => `Où va la ligne «\u00a0${lane}\u00a0»`,
    joins: (lane: string) => `Dans «\u00a0${lane}\u00a0»`,
    own: "Une ligne à part",
  },
  go: "Importer",
  goMaps: (n: number) => `Importer ${maps(n)}`,
  goInto: "Ajouter au parcours",
  working: "Importation…",
  chooseOne: "Choisissez au moins un parcours.",
  takes: "Parcours du fichier",
  take: (title: string) => `Importer «\u00a0${title}\u00a0»`,
  imported: (n: number) =>
    plural(n, { one: "# parcours importé.", many: "# de parcours importés.", other: "# parcours importés." }),
  importedMerged: (fresh: number, merged: number) =>
    [
      fresh > 0
        ? plural(fresh, { one: "# parcours importé.", many: "# de parcours importés.", other: "# parcours importés." })
        : "",
      plural(merged, {
        one: "Modifications reprises dans # parcours.",
        many: "Modifications reprises dans # de parcours.",
        other: "Modifications reprises dans # parcours.",
      }),
    ]
      .filter(Boolean)
      .join(" "),
  undoToTrash: "Annuler (le met à la corbeille)",
  undoBoth: "Annuler (les nouveaux parcours vont à la corbeille)",
  takeBack: "Annuler la dernière importation",
  joined: (count: number, title: string) =>
    plural(
      count,
      {
        one: "# carte ajoutée à «\u00a0{0}\u00a0».",
        many: "# de cartes ajoutées à «\u00a0{0}\u00a0».",
        other: "# cartes ajoutées à «\u00a0{0}\u00a0».",
      },
      title,
    ),
  changedSince: "Le parcours a été modifié depuis. Annulez pas à pas dans le parcours.",
  remarks: (n: number) => plural(n, { one: "# remarque", many: "# de remarques", other: "# remarques" }),
  line: (n: number) => `Ligne ${number(n)}`,
  lineNumber: (n: number) => number(n),
  row: (n: number) => `Ligne ${number(n)}`,
  showLine: "Montrer cette ligne dans le texte",
  repairAll: "Tout réparer",
  repairNone: "Ne rien réparer",
  moreRemarks: (n: number) =>
    plural(n, { one: "# autre remarque", many: "# d’autres remarques", other: "# autres remarques" }),
  text: {
    way: "À partir d’un texte",
    wayUse: "Mermaid, une liste, un tableau, JSON : collez-le",
    label: "Texte",
    hint: "Mermaid, une liste en retraits, Markdown, un tableau de tableur, CSV, JSON ou CJML.",
    name: "Texte collé",
    examples: "Commencer par un exemple",
    list: "Une liste",
    mermaid: "Mermaid",
    table: "Un tableau",
    clear: "Vider",
    sampleList:
      "Trouver un cours\n  Chercher sur le web\n    pain: Trop de résultats\n  Comparer deux écoles\nS’inscrire\n  Remplir le formulaire\n    pain: Il demande un numéro de fax\n  Payer\nPremier cours\n  Rencontrer la professeure",
    sampleMermaid:
      "journey\n  title Aller chez le dentiste\n  section Réserver\n    Appeler le cabinet: 2: Mia\n    Obtenir un rendez-vous: 4: Mia\n  section Visite\n    Attendre: 2: Mia\n    Soins: 3: Mia, Dentiste\n  section Après\n    Payer la facture: 3: Mia",
    sampleTable:
      "stage\tlane\ttext\tfeeling\nRéserver\tactions\tChercher une chambre\t1\nRéserver\tpains\tLes prix changent\t-1\nSéjour\tactions\tArriver à l’hôtel\t0\nSéjour\tfeelings\tAccueil chaleureux\t2\nDépart\tactions\tPayer à la réception\t-1",
  },
  table: {
    title: "Comment lire le tableau",
    sheet: "Feuille",
    sheetNumber: (n: number) => `Feuille ${number(n)}`,
    encoding: "Caractères",
    encodings: {
      "utf-8": "Unicode (UTF-8)",
      "utf-16le": "Unicode (UTF-16 LE)",
      "utf-16be": "Unicode (UTF-16 BE)",
      "windows-1252": "Occidental (Windows-1252)",
      gb18030: "Chinois (GB18030)",
      shift_jis: "Japonais (Shift JIS)",
    },
    delimiter: "Entre les cellules",
    delimiters: { ",": "Virgule", ";": "Point-virgule", "\t": "Tabulation", "|": "Barre" },
    headers: "Lignes d’en-tête",
    headerRows: (n: number) => (n === 0 ? "Aucune" : number(n)),
    shape: "Ce qu’est une ligne du tableau",
    shapes: {
      card_rows: { name: "Une carte", use: "Les colonnes disent étape, ligne et texte" },
      step_rows: { name: "Une sous-étape", use: "Chaque colonne est une ligne du parcours" },
      lane_rows: { name: "Une ligne du parcours", use: "Chaque colonne est une étape" },
      notes: { name: "Une note adhésive", use: "De Miro, FigJam et autres" },
    },
    scale: "Émotions",
    scales: {
      own: "Échelle propre",
      "-2 2": "−2 à +2",
      "1 5": "1 à 5",
      "0 10": "0 à 10",
      "1 7": "1 à 7",
      "1 10": "1 à 10",
      "0 100": "0 à 100",
      "5 1": "5 à 1 (1 est le mieux)",
      "6 1": "6 à 1 (1 est le mieux)",
    },
    worst: "Le pire",
    best: "Le mieux",
    columns: "Ce que sont les colonnes",
    columnsHint: (rows: number) =>
      plural(rows, {
        one: "# ligne. Dites au-dessus de chaque colonne ce qu’elle est.",
        many: "# de lignes. Dites au-dessus de chaque colonne ce qu’elle est.",
        other: "# lignes. Dites au-dessus de chaque colonne ce qu’elle est.",
      }),
    column: (nth: number, name: string) => `Colonne ${number(nth)} : ${name}`,
    unnamedColumn: (nth: number) => `Colonne ${number(nth)}`,
    ignored: "Laissée de côté",
    groups: {
      usual: "Les plus courants",
      feeling: "Émotion",
      card: "Carte",
      touchpoint: "Point de contact",
      opportunity: "Opportunité",
      evidence: "Preuves",
      stage: "Étape",
      place: "Position sur le tableau",
      others: "Autres",
    },
    laneGroup: "Cartes d’une ligne",
    asLane: (lane: string) => `${lane} (ligne)`,
    newWords: "Mots d’émotion inconnus",
    newWordsHint: "Dites ce que chacun fait ressentir. Ce sera retenu pour la prochaine fois.",
    wordTimes: (n: number) => plural(n, { one: "# fois", many: "# de fois", other: "# fois" }),
    moreWords: (n: number) => plural(n, { one: "# autre mot", many: "# d’autres mots", other: "# autres mots" }),
    wordFeels: (word: string) => `Ce que «\u00a0${word}\u00a0» fait ressentir`,
    forgetWord: (word: string) => `Ne pas lire «\u00a0${word}\u00a0» comme une émotion`,
    persona: "De qui",
    everyone: "Tous",
    asLastTime: "Lire comme la dernière fois",
    asLastTimeHint: "Vous avez déjà ajusté un tableau avec ces en-têtes.",
    asGuessed: "Laisser deviner",
    exampleCsv: "Exemple en CSV",
    exampleXlsx: "Exemple en Excel",
    exampleHint: "Un tableau avec toutes les colonnes qui peuvent être lues.",
    exampleSaved: (name: string) => `«\u00a0${name}\u00a0» enregistré.`,
  },
  fields: {
    stage: "Étape",
    step: "Sous-étape",
    lane: "Ligne",
    lane_kind: "Type de ligne",
    text: "Texte",
    notes: "Notes",
    tags: "Étiquettes",
    moment_of_truth: "Moment de vérité",
    channel: "Canal du point de contact",
    side: "Devant ou derrière la scène",
    owner: "Équipe du point de contact",
    mode: "Réactif ou proactif",
    customer_service: "Service client",
    wait: "Attente",
    duration: "Durée",
    effort: "Effort du client",
    impact: "Impact de l’opportunité",
    opportunity_effort: "Effort de réalisation",
    status: "État de l’opportunité",
    opportunity_owner: "Qui porte l’opportunité",
    due: "Échéance",
    evidence: "Preuves",
    colour: "Couleur",
    icon: "Icône",
    span: "Sous-étapes couvertes",
    step_number: "Numéro de la sous-étape",
    lane_number: "Numéro de la ligne",
    card_id: "Identifiant de la carte",
    lane_id: "Identifiant de la ligne",
    step_id: "Identifiant de la sous-étape",
    stage_id: "Identifiant de l’étape",
    feeling: "Émotion",
    feeling_word: "Mot pour l’émotion",
    persona: "Persona",
    stage_description: "À propos de l’étape",
    stage_period: "Période de l’étape",
    x: "Position horizontale",
    y: "Position verticale",
    width: "Largeur",
    height: "Hauteur",
    cluster: "Groupe",
    id: "Identifiant",
    rank: "Ordre",
    rest: "Autres champs",
  },
  many: {
    hint: "Chaque fichier est lu avant que quoi que ce soit soit importé.",
    waiting: "En attente",
    reading: "Lecture…",
    importing: "Importation…",
    failed: "Illisible",
    unread: "Non lu",
    done: (n: number) => `${maps(n)} dans la bibliothèque`,
    doneMerged: (fresh: number, merged: number) =>
      list(
        [
          fresh > 0
            ? plural(fresh, { one: "# nouveau parcours", many: "# de nouveaux parcours", other: "# nouveaux parcours" })
            : "",
          plural(merged, {
            one: "modifications reprises dans # parcours",
            many: "modifications reprises dans # de parcours",
            other: "modifications reprises dans # parcours",
          }),
        ].filter(Boolean),
      ),
    into: "Ajouté au parcours",
    found: (n: number, count: number) => list([maps(n), cards(count)]),
    progress: (done: number, total: number) => `${number(done)} sur ${number(total)}`,
    readingAll: "Lecture des fichiers",
    importingAll: "Importation des fichiers",
    stop: "Arrêter",
    take: (name: string) => `Importer ${name}`,
    ready: (good: number, bad: number) =>
      bad === 0
        ? plural(good, {
            one: "# fichier peut être importé.",
            many: "# de fichiers peuvent être importés.",
            other: "# fichiers peuvent être importés.",
          })
        : `${plural(good, { one: "# fichier peut être importé", many: "# de fichiers peuvent être importés", other: "# fichiers peuvent être importés" })}, ${plural(bad, { one: "# ne le peut pas.", many: "# ne le peuvent pas.", other: "# ne le peuvent pas." })}`,
    went: (count: number, from: number) =>
      plural(
        from,
        {
          one: "{0} à partir de # fichier.",
          many: "{0} à partir de # de fichiers.",
          other: "{0} à partir de # fichiers.",
        },
        plural(count, { one: "# parcours importé", many: "# de parcours importés", other: "# parcours importés" }),
      ),
    wentMerged: (fresh: number, merged: number) =>
      [
        fresh > 0
          ? plural(fresh, {
              one: "# parcours importé.",
              many: "# de parcours importés.",
              other: "# parcours importés.",
            })
          : "",
        plural(merged, {
          one: "# parcours a repris des modifications.",
          many: "# de parcours ont repris des modifications.",
          other: "# parcours ont repris des modifications.",
        }),
      ]
        .filter(Boolean)
        .join(" "),
    wentInto: (count: number, title: string) =>
      plural(
        count,
        {
          one: "# fichier ajouté à «\u00a0{0}\u00a0».",
          many: "# de fichiers ajoutés à «\u00a0{0}\u00a0».",
          other: "# fichiers ajoutés à «\u00a0{0}\u00a0».",
        },
        title,
      ),
    left: (n: number) =>
      plural(n, {
        one: "# fichier est resté dehors :",
        many: "# de fichiers sont restés dehors :",
        other: "# fichiers sont restés dehors :",
      }),
    stopped: (n: number) =>
      plural(n, {
        one: "Arrêté : # fichier n’a pas été essayé.",
        many: "Arrêté : # de fichiers n’ont pas été essayés.",
        other: "Arrêté : # fichiers n’ont pas été essayés.",
      }),
    openFirst: "Ouvrir le premier",
    nothing: "Aucun fichier n’a été importé.",
    undone: "Annulé.",
  },
  copies: {
    have: (title: string) => `Vous avez ce parcours : «\u00a0${title}\u00a0»`,
    haveHint: "Le fichier en est une copie qui a pu être modifiée ailleurs.",
    merge: "Reprendre ce qui a changé dans le fichier",
    mergeUse: "Vos propres modifications restent. Un seul pas, qui peut être annulé.",
    copy: "L’importer comme un autre parcours",
    copyUse: "Votre parcours reste tel quel.",
    comparing: "Comparaison des deux copies…",
    isHere: "Vous avez ce parcours.",
    isSame: "Identique au vôtre.",
    isOlder: "Rien de nouveau ; le vôtre a avancé.",
    isOther: "Un de vos parcours, mais différent ; aucune version commune n’a été trouvée.",
    differs: (brings: number, conflicts: number) =>
      list(
        [
          brings > 0
            ? plural(brings, {
                one: "# nouvelle modification",
                many: "# de nouvelles modifications",
                other: "# nouvelles modifications",
              })
            : "",
          conflicts > 0
            ? plural(conflicts, {
                one: "# modifié dans les deux",
                many: "# de modifiés dans les deux",
                other: "# modifiés dans les deux",
              })
            : "",
        ].filter(Boolean),
      ),
    fateOf: (title: string) => `Que faire de «\u00a0${title}\u00a0»`,
    fates: { merge: "Reprendre ses modifications", copy: "Importer comme un autre parcours", leave: "Laisser de côté" },
    base: (when: string) => `Les deux copies viennent de votre version du ${when}.`,
    noBase:
      "Les deux copies n’ont aucune version en commun. Ce que seul le fichier contient est ajouté. Là où elles diffèrent, vous choisissez.",
    guessed: (when: string) =>
      `Le fichier ne dit pas de quelle version il vient. C’est à votre version du ${when} qu’il ressemble le plus ; c’est avec elle qu’il a été comparé.`,
    mended: (n: number) => `Également ajusté, pour que le parcours reste entier (${number(n)})`,
    theirs: (n: number) => `Nouveau, du fichier (${number(n)})`,
    theirsNone: "Le fichier n’apporte rien d’autre.",
    mine: (n: number) => `Vos propres modifications : elles restent (${number(n)})`,
    conflicts: (n: number) => `Modifié dans les deux copies (${number(n)})`,
    conflictsHint: "Choisissez ce qui doit rester. Sans choix, c’est le côté coché qui reste.",
    settled: (n: number) => `Déjà décidé (${number(n)})`,
    settledHint: "Lors d’une fusion précédente, vous avez gardé votre côté. Vous pouvez encore changer d’avis.",
    keepMine: "Garder tout le mien",
    remembered: (title: string) => `«\u00a0${title}\u00a0» reste tel quel. La question ne vous sera plus posée.`,
    agree: "Il n’y a rien à reprendre.",
    allMine: "Tout ce qui est à moi",
    allTheirs: "Tout ce qui est du fichier",
    was: "C’était",
    here: "Ici",
    file: "Dans le fichier",
    nothing: "rien",
    gone: "supprimé",
    same: "Les deux copies disent la même chose. Il n’y a rien à reprendre.",
    go: (n: number) =>
      plural(n, {
        one: "Reprendre # modification",
        many: "Reprendre # de modifications",
        other: "Reprendre # modifications",
      }),
    went: (n: number, title: string) =>
      plural(
        n,
        {
          one: "# modification reprise dans «\u00a0{0}\u00a0».",
          many: "# de modifications reprises dans «\u00a0{0}\u00a0».",
          other: "# modifications reprises dans «\u00a0{0}\u00a0».",
        },
        title,
      ),
    more: (n: number) => plural(n, { one: "et # de plus", many: "et # de plus", other: "et # de plus" }),
  },
  menu: "Importer",
  menuInto: "Des fichiers dans ce parcours…",
  menuIntoUse: "En nouvelles lignes, ou fusionnés par nom d’étape",
  menuText: "Un texte dans ce parcours…",
  menuTextUse: "Mermaid, une liste, un tableau",
  menuNew: "Des fichiers en nouveaux parcours…",
};
