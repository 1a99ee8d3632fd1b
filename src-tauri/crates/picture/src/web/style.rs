//! The page's style sheet: colours of the calm themes as variables, the sheet, and places that only this map has.

use waymark_layout::{Rgba, Theme};

use super::view::View;

const SHEET: &str = include_str!("page.css");

/// The whole style sheet.
pub(super) fn style(view: &View<'_>, places: &str) -> String {
    let (light, dark) = (variables(&Theme::light(), false), variables(&Theme::dark(), true));
    let mut css = format!(
        ":root{{color-scheme:light;{light}}}\n@media (prefers-color-scheme:dark){{:root{{color-scheme:dark;{dark}}}}}\n\
         :root[data-theme=\"light\"]{{color-scheme:light;{light}}}\n:root[data-theme=\"dark\"]{{color-scheme:dark;{dark}}}\n\
         @media print{{:root,:root[data-theme]{{color-scheme:light;{light}}}}}\n"
    );
    css += SHEET;
    for at in 0..8 {
        css +=
            &format!(".l{at}{{stroke:var(--l{at})}}.t{at} .face{{background:var(--w{at});border-color:var(--l{at})}}");
    }
    css +=
        ".la{stroke:var(--accent)}.whose{display:block;margin-block-start:.375rem;font-weight:400;color:var(--second)}";
    css += &bands(view.stages.len());
    css + places
}

fn variables(theme: &Theme, is_dark: bool) -> String {
    let [thoughts, pains, insights, opportunities, touchpoints] = theme.tints;
    let mut css = String::new();
    let named = [
        ("paper", theme.paper),
        ("ink", theme.ink),
        ("second", theme.second),
        ("hairline", theme.hairline),
        ("accent", theme.accent),
        ("accent-tint", theme.accent_tint),
        ("accent-ink", theme.accent_ink),
        ("accent-edge", touchpoints.mix(theme.accent, theme.edge)),
        ("chip", theme.chip),
        ("on-band", theme.on_band),
        ("on-feeling", theme.on_feeling),
        ("service", theme.service),
        ("service-tint", theme.service_tint),
        ("truth", theme.truth),
        ("on-fill", theme.on_fill),
        ("gold", theme.gold),
        ("card", theme.card),
        ("tint-thoughts", thoughts),
        ("tint-pains", pains),
        ("tint-insights", insights),
        ("tint-opportunities", opportunities),
        ("tint-touchpoints", touchpoints),
        // The page's own ground and edges, as the app has them.
        ("canvas", Rgba::rgb(if is_dark { 0x161513 } else { 0xf4f2ee })),
        ("edge", Rgba::rgb(if is_dark { 0x45423d } else { 0xd3cfc7 })),
        ("edge-strong", Rgba::rgb(if is_dark { 0x8f8a82 } else { 0x8f8b83 })),
        ("band-0", theme.bands[0]),
        ("band-1", theme.bands[1]),
        ("band-2", theme.bands[2]),
    ];
    for (name, colour) in named {
        css += &format!("--{name}:{};", hex(colour));
    }
    for (at, colour) in theme.feelings.iter().enumerate() {
        css += &format!("--f{at}:{};", hex(*colour));
    }
    for (at, (line, wash)) in theme.lines.iter().zip(theme.washes).enumerate() {
        css += &format!("--l{at}:{};--w{at}:{};", hex(*line), hex(wash));
    }
    css
}

fn hex(colour: Rgba) -> String {
    let Rgba(value) = colour;
    format!("#{:06x}", value >> 8)
}

/// Stage bands from the first colour over the middle to the last.
fn bands(count: usize) -> String {
    let rule = |at: usize| {
        let place = if count > 1 { at as f32 / (count - 1) as f32 } else { 0.5 };
        let (from, to, share) = if place <= 0.5 { (0, 1, place * 2.0) } else { (1, 2, place * 2.0 - 1.0) };
        let share = (share * 100.0).round();
        format!(
            ".b{at}{{background:var(--band-{from});background:color-mix(in srgb,var(--band-{to}) {share}%,var(--band-{from}))}}"
        )
    };
    (0..count).map(rule).collect()
}
