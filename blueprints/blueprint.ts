import type { App } from "cdktf";
import type { Schema } from "../common/shape/schema";
import type { PrivateLinkServiceName } from "../constructs/core/private-link-services";
import type { SubnetSelection } from "../constructs/network/subnet-roles";
import type { EstateStack } from "../stacks/estate-stack";
import type { Deployment, Workload } from "./deployment";
import type { WorkloadCheck } from "./deployment/checks/check";
import type { BuiltPlatform } from "./platform";

/** What a blueprint is, without the stacks that it makes: enough to check a deployment file. It loads no CDKTF. */
export interface BlueprintDeclaration<W extends Workload = Workload> {
  /** Name in the deployment file, and of its folder. */
  readonly name: string;
  /** One line for people. */
  readonly title: string;
  /** Its own fields of a workload, beside those that all have: the `workload.schema.json` of its folder. */
  readonly schema: Pick<Schema, "properties" | "required">;
  /** Subnets of a workload's network, with their prefix lengths: the range of the workload has to hold them, with room to grow. */
  readonly subnets: SubnetSelection;
  /** Azure services that it reaches over private endpoints: the hub makes the DNS zones of these. */
  readonly services: readonly PrivateLinkServiceName[];
  /** What no schema can say of its fields. */
  readonly checks: readonly WorkloadCheck<W>[];
}

/** What a blueprint gets: the app that it adds stacks to, the workload it is asked for, and the platform below. */
export interface BlueprintContext<W extends Workload = Workload> {
  readonly app: App;
  readonly deployment: Deployment;
  readonly workload: W;
  readonly platform: BuiltPlatform;
  /** Order of this workload's firewall rules among those of the others; no two have the same. */
  readonly egressPriority: number;
  /** Stacks that must be applied before the first one of this workload. */
  readonly after: readonly EstateStack[];
}

/** A deployable composition: one kind of workload, from its entry in the deployment file to its stacks. */
export interface Blueprint<W extends Workload = Workload> extends BlueprintDeclaration<W> {
  /** Adds the workload's stacks to the app. Returns the one that changes the platform (peering, firewall rules). */
  build(context: BlueprintContext<W>): EstateStack;
}
