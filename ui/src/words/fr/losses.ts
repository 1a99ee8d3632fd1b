// Français : ce qu’un fichier ne contient pas, et ce que trouve la vérification.
import type { SomeWords } from "..";

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
  },
  checks: {
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
