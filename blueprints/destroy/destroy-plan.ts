import { join } from "node:path";
import { objects, own, isObject } from "../../common/json";
import type { WrittenStack } from "../synthesized-stacks";
import { kindOf } from "../synthesized-stacks";
import { keptKinds, keptResources, vaultsOfKeys } from "./kept-resources";
import { hasAgentSubnet, releaseSteps } from "./agent-subnets";
import { quoted } from "./quoted";
import { softDeletionOf } from "./soft-deletion";

/** Commands that belong together, and why they are run. */
export interface DestroyStep {
  readonly why: string;
  /** Shell commands in their order; none where there is only something to know. */
  readonly commands: readonly string[];
  /** Page that says so. @default - none */
  readonly source?: string;
}

/** What is run for one stack, in this order. */
export interface StackSteps {
  readonly stack: string;
  readonly steps: readonly DestroyStep[];
}

/** A resource that Azure keeps after it was deleted. */
export interface SoftDeletedResource {
  readonly stack: string;
  readonly address: string;
  readonly what: string;
  readonly name: string;
  /** How long, such as `90 days`. */
  readonly keptFor: string;
  /** What it stands in the way of. */
  readonly blocks: string;
  /** Command that brings it back; absent where there is none. */
  readonly recover?: string;
  /** Command that ends it before its time; absent where there is none. */
  readonly purge?: string;
  readonly source: string;
}

/** How an estate is destroyed, and what comes after. */
export interface DestroyPlan {
  /** Stacks from the last applied to the first. */
  readonly destroy: readonly StackSteps[];
  readonly softDeleted: readonly SoftDeletedResource[];
  /** How the same estate is built again. */
  readonly recreate: readonly DestroyStep[];
}

/** What the commands of a plan name. */
export interface PlanTarget {
  /** Arguments of `ztai synth`: file, environment, output. */
  readonly synthArguments: string;
  /** Output folder of `ztai synth`. */
  readonly output: string;
}

/**
 * Plans the destruction of an estate from its stacks.
 *
 * @param stacks in the order in which they are applied
 */
export function planDestruction(stacks: readonly WrittenStack[], target: PlanTarget): DestroyPlan {
  const { output } = target;
  return {
    destroy: [...stacks].reverse().map((stack) => ({ stack: stack.name, steps: destroySteps(stack, output) })),
    softDeleted: stacks.flatMap(softDeletedOf),
    recreate: recreateSteps(stacks, target),
  };
}

function destroySteps(stack: WrittenStack, output: string): DestroyStep[] {
  return [
    ...lookSteps(stack),
    ...immutableSteps(stack),
    ...forgetSteps(stack, output),
    destroyStep(stack, output),
    ...releaseSteps(stack),
  ];
}

/** What Terraform does not know of, and what refuses a deletion all the same. */
function lookSteps(stack: WrittenStack): DestroyStep[] {
  const groups = stack.resources.filter(({ type }) => type === "azurerm_resource_group");
  if (groups.length === 0) return [];
  return [
    {
      why: "Look for what would refuse: locks, and resources that Terraform did not make. Remove them first.",
      commands: groups.flatMap(({ name, subscriptionId }) => [
        `az lock list --resource-group ${name} --subscription ${subscriptionId} --output table`,
        `az resource list --resource-group ${name} --subscription ${subscriptionId} --output table`,
      ]),
      source: "https://learn.microsoft.com/azure/azure-resource-manager/management/lock-resources",
    },
  ];
}

function immutableSteps(stack: WrittenStack): DestroyStep[] {
  return stack.resources.flatMap(({ name, attributes }) =>
    objects(own(attributes, "immutability_policy")).map((policy) => ({
      why: `Versions of blobs in ${name} cannot be deleted for ${Number(own(policy, "period_since_creation_in_days"))} days, nor under a legal hold, nor can their container: shorten the policy while it is unlocked, or wait.`,
      commands: [],
      source: "https://learn.microsoft.com/azure/storage/blobs/immutable-version-level-worm-policies",
    })),
  );
}

/** One step for each kind of resource that Terraform refuses to destroy. */
function forgetSteps(stack: WrittenStack, output: string): DestroyStep[] {
  const kept = keptResources(stack);
  return [...new Set(kept.map(kindOf))].map((kind) => ({
    why: keptKinds[kind]?.why ?? "Terraform refuses to destroy it: it stays in Azure.",
    commands: kept
      .filter((resource) => kindOf(resource) === kind)
      .map(({ address }) => `${terraform(stack.name, output)} state rm ${quoted(address)}`),
    ...(keptKinds[kind] && { source: keptKinds[kind].source }),
  }));
}

function destroyStep({ name, resources }: WrittenStack, output: string): DestroyStep {
  return {
    why: `Destroy what is left of its ${resources.length} resources.`,
    commands: [`${terraform(name, output)} destroy`],
  };
}

function softDeletedOf(stack: WrittenStack): SoftDeletedResource[] {
  const provider = own(stack.json, "provider");
  const providers = isObject(provider) ? objects(own(provider, "azurerm")) : [];
  return stack.resources.flatMap((resource) => {
    const deletion = softDeletionOf(resource);
    const keptFor = deletion?.keptFor(resource, providers);
    if (deletion === undefined || keptFor === undefined) return [];
    const recover = deletion.recover?.(resource);
    const purge = deletion.purge?.(resource);
    return [
      {
        stack: stack.name,
        address: resource.address,
        what: deletion.what,
        name: resource.name,
        keptFor,
        blocks: deletion.blocks,
        ...(recover !== undefined && { recover }),
        ...(purge !== undefined && { purge }),
        source: deletion.source,
      },
    ];
  });
}

function recreateSteps(stacks: readonly WrittenStack[], { synthArguments, output }: PlanTarget): DestroyStep[] {
  const refused = stacks.flatMap(({ resources }) =>
    resources.flatMap((resource) => {
      const deletion = softDeletionOf(resource);
      const purge = deletion?.refusesApply && !hasAgentSubnet(resource) ? deletion.purge?.(resource) : undefined;
      return purge === undefined ? [] : [purge];
    }),
  );
  const vaults = stacks.map((stack) => ({ name: stack.name, addresses: vaultsOfKeys(stack) }));
  const recovered = vaults.filter(({ addresses }) => addresses.length > 0);
  const isKept = stacks.some((stack) => keptResources(stack).length > 0);
  const steps: (DestroyStep | undefined)[] = [
    refused.length > 0
      ? {
          why: "Free the names that Azure still answers 409 for, unless their time is over; what is purged is gone for good.",
          commands: refused,
        }
      : undefined,
    { why: "Write the stacks.", commands: [`ztai synth ${synthArguments}`] },
    ...recovered.map(({ name, addresses }) => ({
      why: "Recover the vault first: only what exists can be imported.",
      commands: [
        `${terraform(name, output)} init`,
        `${terraform(name, output)} apply ${addresses.map((address) => `-target=${quoted(address)}`).join(" ")}`,
      ],
    })),
    isKept
      ? {
          why: "Write the stacks with import blocks for what came back or never went: keys, Defender plans.",
          commands: [`ztai synth ${synthArguments} --after-destroy`],
          source: "https://developer.hashicorp.com/terraform/language/block/import",
        }
      : undefined,
    ...stacks.map(({ name }) => ({
      why: `Apply ${name}.`,
      commands: [`${terraform(name, output)} init`, `${terraform(name, output)} apply`],
    })),
  ];
  return steps.filter((step) => step !== undefined);
}

function terraform(stack: string, output: string): string {
  return `terraform -chdir=${quoted(join(output, "stacks", stack))}`;
}
