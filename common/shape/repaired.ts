import { withoutOddCharacters } from "../odd-characters";
import type { Schema } from "./schema";

/** What a text that its pattern refuses was most likely meant to be; undefined when no small change makes it fit. */
export function repaired(text: string, { pattern, minLength = 0, maxLength = Infinity }: Schema): string | undefined {
  if (pattern === undefined || text.length > 200) return undefined;
  const plain = withoutOddCharacters(text);
  const lower = plain.toLowerCase();
  const hyphens = lower.replace(/[\s_]+/g, "-");
  const fits = new RegExp(pattern, "u");
  const candidates = [plain, lower, hyphens, lower.replace(/[\s_-]+/g, ""), isoDate(plain)];
  return candidates.find(
    (candidate) =>
      candidate !== text && candidate.length >= minLength && candidate.length <= maxLength && fits.test(candidate),
  );
}

/** A date with one digit for the month or the day, or with other separators; the order has to be year, month, day. */
function isoDate(text: string): string {
  return text.replace(
    /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/,
    (_, year: string, month: string, day: string) => `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`,
  );
}
