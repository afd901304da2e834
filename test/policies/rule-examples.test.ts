import { findControl } from "../../policies/catalog";
import { rules } from "../../policies/rules";
import type { Edge } from "../../policies/engine/rule";
import { judgeExample } from "./judge-example";

test("rule ids are unique", () => {
  expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
});

describe.each(rules.map((rule) => [rule.id, rule] as const))("%s", (_, rule) => {
  test("decides a control of the catalog that Terraform can show", () => {
    expect(findControl(rule.control)?.decidedBy).toBe("terraform");
  });

  test("passes its good example", () => {
    const verdicts = judgeExample(rule, rule.examples.pass);
    expect(verdicts.filter(({ verdict }) => verdict !== "not-applicable")).not.toEqual([]);
    expect(verdicts.filter(({ verdict }) => verdict === "fail" || verdict === "unknown")).toEqual([]);
  });

  test("fails its bad example and says why", () => {
    const failures = judgeExample(rule, rule.examples.fail).filter(({ verdict }) => verdict === "fail");
    expect(failures).not.toEqual([]);
    expect(failures.filter(({ message }) => message.length < 10 || message.includes("could not decide"))).toEqual([]);
  });
});

const edges = rules.flatMap((rule) => (rule.edges ?? []).map((edge) => [rule.id, edge.when, rule, edge] as const));

test.each([...edges])("%s: %s", (_id, _when, rule, edge) => {
  const findings = judgeExample(rule, edge.given, edge.beside);
  const found = Object.fromEntries(findings.map(({ address, verdict }) => [address, verdict]));
  expect(found).not.toEqual({});
  expect(found).toEqual(expected(edge, Object.keys(found)));
});

function expected({ verdict }: Edge, addresses: readonly string[]): Readonly<Record<string, string>> {
  return typeof verdict === "string" ? Object.fromEntries(addresses.map((address) => [address, verdict])) : verdict;
}
