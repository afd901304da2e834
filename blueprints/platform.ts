import type { App } from "cdktf";
import type { ExistingHub, IHub } from "../constructs/network/hub-interface";
import { existingHub } from "../constructs/network/hub-interface";
import type { HubOfOthers, NewHub } from "../stacks/connectivity-stack";
import { ConnectivityStack } from "../stacks/connectivity-stack";
import { DefenseStack } from "../stacks/defense-stack";
import type { EstateStack, EstateStackProps } from "../stacks/estate-stack";
import { VisibilityStack } from "../stacks/visibility-stack";
import type { Deployment } from "./deployment";
import { stackName, stackPropsOf } from "./estate-of-deployment";
import { accessRanges, buildAccess } from "./operators-access";
import { servicesOfBlueprints } from "./services-of-blueprints";

/** What workloads stand on, created or brought; ids as text. */
export interface BuiltPlatform {
  readonly hub: IHub;
  /** ARM id of the resource group with the private DNS zones. */
  readonly dnsZonesResourceGroupId: string;
  /** ARM id and region of the Log Analytics workspace. */
  readonly workspaceId: string;
  readonly workspaceLocation: string;
  /** ARM id of the Azure Monitor private link scope. Undefined where there is none. */
  readonly privateLinkScopeId: string | undefined;
  /** ARM id of the plan that protects public addresses from floods. Undefined where there is none. */
  readonly ddosProtectionPlanId: string | undefined;
  /** Stacks that must be applied before a workload. */
  readonly stacks: readonly EstateStack[];
}

/** Makes the platform's stacks: visibility, then connectivity, then Defender plans; each only where something is to be created. */
export function buildPlatform(app: App, deployment: Deployment): BuiltPlatform {
  const { subscriptionId, location } = deployment.platform;
  const part = { subscriptionId, location, owner: deployment.owner, workload: "platform" };
  const props = stackPropsOf(deployment, part);
  const visibility = buildVisibility(app, deployment, props);
  const { workspace, privateLinkScope } = deployment.platform.visibility;
  const workspaceId = typeof workspace === "object" ? workspace.workspaceId : required(visibility).workspaceId;
  const workspaceLocation = typeof workspace === "object" ? workspace.location : location;
  const connectivity = buildConnectivity(app, deployment, {
    ...props,
    workspaceId,
    workspaceLocation,
    monitorPrivateLinkScopeId: visibility?.privateLinkScopeId,
  });
  if (connectivity && visibility) connectivity.addDependency(visibility);
  buildDefense(app, deployment);
  const { hub: source, dns } = deployment.platform.network;
  const hub = typeof source === "object" ? existingHub(app, usedHub(deployment, source)) : required(connectivity).hub;
  const dnsZonesResourceGroupId =
    typeof dns === "object" ? dns.resourceGroupId : required(connectivity).dnsZonesResourceGroupId;
  const after = [visibility, connectivity].filter((stack) => stack !== undefined);
  const needs = { ...props, hub, dnsZonesResourceGroupId, workspaceId, workspaceLocation, after };
  return {
    hub,
    dnsZonesResourceGroupId,
    workspaceId,
    workspaceLocation,
    privateLinkScopeId: typeof privateLinkScope === "object" ? privateLinkScope.id : visibility?.privateLinkScopeId,
    ddosProtectionPlanId: connectivity?.ddosProtectionPlanId,
    stacks: [...after, ...buildAccess(app, deployment, needs)],
  };
}

function buildVisibility(app: App, deployment: Deployment, props: EstateStackProps): VisibilityStack | undefined {
  const { workspace, retentionDays, sentinel, privateLinkScope } = deployment.platform.visibility;
  if (typeof workspace === "object") return undefined;
  return new VisibilityStack(app, stackName(deployment, "visibility"), {
    ...props,
    retentionDays,
    sentinel,
    privateLinkScope: privateLinkScope === "none" ? undefined : privateLinkScope,
  });
}

type ConnectivityNeeds = EstateStackProps & {
  readonly workspaceId: string;
  readonly workspaceLocation: string;
  readonly monitorPrivateLinkScopeId: string | undefined;
};

function buildConnectivity(app: App, deployment: Deployment, needs: ConnectivityNeeds): ConnectivityStack | undefined {
  const { hub, dns, dnsZonesFor, resolver } = deployment.platform.network;
  const nothingToMake =
    typeof hub === "object" &&
    typeof dns === "object" &&
    resolver === undefined &&
    needs.monitorPrivateLinkScopeId === undefined;
  if (nothingToMake) return undefined;
  const locations = [deployment.platform.location, ...deployment.workloads.map(({ location }) => location)];
  return new ConnectivityStack(app, stackName(deployment, "connectivity"), {
    ...needs,
    hub: typeof hub === "object" ? broughtHub(deployment, hub) : createdHub(deployment),
    dnsZonesResourceGroupId: typeof dns === "object" ? dns.resourceGroupId : undefined,
    dnsZoneServices: servicesOfBlueprints([...dnsZonesFor, ...deployment.workloads.map(({ blueprint }) => blueprint)]),
    dnsZoneLocations: [...new Set(locations)].sort(),
  });
}

/** The hub that the file describes. */
function createdHub(deployment: Deployment): NewHub {
  const { addressSpace, ddosProtection, ddosProtectionPlanId, onPremises, peerings, resolver, vpn, bastion } =
    deployment.platform.network;
  const privateClients = { ...onPremises?.ranges, ...(vpn && { "vpn-clients": vpn.clientAddressSpace }) };
  return {
    addressSpace: required(addressSpace),
    ddosProtection: ddosProtectionPlanId === undefined ? ddosProtection : { planId: ddosProtectionPlanId },
    onPremises: onPremises?.ranges,
    gatewayTransit: onPremises?.gatewayTransit,
    peerings,
    forwardedDomains: resolver?.forward,
    vpnClientAddressSpace: vpn?.clientAddressSpace,
    bastionClients: bastion && (bastion.internetClients ?? privateClients),
    furtherRanges: accessRanges(deployment),
  };
}

/** A hub of another team, with what is behind it, as workloads use it: they ask the resolver where one is made in it. */
function usedHub({ platform }: Deployment, hub: ExistingHub): ExistingHub {
  const { onPremises, resolver } = platform.network;
  const { ranges, gatewayTransit } = onPremises ?? {};
  const dnsServers = resolver ? [required(resolver.inbound).address] : hub.dnsServers;
  return { ...hub, dnsServers, remoteRanges: ranges, gatewayTransit };
}

/** The same hub, with what is made in it. */
function broughtHub(deployment: Deployment, hub: ExistingHub): HubOfOthers {
  const { resolver } = deployment.platform.network;
  return {
    ...usedHub(deployment, hub),
    resolver: resolver && { ...resolver, inbound: required(resolver.inbound) },
  };
}

/** Plans belong to a subscription: the platform's has a stack, and each other one that a workload brings. */
function buildDefense(app: App, deployment: Deployment): void {
  const { defenderPlans, securityContact } = deployment.platform.defense;
  if (defenderPlans === false || defenderPlans.length === 0) return;
  const { platform, owner, workloads } = deployment;
  const parts = [
    { ...platform, owner, workload: "platform" },
    ...workloads.map((one) => ({ ...one, workload: one.name })),
  ];
  const seen = new Set<string>();
  for (const part of parts) {
    const subscription = part.subscriptionId.toLowerCase();
    if (seen.has(subscription)) continue;
    const name = seen.size === 0 ? "defense" : `${part.workload}-defense`;
    seen.add(subscription);
    const props = stackPropsOf(deployment, part);
    new DefenseStack(app, stackName(deployment, name), { ...props, plans: defenderPlans, securityContact });
  }
}

/** The loader has checked it: what is not brought is created. */
function required<T>(value: T | undefined): T {
  if (value === undefined) throw new Error("the deployment neither creates nor brings a part of the platform");
  return value;
}
