import type { Problem } from "../../../common/problem";
import type { Located } from "../../../common/yaml/located";
import { formatPath, placeOf, scalars } from "../../../common/yaml/located";
import { isAmbiguousNumber } from "../../../common/yaml/plain-scalar";

/**
 * Numbers with a leading zero or in another base: readers of YAML take `010` for eight or for ten.
 *
 * @param reported problems that are known; a number where text is expected is one of them
 */
export function findAmbiguousNumbers(root: Located, reported: readonly Problem[]): Problem[] {
  const known = new Set(reported.map(({ path }) => path));
  return Array.from(scalars(root)).flatMap(({ path, scalar: { value, source, at } }) => {
    const formatted = formatPath(path);
    if (typeof value !== "number" || !isAmbiguousNumber(source) || known.has(formatted)) return [];
    const message = "is a number that readers of YAML take for different ones";
    const place = { file: at.file, place: placeOf(at), path: formatted, found: source };
    return [{ code: "ZTAI-CFG-013", ...place, message, fix: `write it in decimal, such as ${value}` }];
  });
}
