import type { Json } from "../../common/json";

/**
 * Whether a value is one of some words of an enumeration, in any case of letters: Azure Resource Manager does not tell them
 * apart. https://github.com/microsoft/api-guidelines/blob/vNext/azure/Guidelines.md
 */
export function isWord(value: Json | undefined, ...words: readonly string[]): boolean {
  if (typeof value !== "string") return false;
  const said = value.toLowerCase();
  return words.some((word) => word.toLowerCase() === said);
}

/** True for one of these words, as a conversion of a value. */
export function word(...words: readonly string[]): (value: Json) => boolean {
  return (value) => isWord(value, ...words);
}
