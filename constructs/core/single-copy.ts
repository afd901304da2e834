import { ZtaiError } from "./errors";

/** Packages of which two copies in one process break the construct tree without a word: Aspects and validations are skipped. */
const onlyOnce = ["cdktf", "constructs"] as const;
const dependents = ["@cdktf/provider-azurerm", "@cdktf/provider-azuread", "cdktf"] as const;

/**
 * Refuses to start when npm installed more than one copy of cdktf or constructs.
 *
 * @param resolve finds a module as seen from a package. @default - Node's own resolution
 * @throws ZtaiError ZTAI-ENV-001
 */
export function assertSingleCdktf(resolve: (name: string, from: string) => string = resolveFrom): void {
  for (const name of onlyOnce) {
    const copies = new Set(dependents.map((dependent) => resolve(name, dependent)));
    if (copies.size > 1) {
      throw new ZtaiError(
        "ZTAI-ENV-001",
        `${copies.size} copies of ${name} are installed`,
        `run "npm ls ${name}", align the versions, then "npm dedupe"`,
      );
    }
  }
}

function resolveFrom(name: string, from: string): string {
  const start = require.resolve(`${from}/package.json`);
  return require.resolve(`${name}/package.json`, { paths: [start] });
}
