import { Testing } from "cdktf";
import { rmSync } from "node:fs";
import { LandingZone } from "../../constructs/core/landing-zone";
import { findPack, judge, loadJsonInputs, rules, selectRules } from "../../policies";
import { testStack } from "../helpers/synth-stack";

describe("a stack of one's own", () => {
  test("with nothing but a landing zone is judged without a finding, by every rule", () => {
    const stack = testStack();
    new LandingZone(stack, "LandingZone", { label: "claims" });
    const output = Testing.fullSynth(stack);
    const strict = findPack("strict");
    if (!strict) throw new Error("there is no pack strict");
    const { findings } = judge(loadJsonInputs([output]), { today: "2026-11-20", rules: selectRules(rules, strict) });
    rmSync(output, { recursive: true });
    expect(findings.filter(({ verdict }) => verdict === "fail")).toEqual([]);
    expect(findings.filter(({ rule }) => rule === "ownership-tags").map(({ verdict }) => verdict)).toEqual(["pass"]);
  });
});
