import { Annotations, App, Aspects, TerraformOutput, Testing } from "cdktf";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { buildEstate } from "../../blueprints/build-estate";
import { loadDeployment } from "../../blueprints/deployment";
import { LandingZone } from "../../constructs/core/landing-zone";
import { EstateStack } from "../../stacks/estate-stack";
import { synthApp, synthStack } from "../../testing/synth-stack";
import { testApp, testEstate, testStack } from "../helpers/synth-stack";
import { tempFolder } from "../helpers/temp-folder";

const outdir = tempFolder();

describe("synthStack and synthApp", () => {
  test("give what cdktf writes, with its order of keys", () => {
    const deployment = loadDeployment("blueprints/rag-chat/ztai.example.yaml", { today: "2026-11-20", env: {} });
    const app = Testing.stubVersion(new App({ stackTraces: false, outdir }));
    buildEstate(app, deployment);
    app.synth();
    const inMemory = testApp();
    buildEstate(inMemory, deployment);
    const stacks = synthApp(inMemory);
    expect(Object.keys(stacks)).toEqual(Object.keys(app.manifest.stacks));
    for (const [name, { json }] of Object.entries(stacks)) {
      const written = JSON.parse(readFileSync(join(outdir, "stacks", name, "cdk.tf.json"), "utf8")) as object;
      expect(JSON.stringify(json)).toBe(JSON.stringify(written));
    }
  });

  test("turn references between stacks into reads of state, which Testing.synth leaves dangling", () => {
    const app = testApp();
    const stack = (id: string) => new EstateStack(app, id, { estate: testEstate, backend: { type: "local" } });
    const { resourceGroup } = new LandingZone(stack("from"), "LandingZone", { label: "claims" });
    const to = stack("to");
    new TerraformOutput(to, "group", { value: resourceGroup.name });
    expect(synthStack(to).json).toMatchObject({
      data: { terraform_remote_state: expect.any(Object) },
      output: { group: { value: expect.stringMatching(/^\$\{data\.terraform_remote_state\./) } },
    });
  });

  test("invoke Aspects, on what they were added to and below", () => {
    const stack = testStack();
    const landingZone = new LandingZone(stack, "LandingZone", { label: "claims" });
    const visited: string[] = [];
    Aspects.of(landingZone).add({ visit: ({ node }) => void visited.push(node.path) });
    synthStack(stack);
    expect(visited).toEqual(["stack/LandingZone", "stack/LandingZone/ResourceGroup"]);
  });

  test("refuse a stack that cdktf refuses", () => {
    const invalid = testStack();
    invalid.node.addValidation({ validate: () => ["it is wrong"] });
    expect(() => synthStack(invalid)).toThrow("it is wrong");
    const annotated = testStack();
    Annotations.of(annotated).addError("it is worse");
    expect(() => synthStack(annotated)).toThrow("stack has error annotations:\n[stack] it is worse");
  });

  test("ask for the only resource of a type, and say what there is instead", () => {
    const stack = testStack();
    expect(() => synthStack(stack).only("azurerm_resource_group")).toThrow(
      "the stack has 0 resources of type azurerm_resource_group, not one",
    );
    for (const label of ["a", "b"]) new LandingZone(stack, label, { label });
    expect(() => synthStack(stack).only("azurerm_resource_group")).toThrow(
      /has 2 resources of type azurerm_resource_group, not one: a_ResourceGroup_\w+, b_ResourceGroup_\w+$/,
    );
  });
});
