//! The words of paper in Spanish.

use super::{Meanings, Report};
use crate::words::table::Lanes;

/// The words of paper in Spanish.
pub(crate) const ES: Report = Report {
    rtl: false,
    contents: "Contenido",
    map: "El mapa",
    stages: "Etapas",
    personas: "Personas",
    glossary: "Glosario",
    overview: "Vista general",
    tiled: |sheets, width, height| {
        format!(
            "{sheets} hojas forman un mapa de {width} x {height} cm. Corte cada hoja por sus marcas, póngala sobre la parte discontinua de la anterior y péguela."
        )
    },
    stage_of: |place, count| format!("Etapa {place} de {count}"),
    continued: "continuación",
    status: "Estado",
    statuses: ["Borrador", "En revisión", "Publicado", "Archivado"],
    owner: "Responsable",
    date: "Fecha",
    version: "Versión",
    review_on: "Revisar el",
    persona: "Persona",
    impact: "Impacto",
    effort: "Esfuerzo",
    stage: "Etapa",
    addresses: "Responde a",
    due: "Plazo",
    source: "Fuente",
    answers: "n",
    rests: "Qué se apoya en ella",
    value: "Valor",
    period: "Periodo",
    target: "Objetivo",
    assumed: "Estas tarjetas solo se apoyan en suposiciones",
    unproven: |count| {
        format!("{count} {} sin evidencia.", if count == 1 { "tarjeta sigue" } else { "tarjetas siguen" })
    },
    goals: "Objetivos",
    lower_is_better: "menos es mejor",
    means: Meanings {
        lanes: Lanes {
            actions: "Lo que hace el cliente.",
            touchpoints: "Contactos entre el cliente y la organización.",
            feelings: "Cómo se siente el cliente, de muy negativo (−2) a muy positivo (+2).",
            thoughts: "Lo que piensa el cliente, con sus palabras.",
            needs: "Lo que necesita el cliente en este momento.",
            pains: "Lo que molesta, retrasa o confunde.",
            gains: "Lo que agrada o ayuda.",
            insights: "Lo que se ha aprendido sobre el cliente.",
            opportunities: "Lo que podría mejorar.",
            solutions: "Lo que se hará al respecto.",
            metrics: "Cifras que se siguen en el tiempo.",
            images: "Imágenes de la experiencia.",
            channels: "Las vías por las que cliente y organización se comunican.",
            backstage: "Lo que hace el personal sin que el cliente lo vea.",
            systems: "Sistemas que apoyan el trabajo.",
            text: "Notas de cualquier tipo.",
        },
        as_is: "Muestra la experiencia tal como es hoy.",
        to_be: "Muestra la experiencia como debería ser.",
        persona: "Una persona que representa a un grupo de clientes con los mismos objetivos y necesidades.",
        stage: "Un capítulo del recorrido; tiene uno o más pasos.",
        moment_of_truth: "Un contacto que decide cómo juzga el cliente el conjunto.",
        service: "El contacto es ayuda que el cliente pidió o que se le ofreció.",
        evidence: "De dónde sale una afirmación: entrevistas, encuestas, observación, analítica o tickets de soporte.",
        assumption: "Nadie lo ha comprobado todavía.",
        share: "La parte de los clientes que sigue este camino.",
        flow: "Proporción",
        weighing: "El impacto dice cuánto vale para clientes y organización; el esfuerzo, lo que cuesta; ambos de 1 (bajo) a 5 (alto).",
        nps: "Net Promoter Score: porcentaje de respuestas 9 y 10 menos el de respuestas 0 a 6; de −100 a +100.",
        csat: "Satisfacción del cliente: porcentaje de las dos mejores respuestas, o media de 1 a 5.",
        ces: "Customer Effort Score 2.0: lo fácil que fue, de 1 a 7; media o porcentaje de respuestas 5 a 7.",
        clv: "Valor de vida del cliente: valor del pedido x pedidos al año x años x margen.",
    },
};
