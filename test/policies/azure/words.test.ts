import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Json, JsonObject } from "../../../common/json";
import { listed, type Card } from "../../../policies/azure/card";
import { cards } from "../../../policies/azure/cards.generated";
import { bodyPaths } from "../../../policies/azure/registry";
import { isWord } from "../../../policies/azure/word";

const folder = join(__dirname, "../../../policies/azure");

/** Names of members that a file says, where a conversion may look. */
function membersIn(source: string): readonly string[] {
  const texts = [...source.matchAll(/"([\w.-]+)"/g)].flatMap(([, text = ""]) => text.split("."));
  const keys = [...source.matchAll(/(?:^\s*|\{ )(\w+):/gm)].map(([, key = ""]) => key);
  return [...new Set([...texts, ...keys])].filter((name) => /^[A-Za-z][\w-]*$/.test(name));
}

/** Words of enumerations that a file compares with, and those that every one may. */
function wordsIn(source: string): readonly string[] {
  const lines = source
    .split("\n")
    .filter((line) => /\b(isWord|word|has|hasFeature|isKind|isSite|enabledRule|field)\(|\.test\(/.test(line));
  const words = lines.flatMap((line) => [...line.matchAll(/"([A-Za-z]+)"|\/\^?([A-Za-z]+)/g)]);
  const own = words.map(([, text, pattern = ""]) => text ?? pattern);
  return [...new Set([...own, "Enabled", "Disabled", "On", "NotSpecified", "True"])];
}

/** Texts, lists and objects that hold a word wherever a conversion may look, some levels deep. */
function holding(word: string, members: readonly string[]): readonly Json[] {
  const object = (value: Json): JsonObject => {
    const made = Object.fromEntries(members.map((name) => [name, value]));
    // What a conversion hands on is not looked into.
    return Object.defineProperty(made, "toJSON", { value: () => "…" });
  };
  const flat = object(word);
  const levels = [flat, object([flat]), object([object([flat])]), object([word])];
  return [word, [word], ...levels, ...levels.map((level) => [level])];
}

interface Conversion {
  readonly what: string;
  readonly convert: (value: Json) => unknown;
}

/** Every function of a card that reads a body. */
function conversions(card: Card): readonly Conversion[] {
  const [type = ""] = listed(card.azurerm);
  const own = Object.entries(card.arguments ?? {}).flatMap(([to, argument]) =>
    bodyPaths(argument).map((path) => [to, path] as const),
  );
  const parts = Object.values(card.parts ?? {}).flatMap((held) => Object.entries(held));
  const found = [...own, ...parts].flatMap(([to, { convert }]) =>
    convert ? [{ what: `${type}.${to}`, convert }] : [],
  );
  return card.when ? [...found, { what: `${type} itself`, convert: card.when }] : found;
}

const result = ({ convert }: Conversion, value: Json) => JSON.stringify(convert(value) ?? null).toLowerCase();

const byFile = readdirSync(folder)
  .filter((file) => file.endsWith(".ts"))
  .flatMap((file) => {
    const exported = Object.values(jest.requireActual<Record<string, unknown>>(join(folder, file))).flat();
    const own = cards.filter((card) => exported.includes(card));
    return own.length > 0 && file !== "cards.generated.ts" ? [{ file, own }] : [];
  });

test("every card is in a file", () => {
  expect(byFile.flatMap(({ own }) => own)).toHaveLength(cards.length);
});

test.each(byFile)("$file reads the words of a body in any case", ({ file, own }) => {
  const source = readFileSync(join(folder, file), "utf8");
  const members = membersIn(source);
  const wrong = new Set<string>();
  for (const word of wordsIn(source)) {
    const spelt = [word, word.toLowerCase(), word.toUpperCase()].map((one) => holding(one, members));
    const [plain = [], ...others] = spelt;
    for (const conversion of own.flatMap(conversions)) {
      plain.forEach((value, at) => {
        const expected = result(conversion, value);
        if (others.some((other) => result(conversion, other[at] ?? null) !== expected))
          wrong.add(`${conversion.what}: ${word}`);
      });
    }
  }
  expect([...wrong]).toEqual([]);
});

test.each(byFile)("$file leaves comparing words to one place", ({ file }) => {
  const source = readFileSync(join(folder, file), "utf8");
  expect(source.match(/(?<!typeof [\w.]+ )[!=]== "[^"]+"|\.includes\("[^"]+"\)/g) ?? []).toEqual([]);
});

test.each<readonly [Json | undefined, boolean]>([
  ["disabled", true],
  ["DISABLED", true],
  ["Off", true],
  ["Enabled", false],
  [false, false],
  [undefined, false],
])("%p is one of Disabled and off: %p", (value, expected) => {
  expect(isWord(value, "Disabled", "off")).toBe(expected);
});
