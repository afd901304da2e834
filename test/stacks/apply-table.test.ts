import { buildEstate } from "../../blueprints/build-estate";
import { loadDeployment, type Deployment } from "../../blueprints/deployment";
import type { ApplyRule } from "../../constructs/core/services/apply-rule";
import { listed } from "../../policies/azure/card";
import { cardOf } from "../../policies/azure/registry";
import { EstateStack } from "../../stacks/estate-stack";
import { typeName, typeRules, typesOfStacks } from "../../stacks/apply-table";
import { load } from "../blueprints/deployment/deployment-files";
import { applyTable } from "../helpers/apply-table";
import { examples } from "../helpers/examples";
import { broughtDeployment, maximalDeployment, virtualWanDeployment } from "../helpers/maximal-deployment";
import { synthEstate } from "../helpers/synth-example";
import { testApp } from "../helpers/synth-stack";

const parsed = (deployment: object): Deployment => load({ "ztai.yaml": JSON.stringify(deployment) }).deployment;
const estates: readonly (readonly [string, Deployment])[] = [
  ...examples.map((file) => [file, loadDeployment(file, { today: "2026-11-20", env: {} })] as const),
  ["every option", parsed(maximalDeployment)],
  ["every option on a platform of other teams", parsed(broughtDeployment)],
  ["every option behind Virtual WAN", parsed(virtualWanDeployment)],
];
const tables = estates.map(([what, deployment]) => [what, applyTable(synthEstate(deployment))] as const);

describe.each(tables)("%s", (_what, { unknown, refused }) => {
  test("every argument has a rule", () => expect([...unknown]).toEqual([]));
  test("Azure takes every value", () => expect(refused).toEqual([]));
});

const rulesByArgument = new Map<string, ApplyRule>(
  typeRules.flatMap((type) =>
    Object.entries(type.arguments).map(([path, rule]) => [`${typeName(type)} ${path}`, rule] as const),
  ),
);

test("every rule refuses nonsense, but those of free text and those that are not verified", () => {
  const taking = new Set(tables.flatMap(([, { takesAnything }]) => [...takesAnything]));
  const free = [...taking].filter((argument) => {
    const rule = rulesByArgument.get(argument);
    return rule !== undefined && rule.kind !== "unverified" && rule.kind !== "text";
  });
  expect(free).toEqual([]);
});

/** The file of each stack of a deployment, which is named after its class. */
function filesOf(deployment: Deployment): Map<string, string> {
  const app = testApp();
  buildEstate(app, deployment);
  const kebab = (name: string) => name.replace(/(?<=.)[A-Z]/g, (letter) => `-${letter}`).toLowerCase();
  const stacks = app.node.children.filter((child) => child instanceof EstateStack);
  return new Map(stacks.map((stack) => [stack.node.id, kebab(stack.constructor.name)]));
}

test("the types of each stack are those that the table names", () => {
  const written: Record<string, Set<string>> = {};
  for (const [i, [, deployment]] of estates.entries()) {
    const files = filesOf(deployment);
    for (const [stack, types] of tables[i]?.[1].types ?? [])
      for (const type of types) (written[files.get(stack) ?? stack] ??= new Set()).add(type);
  }
  const sorted = (types: Iterable<string>) => [...new Set(types)].sort();
  const found = Object.fromEntries(Object.entries(written).map(([file, types]) => [file, sorted(types)]));
  const named = Object.fromEntries(Object.entries(typesOfStacks).map(([file, types]) => [file, sorted(types)]));
  expect(found).toEqual(named);
});

test("every rule is about an argument that some stack sets", () => {
  const met = new Set(tables.flatMap(([, table]) => [...table.met]));
  const rules = typeRules.flatMap((type) =>
    [...Object.keys(type.arguments), ...(type.flags ?? [])].map((path) => `${typeName(type)} ${path}`),
  );
  expect(rules.filter((rule) => !met.has(rule))).toEqual([]);
});

test("every rule names a page of Microsoft or of the provider", () => {
  const pages = typeRules.flatMap(({ source, arguments: own, demands = [] }) => [
    source,
    ...[...Object.values(own), ...demands].flatMap((rule) => rule.source ?? []),
  ]);
  const known = /^https:\/\/(learn\.microsoft\.com|github\.com)\/[\w./#=?&-]+$/;
  expect(pages.filter((page) => !known.test(page))).toEqual([]);
});

test("ARM types are those that the judge knows", () => {
  const armTypes = (type: string) => listed(cardOf(type)?.arm ?? []).map((name) => name.toLowerCase());
  const different = typeRules.filter(({ type, armType }) => {
    const known = armTypes(type);
    // An association is a part of its subnet, and has no type of its own.
    return known.length > 0 && !known.includes(armType.toLowerCase()) && !type.endsWith("_association");
  });
  expect(different.map(({ type, armType }) => `${type} ${armType}`)).toEqual([]);
});
