import type { Path } from "../../../common/yaml/located";
import type { DraftFinding } from "../../deployment/checks/check";

/** Of these keys, `value` has one. Other keys count for nothing. */
export function* exactlyOne(path: Path, value: object, keys: readonly string[]): Iterable<DraftFinding> {
  const found = Object.keys(value).filter((key) => keys.includes(key));
  if (found.length === 1) return;
  const message = found.length === 0 ? "names nothing" : `names ${found.join(" and ")}`;
  const fix = "give exactly one of them";
  yield { code: "ZTAI-CFG-047", path, ofKey: true, message, allowed: keys.join(", "), fix };
}
