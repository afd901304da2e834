import type { Operator } from "../mutant";

/** Turns every switch around. */
export const flip: Operator = ({ value }) => (typeof value === "boolean" ? [!value] : []);
