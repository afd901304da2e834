import type * as parser from "@cdktf/hcl2json";

/** For `jest.mock("@cdktf/hcl2json", parseOnce)`: a text that was parsed before is not parsed again. */
export function parseOnce(): typeof parser {
  const actual: typeof parser = jest.requireActual("@cdktf/hcl2json");
  const parsed = new Map<string, ReturnType<typeof parser.parse>>();
  return {
    ...actual,
    parse(name, text) {
      const known = parsed.get(text) ?? actual.parse(name, text);
      parsed.set(text, known);
      return known;
    },
  };
}
