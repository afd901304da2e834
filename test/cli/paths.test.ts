import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ztai } from "../helpers/fake-terminal";
import { tempFolder } from "../helpers/temp-folder";

const folder = tempFolder();

function written(name: string, json: object): string {
  const file = join(folder, name);
  writeFileSync(file, JSON.stringify(json));
  return file;
}

const account = { name: "stdocs", shared_access_key_enabled: false, local_user_enabled: false };
const container = { storage_account_id: "${azurerm_storage_account.a.id}", container_access_type: "blob" };
const estate = (more: object, containers: object = {}) => ({
  resource: {
    azurerm_storage_account: { a: { ...account, ...more } },
    azurerm_key_vault: { k: { name: "kv", public_network_access_enabled: false } },
    ...containers,
  },
});
const publicBlobs = { azurerm_storage_container: { c: container } };
const open = written("open.tf.json", estate({ allow_nested_items_to_be_public: true }, publicBlobs));
const perhaps = written("perhaps.tf.json", {
  ...estate({ public_network_access_enabled: "${var.open}", allow_nested_items_to_be_public: true }, publicBlobs),
  variable: { open: {} },
});
const door = written("door.tf.json", estate({}));
const closed = written("closed.tf.json", estate({ public_network_access_enabled: false }));
const broken = written("broken.json", { planned_values: 1 });

test.each([
  ["a certain path from outside to data", [open], 1],
  ["the same where nothing shall fail", [open, "--fail-on", "never"], 0],
  ["the same, seen from another entry alone", [open, closed, "--to", "kv"], 0],
  ["a possible path", [perhaps], 0],
  ["a possible path where that shall fail", [perhaps, "--fail-on", "possible"], 1],
  ["a door that asks for a token", [door], 0],
  ["nothing open", [closed], 0],
  ["an input that cannot be read beside one that can", [closed, join(folder, "none")], 1],
])("%s gives its exit code", async (_what, args, code) => {
  expect((await ztai("paths", ...args)).code).toBe(code);
});

test("paths that begin alike are told once, with what else they lead to", async () => {
  const { stdout } = await ztai(
    "paths",
    written("doors.tf.json", estate({ tags: { dataClassification: "General" } })),
    door,
  );
  expect(stdout).not.toContain("undefined");
  expect(stdout.replace(/\s+/g, " ")).toContain("The same also gets as far as the sign-in of storage account stdocs.");
});

test("no line is longer than a terminal is wide, but for a word that is", async () => {
  const { stdout } = await ztai("paths", open);
  expect(stdout).toContain("Anybody on the internet reads storage account stdocs.");
  expect(stdout.split("\n").filter((line) => line.length > 80 && /\S \S/.test(line.trim()))).toEqual([]);
});

test.each([
  ["--from", "nothing", "internet"],
  ["--to", "stdoc", "did you mean stdocs?"],
])("%s of a name that nothing has is wrong usage and says what there is", async (flag, name, hint) => {
  const output = join(folder, "never");
  const { code, stdout, stderr } = await ztai("paths", open, flag, name, "--output", output);
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  expect(stderr).toContain(`${flag} ${name}: nothing that paths`);
  expect(stderr).toContain(hint);
  expect(stderr).toContain("ZTAI-CLI-007");
  expect(() => readFileSync(output)).toThrow();
});

test("an input of which nothing can be read is wrong usage", async () => {
  expect((await ztai("paths", broken)).code).toBe(2);
});

test("JSON tells each step with its place, the same each time", async () => {
  const { stdout } = await ztai("paths", open, "--format", "json");
  const { version, paths, chokePoints } = JSON.parse(stdout) as Record<string, unknown>;
  expect(version).toBe(1);
  expect(paths).toMatchObject([
    {
      from: "internet",
      goal: "read",
      certainty: "certain",
      says: "Anybody on the internet reads storage account stdocs.",
      steps: [
        { address: "azurerm_storage_account.a", allowedBy: "open-to-all-networks", line: 1 },
        { address: "azurerm_storage_container.c", allowedBy: "storage-anonymous-access" },
      ],
    },
  ]);
  expect(chokePoints).toMatchObject({ of: 1 });
  expect((await ztai("paths", open, "--format", "json")).stdout).toBe(stdout);
});

test("Mermaid draws who leads to what, and nothing that a name says", async () => {
  const hostile = written("hostile.tf.json", {
    resource: { azurerm_storage_account: { a: { ...account, name: 'st"]\nclick n0 "x' } } },
  });
  const { stdout } = await ztai("paths", hostile, "--format", "mermaid");
  expect(stdout).toMatch(/^flowchart LR\n/);
  expect(stdout).not.toMatch(/^\s*click/m);
  expect(stdout.split("\n").filter((line) => / --> ?\|/.test(line)).length).toBeGreaterThan(0);
});

test.each([
  ["a name that ends in .html", ["--output", "page.html"], "page.html", "<!doctype html>"],
  ["a name that ends in .json", ["--output", "paths.json"], "paths.json", "{"],
  ["a name that says nothing", ["--output", "paths.txt"], "paths.txt", "1 certain path"],
  ["--format against a name", ["--output", "text.html", "--format", "text"], "text.html", "1 certain path"],
])("%s gives the format", async (_what, [flag = "", name = "", ...more], file, begins) => {
  const { stdout } = await ztai("paths", open, flag, join(folder, name), ...more);
  expect(stdout).toBe("");
  expect(readFileSync(join(folder, file), "utf8").startsWith(begins)).toBe(true);
});
