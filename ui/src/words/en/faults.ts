// What went wrong, by the core's code: a sentence and what to do. The core's own sentence names the file or the record, so English
// shows that one; other languages show these first and the core's below. A code that is not here is told by the core alone.

export const faults = {
  ambiguous: { text: "Several maps fit.", hint: "Say more of its title." },
  answer_unwritable: { text: "The answer could not be put together.", hint: "Try again." },
  behind: { text: "Another program changed this map meanwhile.", hint: "Take in what changed, then try again." },
  busy: {
    text: "Another program is using the library.",
    hint: "Close the other window or program, or try again in a moment.",
  },
  closed: { text: "The library is closed for a moment.", hint: "Try again in a moment." },
  core_failed: { text: "Waymark made a mistake.", hint: "Nothing that was saved is lost. Open the map again." },
  damaged: {
    text: "The library is damaged.",
    hint: "Nothing was overwritten. Restore a backup, or export what can still be read.",
  },
  disk_full: { text: "The disk is full.", hint: "Free some space, then try again. What was saved before is safe." },
  drills_into_itself: {
    text: "A card cannot be told in detail by the map it stands in.",
    hint: "Choose another map.",
  },
  exists: { text: "This map is in the library already.", hint: "Import it as a copy." },
  failed: { text: "It could not be done.", hint: "Nothing was changed. Restore a backup if this stays so." },
  file_too_large: { text: "The file is too large.", hint: "Export it without its pictures, or split it in two." },
  file_unreadable: {
    text: "The file could not be read.",
    hint: "Check that it is still there and that you may read it.",
  },
  flow_needs_touchpoints: {
    text: "This card has flows, and flows connect touchpoints only.",
    hint: "Keep it in a touchpoints lane, or remove its flows first.",
  },
  history_gone: { text: "That far back nothing is known any more.", hint: "Open the map again." },
  image_broken: {
    text: "The picture is damaged or cut short.",
    hint: "Open it in a picture viewer and save it again.",
  },
  image_too_large: { text: "The picture is too large.", hint: "Make the picture smaller and try again." },
  image_unknown: { text: "This is not a PNG, JPEG or WebP picture.", hint: "Convert the picture to PNG or JPEG." },
  import_failed: { text: "The file is not a map that Waymark can read.", hint: "Export it from Waymark again." },
  io: { text: "The disk did not answer.", hint: "Check that the disk is connected and healthy, then try again." },
  last_stage: {
    text: "A map keeps at least one stage.",
    hint: "Rename this stage, or add another before you remove it.",
  },
  last_step: {
    text: "A stage keeps at least one step.",
    hint: "Remove or move the whole stage, or add another step first.",
  },
  moved: {
    text: "The library's file was moved or replaced.",
    hint: "What was saved before is safe in that file. Make a backup now, then put the file back.",
  },
  newer_library: {
    text: "A newer Waymark made this library.",
    hint: "Update Waymark to change it.",
  },
  not_a_library: { text: "This file is no Waymark library.", hint: "Choose another file; this one was not touched." },
  not_a_number: { text: "A metric's values are plain numbers.", hint: "Give a number." },
  not_found: { text: "It is no longer there.", hint: "Someone may have removed it; look at the library again." },
  not_open: { text: "This window has not opened the map.", hint: "Open the map again." },
  nothing_to_redo: {
    text: "There is nothing of yours to redo.",
    hint: "Redo is there after an undo, until your next change.",
  },
  nothing_to_undo: {
    text: "There is nothing of yours to undo.",
    hint: "What others have changed since stays as they left it.",
  },
  read_only: {
    text: "The library may not be changed.",
    hint: "Check the permissions of the file and its folder, or save a copy elsewhere.",
  },
  span_too_long: {
    text: "The card would reach beyond the last step.",
    hint: "Let it cover fewer steps, or add steps first.",
  },
  too_many: { text: "That is too much at once.", hint: "Choose fewer." },
  two_names: {
    text: "The library's file has two names.",
    hint: "Remove one of the two names (the content stays), or make a real copy.",
  },
  unreachable: { text: "Waymark did not answer.", hint: "Check that Waymark is still running, then try again." },
};
