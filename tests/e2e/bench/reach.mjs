// What a person waits for between the movements: frames while something is dragged, the palette, another map. All is timed in
// the page: from the event to the frame that shows what was asked for.
import { pause } from "../lib/webdriver.mjs";
import { share, toTheStart } from "./probe.mjs";

const TIMES = 7;
const STEPS = 60;

/** The figures of one map that is open in a library of these maps: a list of [name, unit, value]. */
export async function reaches({ seat, card }, maps) {
  await seat.hands.run(`(${installReach})()`);
  return [...(await dragFrames(seat, card)), ...(await palette(seat)), ...(await switching(seat, maps))];
}

/** How long frames take while a card is dragged over cells that make room for it. */
async function dragFrames(seat, card) {
  await seat.hands.press("0", "Control");
  await seat.hands.run(toTheStart);
  await pause(700);
  await seat.grip(card);
  await pause(200);
  const before = await seat.processor();
  await seat.hands.run("reach.watch()");
  await seat.steps(STEPS);
  const took = await seat.hands.run("return reach.frames()");
  const processor = ((await seat.processor()) - before) / took.length;
  await seat.letGo();
  return [
    ["drag frame: median", "ms", share(took, 0.5)],
    ["drag frame: p95", "ms", share(took, 0.95)],
    ["drag frame: processor", "ms", processor],
  ];
}

/** From the key to the palette with its first answers painted. */
async function palette(seat) {
  const took = [];
  const before = await seat.processor();
  for (let time = 0; time < TIMES; time++) {
    await seat.hands.run(`reach.until(() => document.querySelector('[role="dialog"] [role="combobox"]'), "keydown")`);
    await seat.hands.press("k", "Control");
    const opened = seat.hands.until("return reach.took", "the palette is open", 8_000);
    // A palette that does not open is a figure that is missing, not the end of the others.
    took.push(await opened.catch(() => Number.NaN));
    if (Number.isNaN(took.at(-1))) break;
    await seat.hands.press("Escape");
    await seat.hands.until(`return !document.querySelector('[role="dialog"]')`, "the palette is closed");
    await pause(150);
  }
  const processor = ((await seat.processor()) - before) / TIMES;
  return [
    ["palette: key to painted", "ms", share(took, 0.5)],
    ["palette: processor, with closing it", "ms", processor],
  ];
}

/** From the choice to the other map painted, there and back, between this map and a small one of the same library. */
async function switching(seat, maps) {
  const here = await seat.hands.run(`return location.hash.split("/")[2]`);
  const there = maps.find((id) => id !== here);
  const took = { here: [], there: [] };
  const spent = [];
  for (const name of ["there", "here", "there", "here", "there", "here"]) {
    const id = name === "here" ? here : there;
    const before = await seat.processor();
    await seat.hands.run(`reach.go(${JSON.stringify(id)})`);
    took[name].push(await seat.hands.until("return reach.took", "the other map is painted"));
    await pause(900);
    if (name === "here") spent.push((await seat.processor()) - before);
  }
  return [
    ["switch to a small map: choice to painted", "ms", share(took.there, 0.5)],
    ["switch to this map: choice to painted", "ms", share(took.here, 0.5)],
    ["switch to this map: processor", "ms", share(spent, 0.5)],
  ];
}

/** Put into the page: timing of frames and of what appears. */
function installReach() {
  const reach = (window.reach = { took: null });
  let times = null;
  const tick = (now) => {
    if (!times) return;
    times.push(now);
    requestAnimationFrame(tick);
  };
  reach.watch = () => {
    times = [];
    requestAnimationFrame(tick);
  };
  reach.frames = () => {
    const took = times.slice(1).map((time, at) => time - times[at]);
    times = null;
    return took;
  };
  const poll = (seen, begun) => {
    // A frame that begins after it is there has painted it when the next task runs.
    if (!seen()) return requestAnimationFrame(() => poll(seen, begun));
    requestAnimationFrame(() => setTimeout(() => (reach.took = performance.now() - begun)));
  };
  reach.until = (seen, event) => {
    reach.took = null;
    addEventListener(event, () => poll(seen, performance.now()), { capture: true, once: true });
  };
  reach.go = (id) => {
    reach.took = null;
    const old = document.querySelector("canvas.picture");
    const begun = performance.now();
    location.hash = `#/map/${id}`;
    const drawn = () => {
      const canvas = document.querySelector("canvas.picture");
      return canvas && canvas !== old && window.probe.painted > begun && document.querySelector("[data-stage]");
    };
    poll(drawn, begun);
  };
}
