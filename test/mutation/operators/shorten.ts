import type { Operator } from "../mutant";

/** Keeps for a day only what is kept for many. */
export const shorten: Operator = ({ argument, value }) =>
  typeof value === "number" && value > 1 && /(^|_)days($|_)|retention/.test(argument) ? [1] : [];
