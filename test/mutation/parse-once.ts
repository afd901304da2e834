/** For `jest.mock("@cdktf/hcl2json", parseOnce)`: a text that was parsed before is not parsed again. */
export function parseOnce(): { parse(name: string, text: string): Promise<unknown> } {
  const actual: typeof import("@cdktf/hcl2json") = jest.requireActual("@cdktf/hcl2json");
  const parsed = new Map<string, unknown>();
  return {
    ...actual,
    async parse(name: string, text: string) {
      const known = parsed.get(text);
      if (known !== undefined) return known;
      const json: unknown = await actual.parse(name, text);
      parsed.set(text, json);
      return json;
    },
  };
}
