import type { StandingPrice, UsePrice } from "../../../stacks/costs/price";
import { monthlyUsd } from "../../../stacks/costs/price";
import * as prices from "../../../stacks/costs/prices";

type Price = StandingPrice | UsePrice;

/** Every price below a value: of a table, of a list of sizes. */
function pricesIn(value: unknown): readonly Price[] {
  if (typeof value !== "object" || value === null) return [];
  return "what" in value ? [value as Price] : Object.values(value).flatMap(pricesIn);
}

const all = [...pricesIn(prices), prices.tokenPrice("gpt-5.1")];

test("each has a source of its own kind", () => {
  const recorded = /^https:\/\/github\.com\/[\w./-]+$/;
  const page = /^https:\/\/azure\.microsoft\.com\/pricing\/details\/[\w/-]+\/$/;
  expect(all.length).toBeGreaterThan(100);
  expect(all.filter(({ source, verified }) => !(verified ? recorded : page).test(source))).toEqual([]);
});

test("each is more than nothing", () => {
  expect(all.filter(({ usd }) => usd !== undefined && !(usd > 0))).toEqual([]);
});

test("what is paid for is called by one name, at one price", () => {
  const named = new Map<string, Price>();
  const twice = all.filter((price) => {
    const other = named.get(price.what);
    named.set(price.what, price);
    return other !== undefined && other !== price;
  });
  expect(twice).toEqual([]);
});

test.each([
  ["hour" as const, 1.75, 1, 1277.5],
  ["hour" as const, 0.005, 3, 10.95],
  ["hour" as const, 0.0144, 0.5, 5.26],
  ["month" as const, 2.5, 2, 5],
  ["month" as const, 0.5, 0, 0],
])("per %s %d for %d is %d a month", (per, usd, quantity, expected) => {
  expect(monthlyUsd({ per, usd, what: "a", region: "US East", source: "b", verified: true }, quantity)).toBe(expected);
});
