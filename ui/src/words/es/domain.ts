// Spanish: the words of the domain: kinds, channels, states, and how many there are of each.
import type { SomeWords } from "..";
import { number, plural } from "./speech";

export const domain = {
  lanes: {
    actions: { name: "Acciones", use: "Lo que hace el cliente, paso a paso" },
    touchpoints: { name: "Puntos de contacto", use: "Contactos con usted, por canal, y los flujos entre ellos" },
    feelings: { name: "Emociones", use: "La curva de muy negativa a muy positiva" },
    thoughts: { name: "Pensamientos", use: "Lo que les pasa por la cabeza, en sus palabras" },
    needs: { name: "Necesidades", use: "Lo que necesitan para avanzar" },
    pains: { name: "Puntos de dolor", use: "Lo que molesta, frena o confunde" },
    gains: { name: "Beneficios", use: "Lo que entusiasma o ayuda" },
    insights: { name: "Hallazgos", use: "Lo que se ha aprendido de las evidencias" },
    opportunities: { name: "Oportunidades", use: "Lo que podría mejorar, con impacto y esfuerzo" },
    solutions: { name: "Soluciones", use: "Lo que se va a hacer" },
    metrics: { name: "Métricas", use: "NPS, CSAT, CES y cifras propias" },
    images: { name: "Imágenes", use: "Capturas de pantalla, fotos o un storyboard" },
    channels: { name: "Canales", use: "Qué canales intervienen" },
    backstage: { name: "Entre bastidores", use: "Lo que hace el personal sin que el cliente lo vea" },
    systems: { name: "Sistemas", use: "Software y máquinas que lo sustentan" },
    text: { name: "Texto", use: "Cualquier otra cosa" },
  },
  channels: {
    web: "Web",
    app: "App",
    phone: "Teléfono",
    email: "Correo electrónico",
    post: "Correo postal",
    in_person: "En persona",
    chat: "Chat",
    social: "Redes sociales",
    sms: "SMS",
    kiosk: "Quiosco",
    other: "Otro",
  },
  evidenceKinds: {
    interview: "Entrevista",
    survey: "Encuesta",
    observation: "Observación",
    analytics: "Analítica",
    support_tickets: "Tickets de soporte",
    assumption: "Suposición",
  },
  links: {
    leads_to: { forward: "conduce a", back: "viene de", use: "Los clientes continúan desde aquí" },
    evidenced_by: { forward: "se apoya en", back: "evidencia de", use: "La afirmación se apoya en esta fuente" },
    causes: { forward: "causa", back: "causado por", use: "Lo uno provoca lo otro" },
    addresses: { forward: "aborda", back: "abordado por", use: "Atiende un punto de dolor o un hallazgo" },
    supports: { forward: "da soporte a", back: "con soporte de", use: "Hace posible un punto de contacto" },
  },
  formulas: {
    nps: { name: "NPS", unit: "", explain: "Porcentaje de 9–10 menos porcentaje de 0–6, de −100 a +100" },
    csat_top_two: { name: "CSAT, dos mejores", unit: "%", explain: "Porcentaje de respuestas 4–5 de 5" },
    csat_mean: { name: "CSAT, media", unit: "de 5", explain: "Media de 1–5" },
    ces_mean: { name: "CES, media", unit: "de 7", explain: "Media de 1–7, donde 7 es fácil" },
    ces_top_three: { name: "CES, tres mejores", unit: "%", explain: "Porcentaje de respuestas 5–7 de 7" },
    clv: { name: "CLV", unit: "", explain: "Valor del pedido × pedidos al año × años × margen" },
    own: { name: "Cifra propia", unit: "", explain: "Una cifra definida por usted" },
  },
  opportunityStatus: {
    idea: "Idea",
    planned: "Planificada",
    doing: "En curso",
    done: "Hecha",
    dropped: "Descartada",
  },
  status: {
    draft: "Borrador",
    in_review: "En revisión",
    published: "Publicado",
    archived: "Archivado",
  },
  kind: { as_is: "Actual", to_be: "Futuro" },
  kindUse: { as_is: "La experiencia actual", to_be: "La experiencia futura" },
  side: { front: "De cara al cliente", back: "Entre bastidores" },
  mode: { reactive: "Reactivo", proactive: "Proactivo" },
  valence: {
    "-2": "Muy negativa",
    "-1": "Negativa",
    "0": "Neutra",
    "1": "Positiva",
    "2": "Muy positiva",
  },
  count: {
    maps: (n: number) => plural(n, { one: "# mapa", many: "# de mapas", other: "# mapas" }),
    personas: (n: number) => plural(n, { one: "# persona", many: "# de personas", other: "# personas" }),
    stages: (n: number) => plural(n, { one: "# etapa", many: "# de etapas", other: "# etapas" }),
    lanes: (n: number) => plural(n, { one: "# carril", many: "# de carriles", other: "# carriles" }),
    touchpoints: (n: number) =>
      plural(n, { one: "# punto de contacto", many: "# de puntos de contacto", other: "# puntos de contacto" }),
    cards: (n: number) => plural(n, { one: "# tarjeta", many: "# de tarjetas", other: "# tarjetas" }),
    lanesHidden: (n: number, hidden: number) =>
      hidden === 1
        ? plural(
            n,
            { one: "# carril ({0} oculto)", many: "# de carriles ({0} oculto)", other: "# carriles ({0} oculto)" },
            number(hidden),
          )
        : plural(
            n,
            { one: "# carril ({0} ocultos)", many: "# de carriles ({0} ocultos)", other: "# carriles ({0} ocultos)" },
            number(hidden),
          ),
    steps: (n: number) => plural(n, { one: "# paso", many: "# de pasos", other: "# pasos" }),
    readings: (n: number) => plural(n, { one: "# medición", many: "# de mediciones", other: "# mediciones" }),
    selected: (n: number) => plural(n, { one: "# seleccionado", many: "# seleccionados", other: "# seleccionados" }),
  },
} satisfies SomeWords;
