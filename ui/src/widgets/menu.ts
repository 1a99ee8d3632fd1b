// What a menu holds.
import type { Component } from "svelte";

/** A thing to do. */
export interface MenuAction {
  id: string;
  label: string;
  /** What it is for, on a second line. */
  use?: string;
  icon?: Component;
  /** Its keys, as people read them. */
  keys?: string;
  danger?: boolean;
  disabled?: boolean;
  /** Ticked, for what is one of several. */
  chosen?: boolean;
  run: () => unknown;
}

/** A thing to do, a heading, or a line between groups. */
export type MenuEntry = MenuAction | { id: string; heading: string } | { id: string; line: true };
