import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";

const root = join(__dirname, "..");
const folders = ["blueprints", "cli", "common", "constructs", "gate", "policies", "stacks", "testing"];

/** Names that two files may declare, since both mean the same thing. */
const sameThing: readonly { readonly files: readonly [RegExp, RegExp]; readonly why: string }[] = [
  {
    files: [/^blueprints\/[\w-]+\/(?:blueprint|build)\.ts$/, /^blueprints\/[\w-]+\/(?:blueprint|build)\.ts$/],
    why: "a part of a blueprint: its files say the same of each",
  },
  {
    files: [/^constructs\/core\/.+\.ts$/, /^policies\/azure\/[\w-]+\.ts$/],
    why: "a service of Azure, as each half describes it: neither may import the other's (test/two-halves.test.ts)",
  },
  {
    files: [/^blueprints\/deployment\/deployment\.generated\.ts$/, /^(?:constructs|stacks|policies)\/.+\.ts$/],
    why: "a part of the deployment file, named after what a stack or the judge makes of it",
  },
];

/** Names that a file declares and exports, but for a default. What it passes on from another file is declared there. */
function declaredNames(file: string): string[] {
  const { statements } = ts.createSourceFile(file, readFileSync(join(root, file), "utf8"), ts.ScriptTarget.Latest);
  return statements
    .filter(isExported)
    .flatMap((statement) => {
      if (ts.isVariableStatement(statement)) return statement.declarationList.declarations.map(({ name }) => name);
      return isNamed(statement) ? [statement.name] : [];
    })
    .flatMap((name) => (ts.isIdentifier(name) ? [name.text] : name.elements.flatMap(boundName)));
}

/** The name that one element of `export const { a, b } = …` declares. */
function boundName(element: ts.ArrayBindingElement): string[] {
  return ts.isBindingElement(element) && ts.isIdentifier(element.name) ? [element.name.text] : [];
}

function isExported(statement: ts.Statement): boolean {
  const modifiers = ts.canHaveModifiers(statement) ? (ts.getModifiers(statement) ?? []) : [];
  const kinds = modifiers.map(({ kind }) => kind);
  return kinds.includes(ts.SyntaxKind.ExportKeyword) && !kinds.includes(ts.SyntaxKind.DefaultKeyword);
}

function isNamed(statement: ts.Statement): statement is ts.Statement & { readonly name: ts.Identifier } {
  return (statement as { name?: ts.Node }).name?.kind === ts.SyntaxKind.Identifier;
}

const declaredIn = new Map<string, Set<string>>();
for (const folder of folders) {
  for (const path of readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })) {
    const file = join(folder, path).split("\\").join("/");
    if (!file.endsWith(".ts")) continue;
    for (const name of declaredNames(file)) declaredIn.set(name, (declaredIn.get(name) ?? new Set()).add(file));
  }
}
const twice = [...declaredIn]
  .map(([name, files]) => [name, [...files]] as const)
  .filter(([, files]) => files.length > 1);

/** Whether two files of each side share a name, or any number of files that are both sides. */
const areSame = ({ files: [left, right] }: (typeof sameThing)[number], files: readonly string[]): boolean => {
  if (files.every((file) => left.test(file) && right.test(file))) return true;
  const [one = "", other = "", ...more] = files;
  return more.length === 0 && ((left.test(one) && right.test(other)) || (left.test(other) && right.test(one)));
};

test("a name that a file exports is declared in no other file", () => {
  expect(declaredIn.size).toBeGreaterThan(1000);
  const wrong = twice.filter(([, files]) => !sameThing.some((same) => areSame(same, files)));
  expect(wrong).toEqual([]);
});

test.each(sameThing)("names are shared by two files still where one is $why", (same) => {
  expect(twice.filter(([, files]) => areSame(same, files))).not.toEqual([]);
});
