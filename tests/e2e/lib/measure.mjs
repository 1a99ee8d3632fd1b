// Measures a page as it is drawn: text that is cut, text outside the window, targets too small for a finger. Runs in the page.

/** Lines of what does not fit: text that a parent cuts, or that lies where no scrolling reaches. */
export function cutText(tab) {
  return tab.evaluate(() => {
    const SLACK = 2;
    const shown = (element) => element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
    // What people wrote may be shortened with an ellipsis; so may what the map draws and what only a screen reader hears.
    const exempt = (element) => element.closest(".unseen, .spot, .layer, .overlay, .toasts, [aria-hidden=true], bdi, option, svg, [data-cut]");
    const name = (element) => `${element.tagName.toLowerCase()}.${[...element.classList].filter((each) => !each.startsWith("svelte")).join(".")}`;
    const found = [];
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let text = walk.nextNode(); text; text = walk.nextNode()) {
      const holder = text.parentElement;
      if (!text.data.trim() || !holder || exempt(holder) || !shown(holder)) continue;
      const range = document.createRange();
      range.selectNodeContents(text);
      const box = range.getBoundingClientRect();
      if (box.width === 0) continue;
      let scrolls = { x: false, y: false };
      for (let over = holder; over && over !== document.body; over = over.parentElement) {
        const style = getComputedStyle(over);
        const edge = over.getBoundingClientRect();
        for (const [axis, from, to, low, high] of [["x", box.left, box.right, edge.left, edge.right], ["y", box.top, box.bottom, edge.top, edge.bottom]]) {
          const overflow = style[`overflow${axis.toUpperCase()}`];
          if (overflow === "auto" || overflow === "scroll") scrolls[axis] = true;
          if (scrolls[axis] || (overflow !== "hidden" && overflow !== "clip")) continue;
          const told = style.textOverflow === "ellipsis" && (over.title || over.closest("[title]"));
          if (!told && (from < low - SLACK || to > high + SLACK)) found.push(`cut by ${name(over)}: "${text.data.trim().slice(0, 50)}" in ${name(holder)}`);
        }
        if (style.position === "fixed") break;
      }
      if (!scrolls.x && (box.left < -SLACK || box.right > innerWidth + SLACK)) found.push(`outside at the side: "${text.data.trim().slice(0, 50)}" in ${name(holder)}`);
      if (!scrolls.y && (box.top < -SLACK || box.bottom > innerHeight + SLACK)) found.push(`outside below: "${text.data.trim().slice(0, 50)}" in ${name(holder)}`);
    }
    return [...new Set(found)];
  });
}

/** Lines of targets that are smaller than `least` pixels; the map's own elements and links within text are as large as they are, and the link of a tile reaches over the whole tile. */
export function smallTargets(tab, least) {
  return tab.evaluate((least) => {
    const wanted = 'button, a[href], select, textarea, input, summary, [role="option"], [role^="menuitem"], [role="treeitem"]';
    const found = [];
    for (const element of document.querySelectorAll(wanted)) {
      if (element.closest(".spot, .unseen, .overlay, p, article h2, [aria-hidden=true]") || element.disabled) continue;
      if (!element.checkVisibility({ visibilityProperty: true })) continue;
      const target = element.matches('input[type="radio"], input[type="checkbox"]') ? (element.closest("label") ?? element) : element;
      const { width, height } = target.getBoundingClientRect();
      if (width < least - 0.5 || height < least - 0.5) {
        const words = element.getAttribute("aria-label") ?? target.textContent.trim();
        found.push(`${element.tagName.toLowerCase()} "${words.slice(0, 40)}" is ${Math.round(width)} × ${Math.round(height)}`);
      }
    }
    return [...new Set(found)];
  }, least);
}
