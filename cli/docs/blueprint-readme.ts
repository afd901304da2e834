import { pageText, table } from "../../common/markdown-page";
import { loadStacks, pillars, type ControlResult, type Pillar, type StackText } from "../../policies";
import { drawEstate } from "../../policies/diagram";
import { costOfEstate } from "../../stacks/costs/cost-of-estate";
import { costTable } from "../../stacks/costs/cost-table";
import type { ExampleEstate } from "./example-estate";
import { workloadOf } from "./example-estate";
import { destroying, operating, upgrading } from "./life-of-estate";

const begin = "<!-- Generated from the examples: npm run docs. Do not edit below. -->";

/** A README with the part below the mark written anew; the part above it is people's. */
export function withGeneratedPart(readme: string, part: string): string {
  const above = readme.includes(begin) ? readme.slice(0, readme.indexOf(begin)) : readme;
  return `${above.trimEnd()}\n\n${begin}\n\n${part}\n`;
}

/** What its examples show of a blueprint: picture, stacks, commands from the apply to the end, costs, controls. */
export function generatedPart(examples: readonly ExampleEstate[]): string {
  const [main] = examples.filter(({ file }) => file === "ztai.example.yaml");
  if (!main) throw new Error("a blueprint has a ztai.example.yaml");
  return [
    picture(main),
    deployed(main),
    section("Operate it", operating(main)),
    section("Upgrade it", upgrading(main)),
    section("Destroy it", destroying(main)),
    cost(main),
    coverage(main),
    open(examples),
  ].join("\n\n");
}

const section = (title: string, content: string) => `## ${title}\n\n${content}`;

/** Stacks of the workloads; of an estate without them, all. */
function ownStacks(example: ExampleEstate): readonly StackText[] {
  const own = example.stacks.filter(({ name }) => workloadOf(example, name));
  return own.length === 0 ? example.stacks : own;
}

function picture(example: ExampleEstate): string {
  const { mermaid } = drawEstate(loadStacks(ownStacks(example)));
  const text = "Drawn from what [ztai.example.yaml](ztai.example.yaml) synthesizes, without the platform below it:";
  return section("Picture", `${text}\n\n\`\`\`mermaid\n${mermaid.trimEnd()}\n\`\`\``);
}

function deployed({ written }: ExampleEstate): string {
  const rows = written.map(({ name, resources }) => {
    const counts = new Map<string, number>();
    for (const { type } of resources) {
      const word = type.replace(/^(azurerm|azapi|azuread|msgraph)_/, "").replaceAll("_", " ");
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
    const sorted = [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
    const most = sorted.slice(0, 6).map(([type, count]) => `${count} ${type}`);
    return [`\`${name}\``, String(resources.length), pageText(most.join(", ") + (sorted.length > 6 ? ", …" : ""))];
  });
  return section("What it deploys", table(["stack", "resources", "most of them"], rows));
}

function cost({ written }: ExampleEstate): string {
  const intro = "Of [ztai.example.yaml](ztai.example.yaml) with its platform; `ztai costs` says it of a file of yours.";
  return section("What it costs", `${intro}\n\n${costTable(costOfEstate(written)).trimEnd()}`);
}

const statuses = ["met", "exempted", "declared", "unknown", "not-met"] as const;

function coverage({ assessment }: ExampleEstate): string {
  const of = (results: readonly ControlResult[], pillar: Pillar, status: string) =>
    results.filter((result) => result.control.pillar === pillar && result.status === status).length;
  const shown = (results: readonly ControlResult[], pillar: Pillar) =>
    statuses.map((status) => String(of(results, pillar, status)));
  const rows = pillars.map((pillar) => [pillar, ...shown(assessment.controls, pillar)]);
  const { score } = assessment;
  const text = `Of ${score.controls} controls the example shows ${score.shown}; ${score.holding} of these hold. The others are questions to people, or are decided outside of what it deploys: see below.`;
  return section(
    "Coverage of controls",
    `${text}\n\n${table(["pillar", ...statuses.map((status) => status.replace("-", " "))], rows)}`,
  );
}

/** Unknown controls over all examples, with who can close each. */
function open(examples: readonly ExampleEstate[]): string {
  const unknown = new Map<
    string,
    { readonly result: ControlResult; readonly files: string[]; readonly why: Set<string> }
  >();
  for (const { file, assessment } of examples) {
    for (const result of assessment.controls.filter(({ status }) => status === "unknown")) {
      const known = unknown.get(result.control.id) ?? { result, files: [], why: new Set() };
      known.files.push(file);
      for (const { control, verdict, message } of assessment.findings)
        if (control === result.control.id && verdict === "unknown") known.why.add(message);
      unknown.set(result.control.id, known);
    }
  }
  const rows = [...unknown.entries()]
    .sort()
    .map(([id, { result, files, why }]) => [
      `[${id.replace("ZTAI-", "")}](../../docs/reference/controls/${id}.md)`,
      pageText(result.control.title),
      pageText([...why].sort()[0] ?? "a question that nobody has answered"),
      ownerOf(result),
      files.length === examples.length ? "all" : files.map((file) => file.replace(/^ztai\.|\.yaml$/g, "")).join(", "),
    ]);
  if (rows.length === 0) return section("What stays open", "Nothing.");
  const text =
    "What the synthesized Terraform leaves open, and who closes it: by an answer (`ztai questions`), by a declaration under `platform.provides`, or by a resource of theirs.";
  return section(
    "What stays open",
    `${text}\n\n${table(["control", "title", "why it is open", "who", "examples"], rows)}`,
  );
}

/** What a capability provides is the platform's; what is asked of a workload is its owner's. */
function ownerOf({ control }: ControlResult): string {
  const capabilities = [...new Set((control.conditions ?? []).flatMap(({ capability }) => capability ?? []))];
  return capabilities.length > 0 ? `platform (${capabilities.join(", ")})` : "workload";
}
