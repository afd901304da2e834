import { readFileSync } from "node:fs";
import { join } from "node:path";
import { rules } from "../../policies";

const root = join(__dirname, "../..");
const page = readFileSync(join(root, "docs/guides/known-problems.md"), "utf8");
const rows = page
  .split("\n")
  .filter((line) => /^\| \d+ /.test(line))
  .map((line) => line.split("|").map((cell) => cell.trim()));

test("problems are numbered, and each has an answer and a proof", () => {
  expect(rows.map(([, number]) => Number(number))).toEqual(rows.map((_, i) => i + 1));
  expect(rows.filter(([, , problem, answer, proof]) => !problem || !answer || !proof)).toEqual([]);
});

const proofs = rows.flatMap(([, number = "", , , proof = ""]) =>
  [...proof.matchAll(/\]\(([^)]+)\)(?:: "((?:[^"\\]|\\.)+)")?/g)].map(
    ([, file = "", title = ""]) => [number, file, title] as const,
  ),
);

test.each(proofs)("the proof of %s stands in %s: %s", (_, file, title) => {
  const text = readFileSync(join(root, "docs/guides", file), "utf8");
  expect(title === "" || text.includes(`"${title}"`)).toBe(true);
});

test("the rules that prove an answer exist", () => {
  const named = rows.flatMap(([, , , , proof = ""]) => [...proof.matchAll(/`([a-z-]+)`/g)].map(([, id = ""]) => id));
  expect(named.length).toBeGreaterThan(5);
  const known = rules.map(({ id }) => id);
  expect(named.filter((id) => !known.includes(id))).toEqual([]);
});
