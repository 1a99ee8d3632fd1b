// Where the page begins: styles, words, the host, then the one root component.
import "./look/fonts.css";
import "./look/colours.css";
import "./look/contrast.css";
import "./look/base.css";
import "./look/fields.css";
import "./look/menus.css";
import "./look/tips.css";
import { mount } from "svelte";
import { findHost } from "./host";
import { isNotes } from "./host/other-window";
import { speak } from "./words";
import { chosen, languages } from "./words/languages";

const target = document.getElementById("app");
if (!target) throw new Error("index.html has no element #app");

// The words come first: a part of the program may keep some of them when it is loaded.
const language = chosen();
await speak(language);
document.documentElement.lang = language;
document.documentElement.dir = languages[language].direction;
const host = await findHost();
if (isNotes(location)) {
  const { default: NotesWindow } = await import("./present/NotesWindow.svelte");
  mount(NotesWindow, { target, props: { host } });
} else {
  const { default: App } = await import("./App.svelte");
  mount(App, { target, props: { host } });
}
