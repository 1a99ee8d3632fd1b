//! The macro that turns the one list of commands into `Request`, `Answer`, the dispatch and the rows of the TypeScript
//! map. A command that is not in the list cannot be asked.

/// One command of the TypeScript map.
pub(crate) struct CommandTypes {
    /// Name in requests.
    pub(crate) name: &'static str,
    /// What it does.
    pub(crate) doc: &'static str,
    /// Its arguments as a TypeScript type.
    pub(crate) arguments: String,
    /// Its answer as a TypeScript type.
    pub(crate) answer: String,
}

/// Declares the commands: `method: Variant { argument: Type } -> Answer;`.
macro_rules! commands {
    ($(
        $(#[doc = $doc:literal])*
        $method:ident: $variant:ident { $($(#[doc = $argument_doc:literal])* $(#[ts($($typed:tt)*)])? $argument:ident: $type:ty),* $(,)? }
        -> $answer:ty;
    )*) => {
        /// A question to the core: one variant per command, named by `ask`.
        #[derive(Clone, Debug, Serialize, Deserialize, TS)]
        #[serde(tag = "ask", rename_all = "snake_case", deny_unknown_fields)]
        pub enum Request {
            $($(#[doc = $doc])* $variant { $($(#[doc = $argument_doc])* $(#[ts($($typed)*)])? $argument: $type),* },)*
        }

        /// The answer to a question; as JSON it is the answer's own value, without a tag.
        #[derive(Clone, Debug, Serialize)]
        #[serde(untagged)]
        #[allow(clippy::large_enum_variant, reason = "an answer is moved once, into its JSON")]
        pub enum Answer {
            $($(#[doc = $doc])* $variant($answer),)*
        }

        /// Who answers: one function per command.
        pub(crate) trait Answers {
            $(fn $method(&self, $($argument: $type),*) -> Result<$answer, Fault>;)*
        }

        impl Request {
            /// Every command's name.
            pub const NAMES: &'static [&'static str] = &[$(stringify!($method)),*];

            /// The command's name.
            pub fn name(&self) -> &'static str {
                match self {
                    $(Request::$variant { .. } => stringify!($method),)*
                }
            }

            /// Asks the one function that answers this command.
            pub(crate) fn dispatch(self, to: &impl Answers) -> Result<Answer, Fault> {
                match self {
                    $(Request::$variant { $($argument),* } => to.$method($($argument),*).map(Answer::$variant),)*
                }
            }
        }

        /// Arguments and answer of each command in TypeScript, and what their types depend on.
        pub(crate) fn command_types(
            config: &ts_rs::Config,
            visitor: &mut impl ts_rs::TypeVisitor,
        ) -> Vec<crate::declare::CommandTypes> {
            vec![$({
                #[derive(TS)]
                #[allow(dead_code, reason = "only its shape is read")]
                struct Arguments {
                    $($(#[ts($($typed)*)])? $argument: $type,)*
                }
                #[derive(TS)]
                #[allow(dead_code, reason = "only what it depends on is read")]
                struct Holder {
                    answer: $answer,
                }
                Arguments::visit_dependencies(visitor);
                Holder::visit_dependencies(visitor);
                crate::declare::CommandTypes {
                    name: stringify!($method),
                    doc: concat!($($doc),*),
                    arguments: Arguments::inline(config),
                    answer: <$answer as TS>::name(config),
                }
            }),*]
        }
    };
}

pub(crate) use commands;
