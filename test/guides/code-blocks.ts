import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** A fenced code block of a page. */
export interface CodeBlock {
  /** The page, such as `docs/guides/constructs.md`. */
  readonly page: string;
  /** Line of the page that the block's text starts in, from 1. */
  readonly line: number;
  /** The heading above it. */
  readonly heading: string;
  /** The word after the fence, such as `ts`. */
  readonly language: string;
  /** The file that the page says it is: `title="…"` after the language, which no viewer of Markdown shows. */
  readonly title?: string;
  /** What the block uses and does not declare, as the page says in a comment above it: `<!-- given app: WorkloadIdentity -->`. */
  readonly given?: string;
  /** Without the indentation of a list around it. */
  readonly text: string;
}

const root = join(__dirname, "../..");

/** The pages whose code is proved: the README, the guides, and the pages of constructs and blueprints. */
export const pages: readonly string[] = [
  "README.md",
  ...readdirSync(join(root, "docs/guides")).map((name) => `docs/guides/${name}`),
  ...readdirSync(join(root, "constructs")).map((pillar) => `constructs/${pillar}/README.md`),
  ...readdirSync(join(root, "blueprints")).map((name) => `blueprints/${name}/README.md`),
]
  .filter((page) => existsSync(join(root, page)))
  .sort();

/** The text of a page. */
export function pageText(page: string): string {
  return readFileSync(join(root, page), "utf8");
}

/** Every code block of the pages, in their order. */
const codeBlocks: readonly CodeBlock[] = pages.flatMap((page) => blocksOf(page, pageText(page)));

/** The code blocks in one language. */
export function blocksIn(language: string): readonly CodeBlock[] {
  return codeBlocks.filter((block) => block.language === language);
}

/** What a test calls a block: `docs/guides/constructs.md:33`. */
export function placeOf({ page, line }: CodeBlock): string {
  return `${page}:${line}`;
}

function blocksOf(page: string, text: string): CodeBlock[] {
  const fence = /^( *)```(\S*)(?: title="([^"]*)")?\n([^]*?)^\1```$/gm;
  return [...text.matchAll(fence)].map(({ index, 1: indent = "", 2: language = "", 3: title, 4: body = "" }) => {
    const before = text.slice(0, index);
    const [heading = ""] = [...before.matchAll(/^#+ (.+)$/gm)].map(([, one = ""]) => one).slice(-1);
    const line = before.split("\n").length + 1;
    const [, given] = /<!-- given (.+) -->\n\n$/.exec(before) ?? [];
    return { page, line, heading, language, title, given, text: body.replaceAll(new RegExp(`^${indent}`, "gm"), "") };
  });
}
