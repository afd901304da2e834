import { ownTags, tagsOfZone } from "../../../constructs/core/own-tags";

test("a zone takes the kit's own tags first, and fifteen in all", () => {
  const own = Object.fromEntries(ownTags.map((name) => [name, "x"]));
  const others = Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`t${i}`, "x"]));
  expect(Object.keys(tagsOfZone({ ...others, ...own }))).toEqual([
    ...ownTags,
    ..."012345678".split("").map((i) => `t${i}`),
  ]);
});

test("names that Azure DNS does not take are left out", () => {
  const names = ["cost center", "hidden-link:x", "1st", "größe", "a(b)", "cost-center", "cost_center"];
  expect(Object.keys(tagsOfZone(Object.fromEntries(names.map((name) => [name, "x"]))))).toEqual([
    "cost-center",
    "cost_center",
  ]);
});
