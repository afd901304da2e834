import type { App } from "cdktf";
import type { Path } from "../common/yaml/located";
import type { Schema } from "../common/shape/schema";
import type { PrivateLinkServiceName } from "../constructs/core/private-link-services";
import type { HostCallers } from "../constructs/network/remote-callers";
import type { EndpointPorts } from "../constructs/network/spoke-flows";
import type { SubnetEgress } from "../constructs/network/spoke";
import type { SubnetRole, SubnetSelection } from "../constructs/network/subnet-roles";
import type { EstateStack } from "../stacks/estate-stack";
import type { WorkloadNetworkStack } from "../stacks/workload-network-stack";
import type { Deployment, Workload } from "./deployment";
import type { WorkloadCheck } from "./deployment/checks/check";
import type { DeepPartial } from "./deployment/draft";
import type { BuiltPlatform } from "./platform";

/** What a workload can have to offer to the others of its file. */
export type OfferName = "agents" | "model-gateway";

/** A field of a workload that names others, which have to offer something. */
export interface BlueprintNeed<W extends Workload = Workload> {
  readonly offer: OfferName;
  /** Names that the workload gives, each with its place below the workload. Written as a method, as {@link WorkloadCheck} is. */
  from(workload: DeepPartial<W>): readonly NamedWorkload[];
}

/** Another workload, as one names it. */
export interface NamedWorkload {
  readonly name: string;
  /** Place below the workload that names it, such as `["gateway"]`. */
  readonly path: Path;
}

/** Says the subnets of one workload. Written as a method, as {@link WorkloadCheck} is. */
type SubnetsOfWorkload<W extends Workload> = {
  subnets(workload: DeepPartial<W>): SubnetSelection;
}["subnets"];

/** What a blueprint is, without the stacks that it makes: enough to check a deployment file. It loads no CDKTF. */
export interface BlueprintDeclaration<W extends Workload = Workload> {
  /** Name in the deployment file, and of its folder. */
  readonly name: string;
  /** One line for people. */
  readonly title: string;
  /**
   * Its own fields of a workload, beside those that all have: the `workload.schema.json` of its folder. `x-extends` names a blueprint
   * whose fields it has as well.
   */
  readonly schema: Pick<Schema, "properties" | "required"> & { readonly "x-extends"?: string };
  /**
   * Subnets of a workload's network, with their prefix lengths, or what says them of one workload, where its fields decide: the range of
   * the network has to hold them, with room to grow.
   */
  readonly subnets: SubnetSelection | SubnetsOfWorkload<W>;
  /** Those of its subnets that a workload does not use as it stands. Their ranges stay free for when it does. @default - none */
  unusedSubnets?(workload: W): readonly SubnetRole[];
  /** Azure services that it reaches over private endpoints: the hub makes the DNS zones of these. */
  readonly services: readonly PrivateLinkServiceName[];
  /** What no schema can say of its fields. */
  readonly checks: readonly WorkloadCheck<W>[];
  /** What other workloads of the file can name it for. @default - nothing */
  readonly offers?: readonly OfferName[];
  /** Which other workloads of the file it names, and for what. They are applied before it. @default - none */
  readonly needs?: readonly BlueprintNeed<W>[];
}

/** A workload among the others of its file. */
export interface WorkloadContext<W extends Workload = Workload> {
  readonly deployment: Deployment;
  readonly workload: W;
  /** Workloads that need what this one offers, in the order of the file. */
  readonly consumers: readonly Workload[];
}

/** What a blueprint gets: the app that it adds stacks to, the workload it is asked for, and what that stands on. */
export interface BlueprintContext<W extends Workload = Workload> extends WorkloadContext<W> {
  readonly app: App;
  readonly platform: BuiltPlatform;
  /** The network that the workload stands in: its own, or that of another workload. */
  readonly network: WorkloadNetworkStack;
}

/** What a workload asks of the network that it stands in, beside what the deployment file says of every workload's. */
export interface WorkloadNetworkNeeds {
  /** Ranges of people and systems that may call the workload's apps over HTTPS, by name. @default - none */
  readonly clients?: Readonly<Record<string, string>>;
  /** Who reaches the workload's application gateway over HTTPS. @default "clients" */
  readonly entryFrom?: "clients" | "internet";
  /** Ranges that may reach its private endpoints over HTTPS, by name, beside the builders of the file. @default - none */
  readonly builders?: Readonly<Record<string, string>>;
  /** Host names behind the workload's private endpoints, for builders behind the hub's firewall. @default - none */
  readonly privateHosts?: readonly string[];
  /** What its programs call on the internet, by the kind of subnet that they run in. @default - what the file names under egress */
  readonly egressOf?: SubnetEgress;
  /** Other workloads that call past the hub's firewall, by name, each with the hosts that it may call. @default - none */
  readonly callers?: HostCallers;
  /** Ports beside 443 at which a kind of subnet calls the workload's private endpoints. @default - none */
  readonly endpointPorts?: EndpointPorts;
  /** Ranges of private endpoints of other workloads that its apps call past the hub's firewall, by name. @default - none */
  readonly calls?: Readonly<Record<string, string>>;
  /** Object ids of groups in Entra ID that may see settings and logs of the network. @default - none */
  readonly operators?: readonly string[];
}

/** A deployable composition: one kind of workload, from its entry in the deployment file to its stacks. */
export interface Blueprint<W extends Workload = Workload> extends BlueprintDeclaration<W> {
  /** What it asks of its network. @default - nothing beside its subnets */
  networkNeeds?(context: WorkloadContext<W>): WorkloadNetworkNeeds;
  /** Makes the workload's stacks. They are applied after its network and after the workloads that it needs. */
  build(context: BlueprintContext<W>): readonly EstateStack[];
  /** Makes the stacks that connect it with its consumers. They are applied after it and after them. @default - none */
  connect?(context: BlueprintContext<W>): readonly EstateStack[];
}
