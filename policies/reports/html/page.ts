import { createHash } from "node:crypto";
import { markup, trusted, type HtmlContent } from "./markup";

/** What stands on a page. */
export interface Page {
  readonly title: string;
  /** Id of what the first link skips to, and what it says: `["findings", "Skip to the findings"]`. */
  readonly skipTo: readonly [string, string];
  /** Style of the kit, never of an estate. */
  readonly style: string;
  /** Script of the kit, never of an estate. @default - none */
  readonly script?: string;
  readonly body: HtmlContent;
}

/**
 * A whole HTML file that needs no network and can be read without its script. Its content security policy allows only its own style
 * and script, by their hashes.
 */
export function htmlPage({ title, skipTo: [id, words], style, script, body }: Page): string {
  // Style and script stand between their tags as they are: the policy names their hashes.
  return markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy(style, script)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${trusted(style)}</style>
</head>
<body>
<a class="skip" href="#${id}">${words}</a>
${body}
<footer class="quiet">Made offline by ztai from what was given to it; nothing in it was read from Azure.</footer>
${script !== undefined && markup`<script>${trusted(script)}</script>\n`}</body>
</html>
`.text;
}

function policy(style: string, script: string | undefined): string {
  const hash = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
  const scripts = script === undefined ? "" : ` script-src ${hash(script)};`;
  return `default-src 'none'; style-src ${hash(style)};${scripts} base-uri 'none'; form-action 'none'`;
}
