// How the picture makes room for what is dragged.
import { expect, test } from "vitest";
import { heightened, inOrder, rearranged, widened, withMoved } from "./rearrange";

const columns = [
  { id: "a", at: 100, size: 50 },
  { id: "b", at: 154, size: 80 },
  { id: "c", at: 238, size: 60 },
];
const box = ({ at, size }: { at: number; size: number }) => ({ x: at, y: 0, width: size, height: 10 });

test("stretches keep their sizes in another order, and no two meet", () => {
  const order = withMoved(columns, "a", 2);
  expect(order).toEqual(["b", "c", "a"]);
  const places = inOrder(columns, order);
  expect([...places]).toEqual([
    ["b", 100],
    ["c", 184],
    ["a", 248],
  ]);
});

test("only what stands elsewhere is moved", () => {
  const { shown } = rearranged(columns, ["a", "c", "b"], true, box);
  expect(shown.moved.map(({ by }) => by)).toEqual([
    { x: 64, y: 0 },
    { x: -84, y: 0 },
  ]);
  expect(rearranged(columns, ["a", "b", "c"], true, box).shown.moved).toEqual([]);
});

test("what lies beyond an edge goes with it", () => {
  const frame = { width: 400, height: 300 };
  expect(widened(frame, 20, 150, 30).moved[0]).toMatchObject({ rect: { x: 150, y: 20 }, by: { x: 30, y: 0 } });
  expect(heightened(frame, 90, -10).moved[0]).toMatchObject({ rect: { y: 90, width: 400 }, by: { x: 0, y: -10 } });
});
