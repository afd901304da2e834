import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { loadAnswers, testRules } from "../../policies";
import { tempFolder } from "../helpers/temp-folder";
import { blocksIn, placeOf, type CodeBlock } from "./code-blocks";
import { isWhole, loadFragment, loadWhole } from "./deployment-fragment";

const folder = tempFolder();

/** What `ztai` complains about in the file that a block is. Without a title it is the deployment file, or a part of it. */
function problemsOf(block: CodeBlock): readonly unknown[] {
  const { title = "ztai.yaml", text, page } = block;
  const file = join(folder, placeOf(block), title);
  const write = () => {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    return file;
  };
  const [, environment] = /^ztai\.(\w+)\.yaml$/.exec(title) ?? [];
  if (environment !== undefined) loadFragment(text, dirname(file), environment, wholeFileOf(page));
  else if (title === "ztai.yaml" && isWhole(text)) loadOf(block, dirname(file));
  else if (title === "ztai.yaml") loadFragment(text, dirname(file));
  else if (title === "answers.yaml") return loadAnswers(write(), "2026-11-20").problems;
  else if (title === "rules.yaml") return [testRules(write())].filter(({ passed }) => !passed);
  else throw new Error(`${placeOf(block)} is ${title}, which ztai does not read`);
  return [];
}

/** The deployment file that a page shows, over which its overlays are laid. */
function wholeFileOf(page: string): string {
  const [whole] = blocksIn("yaml").filter((block) => block.page === page && isWhole(block.text));
  if (whole === undefined) throw new Error(`${page} shows an overlay, and no deployment file`);
  return whole.text;
}

/** A file that leaves its environment to overlays is loaded with an empty one. */
function loadOf({ text }: CodeBlock, place: string): void {
  if (/^environment:/m.test(text)) loadWhole(text, place);
  else loadFragment("environment: test\n", place, "test", text);
}

test.each(blocksIn("yaml").map((block) => [placeOf(block), block] as const))("%s is read as it stands", (_, block) => {
  expect(problemsOf(block)).toEqual([]);
});
