import fc from "fast-check";
import { LinearPattern } from "../../../policies/custom-rules/pattern/linear-pattern";
import { SchemaPatternError } from "../../../policies/custom-rules/pattern/pattern";

const atom = fc.constantFrom(
  "a",
  "b",
  "-",
  ".",
  "\\d",
  "\\w",
  "\\S",
  "[ab]",
  "[^a-c]",
  "[\\d_-]",
  "\\.",
  "^",
  "$",
  "\\b",
  "é",
);
const { pattern } = fc.letrec<{ pattern: string }>((tie) => ({
  pattern: fc.oneof(
    { maxDepth: 4 },
    atom,
    fc.tuple(tie("pattern"), tie("pattern")).map(([a, b]) => a + b),
    fc.tuple(tie("pattern"), tie("pattern")).map(([a, b]) => `(?:${a}|${b})`),
    fc
      .tuple(tie("pattern"), fc.constantFrom("*", "+", "?", "{2}", "{1,3}", "{0,}", "*?"))
      .map(([a, q]) => `(${a})${q}`),
  ),
}));
const text = fc.string({
  unit: fc.constantFrom("a", "b", "c", "1", "_", "-", ".", " ", "é", "\n", "😀"),
  maxLength: 12,
});

test("agrees with JavaScript on patterns and texts at random", () => {
  fc.assert(
    fc.property(pattern, text, (source, subject) => {
      expect(new LinearPattern(source).test(subject)).toBe(new RegExp(source, "u").test(subject));
    }),
    { numRuns: 2000 },
  );
});

test.each(["(a+)+$", "^(a|a)*$", "(a*)*b", ".*.*.*.*.*.*.*x$", "^(([a-z])+.)+[A-Z]([a-z])+$"])(
  "decides %s on a text made to make it slow",
  (source) => {
    const subject = `${"a".repeat(20_000)}!`;
    expect(new LinearPattern(source).test(subject)).toBe(false);
  },
);

test.each([
  ["(?=a)", "lookaround"],
  ["(?<!a)b", "lookaround"],
  ["(?<name>a)", "named groups"],
  ["(a)\\1", "back-references"],
  ["\\p{L}", "Unicode properties"],
  ["(a", "not closed"],
  ["a)", "closes nothing"],
  ["[a", "ends too early"],
  ["*a", "repeats nothing"],
  ["a**", "two quantifiers"],
  ["a{3,1}", "backwards"],
  ["a{x}", "no count"],
  ["[z-a]", "backwards"],
  ["[\\d-z]", "bounds a range"],
  ["\\q", "is not an escape"],
  ["\\ud83d", "surrogate"],
  ["\\u{110000}", "incomplete"],
  ["((a{50}){50}){50}", "over 1000 steps"],
  ["a".repeat(513), "longer than"],
  ["^*", "assertion"],
])("refuses %s", (source, reason) => {
  expect(() => new LinearPattern(source)).toThrow(SchemaPatternError);
  expect(() => new LinearPattern(source)).toThrow(reason);
});
