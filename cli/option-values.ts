import { InvalidArgumentError } from "commander";
import { isDate } from "../common/date";

/** Takes one of a few words. */
export function oneWordOf<T extends string>(allowed: readonly T[]): (value: string) => T {
  return (value) => {
    const found = allowed.find((one) => one === value);
    if (found === undefined) throw new InvalidArgumentError(`It is one of: ${allowed.join(", ")}.`);
    return found;
  };
}

/** Takes a day. */
export function oneDay(value: string): string {
  if (!isDate(value)) throw new InvalidArgumentError("It is a day such as 2027-03-31.");
  return value;
}

/** A flag that may be given several times. */
export function repeatable<T>(
  parse: (value: string) => T,
): (value: string, before: readonly T[] | undefined) => readonly T[] {
  return (value, before = []) => [...before, parse(value)];
}

/** Takes a whole number from 1. */
export function countFrom1(value: string): number {
  const count = Number(value);
  if (!/^\d+$/.test(value) || count < 1 || !Number.isSafeInteger(count))
    throw new InvalidArgumentError("It is a whole number from 1.");
  return count;
}
