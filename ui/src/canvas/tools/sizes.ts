// Bounds of what an edge can be dragged to, in scene units.

/** Bounds of a step's width. */
export const STEP_WIDTH: readonly [number, number] = [120, 800];
/** Bounds of a lane's height. */
export const LANE_HEIGHT: readonly [number, number] = [40, 2000];
