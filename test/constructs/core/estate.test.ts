import type { Estate } from "../../../constructs/core/estate";
import { tagsOf } from "../../../constructs/core/estate";
import type { RegionName } from "../../../constructs/core/regions";
import { testEstate, testStack } from "../../helpers/synth-stack";

describe("the tags of an estate", () => {
  const owner = "platform@contoso.example";

  test("say who answers for it, what it is, and who manages it", () => {
    expect(tagsOf({ ...testEstate, workload: "hr-assistant", tags: { department: "HR" } })).toEqual({
      department: "HR",
      environment: "test",
      owner,
      workload: "hr-assistant",
      managedBy: "zero-trust-ai-kit",
    });
  });

  test.each(["Owner", "OWNER", "owner"])("leave out an own tag called %s, which Azure takes for the kit's", (name) => {
    const tags = tagsOf({ ...testEstate, tags: { [name]: "somebody else" } });
    expect(Object.entries(tags).filter(([key]) => key.toLowerCase() === "owner")).toEqual([["owner", owner]]);
  });
});

describe("a stack refuses an estate", () => {
  const stack = (changed: Partial<Estate>) => () => testStack({ ...testEstate, ...changed });

  test("for which nobody answers", () => {
    expect(stack({ owner: " " })).toThrow(
      "stack: owner of the estate is empty; set owner to the people who answer for its resources [ZTAI-CON-020]",
    );
  });

  test("in a region that is none", () => {
    expect(stack({ location: "swedencentrl" as RegionName })).toThrow(
      "stack: location swedencentrl is not an Azure region; did you mean swedencentral? [ZTAI-CON-009]",
    );
    expect(stack({ location: "Sweden" as RegionName })).toThrow("location Sweden is not an Azure region; ");
  });
});
