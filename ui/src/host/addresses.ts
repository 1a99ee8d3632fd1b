// Addresses that people write on cards: opened in another tab, and only when they are of the web or of mail.
import { HostFault } from "./host";

/** Whether an address shows something and runs nothing. */
export function isHarmless(address: string): boolean {
  try {
    return ["http:", "https:", "mailto:"].includes(new URL(address.trim()).protocol);
  } catch {
    return false;
  }
}

/** Opens an address in another tab, which learns nothing of this one. Throws a `HostFault`. */
export function openElsewhere(address: string): void {
  if (isHarmless(address)) {
    window.open(address.trim(), "_blank", "noopener,noreferrer");
    return;
  }
  throw new HostFault({
    code: "address",
    message: "This address is not one that Waymark opens.",
    hint: "Write an address that begins with https://, http:// or mailto:.",
  });
}
