import { printable } from "../../common/printable";

test.each([
  ["\u001b[31mred", "\\u001b[31mred"],
  ["\u009b2J", "\\u009b2J"],
  ["a\u202eb", "a\\u202eb"],
  ["one\r\ntwo\tthree", "one two three"],
  ["Überwachung 日本 🙂", "Überwachung 日本 🙂"],
])("%j is shown as %j", (text, shown) => expect(printable(text)).toBe(shown));
