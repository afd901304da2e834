import { createHash } from "node:crypto";
import type { Assessment } from "../../assessment/assess";
import { controlTable, notAssessed, typesNotJudged } from "./control-tables";
import { declarationTable } from "./declaration-table";
import { exemptionTable } from "./exemption-table";
import { findingList } from "./finding-list";
import { firstSteps } from "./first-steps";
import { heatMap } from "./heat-map";
import { markup, trusted, type Markup } from "./markup";
import { method, problemList } from "./method";
import { overview } from "./overview";
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

/**
 * The verdict as one HTML file that needs no network and no script: everything can be read, folded and printed without it. Its
 * content security policy allows only its own style and script, by their hashes.
 */
export function renderHtml(assessment: Assessment, options: HtmlOptions = {}): string {
  const title = options.title ?? "Zero Trust for AI assessment";
  // Style and script stand between their tags as they are: the policy names their hashes.
  return markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy()}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${trusted(style)}</style>
</head>
<body>
<a class="skip" href="#findings">Skip to the findings</a>
${overview(assessment)}
<nav aria-label="Sections"><ul>
${sections.filter(([id]) => id !== "declared" || assessment.declarations.length > 0).map(([id, name]) => markup`<li><a href="#${id}">${name}</a></li>\n`)}</ul></nav>
<main>
${body(assessment)}
</main>
<footer class="quiet">Made offline by ztai from what was given to it; nothing in it was read from Azure.</footer>
<script>${trusted(script)}</script>
</body>
</html>
`.text;
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

function policy(): string {
  const hash = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
  return `default-src 'none'; style-src ${hash(style)}; script-src ${hash(script)}; base-uri 'none'; form-action 'none'`;
}
