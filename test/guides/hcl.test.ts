import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { assess } from "../../policies";
import { tempFolder } from "../helpers/temp-folder";
import { blocksIn, placeOf } from "./code-blocks";

const folder = tempFolder();

test.each(blocksIn("hcl").map((block) => [placeOf(block), block] as const))(
  "%s is parsed, and its exemptions are applied",
  async (_, { title = "main.tf", text, line }) => {
    const root = join(folder, String(line));
    mkdirSync(root);
    writeFileSync(join(root, title), text);
    const { problems, resources, exemptions } = await assess([root], { today: "2026-11-20" });
    expect(problems).toEqual([]);
    expect(resources).toBeGreaterThan(0);
    const written = [...text.matchAll(/ztai:exempt (\S+)/g)].map(([, control]) => control);
    expect(exemptions.filter(({ state }) => state === "active").map(({ control }) => control)).toEqual(written);
  },
);
