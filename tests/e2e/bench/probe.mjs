// What is measured inside a page: when the map was last painted, how long frames take, and what an event costs: the time
// its handlers took, and the time from its frame's beginning until that is painted. Waiting for the frame is not in it.

/** Put into every page before anything is measured. */
export function installProbe() {
  const probe = (window.probe ??= { painted: 0, first: null });
  if (probe.own) return;
  probe.own = [];
  probe.late = [];
  const draw = CanvasRenderingContext2D.prototype.drawImage;
  CanvasRenderingContext2D.prototype.drawImage = function (...what) {
    draw.apply(this, what);
    if (this.canvas.isConnected && this.canvas.classList.contains("picture")) {
      probe.painted = performance.now();
      probe.first ??= performance.timeOrigin + probe.painted;
    }
  };
  const soon = (call) => {
    const { port1, port2 } = new MessageChannel();
    port2.onmessage = call;
    port1.postMessage(0);
  };
  const watch = () => {
    const begun = performance.now();
    let handled = null;
    soon(() => (handled ??= performance.now() - begun));
    requestAnimationFrame(() => {
      const frame = performance.now();
      handled ??= frame - begun;
      soon(() => {
        probe.own.push(handled + performance.now() - frame);
        probe.late.push(performance.now() - begun);
      });
    });
  };
  addEventListener("pointermove", (event) => event.buttons && watch(), true);
  const pressed = () => {
    probe.pressed = performance.now();
    watch();
  };
  addEventListener("keydown", pressed, true);
}

/** Turns the wheel once a frame and leaves how long frames took in `probe.took`; runs in the page. */
export function turnWheel(frames) {
  const map = document.querySelector("[data-map]");
  const took = [];
  let last = 0;
  const frame = (now) => {
    if (last > 0) took.push(now - last);
    last = now;
    if (took.length === frames) {
      window.probe.took = took;
      return;
    }
    const way = Math.floor(took.length / 45) % 2 === 0 ? 1 : -1;
    map.dispatchEvent(new WheelEvent("wheel", { deltaX: 24 * way, deltaY: 12 * way, bubbles: true, cancelable: true }));
    requestAnimationFrame(frame);
  };
  window.probe.took = null;
  requestAnimationFrame(frame);
}

/** A wheel turn that brings the view to the map's beginning; runs in the page. */
export const toTheStart = `document.querySelector("[data-map]")
  .dispatchEvent(new WheelEvent("wheel", { deltaX: -1e6, deltaY: -1e6, bubbles: true, cancelable: true }))`;

/** The id of a card whose middle nothing covers; runs in the page. */
export const cardInView = `return [...document.querySelectorAll("[data-card]")].find((e) => {
  const { x, y, width, height } = e.getBoundingClientRect();
  const [across, down] = [x + width / 2, y + height / 2];
  return across > 260 && across < innerWidth - 320 && down > 150 && down < innerHeight - 110 && width < 400;
})?.dataset.card`;

/** The value below which this share of the values lies; NaN of none. */
export function share(values, part) {
  const sorted = values.filter((value) => Number.isFinite(value)).sort((a, b) => a - b);
  return sorted[Math.round((sorted.length - 1) * part)] ?? Number.NaN;
}
