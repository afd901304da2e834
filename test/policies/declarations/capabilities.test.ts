import answersSchema from "../../../schemas/answers.schema.json";
import deploymentSchema from "../../../schemas/ztai.schema.json";
import { capabilities, capabilityOfRule, conditionsByCapability } from "../../../policies/catalog/capabilities";
import { findControl } from "../../../policies/catalog";
import { rules } from "../../../policies/rules";
import { judgeExample } from "../judge-example";

test("the schemas allow the capabilities of the catalog and no other", () => {
  const deployment: readonly string[] = deploymentSchema.definitions.declaration.properties.capabilities.items.enum;
  const answers: readonly string[] = answersSchema.definitions.declaration.properties.capabilities.items.enum;
  expect(deployment).toEqual(capabilities);
  expect(answers).toEqual(capabilities);
});

test("no capability is called like a rule: ztai explain knows both", () => {
  const ids = new Set(rules.map(({ id }) => id));
  expect(capabilities.filter((capability) => ids.has(capability))).toEqual([]);
});

test("each capability stands for a condition of a control that Terraform decides", () => {
  for (const provided of conditionsByCapability.values())
    for (const { control } of provided) expect(control.decidedBy).toBe("terraform");
});

test("whatever a rule leaves open since it may live outside can be declared or answered", () => {
  const open = rules.filter((rule) => {
    const cases = [{ given: rule.examples.pass }, { given: rule.examples.fail }, ...(rule.edges ?? [])];
    return cases.some((one) =>
      judgeExample(rule, one.given, "beside" in one ? one.beside : {}).some(({ elsewhere }) => elsewhere),
    );
  });
  expect(open.length).toBeGreaterThan(10);
  const unspoken = open.filter(({ id, control }) => !capabilityOfRule.has(id) && !findControl(control)?.question);
  expect(unspoken.map(({ id }) => id)).toEqual([]);
});
