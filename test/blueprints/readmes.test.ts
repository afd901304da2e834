import { readFileSync } from "node:fs";
import { exampleFolders } from "../../cli/docs/example-files";

/** That the commands parse is proved by test/guides/shell.test.ts: here, which stacks they name, and in which order. */
describe.each(exampleFolders())("the README of %s", (folder) => {
  const readme = readFileSync(`blueprints/${folder}/README.md`, "utf8");
  const sections = readme.split(/^## /m).slice(1);
  const section = (title: string): string => {
    const found = sections.filter((text) => text.startsWith(`${title}\n`));
    expect(found).toHaveLength(1);
    return found[0] ?? "";
  };
  const stacksIn = (text: string, command: string) =>
    [...text.matchAll(/^terraform -chdir=cdktf\.out\/stacks\/(\S+) (\S+)/gm)]
      .filter(([, , verb]) => verb === command)
      .map(([, stack = ""]) => stack);
  const deployed = [...section("What it deploys").matchAll(/^\| `(\S+)` /gm)].map(([, stack = ""]) => stack);

  test("shows how each stack is watched for drift", () => {
    expect(deployed.length).toBeGreaterThan(0);
    expect(stacksIn(section("Operate it"), "plan")).toEqual(deployed);
    expect(section("Operate it")).toMatch(/^az /m);
  });

  test("upgrades in the order of the apply", () => {
    for (const command of ["init", "plan", "apply"]) expect(stacksIn(section("Upgrade it"), command)).toEqual(deployed);
  });

  test("destroys in the opposite order, and names the command that says all of it", () => {
    expect(stacksIn(section("Destroy it"), "destroy")).toEqual([...deployed].reverse());
    expect(section("Destroy it")).toContain("npx ztai destroy-plan ztai.yaml");
  });
});
