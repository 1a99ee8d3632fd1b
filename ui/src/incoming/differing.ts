// What differs between two copies, in the words of the page: kinds of records and fields of the open format.
import { words } from "../words";
import { fieldName } from "./columns";

/** What a kind of record is called. */
export function kindOf(kind: string): string {
  return words.importing.copies.kinds[kind] ?? kind;
}

/** What a field of the open format is called: its last part says most ("touchpoint.channel"). */
export function fieldOfCopy(field: string): string {
  return fieldName(field.split(".").at(-1) ?? field);
}
