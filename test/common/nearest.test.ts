import { nearest } from "../../common/nearest";

const keys = ["environment", "organization", "owner", "location", "allowedLocations", "tags"];

test.each([
  ["ownr", "owner"],
  ["onwer", "owner"],
  ["Loc-ation", "location"],
  ["tgas", "tags"],
  ["env", "environment"],
  ["orga", "organization"],
])("%s is meant to be %s", (word, meant) => {
  expect(nearest(word, keys)).toBe(meant);
});

test.each(["en", "o", "purple", ""])("%j is meant to be none of them", (word) => {
  expect(nearest(word, keys)).toBeUndefined();
});

test("a beginning of several is meant to be none of them", () => {
  expect(nearest("gpt", ["gpt-5.1-long", "gpt-5.2-long"])).toBeUndefined();
});

test("candidates may come from an iterator", () => {
  expect(nearest("env", new Set(keys).values())).toBe("environment");
});
