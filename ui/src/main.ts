// Where the page begins: styles, then the one root component.
import "./look/fonts.css";
import "./look/colours.css";
import "./look/base.css";
import { mount } from "svelte";
import App from "./App.svelte";

const target = document.getElementById("app");
if (!target) throw new Error("index.html has no element #app");

export default mount(App, { target });
