import type { Json } from "../../common/json";
import type { Problem } from "../../common/problem";
import { nearestNode, placeOf, toPlain } from "../../common/yaml/located";
import { parseYaml, type YamlCodes } from "../../common/yaml/parse-yaml";
import type { UserFile } from "./user-file";

const code = "ZTAI-POL-050";
const codes: YamlCodes = { syntax: code, documents: code, keyTwice: code, forbiddenKey: code, notPlain: code };

/** Reads YAML or JSON that people write; a file with a fault in it gives nothing. */
export function parseUserFile(
  file: string,
  text: string,
): { readonly parsed?: UserFile; readonly problems: readonly Problem[] } {
  const { root, problems } = parseYaml(file, text, codes);
  if (!root || problems.length > 0) return { problems };
  if (root.kind === "scalar" && root.value === null) {
    const at = { file, place: placeOf(root.at) };
    return {
      problems: [
        {
          code,
          level: "error",
          ...at,
          message: "is empty",
          allowed: "YAML or JSON",
          fix: "write it, or leave the file out",
        },
      ],
    };
  }
  return {
    parsed: { file, value: toPlain(root) as Json, place: (path) => placeOf(nearestNode(root, path).at) },
    problems: [],
  };
}
