// The actions of presenting and facilitating, for keys, menus and the palette.
import type { Presenting } from "./presenting.svelte";

/** Says that this screen can do them; answers what takes that back. */
export function presentActions(presenting: Presenting): (() => void)[] {
  const { actions } = presenting.editor;
  const { oneLane, timer } = presenting;
  const alone = (): boolean => oneLane.lane !== null;
  return [
    actions.present.does({ enabled: () => presenting.possible, run: () => presenting.begin() }),
    actions.presentHere.does({
      enabled: () => presenting.stageHere !== null,
      run: () => presenting.begin(presenting.stageHere),
    }),
    actions.oneLane.does({ enabled: () => alone() || oneLane.lanes.length > 0, run: () => oneLane.toggle() }),
    actions.nextLane.does({ enabled: alone, run: () => oneLane.turn(1) }),
    actions.lastLane.does({ enabled: alone, run: () => oneLane.turn(-1) }),
    actions.timer.does({ run: () => (timer.open = !timer.open) }),
  ];
}
