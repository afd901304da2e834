import type { Problem } from "../../../common/problem";
import { placeOf, type Located, type LocatedMap } from "../../../common/yaml/located";
import { parseYaml, type YamlCodes } from "../../../common/yaml/parse-yaml";

/** Result of reading one file: a tree with places, unless the text cannot be understood at all. */
export interface ParsedSource {
  readonly root?: LocatedMap;
  readonly problems: readonly Problem[];
}

const codes: YamlCodes = {
  syntax: "ZTAI-CFG-003",
  keyTwice: "ZTAI-CFG-004",
  documents: "ZTAI-CFG-007",
  notPlain: "ZTAI-CFG-008",
  forbiddenKey: "ZTAI-CFG-009",
};

/**
 * Reads a deployment file into a mapping that knows where each value stands.
 *
 * @param environment of an overlay. @default - the file is not an overlay
 */
export function parseSource(file: string, text: string, environment?: string): ParsedSource {
  const { root, problems } = parseYaml(file, text, codes);
  if (!root) return { problems: problems.map(anotherFile) };
  return root.kind === "map" ? { root, problems } : { problems: [...problems, notMapping(root, environment)] };
}

function anotherFile(problem: Problem): Problem {
  if (problem.code !== codes.documents) return problem;
  const fix = "keep one document in the file; for another environment write ztai.<environment>.yaml beside it";
  return { ...problem, fix };
}

function notMapping(root: Exclude<Located, LocatedMap>, environment: string | undefined): Problem {
  const at = { file: root.at.file, place: placeOf(root.at) };
  if (root.kind === "scalar" && root.value === null) {
    if (environment !== undefined) {
      const fix = `write what differs in ${environment}, at least environment: ${environment}`;
      return { code: "ZTAI-CFG-005", ...at, message: "the overlay is empty", fix };
    }
    const fix = "describe an estate: ztai blueprints names examples to begin with";
    return { code: "ZTAI-CFG-005", ...at, message: "is empty", fix };
  }
  const found = root.kind === "list" ? "a list" : "a single value";
  const message = `holds ${found} where a mapping is expected`;
  return { code: "ZTAI-CFG-006", ...at, message, fix: "write keys such as organization: contoso" };
}
