import { columnsOf, verbatim, wrapLines } from "../../../policies/reports/wrap";

const words = "a bb ccc dddd eeeee ffffff ggggggg hhhhhhhh azurerm_private_endpoint.a-name-of-its-own i";
const lines = [
  words,
  `   ${words}`,
  `\u001b[31m${words}\u001b[0m`,
  `1. \u001b[1m${words}\u001b[0m (${words})`,
  "",
  "x".repeat(90),
];

test.each([20, 40, 80])(
  "lines fit %d columns, but for words that are longer, and no word is broken or lost",
  (width) => {
    for (const line of lines) {
      const wrapped = wrapLines(line, width).split("\n");
      for (const one of wrapped) {
        if (columnsOf(one) > width) expect(one.trim()).not.toContain(" ");
      }
      expect(wrapped.join(" ").split(/ +/).filter(Boolean)).toEqual(line.split(/ +/).filter(Boolean));
    }
  },
);

test("what continues stands to the right of where its line begins", () => {
  expect(wrapLines("   why: one two three", 13)).toBe("   why: one\n     two\n     three");
});

test("what fits, and what is kept, stays as it is", () => {
  expect(wrapLines("a   b", 5)).toBe("a   b");
  expect(wrapLines(verbatim("a   b = 1"), 5)).toBe("a   b = 1");
});
