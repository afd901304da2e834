// Writes test/corpus/folders: Terraform in the manner of public repositories, the same on every run. Nothing is copied from one.
//   node test/corpus/generate.mjs
import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { aiServices } from "./generate/ai-services.mjs";
import { compute } from "./generate/compute.mjs";
import { dataServices } from "./generate/data-services.mjs";
import { beside, spelled } from "./generate/expressions.mjs";
import { Folder } from "./generate/folder.mjs";
import { files } from "./generate/layout.mjs";
import { networks } from "./generate/networks.mjs";
import { operations } from "./generate/operations.mjs";

/** Layouts and majors of the provider that every scenario is written in. */
const styles = {
  quickstart: { single: true, posture: "open" },
  sample: { major: 3 },
  production: { split: true, tfvars: true, posture: "mixed" },
  hardened: { split: true, posture: "closed" },
  module: { module: true },
  legacy: { major: 2, old: true, single: true },
  leftovers: { tfvars: true, terragrunt: true, major: 3 },
  toggles: { split: true, toggles: true },
  verified: { module: true, way: "avm", posture: "closed" },
  configured: { split: true, way: "configured" },
  functions: { way: "functions", posture: "mixed" },
};

const scenarios = { ...aiServices, ...dataServices, ...networks, ...compute, ...operations };
const target = join(dirname(fileURLToPath(import.meta.url)), "folders");
rmSync(target, { recursive: true, force: true });
let number = 0;
for (const [service, scenario] of Object.entries(scenarios)) {
  for (const [style, options] of Object.entries(styles)) {
    number += 1;
    const folder = new Folder(number * 7919, options);
    const bodies = options.toggles ? toggled(folder, scenario(folder)) : scenario(folder);
    const spelt = options.way ? bodies.map((body) => spelled(folder, body, options.way)) : bodies;
    write(
      join(target, `${service}-${style}`),
      withBeside(files(folder, spelt, service), beside(folder), service, options),
    );
  }
}
try {
  execFileSync("terraform", ["fmt", "-recursive", target], { stdio: "ignore" });
} catch {
  process.stderr.write("terraform fmt did not run; the text stays as it was written\n");
}
process.stdout.write(`${number} folders\n`);

/** Adds the declarations and files that rewritten values need. */
function withBeside(contents, { variables, config }, service, { module }) {
  const folder = module ? `modules/${service}/` : "";
  return {
    ...contents,
    ...(variables.length > 0 ? { [`${folder}variables.settings.tf`]: `${variables.join("\n\n")}\n` } : {}),
    ...(config ? { [`${folder}config.yaml`]: config } : {}),
  };
}

/** Makes some resources only where a variable says so, and names them with their index from then on. */
function toggled(folder, bodies) {
  const chosen = bodies.flatMap((body, index) => {
    const [, type, name] = /^resource "(\w+)" "(\w+)" \{\n/.exec(body) ?? [];
    const plain = type && index > 0 && !/\n  (count|for_each)\s*=/.test(body) && folder.chance(0.6);
    return plain ? [{ type, name }] : [];
  });
  folder.outputs = folder.outputs.map((output) => ({
    ...output,
    value: chosen.reduce(
      (text, { type, name }) => text.replaceAll(`${type}.${name}.`, `${type}.${name}[0].`),
      output.value,
    ),
  }));
  return bodies.map((body) =>
    chosen.reduce((text, { type, name }) => {
      const head = `resource "${type}" "${name}" {\n`;
      if (!text.startsWith(head)) return text.replaceAll(`${type}.${name}.`, `${type}.${name}[0].`);
      const variable = folder.variable(`enable_${type.split("_").slice(1, 3).join("_")}`, "bool", folder.chance(0.7));
      return `${head}  count = ${variable} ? 1 : 0\n\n${text.slice(head.length)}`;
    }, body),
  );
}

function write(path, contents) {
  for (const [name, text] of Object.entries(contents)) {
    mkdirSync(dirname(join(path, name)), { recursive: true });
    writeFileSync(join(path, name), text);
  }
}
