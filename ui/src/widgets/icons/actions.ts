// A sign for the actions that people know by one; others stand without.
import ArrowDown from "@lucide/svelte/icons/arrow-down";
import ArrowLeft from "@lucide/svelte/icons/arrow-left";
import ArrowRight from "@lucide/svelte/icons/arrow-right";
import ArrowUp from "@lucide/svelte/icons/arrow-up";
import Copy from "@lucide/svelte/icons/copy";
import FileOutput from "@lucide/svelte/icons/file-output";
import FileText from "@lucide/svelte/icons/file-text";
import Frown from "@lucide/svelte/icons/frown";
import History from "@lucide/svelte/icons/history";
import Image from "@lucide/svelte/icons/image";
import Keyboard from "@lucide/svelte/icons/keyboard";
import Link from "@lucide/svelte/icons/link";
import ListTree from "@lucide/svelte/icons/list-tree";
import Maximize from "@lucide/svelte/icons/maximize";
import PanelRight from "@lucide/svelte/icons/panel-right";
import PencilLine from "@lucide/svelte/icons/pencil-line";
import Plus from "@lucide/svelte/icons/plus";
import Redo2 from "@lucide/svelte/icons/redo-2";
import Smile from "@lucide/svelte/icons/smile";
import SquareDashed from "@lucide/svelte/icons/square-dashed";
import Table from "@lucide/svelte/icons/table-2";
import Trash2 from "@lucide/svelte/icons/trash-2";
import Undo2 from "@lucide/svelte/icons/undo-2";
import ZoomIn from "@lucide/svelte/icons/zoom-in";
import ZoomOut from "@lucide/svelte/icons/zoom-out";
import type { Component } from "svelte";

/** Signs by the ids of actions. */
export const actionIcons: Readonly<Record<string, Component | undefined>> = {
  undo: Undo2,
  redo: Redo2,
  addStage: Plus,
  addStep: Plus,
  addCard: Plus,
  addTouchpoint: Plus,
  delete: Trash2,
  duplicate: Copy,
  rename: PencilLine,
  selectAll: SquareDashed,
  moveLeft: ArrowLeft,
  moveRight: ArrowRight,
  moveUp: ArrowUp,
  moveDown: ArrowDown,
  feelBetter: Smile,
  feelWorse: Frown,
  zoomIn: ZoomIn,
  zoomOut: ZoomOut,
  zoomFit: Maximize,
  link: Link,
  outline: ListTree,
  history: History,
  inspector: PanelRight,
  export: FileOutput,
  copyPicture: Image,
  copyTable: Table,
  copyText: FileText,
  shortcuts: Keyboard,
};
