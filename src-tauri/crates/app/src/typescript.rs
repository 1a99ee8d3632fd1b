//! The TypeScript side of the border, as one file: every type that crosses, and the typed map of commands. The file is
//! committed as `ui/src/generated/border.ts` and never edited; a test fails when it is not this text.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use ts_rs::{Config, TS, TypeVisitor};

use crate::border::{Fault, Notice, Opening, Request, command_types};
use crate::declare::CommandTypes;

/// The text of `ui/src/generated/border.ts`.
pub fn typescript() -> String {
    let config = Config::new().with_large_int("number");
    let mut declarations = Declarations { config: &config, by_name: BTreeMap::new() };
    let commands = command_types(&config, &mut declarations);
    declarations.visit::<Request>();
    declarations.visit::<Fault>();
    declarations.visit::<Notice>();
    declarations.visit::<Opening>();

    let mut text = String::from(HEAD);
    for declaration in declarations.by_name.values() {
        let _ = write!(text, "\n{}", tidy(declaration));
    }
    text.push_str("\n/** Every command: what is asked and what is answered. */\nexport interface Commands {\n");
    for CommandTypes { name, doc, arguments, answer } in commands {
        let arguments = arguments.replace("Record<symbol, never>", "Record<string, never>");
        let _ = writeln!(text, "  /** {} */\n  {name}: {{ arguments: {arguments}; answer: {answer} }};", doc.trim());
    }
    text.push_str("}\n\n/** A command's name. */\nexport type Command = keyof Commands;\n");
    text
}

const HEAD: &str = "// Written by Rust from the border types; run `make types` to write it again. Never edit.\n";

/// Puts comments of one line on one line and sets in what is inside a declaration.
fn tidy(declaration: &str) -> String {
    let joined = declaration.replace("/**\n * ", "/** ").replace("\n */\n", " */\n");
    let mut inside = false;
    let mut text = String::new();
    for line in joined.lines() {
        let _ = writeln!(text, "{}{}", if inside { "  " } else { "" }, line.trim_end());
        inside |= line.starts_with("export ");
    }
    text
}

/// Collects the declaration of each type once, by its name.
struct Declarations<'a> {
    config: &'a Config,
    by_name: BTreeMap<String, String>,
}

impl TypeVisitor for Declarations<'_> {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        if T::output_path().is_none() {
            return; // Not a named type; what it holds is visited beside it.
        }
        let name = T::ident(self.config);
        if self.by_name.contains_key(&name) {
            return;
        }
        let docs = T::docs().map(|docs| docs.trim_end().to_owned() + "\n").unwrap_or_default();
        self.by_name.insert(name, format!("{docs}export {}", T::decl(self.config)));
        T::visit_dependencies(self);
    }
}
