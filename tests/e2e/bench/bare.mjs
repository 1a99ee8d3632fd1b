// The floor: a page that is nothing but a canvas with as many plain cards. It paints only what is in view, pans by the
// wheel, drags by the pointer, takes keys, and has no text that wraps, no links, no elements, no core.

/** The page's HTML for this many cards, with the probe put in before. */
export function barePage(cards, installProbe) {
  return `<!doctype html><style>html,body{margin:0;height:100%;overflow:hidden}canvas{position:absolute;width:100%;height:100%}</style>
    <canvas class="picture" data-map></canvas><script>(${installProbe})();(${paintBare})(${cards})</script>`;
}

/** A page that hears nothing and paints nothing: what events cost by themselves. */
export function inertPage(installProbe) {
  return `<!doctype html><style>html,body{margin:0;height:100%}</style><div data-map></div><script>(${installProbe})();
    probe.first = performance.timeOrigin + performance.now();</script>`;
}

// Runs in the page.
function paintBare(count) {
  const canvas = document.querySelector("canvas");
  const context = canvas.getContext("2d", { alpha: false });
  const across = Math.max(3, Math.ceil(count / 32));
  const cards = Array.from({ length: count }, (_, at) => ({
    x: (at % across) * 184,
    y: Math.floor(at / across) * 80,
    text: `Waits at the counter ${at}`,
  }));
  let [x, y, zoom, asked] = [0, 0, 1, false];
  canvas.width = innerWidth * devicePixelRatio;
  canvas.height = innerHeight * devicePixelRatio;

  function paint() {
    asked = false;
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.fillStyle = "#f4f2ee";
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.setTransform(zoom, 0, 0, zoom, x, y);
    context.font = "12px sans-serif";
    for (const card of cards) {
      const [left, top] = [card.x * zoom + x, card.y * zoom + y];
      if (left > innerWidth || top > innerHeight || left + 160 * zoom < 0 || top + 64 * zoom < 0) continue;
      context.fillStyle = "#ffffff";
      context.fillRect(card.x, card.y, 160, 64);
      if (zoom < 0.35) continue;
      context.fillStyle = "#1d1c1a";
      context.fillText(card.text, card.x + 8, card.y + 22);
      context.fillText("as every customer", card.x + 8, card.y + 40);
    }
    window.probe.painted = performance.now();
    window.probe.first ??= performance.timeOrigin + window.probe.painted;
  }
  function ask() {
    if (!asked) requestAnimationFrame(paint);
    asked = true;
  }
  canvas.addEventListener("wheel", (event) => {
    x -= event.deltaX;
    y -= event.deltaY;
    ask();
  });
  addEventListener("pointermove", (event) => {
    if (event.buttons === 0) return;
    cards[0].x = event.clientX;
    cards[0].y = event.clientY;
    ask();
  });
  addEventListener("keydown", (event) => {
    if (event.altKey) [x, y, zoom] = [0, 0, Math.max(Math.min(innerWidth / (across * 184), 1), 0.1)];
    else if (event.ctrlKey) [x, y, zoom] = [0, 0, 1];
    else cards[0].text += event.key;
    ask();
  });
  ask();
}
