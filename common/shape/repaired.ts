import { withoutOddCharacters } from "../odd-characters";
import type { Schema } from "./schema";

/** What a text that its pattern refuses was most likely meant to be; undefined when no small change makes it fit. */
export function repaired(text: string, { pattern, minLength = 0, maxLength = Infinity }: Schema): string | undefined {
  if (pattern === undefined || text.length > 200) return undefined;
  const plain = withoutOddCharacters(text);
  const fits = new RegExp(pattern, "u");
  // A pattern of alternatives takes most words in lower case for one of them.
  const words = pattern.includes("|") ? [] : lowerCase(plain);
  return [plain, ...words, ...repairs.map(({ from, to }) => plain.replace(from, to))].find(
    (candidate) =>
      candidate !== text && candidate.length >= minLength && candidate.length <= maxLength && fits.test(candidate),
  );
}

function lowerCase(text: string): string[] {
  const lower = text.toLowerCase();
  return [lower, lower.replace(/[\s_]+/g, "-"), lower.replace(/[\s_-]+/g, "")];
}

/** Other spellings of what patterns ask for. A pattern that takes the result decides which was meant. */
const repairs: readonly { readonly from: RegExp; readonly to: (match: string, ...groups: string[]) => string }[] = [
  // Dates: year, month, day in one or two digits; day.month.year; with a time.
  { from: /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/, to: (_, year, month, day) => isoDate(year, month, day) },
  { from: /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/, to: (_, day, month, year) => isoDate(year, month, day) },
  { from: /^(\d{4}-\d{2}-\d{2})[T ].*$/, to: (_, day = "") => day },
  // A GUID in braces, or at the end of an id.
  { from: /^.*?([\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}).*$/i, to: (_, guid = "") => guid },
  // Environment variables as shells have them.
  { from: /^\$\{?([A-Za-z_]\w*)\}?$/, to: (_, name = "") => `\${env:${name}}` },
  // The host of an address.
  { from: /^[a-z]+:\/\/([^/:]+).*$/i, to: (_, host = "") => host.toLowerCase() },
  // A network mask behind an address.
  { from: /^([\d.]+)\/(255\.[\d.]+)$/, to: (_, address = "", mask = "") => `${address}/${prefixOf(mask)}` },
  // Units of memory.
  { from: /^(\d+(?:\.\d)?)\s*(?:GB|GiB|G|gi)$/, to: (_, size = "") => `${size}Gi` },
];

function isoDate(year = "", month = "", day = ""): string {
  return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}

/** Bits that are set in a network mask. */
function prefixOf(mask: string): number {
  return mask.split(".").reduce((bits, octet) => bits + (Number(octet).toString(2).match(/1/g)?.length ?? 0), 0);
}
