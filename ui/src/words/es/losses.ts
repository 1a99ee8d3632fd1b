// Español: lo que un archivo no contiene y lo que encuentra la comprobación.
import type { SomeWords } from "..";
import { plural } from "./speech";

export const losses: SomeWords["losses"] = {
  kinds: {
    links: "Vínculos entre tarjetas",
    flows: "Flujos entre puntos de contacto",
    notes: "Notas",
    tags: "Etiquetas de tarjetas",
    spans: "Tarjetas en varios pasos: solo en el primero",
    feelings: "Emociones",
    feeling_words: "Palabras de las emociones",
    no_feeling: "Tareas sin emoción: como neutras",
    touchpoint_fields: "Detalles de puntos de contacto",
    opportunity_fields: "Cifras de oportunidades",
    moments_of_truth: "Momentos de la verdad",
    pictures: "Imágenes",
    card_details: "Iconos, colores y otros detalles de tarjetas",
    drill_downs: "Accesos a otros mapas",
    steps: "Pasos",
    stage_details: "Descripciones y periodos de etapas",
    looks: "Tamaños y colores de carriles y pasos",
    lanes: "Tarjetas de otros carriles",
    lane_names: "Nombres de carriles",
    evidence: "Fuentes de evidencia",
    metrics: "Métricas",
    personas: "Detalles de las personas",
    properties: "Propiedades del mapa",
    views: "Vistas guardadas",
    characters: "Caracteres invisibles y espacios",
    too_long: "Textos demasiado largos para una celda",
    off_map: "Tarjetas que solo están en la hoja de tarjetas",
    unknown_fields: "Campos de un Waymark más nuevo",
    too_large: "Mapas demasiado grandes para volver a leerse",
    reading_only: "Solo para leer: no puede volver a ser un mapa",
    images_small: "Imágenes, solo en pequeño en la hoja del mapa",
  },
  found: {
    small: (count: number, metres: string, said: string, place: string, height: string, needed: string) =>
      plural(
        count,
        {
          one: "# texto es demasiado pequeño para leerse a {0} m: «{1}»{2}. Sus mayúsculas miden {3} mm y deberían medir {4} mm.",
          other:
            "# textos son demasiado pequeños para leerse a {0} m. El menor es «{1}»{2}: sus mayúsculas miden {3} mm y deberían medir {4} mm.",
        },
        ...[metres, said, place, height, needed],
      ),
    pale: (count: number, said: string, place: string, contrast: string, needed: string) =>
      plural(
        count,
        {
          one: "# texto se ve mal: «{0}»{1}. Su contraste con el fondo es de {2} a 1 y debería ser de {3} a 1.",
          other:
            "# textos se ven mal. El más pálido es «{0}»{1}: su contraste con el fondo es de {2} a 1 y debería ser de {3} a 1.",
        },
        ...[said, place, contrast, needed],
      ),
    font: (family: string) => `Algunas letras se dibujan con «${family}», una fuente de este equipo.`,
    missing: (letters: string) => `Ninguna fuente de este equipo tiene: ${letters}.`,
    more: (n: number) => plural(n, { other: "# más" }),
    onPage: (page: string) => ` en la página ${page}`,
    onNamedPage: (page: string, name: string) => ` en la página ${page} («${name}»)`,
  },
  checks: {
    slides_small_letters: {
      text: "Algunas letras de la vista general son muy pequeñas.",
      hint: "Las de las diapositivas de las etapas son mayores.",
    },
    png_scale_fitted: {
      text: "La imagen sería mayor de lo que abren navegadores y visores, así que se dibuja más pequeña.",
      hint: "Un PDF o un SVG no tienen ese límite.",
    },
    system_font: {
      text: "Algunas letras usan una fuente de este equipo.",
      hint: "En otro equipo pueden verse distintas en archivos que no llevan fuentes.",
    },
    missing_glyph: {
      text: "Algunos caracteres no están en ninguna fuente de este equipo.",
      hint: "Cámbielos en el mapa o instale una fuente que los tenga.",
    },
    small_text: {
      text: "Algunas letras son demasiado pequeñas para esta distancia.",
      hint: "Elija un papel mayor o mosaicos, o quite etapas y carriles.",
    },
    low_contrast: {
      text: "Algunas letras apenas se distinguen del fondo.",
      hint: "Elija alto contraste u otro color para la tarjeta.",
    },
    slides_text_cut: {
      text: "Algunos textos eran demasiado largos para una diapositiva y se acortaron.",
      hint: "Los textos completos están en las notas de las diapositivas.",
    },
    slides_stage_parted: {
      text: "Las etapas con muchos pasos se reparten en varias diapositivas.",
      hint: "No falta nada.",
    },
    slides_overview_reduced: {
      text: "El resumen muestra solo etapas y emociones.",
      hint: "Todas las tarjetas están en las diapositivas de sus etapas.",
    },
  },
};
