// Folding: what people take for the same is the same, and every stretch leads back to whole signs of the original.
import { describe, expect, it } from "vitest";
import { fold, original } from "./fold";

describe("folding", () => {
  it.each([
    ["Café", "cafe"],
    ["STRASSE", "straße"],
    ["Ｗａｙｍａｒｋ", "waymark"],
    ["Đàn", "dan"],
    ["don’t", "don't"],
    ["Ἀθήνα", "αθηνα"],
    ["مُحَمَّد", "محمد"],
    ["a\nb", "a b"],
  ])("takes %s for %s", (one, other) => expect(fold(one).text).toBe(fold(other).text));

  it.each([
    ["か", "が"],
    ["का", "कि"],
    ["ก", "กี"],
  ])("keeps %s apart from %s", (one, other) => expect(fold(one).text).not.toBe(fold(other).text));

  it("leads back to whole signs", () => {
    const text = "Große Gründe: 🙂 Café";
    const folded = fold(text);
    const place = (word: string) => {
      const at = folded.text.indexOf(fold(word).text);
      return text.slice(...original(folded, at, at + fold(word).text.length));
    };
    expect(place("grunde")).toBe("Gründe");
    expect(place("gros")).toBe("Groß");
    expect(place("cafe")).toBe("Café");
    expect(place("🙂")).toBe("🙂");
  });
});
