// What a test opened ends with it, the last one first: a page goes before the core it talks to. `test.after` alone ends the
// first one first, and a page then says that nobody answers.
const open = new WeakMap();

async function endAll(deeds) {
  const faults = [];
  for (const deed of deeds.reverse()) {
    try {
      await deed();
    } catch (fault) {
      faults.push(fault);
    }
  }
  if (faults.length > 0) throw faults[0];
}

/** Does this when the test ends, before what was asked for earlier. */
export function ending(test, deed) {
  const deeds = open.get(test);
  if (deeds) return void deeds.push(deed);
  const first = [deed];
  open.set(test, first);
  test.after(() => endAll(first));
}
