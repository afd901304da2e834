import type { App } from "cdktf";
import type { BuiltPlatform } from "./platform";
import type { EstateStack } from "../stacks/estate-stack";
import type { Deployment, Workload } from "./deployment";

/** What a blueprint gets: the app that it adds stacks to, the workload it is asked for, and the platform below. */
export interface BlueprintContext {
  readonly app: App;
  readonly deployment: Deployment;
  readonly workload: Workload;
  readonly platform: BuiltPlatform;
  /** Order of this workload's firewall rules among those of the others; no two have the same. */
  readonly egressPriority: number;
  /** Stacks that must be applied before the first one of this workload. */
  readonly after: readonly EstateStack[];
}

/** A deployable composition: one kind of workload, from its entry in the deployment file to its stacks. */
export interface Blueprint {
  /** Name in the deployment file. */
  readonly name: string;
  /** One line for people. */
  readonly title: string;
  /** Adds the workload's stacks to the app. Returns the one that changes the platform (peering, firewall rules). */
  build(context: BlueprintContext): EstateStack;
}
