import { hiddenCharacter, nameOfCharacter, withoutOddCharacters } from "../../../common/odd-characters";
import type { Problem } from "../../../common/problem";
import { looksSecret } from "../../../common/secret-text";
import type { Located, Path } from "../../../common/yaml/located";
import { formatPath, placeOf, scalars } from "../../../common/yaml/located";

/** Keys of texts that may have more than one line. */
const sentences: ReadonlySet<string> = new Set(["reason", "description"]);

/**
 * Values that hold a character which steers something, or which nobody sees: Azure refuses control characters in names and tags,
 * and two names that differ in one look the same in every report.
 */
export function findHiddenCharacters(root: Located): Problem[] {
  return Array.from(scalars(root)).flatMap(({ path, scalar }) => {
    const { value, at } = scalar;
    const character = typeof value === "string" ? hiddenCharacter(value, isSentence(path) ? "\n\t" : "") : undefined;
    if (typeof value !== "string" || character === undefined) return [];
    const plain = withoutOddCharacters(value);
    const known = { code: "ZTAI-CFG-017", file: at.file, place: placeOf(at), path: formatPath(path) };
    const isShown = plain.length <= 60 && !looksSecret(value);
    const fix = isShown && plain !== "" ? `write ${plain}` : "remove it";
    return [{ ...known, message: `holds ${nameOfCharacter(character)}`, fix }];
  });
}

function isSentence(path: Path): boolean {
  return sentences.has(String(path.at(-1)));
}
