import type * as Cdktf from "cdktf";
import { assertSingleCdktf } from "../../../constructs/core/single-copy";
import { EstateStack } from "../../../stacks/estate-stack";
import { testEstate } from "../../helpers/synth-stack";
import { tempFolder } from "../../helpers/temp-folder";

describe("assertSingleCdktf", () => {
  test("passes on this installation", () => expect(() => assertSingleCdktf()).not.toThrow());

  test("refuses two copies and says how to find them", () => {
    const resolve = (name: string, from: string) => (from === "cdktf" ? `/a/${name}` : `/b/${name}`);
    expect(() => assertSingleCdktf(resolve)).toThrow(
      '2 copies of cdktf are installed; run "npm ls cdktf", align the versions, then "npm dedupe" [ZTAI-ENV-001]',
    );
  });
});

const outdir = tempFolder();

describe("a stack of the kit", () => {
  test("refuses an app of another copy of cdktf, which would run no Aspect of its own on it", () => {
    jest.isolateModules(() => {
      const { App } = jest.requireActual<typeof Cdktf>("cdktf");
      const stack = () =>
        new EstateStack(new App({ outdir }), "prod-hub", { estate: testEstate, backend: { type: "local" } });
      expect(stack).toThrow("prod-hub stands in an app of another copy of cdktf than the kit's");
      expect(stack).toThrow("[ZTAI-ENV-001]");
    });
  });
});
