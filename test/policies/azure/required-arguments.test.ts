import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { camelCase } from "../../../common/camel-case";
import { requiredArguments } from "../../../policies/azure/required-arguments";

const providers = dirname(dirname(require.resolve("@cdktf/provider-azurerm/package.json")));

/** The arguments of a type that its bindings demand, but for blocks. */
function demanded(type: string): readonly string[] {
  const [provider = "", ...name] = type.split("_");
  const file = join(providers, `provider-${provider}`, "lib", name.join("-"), "index.d.ts");
  if (!existsSync(file)) throw new Error(`no bindings of ${type}`);
  const [, body = ""] = /export interface \w+Config extends [\w.]+ \{(.*?)\n\}/s.exec(readFileSync(file, "utf8")) ?? [];
  return [...body.matchAll(/readonly (\w+): (?:string|number|boolean)/g)].map(([, argument = ""]) => argument).sort();
}

test.each(Object.entries(requiredArguments))("%s has the arguments that its bindings demand", (type, listed) => {
  const paths = listed.map((one) => (typeof one === "string" ? one : one.path));
  const own = paths.filter((path) => !path.includes(".")).map(camelCase);
  expect(own.sort()).toEqual(demanded(type));
});
