// What is asked of every page that is measured, whatever shows it: the same movements in the same order.
import { pause } from "../lib/webdriver.mjs";
import { share, toTheStart } from "./probe.mjs";

const FRAMES = 90;
const STEPS = 40;
const KEYS = 24;

/** The figures of one page: a list of [name, unit, value]. */
export async function figuresOf({ seat, opened, spent, card, write }) {
  const figures = [
    ["open: click to first paint", "ms", opened],
    ["open: processor", "ms", spent],
    ["page memory", "MB", await seat.memory()],
  ];
  figures.push(...(await eventsOf({ seat, card, write })));
  await pause(500);
  figures.push(...(await panning(seat, "pan at 100 %")));
  await seat.hands.press("1", "Alt");
  figures.push(...(await panning(seat, "pan, all in view")));
  return figures;
}

/** What a step of a drag and a key cost. */
export async function eventsOf({ seat, card, write }) {
  await seat.grip(card);
  const figures = await events(seat, "drag step", STEPS, () => seat.steps(STEPS));
  await seat.letGo();
  await write();
  figures.push(...(await events(seat, "key to paint", KEYS, () => seat.keys(KEYS))));
  await seat.hands.press("Enter");
  return figures;
}

/** The figures with lines for what events cost above what they cost on a page that hears nothing. */
export function above(figures, inert) {
  const floor = new Map(inert.map(([name, , value]) => [name, value]));
  return figures.flatMap(([name, unit, value]) => {
    const line = [[name, unit, value]];
    if (floor.has(name) && name.endsWith("processor")) line.push([`${name}, above an inert page`, unit, value - floor.get(name)]);
    return line;
  });
}

async function events(seat, name, count, act) {
  await seat.hands.run("probe.own.length = 0; probe.late.length = 0");
  await pause(200);
  const before = await seat.processor();
  await act();
  const processor = ((await seat.processor()) - before) / count;
  const own = await seat.hands.run("return probe.own");
  const late = await seat.hands.run("return probe.late");
  return [
    [`${name}: own work`, "ms", share(own, 0.5)],
    [`${name}: event to painted frame`, "ms", share(late, 0.5)],
    [`${name}: processor`, "ms", processor],
  ];
}

async function panning(seat, name) {
  await pause(500);
  const before = await seat.processor();
  const took = await seat.pan(FRAMES);
  const processor = ((await seat.processor()) - before) / FRAMES;
  return [
    [`${name}: processor a frame`, "ms", processor],
    [`${name}: frame, median`, "ms", share(took, 0.5)],
    [`${name}: frame, p95`, "ms", share(took, 0.95)],
  ];
}

/** Median from an undo or redo until the picture that the core answered with is painted. */
export async function turning(seat, name, prepare) {
  await prepare();
  await pause(900);
  const took = [];
  for (const key of ["z", "y", "z", "y", "z", "y"]) {
    await seat.hands.press(key, "Control");
    await pause(900);
    // A step that changes nothing in view paints nothing.
    took.push(await seat.hands.run("return probe.painted > probe.pressed ? probe.painted - probe.pressed : NaN"));
  }
  return [name, "ms", share(took, 0.5)];
}

/** Undo and redo at reading size and with everything in view. */
export async function turns(seat) {
  const { hands } = seat;
  const reading = async () => {
    await hands.press("0", "Control");
    await hands.run(toTheStart);
  };
  return [
    await turning(seat, "undo or redo to last paint, at 100 %", reading),
    await turning(seat, "undo or redo to last paint, all in view", () => hands.press("1", "Alt")),
  ];
}
