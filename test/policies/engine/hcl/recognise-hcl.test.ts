import { join } from "node:path";
import { recognisesHcl } from "../../../../policies/engine/hcl/recognise-hcl";
import { inFolder } from "./hcl-folder";

test.each([
  ["a folder with a Terraform file", ".", true],
  ["a folder with Terraform JSON", "json", true],
  ["a Terraform file", "main.tf", true],
  ["a folder with neither", "other", false],
  ["another file", "other/notes.txt", false],
  ["a folder with hidden files only", "hidden", false],
  ["a path that does not exist", "gone", false],
])("%s", async (_, path, expected) => {
  const files = { "main.tf": "", "json/a.tf.json": "{}", "other/notes.txt": "", "hidden/.a.tf": "" };
  expect(await inFolder(files, (folder) => Promise.resolve(recognisesHcl(join(folder, path))))).toBe(expected);
});
