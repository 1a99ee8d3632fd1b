// Where rows, columns and cells of a picture stand: found by id, and by a point of the scene.
import type { Column, Frame, Row } from "../generated/border";
import { firstRow } from "./spatial-index";
import type { Point, Rect } from "./viewport.svelte";

interface ById {
  frame: Frame;
  rows: Map<string, Row>;
  steps: Map<string, Column>;
}

/** The places of a frame. */
export abstract class Places {
  #known: ById | null = null;

  /** Columns, rows and sizes. */
  abstract get frame(): Frame;

  /** A row by its lane. */
  row(lane: string): Row | undefined {
    return this.#byId().rows.get(lane);
  }

  /** A step's column. */
  column(step: string): Column | undefined {
    return this.#byId().steps.get(step);
  }

  /** The row at a height of the scene. */
  rowAt(y: number): Row | undefined {
    const row = this.frame.rows[firstRow(this.frame.rows, y)];
    return row && row.y <= y ? row : undefined;
  }

  /** The step's column at a place of the scene. */
  columnAt(x: number): Column | undefined {
    const { steps } = this.frame;
    let [low, high] = [0, steps.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((steps[middle]?.x ?? 0) <= x) low = middle + 1;
      else high = middle;
    }
    const step = steps[low - 1];
    return step && x < step.x + step.width ? step : undefined;
  }

  /** The box of a cell; none when its lane or step is not drawn. */
  cellBox(lane: string, step: string): Rect | null {
    const row = this.row(lane);
    const column = this.column(step);
    return row && column ? { x: column.x, y: row.y, width: column.width, height: row.height } : null;
  }

  /** Lane and step at a place of the scene. */
  cellAt(at: Point): { lane: string; step: string } | null {
    const row = this.rowAt(at.y);
    const column = this.columnAt(at.x);
    return row && column ? { lane: row.id, step: column.id } : null;
  }

  /** Rows and columns by id, made once for each frame. */
  #byId(): ById {
    const { frame } = this;
    if (this.#known?.frame === frame) return this.#known;
    const rows = new Map(frame.rows.map((row) => [row.id, row]));
    const steps = new Map(frame.steps.map((step) => [step.id, step]));
    return (this.#known = { frame, rows, steps });
  }
}
