//! Who travels: a box for each persona above the map, and the menu that chooses whose curve is shown.

use super::curve::key;
use super::escape::text;
use super::pictures;
use super::view::View;

/// The boxes.
pub(super) fn people(view: &View<'_>) -> String {
    let personas = view.journey.properties().personas.iter().filter_map(|id| view.journey.persona(*id));
    let boxes: String = personas
        .map(|persona| {
            let mut inside =
                format!("<div class=\"known\"><h2 dir=\"auto\">{}</h2>", text(view.persona_name(persona.id)));
            if !persona.role.is_empty() {
                inside += &format!("<p dir=\"auto\">{}</p>", text(&persona.role));
            }
            if !persona.quote.is_empty() {
                inside += &format!("<p dir=\"auto\"><q>{}</q></p>", text(&persona.quote));
            }
            inside += "</div>";
            inside += &wishes(view.words.goals, &persona.goals);
            inside += &wishes(view.words.needs, &persona.needs);
            let picture =
                persona.picture.as_ref().map_or_else(String::new, |picture| pictures::picture(view, picture, 96));
            format!("<li data-person=\"{}\">{picture}{inside}</li>", key(persona.id))
        })
        .collect();
    if boxes.is_empty() { boxes } else { format!("<ul class=\"people\">{boxes}</ul>\n") }
}

/// What they want, as a list with its heading; nothing when nothing is known.
fn wishes(heading: &str, wishes: &[String]) -> String {
    if wishes.is_empty() {
        return String::new();
    }
    let items: String = wishes.iter().map(|wish| format!("<li dir=\"auto\">{}</li>", text(wish))).collect();
    format!("<div><h3>{heading}</h3><ul>{items}</ul></div>")
}

/// The menu; nothing when there is nobody to choose between.
pub(super) fn chooser(view: &View<'_>) -> String {
    let personas: Vec<_> =
        view.journey.properties().personas.iter().filter(|id| view.journey.persona(**id).is_some()).collect();
    if personas.len() < 2 {
        return String::new();
    }
    let mut html = format!(
        "<label class=\"vh\" for=\"who\">{}</label><select id=\"who\"><option value=\"\">{}</option>",
        view.words.persona, view.words.everyone
    );
    for id in personas {
        let chosen = if view.persona == Some(*id) { " selected" } else { "" };
        html += &format!("<option value=\"{}\"{chosen}>{}</option>", key(*id), text(view.persona_name(*id)));
    }
    html + "</select>\n"
}
