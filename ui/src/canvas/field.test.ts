// What a text field's text means.
import { describe, expect, it } from "vitest";
import { parseShare, partsOf } from "./field";

describe("a share", () => {
  it.each([
    ["64 %", 0.64],
    ["64", 0.64],
    ["12,5", 0.125],
    ["100%", 1],
    ["0", 0],
    ["", null],
    [" ", null],
  ])("%j is %j", (text, share) => {
    expect(parseShare(text)).toBe(share);
  });

  it.each(["abc", "101", "-4", "1e999"])("%j is none", (text) => {
    expect(parseShare(text)).toBeUndefined();
  });
});

describe("what is written at a link", () => {
  it.each([
    ["19", "19", ""],
    ["19 % calls instead", "19 %", "calls instead"],
    ["19 calls 2 times", "19", "calls 2 times"],
    ["12,5%", "12,5%", ""],
    ["calls instead", "", "calls instead"],
    ["", "", ""],
  ])("%j is the share %j and the words %j", (text, figure, label) => {
    expect(partsOf(text)).toEqual({ figure, label });
  });
});
