// Français : ce qu’un fichier ne contient pas, et ce que trouve la vérification.
import type { SomeWords } from "..";
import { plural } from "./speech";

export const losses: SomeWords["losses"] = {
  kinds: {
    links: "Liens entre cartes",
    flows: "Flux entre points de contact",
    notes: "Notes",
    tags: "Étiquettes des cartes",
    spans: "Cartes sur plusieurs sous-étapes : dans la première seulement",
    feelings: "Émotions",
    feeling_words: "Mots des émotions",
    no_feeling: "Tâches sans émotion : comme neutres",
    touchpoint_fields: "Détails des points de contact",
    opportunity_fields: "Chiffres des opportunités",
    moments_of_truth: "Moments de vérité",
    pictures: "Images",
    card_details: "Icônes, couleurs et autres détails des cartes",
    drill_downs: "Accès à d’autres parcours",
    steps: "Sous-étapes",
    stage_details: "Descriptions et périodes des étapes",
    looks: "Tailles et couleurs des lignes et sous-étapes",
    lanes: "Cartes d’autres lignes",
    lane_names: "Noms des lignes",
    evidence: "Sources de preuves",
    metrics: "Indicateurs",
    personas: "Détails des personas",
    properties: "Propriétés du parcours",
    views: "Vues enregistrées",
    characters: "Caractères invisibles et espaces",
    too_long: "Textes trop longs pour une cellule",
    off_map: "Cartes présentes seulement dans la feuille des cartes",
    unknown_fields: "Champs d’un Waymark plus récent",
    too_large: "Parcours trop grands pour être relus",
    reading_only: "Pour la lecture seulement : il ne peut redevenir un parcours",
    images_small: "Images, en petit sur la feuille du parcours",
  },
  found: {
    small: (count: number, metres: string, said: string, place: string, height: string, needed: string) =>
      plural(
        count,
        {
          one: "# texte est trop petit pour être lu à {0} m : « {1} »{2}. Ses capitales font {3} mm et devraient en faire {4}.",
          other:
            "# textes sont trop petits pour être lus à {0} m. Le plus petit est « {1} »{2} : ses capitales font {3} mm et devraient en faire {4}.",
        },
        ...[metres, said, place, height, needed],
      ),
    pale: (count: number, said: string, place: string, contrast: string, needed: string) =>
      plural(
        count,
        {
          one: "# texte se voit mal : « {0} »{1}. Son contraste avec le fond est de {2} pour 1 et devrait être de {3} pour 1.",
          other:
            "# textes se voient mal. Le plus pâle est « {0} »{1} : son contraste avec le fond est de {2} pour 1 et devrait être de {3} pour 1.",
        },
        ...[said, place, contrast, needed],
      ),
    font: (family: string) => `Certaines lettres sont dessinées avec « ${family} », une police de cet ordinateur.`,
    missing: (letters: string) => `Aucune police de cet ordinateur n’a : ${letters}.`,
    more: (n: number) => plural(n, { one: "# autre", other: "# autres" }),
    onPage: (page: string) => ` à la page ${page}`,
    onNamedPage: (page: string, name: string) => ` à la page ${page} (« ${name} »)`,
  },
  checks: {
    slides_small_letters: {
      text: "Certaines lettres de la vue d’ensemble sont très petites.",
      hint: "Celles des diapositives des étapes sont plus grandes.",
    },
    png_scale_fitted: {
      text: "L’image serait plus grande que ce qu’ouvrent navigateurs et visionneuses ; elle est dessinée plus petite.",
      hint: "Un PDF ou un SVG n’a pas cette limite.",
    },
    system_font: {
      text: "Certaines lettres utilisent une police de cet ordinateur.",
      hint: "Sur un autre ordinateur, elles peuvent différer dans les fichiers sans polices.",
    },
    missing_glyph: {
      text: "Aucune police de cet ordinateur ne possède certains caractères.",
      hint: "Remplacez-les sur le parcours, ou installez une police qui les possède.",
    },
    small_text: {
      text: "Certaines lettres sont trop petites pour cette distance.",
      hint: "Choisissez un papier plus grand ou des feuilles à assembler, ou retirez des étapes et des lignes.",
    },
    low_contrast: {
      text: "Certaines lettres se distinguent mal du fond.",
      hint: "Choisissez le contraste élevé ou une autre couleur pour la carte.",
    },
    slides_text_cut: {
      text: "Certains textes, trop longs pour une diapositive, ont été raccourcis.",
      hint: "Les textes entiers sont dans les notes des diapositives.",
    },
    slides_stage_parted: {
      text: "Les étapes à nombreuses sous-étapes sont réparties sur plusieurs diapositives.",
      hint: "Rien ne manque.",
    },
    slides_overview_reduced: {
      text: "La vue d’ensemble ne montre que les étapes et les émotions.",
      hint: "Toutes les cartes sont sur les diapositives de leurs étapes.",
    },
  },
};
