// Français : ce qui n’a pas marché, d’après le code du noyau : une phrase et ce qu’il faut faire.
import type { SomeWords } from "..";

export const faults: SomeWords["faults"] = {
  ambiguous: { text: "Plusieurs parcours correspondent.", hint: "Donnez une plus grande partie du titre." },
  answer_unwritable: { text: "La réponse n’a pas pu être composée.", hint: "Réessayez." },
  behind: {
    text: "Un autre programme a modifié ce parcours entre-temps.",
    hint: "Reprenez ce qui a changé, puis réessayez.",
  },
  busy: {
    text: "Un autre programme utilise la bibliothèque.",
    hint: "Fermez l’autre fenêtre ou programme, ou réessayez dans un instant.",
  },
  closed: { text: "La bibliothèque est fermée un instant.", hint: "Réessayez dans un instant." },
  core_failed: {
    text: "Waymark a commis une erreur.",
    hint: "Rien de ce qui était enregistré n’est perdu. Rouvrez le parcours.",
  },
  damaged: {
    text: "La bibliothèque est endommagée.",
    hint: "Rien n’a été écrasé. Restaurez une sauvegarde, ou exportez ce qui est encore lisible.",
  },
  disk_full: {
    text: "Le disque est plein.",
    hint: "Libérez de l’espace, puis réessayez. Ce qui était enregistré est en sécurité.",
  },
  drills_into_itself: {
    text: "Une carte ne peut pas avoir pour détail le parcours où elle se trouve.",
    hint: "Choisissez un autre parcours.",
  },
  exists: { text: "Ce parcours est déjà dans la bibliothèque.", hint: "Importez-le en copie." },
  failed: { text: "L’opération a échoué.", hint: "Rien n’a été modifié. Si cela persiste, restaurez une sauvegarde." },
  file_too_large: {
    text: "Le fichier est trop volumineux.",
    hint: "Exportez-le sans ses images, ou partagez-le en deux.",
  },
  file_unreadable: {
    text: "Le fichier n’a pas pu être lu.",
    hint: "Vérifiez qu’il est toujours là et que vous avez le droit de le lire.",
  },
  flow_needs_touchpoints: {
    text: "Cette carte a des flux, et les flux ne relient que des points de contact.",
    hint: "Laissez-la dans une ligne de points de contact, ou retirez d’abord ses flux.",
  },
  history_gone: { text: "L’historique ne remonte plus aussi loin.", hint: "Rouvrez le parcours." },
  image_broken: {
    text: "L’image est endommagée ou incomplète.",
    hint: "Ouvrez-la dans une visionneuse et enregistrez-la de nouveau.",
  },
  image_too_large: { text: "L’image est trop grande.", hint: "Réduisez l’image et réessayez." },
  image_unknown: {
    text: "Ce n’est pas une image PNG, JPEG ou WebP.",
    hint: "Convertissez l’image en PNG ou en JPEG.",
  },
  import_failed: {
    text: "Le fichier n’est pas un parcours que Waymark sait lire.",
    hint: "Exportez-le de nouveau depuis Waymark.",
  },
  io: {
    text: "Le disque n’a pas répondu.",
    hint: "Vérifiez qu’il est branché et en bon état, puis réessayez.",
  },
  last_stage: {
    text: "Un parcours garde au moins une étape.",
    hint: "Renommez cette étape, ou ajoutez-en une autre avant de la retirer.",
  },
  last_step: {
    text: "Une étape garde au moins une sous-étape.",
    hint: "Retirez ou déplacez toute l’étape, ou ajoutez d’abord une autre sous-étape.",
  },
  moved: {
    text: "Le fichier de la bibliothèque a été déplacé ou remplacé.",
    hint: "Ce qui était enregistré est en sécurité dans ce fichier. Créez une sauvegarde, puis remettez le fichier en place.",
  },
  newer_library: {
    text: "Cette bibliothèque vient d’un Waymark plus récent.",
    hint: "Mettez Waymark à jour pour la modifier.",
  },
  not_a_library: {
    text: "Ce fichier n’est pas une bibliothèque Waymark.",
    hint: "Choisissez un autre fichier\u202f; celui-ci n’a pas été touché.",
  },
  not_a_number: { text: "Les valeurs d’un indicateur sont de simples nombres.", hint: "Saisissez un nombre." },
  not_found: {
    text: "Cet élément n’existe plus.",
    hint: "Quelqu’un l’a peut-être retiré\u202f; regardez de nouveau la bibliothèque.",
  },
  not_open: { text: "Cette fenêtre n’a pas ouvert le parcours.", hint: "Rouvrez le parcours." },
  nothing_to_redo: {
    text: "Vous n’avez rien à rétablir.",
    hint: "On peut rétablir après une annulation, jusqu’à votre prochaine modification.",
  },
  nothing_to_undo: {
    text: "Vous n’avez rien à annuler.",
    hint: "Ce que d’autres ont modifié depuis reste tel quel.",
  },
  read_only: {
    text: "La bibliothèque ne peut pas être modifiée.",
    hint: "Vérifiez les droits du fichier et de son dossier, ou enregistrez une copie ailleurs.",
  },
  span_too_long: {
    text: "La carte dépasserait la dernière sous-étape.",
    hint: "Faites-lui couvrir moins de sous-étapes, ou ajoutez-en d’abord.",
  },
  too_many: { text: "C’est trop à la fois.", hint: "Choisissez moins d’éléments." },
  two_names: {
    text: "Le fichier de la bibliothèque a deux noms.",
    hint: "Retirez l’un des deux noms (le contenu reste), ou faites une vraie copie.",
  },
  unreachable: { text: "Waymark n’a pas répondu.", hint: "Vérifiez que Waymark est toujours lancé, puis réessayez." },
};
