import type { AttackPath, ExplainedStep } from "../../paths";
import { deedsOf, explainPath, sentenceOf } from "../../paths/explain-path";
import { groupByEntry, groupPaths, type PathGroup } from "../../paths/formats/group-paths";
import type { PathSection } from "../../paths/formats/sections";
import { markup, type Markup } from "../html/markup";

/** Ways that a section tells step by step. */
const told = 150;

/** Ways of one hijacked entry that are told. */
const toldOfEntry = 25;

/** A way, and its anchor on the page. */
export interface ToldGroup extends PathGroup {
  readonly anchor: string;
}

/** A question with the ways that answer it, as they stand on a page. */
export interface ToldSection {
  readonly section: PathSection;
  readonly paths: readonly AttackPath[];
  readonly groups: readonly ToldGroup[];
  /** Ways that are left out. */
  readonly left: number;
}

/** Chooses what a page tells of a section: the worst first, of what would have to be hijacked first some for each. */
export function toldSection({ section, paths }: Pick<ToldSection, "section" | "paths">): ToldSection {
  const all = section.isShort ? groupByEntry(paths).map((own) => groupPaths(own)) : [groupPaths(paths)];
  const some = all.flatMap((groups) => groups.slice(0, section.isShort ? toldOfEntry : told)).slice(0, told);
  const groups = some.map((group, at) => ({ ...group, anchor: `${section.id}-${at + 1}` }));
  return { section, paths, groups, left: all.flat().length - groups.length };
}

/** A section with each way step by step. */
export function pathSection({ section, paths, groups, left }: ToldSection): Markup {
  const { id, title, none, isShort } = section;
  return markup`<section id="${id}" aria-labelledby="${id}-title"><h2 id="${id}-title">${title}</h2>
${paths.length === 0 ? markup`<p>${none}</p>` : isShort ? entries(paths, groups) : groups.map(pathMarkup)}
${left > 0 && markup`<p class="quiet">And ${left} more: <code>--from</code> and <code>--to</code> show a part, <code>--format json</code> everything.</p>`}
</section>
`;
}

/** What each entry takes, which opens to the steps. */
function entries(paths: readonly AttackPath[], groups: readonly ToldGroup[]): readonly Markup[] {
  return groupByEntry(paths).flatMap((own) => {
    const [first] = own;
    const ways = groups.filter((group) => group.first.entry.id === first?.entry.id);
    if (!first || ways.length === 0) return [];
    return markup`<details class="taken"><summary>${first.entry.name} ${deedsOf(own)}.</summary>
${ways.map(pathMarkup)}</details>
`;
  });
}

function pathMarkup({ first, others, anchor }: ToldGroup): Markup {
  const { steps, certainty } = explainPath(first);
  return markup`<article class="path" id="${anchor}">
<h3>${sentenceOf(first)}. ${certaintyBadge(certainty)}</h3>
<ol>
${steps.map((step) => markup`<li>${stepMarkup(step)}</li>\n`)}</ol>
${others.length > 0 && markup`<p>The same also ${deedsOf(others)}.</p>`}
</article>
`;
}

function certaintyBadge(certainty: AttackPath["certainty"]): Markup {
  return markup`<span class="badge ${certainty === "certain" ? "critical" : "medium"}">${certainty}</span>`;
}

function stepMarkup(step: ExplainedStep): Markup {
  const { says, certainty, allowedBy, change } = step;
  return markup`${says}${certainty === "possible" && " (not certain)"}<br>
<span class="quiet">${stepPlace(step)}allowed by <code>${allowedBy}</code>${change !== undefined && `. To cut it: ${change}`}</span>`;
}

/** `azurerm_key_vault.a, main.tf:3: `. */
export function stepPlace({ address, file, line }: Pick<ExplainedStep, "address" | "file" | "line">): Markup | false {
  if (address === undefined) return false;
  const at = file !== undefined && file !== "" && `, ${file}${line === undefined ? "" : `:${line}`}`;
  return markup`<code>${address}</code>${at}: `;
}
