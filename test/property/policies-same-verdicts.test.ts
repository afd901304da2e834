import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { TerraformDocument } from "../../policies/estate/document";
import { buildGraph } from "../../policies/estate/estate";
import { matchesGlob } from "../../common/glob";
import { loadHcl } from "../../policies/estate/loaders/hcl/load-hcl";
import type { Verdict } from "../../policies/engine/outcome";
import { runRules } from "../../policies/engine/run";
import { rules } from "../../policies/rules";
import { examples } from "../helpers/examples";
import { planDocuments } from "../helpers/plan-documents";
import { tempFolder } from "../helpers/temp-folder";
import { terraformText } from "../helpers/terraform-text";
import { documentsOf, exampleStacks, type Stacks } from "../mutation/estate";
import { ruined } from "../mutation/ruined-estate";

/** What only one form of a configuration can know. */
const differences: readonly {
  readonly form: "plan" | "text";
  readonly rule: string;
  readonly json: readonly Verdict[];
  readonly other: Verdict | "none";
  readonly reason: string;
}[] = [
  {
    form: "plan",
    rule: "*-log*",
    json: ["pass", "fail", "not-applicable"],
    other: "unknown",
    reason: "A plan lists what an id is made of; /blobServices/default behind the id of an account is not in it.",
  },
  {
    form: "plan",
    rule: "service-metrics",
    json: ["pass", "fail"],
    other: "unknown",
    reason: "Which of the settings is for the account and which for its services is not in a plan, as with their logs.",
  },
  {
    form: "plan",
    rule: "cosmos-role-*",
    json: ["pass", "fail"],
    other: "unknown",
    reason: "An id that is put together from several parts is known only after apply.",
  },
  ...["data-owner-role", "project-role"].map((rule) => ({
    form: "plan" as const,
    rule,
    json: ["pass" as const],
    other: "unknown" as const,
    reason: "A condition that names the id of a project is known only after apply.",
  })),
  ...(["pass", "unknown"] as const).map((other) => ({
    form: "plan" as const,
    rule: "agent-store-shared",
    json: ["pass" as const, "not-applicable" as const],
    other,
    reason:
      "The condition and the database of an assignment are known only after apply, so it may reach the whole store.",
  })),
  ...(["plan", "text"] as const).map((form) => ({
    form,
    rule: "tool-allow-list",
    json: ["pass" as const],
    other: "unknown" as const,
    reason: "The list of approved tools travels with the synthesized JSON, and is in neither text nor plan.",
  })),
  ...(["pass", "fail", "not-applicable"] as const).map((json) => ({
    form: "plan" as const,
    rule: "gateway-*",
    json: [json],
    other: "unknown" as const,
    reason: "A policy that names the identity of its consumer is known only after apply.",
  })),
  {
    form: "plan",
    rule: "secret-in-argument",
    json: ["pass"],
    other: "unknown",
    reason: "What a policy holds that is known only after apply may hold anything.",
  },
  {
    form: "plan",
    rule: "gateway-subscription-tracing",
    json: ["pass"],
    other: "none",
    reason: "The built-in subscription is suspended by its id, which a plan does not know before the gateway is made.",
  },
  {
    form: "plan",
    rule: "state-*",
    json: ["pass", "fail", "unknown"],
    other: "unknown",
    reason: "A plan does not say where the state is kept.",
  },
  {
    form: "plan",
    rule: "security-argument-ignored",
    json: ["pass"],
    other: "none",
    reason: "A plan does not say which changes a lifecycle ignores.",
  },
];

declare const everySpelling: boolean | undefined;

const folder = tempFolder();

async function textDocuments(stacks: Stacks, name: string): Promise<readonly TerraformDocument[]> {
  const loaded = Object.entries(stacks).map(async ([stack, json]) => {
    mkdirSync(join(folder, name, stack), { recursive: true });
    writeFileSync(join(folder, name, stack, "main.tf"), terraformText(json));
    const { documents, problems } = await loadHcl({ path: join(folder, name, stack), label: stack });
    expect(problems).toEqual([]);
    return documents.map((document) => ({ ...document, stack }));
  });
  return (await Promise.all(loaded)).flat();
}

function verdictsOn(documents: readonly TerraformDocument[]): ReadonlyMap<string, Verdict> {
  const findings = runRules(rules, buildGraph(documents));
  return new Map(findings.map(({ rule, stack, address, verdict }) => [`${rule} ${stack}:${address}`, verdict]));
}

/** Verdicts that differ without a documented reason. */
function undocumented(
  form: "plan" | "text",
  stacks: Stacks,
  documents: readonly TerraformDocument[],
): readonly string[] {
  const expected = verdictsOn(documentsOf(stacks));
  const found = verdictsOn(documents);
  return [...new Set([...expected.keys(), ...found.keys()])].flatMap((key) => {
    const [json, other] = [expected.get(key), found.get(key)];
    const rule = key.split(" ")[0] ?? "";
    const documented = differences.some(
      (one) =>
        one.form === form &&
        matchesGlob(one.rule, rule) &&
        one.other === (other ?? "none") &&
        json !== undefined &&
        one.json.includes(json),
    );
    return json === other || documented ? [] : [`${key}: ${json ?? "none"} in JSON, ${other ?? "none"} in the ${form}`];
  });
}

const forms: readonly (readonly [string, "text" | "plan", (stacks: Stacks) => Stacks])[] = [
  ["as text", "text", (sound) => sound],
  ["as plans, ruined", "plan", ruined],
  ["as plans", "plan", (sound) => sound],
  ["as text, ruined", "text", ruined],
];

/** Each example in one form, by turn; `npm run test:matrix` takes each in all of them. */
const isWhole = typeof everySpelling !== "undefined" && everySpelling === true;
const given = examples.flatMap((file, at) =>
  forms.flatMap((form, of) => (isWhole || of === at % forms.length ? [[file, ...form] as const] : [])),
);

test.each(given)("%s %s gets the verdicts of its synthesized JSON", async (file, name, form, change) => {
  const stacks = change(exampleStacks(file));
  const documents = form === "text" ? await textDocuments(stacks, `${file} ${name}`) : planDocuments(stacks);
  expect(undocumented(form, stacks, documents)).toEqual([]);
});
