// The words of the map's surface; they live with all others.
export { says } from "../words";
