import fc from "fast-check";
import { stableUuid } from "../../../constructs/data/stable-uuid";

describe("stableUuid", () => {
  test("is a UUID of version 8, the same for the same parts", () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { minLength: 1 }), (parts) => {
        const uuid = stableUuid(...parts);
        expect(uuid).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
        expect(stableUuid(...parts)).toBe(uuid);
      }),
    );
  });

  test("tells parts apart, not only their text", () => {
    expect(stableUuid("ab", "c")).not.toBe(stableUuid("a", "bc"));
  });
});
