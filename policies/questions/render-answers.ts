import { kept } from "../../common/kept";
import { controls } from "../catalog";
import type { Declaration } from "../declarations";
import type { AnswerEntry } from "./answer";
import type { Question } from "./questions";
import { yamlComment, yamlText } from "./yaml-text";

/** What a template is written with. */
export interface AnswersTemplateOptions {
  /** Entries to keep, as `loadAnswers` or an import gives them. @default - every question is open */
  readonly existing?: readonly AnswerEntry[];
  /** Declarations to keep. @default - nothing is declared */
  readonly declarations?: readonly Declaration[];
  /**
   * Path or address of the schema for editors, relative to the file.
   * @default "./node_modules/zero-trust-ai-kit/schemas/answers.schema.json"
   */
  readonly schema?: string;
}

const defaultSchema = "./node_modules/zero-trust-ai-kit/schemas/answers.schema.json";

const header = [
  "Answers to what no Terraform shows. ztai questions writes this file and keeps every value when it runs again;",
  "comments are written anew, so keep remarks in note.",
  "",
  "answer      yes, no, partial (counts as not met) or not-applicable; empty while open",
  "owner       who stands for it",
  "evidence    a link, or a list of links; a yes needs one",
  "date        the day it was answered, such as 2026-11-20",
  "reviewDate  the last day it counts; after it the question is open again",
  "note        remarks; not-applicable needs the reason here",
  "source      stands only in what ztai import answered, and renews; remove the line to make the answer yours",
  "",
  "provides    what a platform provides that the Terraform at hand does not hold: capabilities, owner, evidence, until;",
  "            ztai explain policy says what a capability stands for",
];

/** The text of an answers file: each question with its guidance, and the values of `existing`. Same input, same text. */
export function renderAnswersTemplate(asked: readonly Question[], options: AnswersTemplateOptions = {}): string {
  const existing = new Map((options.existing ?? []).map((entry) => [entry.control, entry]));
  const ids = new Set(asked.map(({ control }) => control.id));
  const others = controls.filter(({ id }) => existing.has(id) && !ids.has(id));
  const lines = [
    `# yaml-language-server: $schema=${options.schema ?? defaultSchema}`,
    "#",
    ...header.map((line) => (line ? `# ${line}` : "#")),
    asked.length + others.length === 0 ? "answers: {}" : "answers:",
    ...section(
      "",
      asked.filter(({ when }) => when === "always"),
      existing,
    ),
    ...section(
      "Rules decide these where the Terraform at hand holds what they judge. Answer them when it does not.",
      asked.filter(({ when }) => when === "without-terraform"),
      existing,
    ),
    ...(others.length > 0 ? ["", ...yamlComment("Rules decide these. The answer adds evidence.", "  ")] : []),
    ...others.flatMap(({ id, title }) => ["", `  # ${title}`, ...entryLines(id, existing.get(id))]),
  ];
  return `${[...lines, ...declarationLines(options.declarations ?? [])].join("\n")}\n`;
}

/** Declarations that have all but the capability in common are one entry. */
function declarationLines(declarations: readonly Declaration[]): string[] {
  if (declarations.length === 0) return [];
  const entries = new Map<string, { readonly first: Declaration; readonly capabilities: string[] }>();
  for (const { capability, owner, evidence, until } of declarations) {
    const key = JSON.stringify([owner, evidence, until]);
    const first = { capability, owner, evidence, until };
    kept(entries, key, () => ({ first, capabilities: [] as string[] })).capabilities.push(capability);
  }
  return ["", "provides:", ...[...entries.values()].flatMap(({ first, capabilities }) => entryOf(first, capabilities))];
}

function entryOf({ owner, evidence, until }: Declaration, capabilities: readonly string[]): string[] {
  return [
    `  - capabilities: [${capabilities.join(", ")}]`,
    `    owner: ${yamlText(owner)}`,
    ...evidenceLines(evidence),
    ...(until === undefined ? [] : [`    until: ${until}`]),
  ];
}

function section(title: string, asked: readonly Question[], existing: ReadonlyMap<string, AnswerEntry>): string[] {
  if (asked.length === 0) return [];
  return [
    ...(title ? ["", ...yamlComment(title, "  ")] : []),
    ...asked.flatMap((question) => questionLines(question, existing)),
  ];
}

function questionLines({ control, question }: Question, existing: ReadonlyMap<string, AnswerEntry>): string[] {
  const { id, title, severity, pillar } = control;
  return [
    "",
    ...yamlComment(`${title} (${severity}, ${pillar})`, "  "),
    ...yamlComment(question.text, "  "),
    ...yamlComment(question.guidance, "  "),
    ...yamlComment(`Evidence: ${question.evidence.join("; ")}`, "  "),
    ...entryLines(id, existing.get(id)),
  ];
}

function entryLines(id: string, entry?: AnswerEntry): string[] {
  const value = (key: string, text?: string) => `    ${key}:${text === undefined ? "" : ` ${text}`}`;
  const quoted = (text?: string) => (text === undefined ? undefined : yamlText(text));
  return [
    `  ${id}:`,
    value("answer", entry?.answer),
    value("owner", quoted(entry?.owner)),
    ...evidenceLines(entry?.evidence ?? []),
    value("date", entry?.date),
    value("reviewDate", entry?.reviewDate),
    value("note", quoted(entry?.note)),
    ...(entry?.source ? [value("source", entry.source)] : []),
  ];
}

function evidenceLines(evidence: readonly string[]): string[] {
  const [only, ...more] = evidence;
  if (only === undefined) return ["    evidence:"];
  if (more.length === 0) return [`    evidence: ${yamlText(only)}`];
  return ["    evidence:", ...evidence.map((one) => `      - ${yamlText(one)}`)];
}
