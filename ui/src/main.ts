// Where the page begins: styles, the host, then the one root component.
import "./look/fonts.css";
import "./look/colours.css";
import "./look/base.css";
import "./look/fields.css";
import "./look/menus.css";
import "./look/tips.css";
import { mount } from "svelte";
import App from "./App.svelte";
import { findHost } from "./host";

const target = document.getElementById("app");
if (!target) throw new Error("index.html has no element #app");

mount(App, { target, props: { host: await findHost() } });
