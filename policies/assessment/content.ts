import { isAzureType } from "../azure/providers";
import type { Graph } from "../estate/graph";
import type { LoadedEstate } from "../estate/loaders/load";
import type { TerraformDocument } from "../estate/document";
import { objects, own } from "../../common/json";
import type { Problem } from "../../common/problem";
import type { Rule } from "../engine/rule";

/** How many resources there are of a type. */
export interface TypeCount {
  /** As written; of azapi with the ARM type. */
  readonly type: string;
  readonly count: number;
}

/** What an estate holds to judge. */
export interface Content {
  /** Resources that the inputs manage. */
  readonly resources: number;
  /** Types that no rule judges, the most frequent first. */
  readonly notJudged: readonly TypeCount[];
  /** Every resource that is written has count 0: there is nothing to judge. */
  readonly isEmpty: boolean;
  readonly problems: readonly Problem[];
}

/** A problem when nothing of what was read stands in Azure; what was not read may hold it. */
export function withoutAzure(
  { documents, inputs, problems }: LoadedEstate,
  rules: readonly Rule[],
): readonly Problem[] {
  const judged = new Set(rules.flatMap(({ on }) => on));
  const isHere = documents.some((document) =>
    writtenTypes(document).some((type) => isAzureType(type) || judged.has(type)),
  );
  if (isHere || problems.some(({ unread }) => unread !== undefined)) return [];
  return [noAzure(inputs.map(({ path }) => path))];
}

/** What there is to judge; a problem when it is nothing, since nothing that is written is made. */
export function contentOf(
  { documents, inputs, problems }: LoadedEstate,
  graph: Graph,
  rules: readonly Rule[],
): Content {
  const judged = new Set(rules.flatMap(({ on }) => on));
  const managed = graph.resources.filter(({ mode }) => mode === "managed" || mode === "update");
  const counts = new Map<string, number>();
  for (const { type, armType, writtenType } of managed) {
    if (judged.has(type)) continue;
    const shown = armType === undefined ? writtenType : `${writtenType} ${armType}`;
    counts.set(shown, (counts.get(shown) ?? 0) + 1);
  }
  const isMade = managed.some(({ type, writtenType }) => isAzureType(writtenType) || judged.has(type));
  const isEmpty =
    !isMade &&
    documents.some((document) => writtenTypes(document).some(isAzureType)) &&
    problems.every(({ unread }) => unread === undefined);
  return {
    resources: managed.filter(({ mode }) => mode === "managed").length,
    notJudged: [...counts]
      .map(([type, count]) => ({ type, count }))
      .sort((a, b) => b.count - a.count || (a.type < b.type ? -1 : 1)),
    isEmpty,
    problems: isEmpty ? [nothingToJudge(inputs.map(({ path }) => path))] : [],
  };
}

/** Types of the resource blocks of a document, also of those that make nothing. */
function writtenTypes({ written, instances, json }: TerraformDocument): readonly string[] {
  if (written) return written;
  if (instances) return instances.filter(({ mode }) => mode === "managed").map(({ type }) => type);
  return objects(own(json, "resource")).flatMap((types) => Object.keys(types));
}

function nothingToJudge(files: readonly string[]): Problem {
  const [allowed, fix] = ["resources that are made", "set the variables that decide what is made"];
  const found = "every resource has count 0, so there is nothing to judge";
  return { code: "ZTAI-POL-025", level: "warning", file: files.join(", "), place: "", found, allowed, fix };
}

function noAzure(files: readonly string[]): Problem {
  return {
    code: "ZTAI-POL-008",
    level: "error",
    file: files.join(", "),
    place: "",
    found: "no Azure resource",
    allowed: "at least one resource of azurerm, azapi or azuread",
    fix: "give the folder of a synthesis or of Terraform files, or a plan",
    unread: files,
  };
}
