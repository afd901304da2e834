import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { deploymentFilePage, type SchemaNode } from "../cli/docs/deployment-file-page";
import schema from "../schemas/ztai.schema.json";
import { implementedControls, referencePages } from "../policies/docs";
import { writtenPages } from "../stacks/docs";

const root = join(__dirname, "..");

/** Texts of the files below a folder, by path below the repository. */
function textsBelow(folder: string, ending: string): Record<string, string> {
  const paths = readdirSync(join(root, folder), { recursive: true, encoding: "utf8" }).map((path) =>
    join(folder, path),
  );
  const files = paths.filter((path) => path.endsWith(ending) && statSync(join(root, path)).isFile());
  return Object.fromEntries(files.map((path) => [path.split("\\").join("/"), readFileSync(join(root, path), "utf8")]));
}

const sources = {
  ...textsBelow("constructs", ".ts"),
  ...textsBelow("stacks", ".ts"),
  ...textsBelow("blueprints", ".ts"),
};
const pages = referencePages(implementedControls(sources));

test("the reference pages are those of the catalog, the rules and the stacks: npm run docs writes them", () => {
  const written = textsBelow("docs/reference", ".md");
  const all = { ...pages, ...writtenPages(), "deployment-file.md": deploymentFilePage(schema as SchemaNode) };
  const expected = Object.fromEntries(Object.entries(all).map(([path, text]) => [`docs/reference/${path}`, text]));
  expect(Object.keys(written).sort()).toEqual(Object.keys(expected).sort());
  for (const [path, text] of Object.entries(expected)) expect([path, written[path]]).toEqual([path, text]);
});

test("every control that a file says it implements is in the catalog", () => {
  const known = Object.keys(pages).map((path) => path.replace(/^controls\/|\.md$/g, ""));
  expect([...implementedControls(sources).keys()].filter((id) => !known.includes(id))).toEqual([]);
});

test("the pages of the docs and the README link to files that exist", () => {
  const texts = {
    ...textsBelow("docs", ".md"),
    ...Object.fromEntries(
      readdirSync(root)
        .filter((f) => f.endsWith(".md"))
        .map((f) => [f, readFileSync(join(root, f), "utf8")]),
    ),
  };
  const broken = Object.entries(texts).flatMap(([path, text]) =>
    [...text.matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)]
      .map(([, target]) => join(path, "..", target ?? ""))
      .filter((target) => !statSync(join(root, target), { throwIfNoEntry: false }))
      .map((target) => `${path} -> ${target}`),
  );
  expect(broken).toEqual([]);
});
