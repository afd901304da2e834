import type { SubnetSelection } from "../constructs/network/subnet-roles";
import type { BlueprintDeclaration } from "./blueprint";
import { declarations } from "./declarations.generated";
import type { Workload } from "./deployment";
import type { DeepPartial } from "./deployment/draft";

/**
 * What the blueprint of this name is; undefined where there is none. Looked up when asked: checks of blueprints, which the list of
 * blueprints loads, ask too.
 */
export function declarationOf(name: string | undefined): BlueprintDeclaration | undefined {
  return declarations.find((declaration) => declaration.name === name);
}

/** Subnets that a workload brings to its network; undefined where its blueprint is not known. */
export function ownSubnetsOf(workload: DeepPartial<Workload> | undefined): SubnetSelection | undefined {
  if (!workload) return undefined;
  const { subnets } = declarationOf(workload.blueprint) ?? {};
  return typeof subnets === "function" ? subnets(workload) : subnets;
}
