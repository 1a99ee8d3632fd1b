// Addresses that people write on cards: opened in another tab, and only when they are of the web or of mail. The desktop's core
// looks once more, by the same rules (`src-tauri/src/addresses.rs`): a page is not believed.
import { HostFault } from "./host";

const ALLOWED: readonly string[] = ["http:", "https:", "mailto:"];
/** The longest address that browsers agree on. */
const LONGEST = 2_000;

/** An address that shows something, runs nothing and names no one to sign in as, as it is opened; null for any other. */
export function harmless(address: string): string | null {
  const written = address.trim();
  if (written.length > LONGEST || !/^(https?:\/\/|mailto:)\S/i.test(written)) return null;
  try {
    const url = new URL(written);
    return ALLOWED.includes(url.protocol) && url.username === "" && url.password === "" ? url.href : null;
  } catch {
    return null;
  }
}

/** Opens an address in another tab, which learns nothing of this one. Throws a `HostFault`. */
export function openElsewhere(address: string): void {
  const opened = harmless(address);
  if (opened !== null) {
    window.open(opened, "_blank", "noopener,noreferrer");
    return;
  }
  throw new HostFault({
    code: "address",
    message: "This address is not one that Waymark opens.",
    hint: "Write an address that begins with https://, http:// or mailto:, without a name and password in it.",
  });
}
