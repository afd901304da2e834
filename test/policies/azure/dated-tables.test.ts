import { datedTables, passedOn } from "../../../policies/dated-tables";

const table = {
  name: "things",
  source: "https://example.com/things",
  checked: "2026-11-28",
  rows: [{ name: "old", ends: "2026-12-31" }, { name: "new", ends: "2028-12-31" }, { name: "lasting" }],
};

describe("a dated table", () => {
  test("holds up to its last day", () => {
    expect(passedOn("2026-12-31", [table])).toEqual([]);
  });

  test("names the row that has ended since", () => {
    expect(passedOn("2027-01-01", [table])).toEqual(["things: old ended on 2026-12-31"]);
  });

  test("is due when nobody compared it for a year", () => {
    const due = "things: last compared on 2026-11-28 with https://example.com/things";
    expect(passedOn("2027-11-29", [table])).toContain(due);
  });

  test.each(datedTables.map((one) => [one.name, one] as const))("%s: held on the day it was compared", (_, one) => {
    expect(passedOn(one.checked, [one])).toEqual([]);
  });
});
