import { App } from "cdktf";
import type { IConstruct } from "constructs";
import { ZtaiError } from "./errors";

/** Packages of which two copies in one process break the construct tree without a word: Aspects and validations are skipped. */
const onlyOnce = ["cdktf", "constructs"] as const;
/** Who loads them: the kit itself, and its peers. */
const dependents = ["zero-trust-ai-kit", "@cdktf/provider-azurerm", "cdktf"] as const;

/**
 * Refuses to start when npm installed more than one copy of cdktf or constructs.
 *
 * @param resolve finds a module as seen from a package. @default - Node's own resolution
 * @throws ZtaiError ZTAI-ENV-001
 */
export function assertSingleCdktf(resolve: (name: string, from: string) => string = resolveFrom): void {
  for (const name of onlyOnce) {
    const copies = new Set(dependents.map((dependent) => resolve(name, dependent)));
    if (copies.size > 1) throw severalCopies(`${copies.size} copies of ${name} are installed`, name);
  }
}

/**
 * Refuses a tree whose app comes from another copy of cdktf than the kit's.
 *
 * @throws ZtaiError ZTAI-ENV-001
 */
export function assertAppOfSameCdktf({ node }: IConstruct): void {
  // cdktf marks its apps by a symbol that all copies share.
  if (App.isApp(node.root) && !((node.root as IConstruct) instanceof App)) {
    throw severalCopies(`${node.path} stands in an app of another copy of cdktf than the kit's`, "cdktf");
  }
}

function severalCopies(message: string, name: string): ZtaiError {
  return new ZtaiError("ZTAI-ENV-001", message, `run "npm ls ${name}", align the versions, then "npm dedupe"`);
}

function resolveFrom(name: string, from: string): string {
  const start = from === "zero-trust-ai-kit" ? __dirname : require.resolve(`${from}/package.json`);
  return require.resolve(`${name}/package.json`, { paths: [start] });
}
