import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { ztai } from "../helpers/fake-terminal";
import { tempFolder } from "../helpers/temp-folder";

jest.mock("@viz-js/viz", () => {
  throw new Error("Graphviz is loaded");
});

const estate = join(tempFolder(), "main.tf.json");
writeFileSync(estate, JSON.stringify({ resource: { azurerm_key_vault: { k: { name: "kv" } } } }));

test.each([
  [["--version"]],
  [["assess", estate, "--format", "html"]],
  [["graph", estate]],
  [["paths", estate]],
  [["paths", estate, "--format", "mermaid"]],
])("%j loads nothing that lays pictures out", async (args) => {
  const { stdout, stderr } = await ztai(...args);
  expect(stderr).not.toContain("Graphviz");
  expect(stdout).not.toBe("");
});

test("a picture does", async () => {
  const { code, stdout, stderr } = await ztai("graph", estate, "--format", "svg");
  expect({ code, stdout }).toEqual({ code: 70, stdout: "" });
  expect(stderr).toContain("Graphviz is loaded");
});
