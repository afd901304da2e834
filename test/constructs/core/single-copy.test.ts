import { assertSingleCdktf } from "../../../constructs/core/single-copy";

describe("assertSingleCdktf", () => {
  test("passes on this installation", () => expect(() => assertSingleCdktf()).not.toThrow());

  test("refuses two copies and says how to find them", () => {
    const resolve = (name: string, from: string) => (from === "cdktf" ? `/a/${name}` : `/b/${name}`);
    expect(() => assertSingleCdktf(resolve)).toThrow(
      '2 copies of cdktf are installed; run "npm ls cdktf", align the versions, then "npm dedupe" [ZTAI-ENV-001]',
    );
  });
});
