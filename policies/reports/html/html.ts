import type { Assessment } from "../../assessment/assess";
import { controlTable, notAssessed, typesNotJudged } from "./control-tables";
import { declarationTable } from "./declaration-table";
import { exemptionTable } from "./exemption-table";
import { findingList } from "./finding-list";
import { firstSteps } from "./first-steps";
import { heatMap } from "./heat-map";
import { markup, type Markup } from "./markup";
import { method, problemList } from "./method";
import { overview } from "./overview";
import { htmlPage } from "./page";
import { script } from "./script";
import { style } from "./style";

/** What the HTML report says besides the verdict. */
export interface HtmlOptions {
  /** Title of the document. @default "Zero Trust for AI assessment" */
  readonly title?: string;
}

const sections: readonly (readonly [string, string])[] = [
  ["map", "Pillars"],
  ["first", "Do first"],
  ["findings", "Findings"],
  ["declared", "Declared"],
  ["exemptions", "Exemptions"],
  ["controls", "Controls"],
  ["open", "Not looked at"],
  ["method", "Method"],
];

/** The verdict as one HTML file that needs no network and no script: everything can be read, folded and printed without it. */
export function renderHtml(assessment: Assessment, options: HtmlOptions = {}): string {
  return htmlPage({
    title: options.title ?? "Zero Trust for AI assessment",
    skipTo: ["findings", "Skip to the findings"],
    style,
    script,
    body: markup`${overview(assessment)}
<nav aria-label="Sections"><ul>
${sections.filter(([id]) => id !== "declared" || assessment.declarations.length > 0).map(([id, name]) => markup`<li><a href="#${id}">${name}</a></li>\n`)}</ul></nav>
<main>
${body(assessment)}
</main>`,
  });
}

function body(assessment: Assessment): readonly (Markup | undefined)[] {
  return [
    problemList(assessment),
    heatMap(assessment),
    firstSteps(assessment),
    findingList(assessment),
    declarationTable(assessment),
    exemptionTable(assessment),
    controlTable(assessment),
    notAssessed(assessment),
    typesNotJudged(assessment),
    method(),
  ];
}
