// A fault is told in the language of the page where its code is known; the core's own sentence is never lost.
import { render, screen } from "@testing-library/svelte";
import { expect, test } from "vitest";
import { detailsOf, told } from "../src/state/fault-words";
import { Toasts } from "../src/state/toasts.svelte";
import FaultText from "../src/widgets/FaultText.svelte";
import { words } from "../src/words";

const fault = { code: "disk_full", message: "The disk of “/data” is full.", hint: "Free some space." };

test("in English the core's own sentence is told, which names the place", () => {
  expect(told(fault, "en")).toEqual({ text: fault.message, hint: fault.hint });
});

test("in another language the words of the code come first and the core's sentence stays", () => {
  const { text, hint } = words.faults.disk_full;
  expect(told(fault, "de")).toEqual({ text, hint, own: fault.message });
  expect(told({ ...fault, code: "brand_new" }, "de")).toEqual({ text: fault.message, hint: fault.hint });
});

test("details name the code, and can be copied where a fault stands", () => {
  expect(detailsOf(fault)).toBe(`disk_full: ${fault.message}\n${fault.hint}`);
  render(FaultText, { fault });
  expect(screen.getByText(fault.message)).toBeTruthy();
  expect(screen.getByRole("button", { name: words.common.copyDetails })).toBeTruthy();
});

test("a fault that is held under the pointer stays, and goes on its own clock afterwards", () => {
  const toasts = new Toasts();
  toasts.fault(fault);
  const [toast] = toasts.list;
  expect(toast?.text).toBe(fault.message);
  expect(toast?.details).toContain("disk_full");
  toasts.hold(toast?.id ?? 0, true);
  expect(toasts.list).toHaveLength(1);
  toasts.drop(toast?.id ?? 0);
  expect(toasts.list).toHaveLength(0);
});
