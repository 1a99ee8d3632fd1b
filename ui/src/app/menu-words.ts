// What the native menus are called in the language of the page, by the ids that the shell knows.
import { backups, says, words } from "../words";

/** The words of the menus. */
export function menuWords(): Record<string, string> {
  const { actions } = says;
  const { app, home, map, present, settings } = words;
  return {
    ...app.bar,
    new: home.newMap,
    import: home.import,
    export: actions.export,
    home: map.backToLibrary,
    backups: backups.open,
    settings: settings.open,
    undo: actions.undo,
    redo: actions.redo,
    duplicate: actions.duplicate,
    delete: actions.delete,
    addStage: actions.addStage,
    addStep: actions.addStep,
    addCard: actions.addCard,
    addTouchpoint: actions.addTouchpoint,
    zoomIn: actions.zoomIn,
    zoomOut: actions.zoomOut,
    zoomFit: actions.zoomFit,
    zoomReset: actions.zoomActual,
    present: present.start,
    shortcuts: words.shortcuts.title,
  };
}
