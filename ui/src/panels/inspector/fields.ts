// What the parts of the card panel share.
import type { Card } from "../../document/whole";

/** Sets fields of the card; `field` joins what is typed in one field. */
export type SetCard = (fields: Record<string, unknown>, field?: string) => Promise<boolean>;

/** A card and the way to change it. */
export interface CardProps {
  card: Card;
  set: SetCard;
}
