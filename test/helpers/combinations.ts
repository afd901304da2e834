import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { exampleFolders } from "../../cli/docs/example-files";
import { hubSubscription, ownSubscription, platformVariants } from "./platform-variants";

const brought = platformVariants["everything brought"];
const privateLinkScopeId = `/subscriptions/${hubSubscription}/resourceGroups/rg-logs/providers/Microsoft.Insights/privateLinkScopes/ampls`;

/** What an estate can be made of: each value beside each value of every other. */
export const dimensions = {
  blueprint: exampleFolders(),
  hub: ["created", "brought"],
  dns: ["created", "brought"],
  logs: ["created", "brought"],
  classification: ["public", "general", "confidential", "highly-confidential"],
  subscriptions: ["one", "two"],
  regions: ["one", "two"],
} as const satisfies Record<string, readonly string[]>;

type Dimension = keyof typeof dimensions;

/** One value of each dimension. */
export type Combination = Readonly<Record<Dimension, string>>;

const names = Object.keys(dimensions) as Dimension[];

/** Every combination there is. */
export function everyCombination(): readonly Combination[] {
  const all = names.reduce<Partial<Record<Dimension, string>>[]>(
    (found, name) => found.flatMap((one) => dimensions[name].map((value) => ({ ...one, [name]: value }))),
    [{}],
  ) as Combination[];
  return all.filter(makesSomething);
}

/** A landing zone alone, of which every part is brought, is refused as a file. */
function makesSomething({ blueprint, hub, dns, logs }: Combination): boolean {
  return blueprint !== "landing-zone" || [hub, dns, logs].includes("created");
}

/** Few combinations that hold each pair of values of two dimensions; the same ones always. */
export function pairwiseCombinations(): readonly Combination[] {
  const all = everyCombination();
  const open = new Set(all.flatMap(pairsOf));
  const chosen: Combination[] = [];
  while (open.size > 0) {
    const best = all.reduce((a, b) => (gain(b, open) > gain(a, open) ? b : a));
    for (const pair of pairsOf(best)) open.delete(pair);
    chosen.push(best);
  }
  return chosen;
}

function pairsOf(one: Combination): string[] {
  return names.flatMap((a, i) => names.slice(i + 1).map((b) => `${a}=${one[a]} ${b}=${one[b]}`));
}

const gain = (one: Combination, open: ReadonlySet<string>) => pairsOf(one).filter((pair) => open.has(pair)).length;

/** What a combination is called in a test. */
export function nameOf(one: Combination): string {
  return names.map((name) => (name === "blueprint" ? one[name] : `${name} ${one[name]}`)).join(", ");
}

interface Written {
  readonly platform: { readonly network: { readonly egress?: unknown } };
  readonly workloads?: readonly Readonly<Record<string, unknown>>[];
}

/** The example of a blueprint, on a platform and with the data, places and subscriptions of a combination. */
export function deploymentOf(one: Combination): object {
  const file = join(__dirname, "../../blueprints", one.blueprint, "ztai.example.yaml");
  const { platform, workloads = [], ...estate } = parse(readFileSync(file, "utf8")) as Written;
  const { egress } = platform.network;
  const deployment = {
    ...estate,
    allowedLocations: ["swedencentral", "westeurope", "francecentral"],
    platform: {
      ...(one.subscriptions === "two" && { subscriptionId: hubSubscription }),
      ...(one.regions === "two" && { location: "westeurope" }),
      network: {
        ...(one.hub === "brought" ? { hub: brought.network.hub } : { addressSpace: "10.0.0.0/20" }),
        ...(one.dns === "brought" && { dns: brought.network.dns }),
        ...(egress !== undefined && { egress }),
      },
      visibility: one.logs === "brought" ? { ...brought.visibility, privateLinkScope: { id: privateLinkScopeId } } : {},
    },
    workloads: workloads.map((workload) => ({
      ...workload,
      ...withOwnChoices(workload),
      classification: one.classification,
      ...(isRecord(workload["pool"]) && { pool: poolOf(workload["pool"], one) }),
    })),
  };
  // What is brought stands in the platform's subscription.
  const text = JSON.stringify(deployment);
  return JSON.parse(one.subscriptions === "two" ? text : text.replaceAll(hubSubscription, ownSubscription)) as object;
}

/** The classification has its own content filter and decides where models run. */
function withOwnChoices({ models }: Readonly<Record<string, unknown>>): object {
  const without = (model: Readonly<Record<string, unknown>>) =>
    Object.fromEntries(Object.entries(model).filter(([key]) => key !== "sku" && key !== "contentFilter"));
  return Array.isArray(models) ? { models: models.map(without) } : {};
}

/** Accounts beside the first one; data that may not leave its region has them all there. */
function poolOf(pool: Readonly<Record<string, unknown>>, { classification }: Combination): object {
  const isBound = classification === "highly-confidential";
  const members = Object.entries(pool).map(([name, member]) => {
    const own = member as Readonly<Record<string, unknown>>;
    return [name, { ...own, ...withOwnChoices(own), ...(isBound && { location: "swedencentral" }) }] as const;
  });
  return Object.fromEntries(members);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
