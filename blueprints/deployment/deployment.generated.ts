// Generated from schemas/ztai.schema.json by scripts/generate-types.mjs. Do not edit.

export type ShortName = string;
export type RegionName =
  | "australiacentral"
  | "australiacentral2"
  | "australiaeast"
  | "australiasoutheast"
  | "austriaeast"
  | "belgiumcentral"
  | "brazilsouth"
  | "brazilsoutheast"
  | "canadacentral"
  | "canadaeast"
  | "centralindia"
  | "centralus"
  | "chilecentral"
  | "eastasia"
  | "eastus"
  | "eastus2"
  | "francecentral"
  | "francesouth"
  | "germanynorth"
  | "germanywestcentral"
  | "indonesiacentral"
  | "israelcentral"
  | "italynorth"
  | "japaneast"
  | "japanwest"
  | "koreacentral"
  | "koreasouth"
  | "malaysiawest"
  | "mexicocentral"
  | "newzealandnorth"
  | "northcentralus"
  | "northeurope"
  | "norwayeast"
  | "norwaywest"
  | "polandcentral"
  | "qatarcentral"
  | "southafricanorth"
  | "southafricawest"
  | "southcentralus"
  | "southeastasia"
  | "southindia"
  | "spaincentral"
  | "swedencentral"
  | "switzerlandnorth"
  | "switzerlandwest"
  | "uaecentral"
  | "uaenorth"
  | "uksouth"
  | "ukwest"
  | "westcentralus"
  | "westeurope"
  | "westindia"
  | "westus"
  | "westus2"
  | "westus3";
export type Guid = string;
export type TagValue = string;
export type ContainerName = string;
export type Ipv4 = string;
export type Cidr = string;
/**
 * Name of a blueprint.
 */
export type BlueprintName = "agent-service" | "ai-gateway" | "published-chat" | "rag-chat";
export type DefenderPlan =
  | "AI"
  | "Api"
  | "AppServices"
  | "Arm"
  | "CloudPosture"
  | "Containers"
  | "CosmosDbs"
  | "KeyVaults"
  | "OpenSourceRelationalDatabases"
  | "SqlServers"
  | "StorageAccounts"
  | "VirtualMachines";
export type ResidentModelSku = "Standard" | "ProvisionedManaged" | "DataZoneStandard" | "DataZoneProvisionedManaged";
/**
 * One application with its own network, data and identities. Further keys are those of its blueprint.
 */
export type Workload = AgentServiceWorkload | AiGatewayWorkload | PublishedChatWorkload | RagChatWorkload;
/**
 * How sensitive the content is. It decides keys, encryption, immutability, retention and content filters.
 */
export type ClassificationLabel = "public" | "general" | "confidential" | "highly-confidential";
/**
 * Where prompts are processed. Default: DataZoneStandard in a region of the EU or US data zone, else Standard. A Global SKU needs an exemption from ZTAI-DA-17 that names the workload.
 */
export type ModelSku =
  | "Standard"
  | "ProvisionedManaged"
  | "DataZoneStandard"
  | "DataZoneProvisionedManaged"
  | "GlobalStandard"
  | "GlobalProvisionedManaged";
/**
 * low blocks low, medium and high severity; medium lets low pass.
 */
export type SeverityThreshold = "low" | "medium";
export type Somebody = string;
export type AgentUse = "call-models" | "use-project" | "run-code";
/**
 * How sensitive the content is. It decides keys, encryption, immutability, retention and content filters.
 */
export type ClassificationLabel1 = "public" | "general" | "confidential" | "highly-confidential";
/**
 * Tier of API Management. Developer and Premium are of the classic generation; Developer has no service level agreement. The others cannot be private on both sides.
 */
export type GatewayTierName = "StandardV2" | "PremiumV2" | "Developer" | "Premium";
/**
 * How it stands in the network. integrated: callers come over a private endpoint, and its own calls leave by a subnet; injected: it stands in a subnet of its own, with a private address. Azure changes neither into the other. Default: integrated for StandardV2 and PremiumV2; Developer and Premium are injected.
 */
export type GatewayNetworkingName = "integrated" | "injected";
/**
 * When it begins anew.
 */
export type QuotaPeriod = "Hourly" | "Daily" | "Weekly" | "Monthly" | "Yearly";
/**
 * How sensitive the content is. It decides keys, encryption, immutability, retention and content filters.
 */
export type ClassificationLabel2 = "public" | "general" | "confidential" | "highly-confidential";
export type Image = string;
export type Cores = 0.25 | 0.5 | 0.75 | 1 | 1.25 | 1.5 | 1.75 | 2 | 2.25 | 2.5 | 2.75 | 3 | 3.25 | 3.5 | 3.75 | 4;
export type ProbePath = string;
export type ServiceUse =
  "call-models" | "use-project" | "read-index" | "read-documents" | "read-conversations" | "write-conversations";
export type PipelineUse =
  "push-images" | "call-models" | "use-project" | "read-index" | "read-documents" | "read-conversations";
/**
 * private: an address of the network, for clients. public: an address on the internet, for everybody, with DDoS protection.
 */
export type EntryFrontEnd = "private" | "public";
export type CountryCode = string;
export type CountryCode1 = string;
/**
 * How sensitive the content is. It decides keys, encryption, immutability, retention and content filters.
 */
export type ClassificationLabel3 = "public" | "general" | "confidential" | "highly-confidential";

/**
 * One estate: who owns it, where it lands, what it shares (platform) and what runs in it (workloads). Holds no secret and has no field for one.
 */
export interface Deployment {
  /**
   * Short name of the organization: the first part of names that must be unique in the world.
   */
  readonly organization: ShortName;
  /**
   * Which copy of the estate this is. It is part of every name and tag; --environment NAME lays ztai.NAME.yaml over ztai.yaml.
   */
  readonly environment: string;
  /**
   * Azure region of everything that names no other.
   */
  readonly location: RegionName;
  /**
   * Regions that data may be in. Default: location alone.
   *
   * @minItems 1
   */
  readonly allowedLocations: readonly RegionName[];
  /**
   * Subscription of the platform and of every workload that names no other. An identifier, not a secret.
   */
  readonly subscriptionId: Guid;
  /**
   * Microsoft Entra tenant. An identifier, not a secret.
   */
  readonly tenantId: Guid;
  /**
   * Who answers for the estate: a team or a mail address. Becomes the tag owner.
   */
  readonly owner: TagValue;
  /**
   * Nothing of this estate is made elsewhere: what the file does not hold is missing, and the assessment says so, instead of leaving it open. Takes a platform that this file creates.
   */
  readonly complete: boolean;
  /**
   * Who pays. Becomes the tag costCenter.
   */
  readonly costCenter?: TagValue;
  /**
   * Tags of every resource, beside those that the kit sets itself: environment, owner, workload, managedBy, costCenter, dataClassification. At most 44, names without regard to case. Private DNS zones take 15, with names of letters, digits, hyphens and underscores.
   */
  readonly tags: Tags;
  /**
   * Where Terraform keeps its state.
   */
  readonly backend: LocalBackend | AzurermBackend | HcpBackend;
  readonly platform: Platform;
  /**
   * Models beyond the kit's own list that this organization has approved.
   */
  readonly allowedModels: readonly AllowedModel[];
  /**
   * What runs in the estate. Each names a blueprint. At most 500: a hub peers with no more networks.
   *
   * @maxItems 500
   */
  readonly workloads: readonly Workload[];
  /**
   * Controls that are not met, on purpose and for a time. Shown in every report; once expired, an error.
   */
  readonly exemptions: readonly Exemption[];
  readonly naming: NamingOverrides;
}
export interface Tags {
  readonly [k: string]: TagValue;
}
/**
 * State in a file beside each stack: to try things, not to work in a team.
 */
export interface LocalBackend {
  /**
   * A file beside each stack.
   */
  readonly type: "local";
}
/**
 * State in a blob container, signed in with Microsoft Entra ID. There is no access key.
 */
export interface AzurermBackend {
  /**
   * A blob container.
   */
  readonly type: "azurerm";
  /**
   * Resource group of the storage account.
   */
  readonly resourceGroup: string;
  /**
   * Storage account that exists already.
   */
  readonly storageAccount: string;
  /**
   * Container that exists already; one state file per stack.
   */
  readonly container: ContainerName;
  /**
   * Subscription of the storage account. Default: subscriptionId of the deployment.
   */
  readonly subscriptionId: Guid;
  /**
   * Sign in with the token of a pipeline (workload identity federation). false: with the signed-in Azure CLI.
   */
  readonly useOidc: boolean;
}
/**
 * Workspaces of HCP Terraform or Terraform Enterprise. Name tags, a project, or both; runs are then made where the workspace says.
 */
export interface HcpBackend {
  /**
   * HCP Terraform or Terraform Enterprise.
   */
  readonly type: "hcp";
  /**
   * Organization in HCP Terraform.
   */
  readonly organization: string;
  /**
   * Host of HCP Terraform or of your Terraform Enterprise.
   */
  readonly hostname: string;
  /**
   * Tags that the workspaces carry. Each stack uses the one that also has the stack's name as a tag, such as prod-visibility.
   *
   * @minItems 1
   */
  readonly tags?: readonly string[];
  /**
   * Project that the workspaces belong to. Without tags, each stack uses the workspace of its own name in it.
   */
  readonly project?: string;
}
/**
 * What the workloads share: hub, name resolution, logs, threat protection.
 */
export interface Platform {
  /**
   * Subscription of the platform. Default: subscriptionId of the deployment.
   */
  readonly subscriptionId: Guid;
  /**
   * Region of the platform. Default: location of the deployment.
   */
  readonly location: RegionName;
  readonly network: PlatformNetwork;
  readonly visibility: Visibility;
  readonly defense: Defense;
  /**
   * What the owners of the platform provide and this file does not make: who says so, and what proves it. Reports show it as declared, apart from what is proved.
   */
  readonly provides: readonly Declaration[];
}
/**
 * Hub, private DNS and the way out.
 */
export interface PlatformNetwork {
  /**
   * create makes a virtual network with Azure Firewall Premium; an existing hub is named by its ids.
   */
  readonly hub: "create" | ExistingHub;
  /**
   * Private range of the hub, /22 or larger. Required when the hub is created; of an existing hub it is only compared with the ranges of the workloads.
   */
  readonly addressSpace?: Cidr;
  /**
   * create makes the private DNS zones; existing ones are named by their resource group.
   */
  readonly dns: "create" | ExistingDns;
  /**
   * Blueprints of workloads in other files that use these zones. The zones of their services are made, beside those for the workloads of this file.
   */
  readonly dnsZonesFor: readonly BlueprintName[];
  /**
   * What may be reached on the internet beyond what the blueprints need: exact host names, no wildcard.
   */
  readonly egress: readonly EgressEntry[];
  readonly onPremises?: OnPremises;
  /**
   * Further networks that a created hub is peered with, by name, such as one of shared services. What comes from them goes past the firewall, as what comes from on-premises does.
   */
  readonly peerings: Peerings;
  readonly resolver?: Resolver;
  readonly vpn?: Vpn;
  readonly bastion?: Bastion;
  readonly jumpHost?: JumpHost;
  /**
   * DDoS protection plan of a created hub, which its network and all of its public addresses follow. create makes one, at about 2,944 US dollars a month for up to 100 public addresses; an organization needs one, so name it by planId where there is one. Default: none; each public address then has DDoS IP Protection of its own, at about 199 US dollars a month.
   */
  readonly ddosProtection?: "create" | ExistingDdosPlan;
  /**
   * The same as ddosProtection.planId, from before there was that key. ARM id of the DDoS protection plan of the organization, for a created hub.
   */
  readonly ddosProtectionPlanId?: string;
}
/**
 * A hub that another team owns.
 */
export interface ExistingHub {
  /**
   * ARM id of the hub's virtual network; beside virtualHubId, of the network whose DNS the firewall asks, to which private DNS zones are linked.
   */
  readonly virtualNetworkId: string;
  /**
   * Private address of the hub's firewall: the next hop of every spoke.
   */
  readonly firewallPrivateIp: Ipv4;
  /**
   * both writes the peering on either side; spoke-only leaves the hub's side to its owner. Of a hub of Virtual WAN the whole connection is the hub's side.
   */
  readonly peering: "both" | "spoke-only";
  /**
   * DNS servers for the workloads' networks; they must know the private DNS zones. Default: the firewall, which then must be a DNS proxy.
   *
   * @minItems 1
   */
  readonly dnsServers?: readonly Ipv4[];
  /**
   * ARM id of the firewall's policy, in the platform's subscription: the workloads' rules are added to it. Default: the rules are the owner's business.
   */
  readonly firewallPolicyId?: string;
  readonly endpoints?: HubEndpoints;
  /**
   * ARM id of a secured hub of Virtual WAN: workloads connect to it in place of a peering. Its firewall is the DNS server of the workloads.
   */
  readonly virtualHubId?: string;
  /**
   * ARM id of the route table of the hub's GatewaySubnet, in the platform's subscription: the range of each workload is added to it, by way of the firewall. Default: its routes are the owner's business.
   */
  readonly gatewayRouteTableId?: string;
  /**
   * Range of the firewall's subnet, from which it calls private endpoints for builders who come past it. Needed with firewallPolicyId when there are such.
   */
  readonly firewallAddressPrefix?: Cidr;
}
/**
 * Subnet of an existing hub for private endpoints of the platform. Needed when the log workspace is created with a private link scope.
 */
export interface HubEndpoints {
  /**
   * ARM id of the subnet.
   */
  readonly subnetId: string;
  /**
   * Its range.
   */
  readonly addressPrefix: Cidr;
}
/**
 * Private DNS zones that another team owns.
 */
export interface ExistingDns {
  /**
   * ARM id of the resource group that holds every private DNS zone.
   */
  readonly resourceGroupId: string;
}
/**
 * Hosts that workloads may reach through the firewall, on port 443.
 */
export interface EgressEntry {
  /**
   * Name of the rule; overlays merge entries by it.
   */
  readonly name: ShortName;
  /**
   * Exact host names. A wildcard is refused.
   *
   * @minItems 1
   */
  readonly fqdns: readonly string[];
  /**
   * Workloads that may. Default: all of them.
   *
   * @minItems 1
   */
  readonly from: readonly string[];
}
/**
 * What is on the other side of a gateway of ExpressRoute, VPN or Virtual WAN. Routes that a gateway learns are not followed, so its ranges are named: they are routed to the firewall, which lets in whom clients and builders name. A created hub keeps a GatewaySubnet. Default: nothing.
 */
export interface OnPremises {
  /**
   * Private ranges, by name.
   */
  readonly ranges: Callers;
  /**
   * The hub has a gateway, and workloads use it: its side of the peerings offers it, theirs take it. Azure refuses that while there is no gateway. Without it, a gateway tells on-premises of the hub's ranges alone.
   */
  readonly gatewayTransit: boolean;
}
export interface Callers {
  readonly [k: string]: string;
}
export interface Peerings {
  readonly [k: string]: PeeredNetwork;
}
/**
 * A network that exists. Neither side uses a gateway of the other.
 */
export interface PeeredNetwork {
  /**
   * ARM id of the network.
   */
  readonly virtualNetworkId: string;
  /**
   * Its range, apart from every other one.
   */
  readonly addressSpace: Cidr;
  /**
   * both writes the peering on either side; own leaves the other one to its owner, as it must where that is in another subscription.
   */
  readonly sides: "both" | "own";
}
/**
 * Azure DNS Private Resolver. In a created hub it stands behind the firewall's DNS proxy and forwards names of on-premises; in an existing hub without such a proxy it answers the workloads as well. Default: none.
 */
export interface Resolver {
  /**
   * Names that DNS servers elsewhere answer for, by name of the rule. Of a created hub these servers are in a range of onPremises or of peerings.
   */
  readonly forward: {
    readonly [k: string]: ForwardedDomain;
  };
  readonly inbound?: ResolverInbound;
  readonly outbound?: ResolverOutbound;
}
/**
 * One domain with everything below it.
 */
export interface ForwardedDomain {
  /**
   * Domain, without a period at its end.
   */
  readonly domain: string;
  /**
   * Private addresses of DNS servers that know it, asked on port 53.
   *
   * @minItems 1
   * @maxItems 6
   */
  readonly servers: readonly Ipv4[];
}
/**
 * Where an existing hub has its place for questions to the resolver. A created hub plans its own.
 */
export interface ResolverInbound {
  /**
   * ARM id of a subnet of the hub's network, /28 or larger, empty and delegated to Microsoft.Network/dnsResolvers.
   */
  readonly subnetId: string;
  /**
   * Address in that subnet at which the resolver answers: the DNS server of the workloads. Azure keeps the first four and the last of a subnet.
   */
  readonly address: Ipv4;
}
/**
 * Where an existing hub has its place for questions of the resolver to other DNS servers. Needed with forward.
 */
export interface ResolverOutbound {
  /**
   * ARM id of another subnet of the hub's network, /28 or larger, empty and delegated to Microsoft.Network/dnsResolvers.
   */
  readonly subnetId: string;
}
/**
 * Point-to-site VPN gateway in a created hub: people sign in with Microsoft Entra ID, and reach past the firewall what clients and builders let them reach. Name ranges of clientAddressSpace there. Costs about 410 US dollars a month. Default: none.
 */
export interface Vpn {
  /**
   * Private range from which clients get their addresses, /26 or larger, apart from every other one, also from those at people's homes.
   */
  readonly clientAddressSpace: Cidr;
  /**
   * Ranges of networks that other files describe, by name, that clients are told the way to. The workloads of this file come by themselves.
   */
  readonly ranges: Callers;
  /**
   * Client id of the application in Microsoft Entra ID that clients get tokens for: one of your own, to let only assigned people in. Default: the Azure VPN Client that Microsoft registered, for everybody in the tenant whom Conditional Access lets in.
   */
  readonly audience?: Guid;
}
/**
 * Azure Bastion Premium in a created hub: sessions in the browser, recorded, without clipboard, files and tunnels. Costs about 330 US dollars a month. Default: none. {} makes one that is reached privately alone, over vpn or onPremises.
 */
export interface Bastion {
  /**
   * Public ranges from which people reach it over the internet, by name: it then has a public address that lets in these alone. Azure cannot change one kind into the other: remove it first.
   */
  readonly internetClients?: Callers;
}
/**
 * A Linux machine behind Bastion, in a network of its own: sign-in with Microsoft Entra ID, no password and no public address, trusted launch, a disk that keeps nothing. It reaches the workloads that name its addressSpace under builders. Costs about 80 US dollars a month. Default: none.
 */
export interface JumpHost {
  /**
   * Private range of its network, /26 or larger, apart from every other one.
   */
  readonly addressSpace: Cidr;
  /**
   * Ranges of networks that other files describe, by name, whose builders the machine is. Those of the workloads of this file come by themselves.
   */
  readonly ranges: Callers;
  /**
   * Public half of a key pair, which Azure demands for the machine's own account. Nobody signs in with it: throw the private half away.
   */
  readonly sshPublicKey: string;
  /**
   * Groups in Microsoft Entra ID, by object id, whose members may sign in.
   */
  readonly users: readonly Guid[];
  /**
   * Groups in Microsoft Entra ID, by object id, whose members may sign in and become root.
   */
  readonly administrators: readonly Guid[];
  /**
   * Size of the machine, with a local disk of 30 GiB or more and support for trusted launch and encryption at host.
   */
  readonly size: string;
}
/**
 * The DDoS protection plan of the organization: one serves all subscriptions and regions of a tenant.
 */
export interface ExistingDdosPlan {
  /**
   * ARM id of the plan.
   */
  readonly planId: string;
}
/**
 * Where logs go and how long they stay.
 */
export interface Visibility {
  /**
   * create makes a Log Analytics workspace; an existing one is named by its id.
   */
  readonly workspace: "create" | ExistingWorkspace;
  /**
   * Days that logs can be queried, on a workspace that is created. An existing one keeps its own.
   */
  readonly retentionDays: number;
  /**
   * Microsoft Sentinel on a workspace that is created. On an existing one it is its owner's decision.
   */
  readonly sentinel: boolean;
  /**
   * Azure Monitor Private Link Scope that a created workspace is reached through: create, none (nobody can query the logs), or an existing one in the platform's subscription by its id. Default: create with a created workspace, none with an existing one, which has its own.
   */
  readonly privateLinkScope: ("create" | "none") | ExistingPrivateLinkScope;
}
/**
 * A Log Analytics workspace that another team owns.
 */
export interface ExistingWorkspace {
  /**
   * ARM id of the workspace.
   */
  readonly workspaceId: string;
  /**
   * Region of the workspace. Default: location of the platform.
   */
  readonly location: RegionName;
}
/**
 * An Azure Monitor Private Link Scope that another team owns.
 */
export interface ExistingPrivateLinkScope {
  /**
   * ARM id of the scope.
   */
  readonly id: string;
}
/**
 * Microsoft Defender for Cloud. Opt-in: a plan changes the whole subscription.
 */
export interface Defense {
  /**
   * Plans to switch on for the whole subscription, or false to leave them as they are.
   */
  readonly defenderPlans: false | readonly DefenderPlan[];
  readonly securityContact?: SecurityContact;
}
/**
 * Who hears of alerts.
 */
export interface SecurityContact {
  /**
   * Mail address.
   */
  readonly email: string;
}
/**
 * Capabilities that one owner provides outside of this file, with what proves it.
 */
export interface Declaration {
  /**
   * What is provided. ztai explain policy says what a capability stands for.
   *
   * @minItems 1
   */
  readonly capabilities: (
    | "alerting"
    | "blocklist"
    | "budget"
    | "data-discovery"
    | "ddos"
    | "defender-plans"
    | "detections"
    | "firewall"
    | "gateway"
    | "incident-response"
    | "locks"
    | "log-archive"
    | "malware-scanning"
    | "policy"
    | "posture-management"
    | "prompt-screening"
    | "prompt-sharing"
    | "restore-tests"
    | "sentinel"
    | "sign-in-logs"
    | "state-protection"
    | "token-limits"
    | "tool-register"
    | "web-application-firewall"
  )[];
  /**
   * Who answers for it.
   */
  readonly owner: TagValue;
  /**
   * What proves it: links, or names of documents.
   *
   * @minItems 1
   * @maxItems 50
   */
  readonly evidence: readonly string[];
  /**
   * Last day it counts: YYYY-MM-DD. Default: without end.
   */
  readonly until?: string;
}
/**
 * A model or version that may be deployed although the kit's own list lacks it, or lacks it in the region: the organization answers for what Azure offers there.
 */
export interface AllowedModel {
  /**
   * Name of the model in Foundry.
   */
  readonly name: string;
  /**
   * Publisher as Foundry calls it.
   */
  readonly format: string;
  /**
   * Versions that may be deployed.
   *
   * @minItems 1
   */
  readonly versions: readonly string[];
  /**
   * What it is for.
   */
  readonly kind: "chat" | "embedding";
  /**
   * Deployment types that Azure offers it with and that keep data in the region or its data zone.
   *
   * @minItems 1
   */
  readonly skus: readonly ResidentModelSku[];
}
/**
 * Agents of Foundry Agent Service in projects that are apart from each other.
 */
export interface AgentServiceWorkload {
  /**
   * Name of the workload, unique in the file: part of every name; overlays merge workloads by it.
   */
  readonly name: ShortName;
  /**
   * Subscription of the workload. Default: subscriptionId of the deployment.
   */
  readonly subscriptionId: Guid;
  /**
   * Region of the workload. Default: location of the deployment.
   */
  readonly location: RegionName;
  /**
   * Private range of the workload's network, apart from every other range: four times what the subnets of its blueprint take, or larger; /22 recommended. Left out where it stands in the network of another workload (onNetworkOf).
   */
  readonly addressSpace?: Cidr;
  /**
   * Name of the workload in whose network this one stands, as a part of the same application; in place of addressSpace. Subnets of its own come behind those that are there. Parts of one network reach each other's private endpoints: what they may do there is decided by identity.
   */
  readonly onNetworkOf?: ShortName;
  /**
   * Priority of the workload's group of rules in the firewall's policy: 100 to 65000, lower first, and no two groups of a policy the same. Default: computed from environment and name; set it where another group has that one.
   */
  readonly egressPriority?: number;
  readonly classification: ClassificationLabel;
  /**
   * Who answers for the workload. Default: owner of the deployment.
   */
  readonly owner: TagValue;
  /**
   * Tags of the workload's resources.
   */
  readonly tags: Tags;
  /**
   * Ranges that may reach the workload's private endpoints over HTTPS, by name: pipelines that push images, jobs that bring documents, developers. Without one only the app does.
   */
  readonly builders: Callers;
  /**
   * Networks that the workload's is peered with beside the hub, by name, such as that of pipelines. What comes from them comes straight: clients and builders say who of it gets in.
   */
  readonly peerings: Peerings;
  /**
   * Models to deploy, from the allow-list and with a pinned version. The agents of all projects share them.
   */
  readonly models: readonly Model[];
  /**
   * Content-filter profiles of your own, by name.
   */
  readonly contentFilters: {
    readonly [k: string]: ContentFilterProfile;
  };
  /**
   * Projects by name: a room of its own for each team or task. The agents of a project share an identity, conversations, files and vector stores, and reach none of another project.
   */
  readonly projects: {
    readonly [k: string]: AgentProject;
  };
  /**
   * Network that agents run in. workload: a subnet of the workload's network, past the hub's firewall, which logs what it lets through. managed: a network that Azure manages for the account, where only the agents' stores, the approved tools and the egress of the file are approved; Azure logs none of its flows, the hub's firewall sees none, and an account cannot change to it or from it.
   */
  readonly agentNetwork: "workload" | "managed";
  /**
   * Servers of the Model Context Protocol that agents may use, by name: the list of approved tools. The agents of a project use those that the project names; no other host is opened for tools. Nobody signs in by a key.
   */
  readonly mcpServers: {
    readonly [k: string]: AgentMcpServer;
  };
  readonly codeSandbox?: CodeSandbox;
  /**
   * Agents with an identity of their own, by name: what one of them may do, no other agent of its project may. Agents without an entry act as their project.
   */
  readonly agentIdentities: {
    readonly [k: string]: AgentIdentityEntry;
  };
  readonly people: People;
  /**
   * What kind of application it is.
   */
  readonly blueprint: "agent-service";
}
/**
 * One model deployment.
 */
export interface Model {
  /**
   * Name of the model, from the allow-list.
   */
  readonly name: string;
  /**
   * Pinned version, in quotes.
   */
  readonly version: string;
  /**
   * Thousands of tokens per minute; of a provisioned SKU, provisioned throughput units.
   */
  readonly capacity: number;
  readonly sku: ModelSku;
  /**
   * It was deployed before its version left service, and may stay until it is replaced. Azure deploys no such version anew.
   */
  readonly existing: boolean;
  /**
   * Name that applications call. Default: the name of the model.
   */
  readonly deploymentName: string;
  /**
   * strict, balanced, or a profile of contentFilters. Default: what the classification asks for.
   */
  readonly contentFilter?: string;
}
/**
 * A content-filter profile: one of the kit's with changes.
 */
export interface ContentFilterProfile {
  /**
   * Profile that it starts from.
   */
  readonly base: "strict" | "balanced";
  /**
   * From which severity on prompts and answers are blocked, by category of harm. Stricter than the base, never weaker than the classification asks for.
   */
  readonly severityThresholds: {
    readonly hate?: SeverityThreshold;
    readonly selfHarm?: SeverityThreshold;
    readonly sexual?: SeverityThreshold;
    readonly violence?: SeverityThreshold;
  };
  /**
   * Filter calls of tools, and what tools return, too. On by itself where agents run in the account's network. A preview of Azure.
   */
  readonly toolCalls: boolean;
  /**
   * Block calls of tools that do something else than the user asked for. Azure may judge them in other regions of the United States and Europe. A preview of Azure.
   */
  readonly taskAdherence: boolean;
  /**
   * Terms to block in prompts and answers, such as code names, by the name of the list.
   */
  readonly blocklists: {
    readonly [k: string]: Blocklist;
  };
}
/**
 * A list of terms that are blocked.
 */
export interface Blocklist {
  /**
   * What the list is for.
   */
  readonly description: string;
  /**
   * Terms by name.
   */
  readonly terms: {
    readonly [k: string]: BlocklistTerm;
  };
}
/**
 * One term.
 */
export interface BlocklistTerm {
  /**
   * The term, or a regular expression.
   */
  readonly pattern: string;
  /**
   * Whether pattern is a regular expression.
   */
  readonly isRegex: boolean;
}
/**
 * A project, with a Cosmos DB account, a search service and a storage account of its own.
 */
export interface AgentProject {
  /**
   * Groups in Microsoft Entra ID that build agents in this project and in no other, by object id. Those of people build in all.
   */
  readonly developers: readonly Guid[];
  /**
   * Copies of the vector stores. Azure's service level counts from 2 for queries, and from 3 for queries and writes.
   */
  readonly searchReplicas: number;
  /**
   * Servers of mcpServers that the agents of this project may use. Each gets a connection <server>-<project> that no other project sees.
   */
  readonly mcpServers: readonly string[];
}
/**
 * A server of the Model Context Protocol at one exact host.
 */
export interface AgentMcpServer {
  /**
   * Address: https, the full name of the host, port 443, no query; of a server behind a gateway, its address there. The firewall and the account let agents through to this host.
   */
  readonly url: string;
  /**
   * As whom it is called: as the agent, by a token of Entra ID for audience, or as nobody, which takes an exemption from ZTAI-AI-13.
   */
  readonly signIn: "agent" | "none";
  /**
   * Audience of the tokens that it takes. Required where agents sign in.
   */
  readonly audience?: string;
}
/**
 * Where code that models write runs: Azure's Python interpreter, each session in a virtual machine that is thrown away, without a network and without an identity. It is called at a host of the region on the internet, with a token, so up to general data; the construct CodeSandbox runs containers of your own in the network. Default: nowhere.
 */
export interface CodeSandbox {
  /**
   * Sessions at the same time.
   */
  readonly maxSessions: number;
  /**
   * Minutes without a call after which a session is destroyed with everything in it.
   */
  readonly cooldownMinutes: number;
}
/**
 * An agent with an identity of its own, and who answers for it.
 */
export interface AgentIdentityEntry {
  /**
   * The person who decides that the agent exists and what it may do.
   */
  readonly sponsor: Somebody;
  /**
   * Whoever runs the agent and knows how it works: a person or a team.
   */
  readonly owner: Somebody;
  /**
   * Object id of an identity that the agent has already, such as its agent identity in Entra ID. Default: a managed identity is made.
   */
  readonly principalId?: Guid;
  /**
   * Project that it uses, for use-project.
   */
  readonly project?: string;
  /**
   * What it may do with the workload's services: call models of the account, use its project, run code in the sandbox.
   */
  readonly uses: readonly AgentUse[];
  readonly trust?: AgentTrust;
}
/**
 * Whose tokens sign in as the identity that is made, in place of a secret: one issuer and one subject, such as the service account of an agent in a cluster. Default: what Azure runs with the identity.
 */
export interface AgentTrust {
  /**
   * Issuer of the tokens, as it stands in their claim iss.
   */
  readonly issuer: string;
  /**
   * The one subject, as it stands in their claim sub.
   */
  readonly subject: string;
}
/**
 * Groups in Microsoft Entra ID that get roles, by object id.
 */
export interface People {
  /**
   * Build with the project: may call models and, up to confidential data, read indexes and documents; up to general data, conversations too. Beyond that people are let in for the moment (Privileged Identity Management).
   */
  readonly developers: readonly Guid[];
  /**
   * Run the workload: may read the settings of its resources and what each of them logged (Logs of the resource, not of the workspace), not data. An existing workspace must let permissions on resources count.
   */
  readonly operators: readonly Guid[];
}
/**
 * A gateway that applications call models through: tokens of Entra ID, limits for each of them, screening, one log.
 */
export interface AiGatewayWorkload {
  /**
   * Name of the workload, unique in the file: part of every name; overlays merge workloads by it.
   */
  readonly name: ShortName;
  /**
   * Subscription of the workload. Default: subscriptionId of the deployment.
   */
  readonly subscriptionId: Guid;
  /**
   * Region of the workload. Default: location of the deployment.
   */
  readonly location: RegionName;
  /**
   * Private range of the workload's network, apart from every other range: four times what the subnets of its blueprint take, or larger; /22 recommended. Left out where it stands in the network of another workload (onNetworkOf).
   */
  readonly addressSpace?: Cidr;
  /**
   * Name of the workload in whose network this one stands, as a part of the same application; in place of addressSpace. Subnets of its own come behind those that are there. Parts of one network reach each other's private endpoints: what they may do there is decided by identity.
   */
  readonly onNetworkOf?: ShortName;
  /**
   * Priority of the workload's group of rules in the firewall's policy: 100 to 65000, lower first, and no two groups of a policy the same. Default: computed from environment and name; set it where another group has that one.
   */
  readonly egressPriority?: number;
  readonly classification: ClassificationLabel1;
  /**
   * Who answers for the workload. Default: owner of the deployment.
   */
  readonly owner: TagValue;
  /**
   * Tags of the workload's resources.
   */
  readonly tags: Tags;
  /**
   * Ranges that may reach the workload's private endpoints over HTTPS, by name: pipelines that push images, jobs that bring documents, developers. Without one only the app does.
   */
  readonly builders: Callers;
  /**
   * Networks that the workload's is peered with beside the hub, by name, such as that of pipelines. What comes from them comes straight: clients and builders say who of it gets in.
   */
  readonly peerings: Peerings;
  readonly tier: GatewayTierName;
  readonly networking?: GatewayNetworkingName;
  /**
   * Units that it runs on: up to 10 of StandardV2, 30 of PremiumV2, 1 of Developer, and 29 of Premium and of PremiumV2 that is injected.
   */
  readonly units: number;
  readonly publisher: GatewayPublisher;
  /**
   * What tokens for the gateway are issued for: the application id of its registration in Entra ID, or its api:// address. The registration is made elsewhere and issues tokens of version 2.
   */
  readonly audience: string;
  /**
   * App role of the registration that a caller's identity has been assigned.
   */
  readonly role: string;
  /**
   * Models of the gateway's own account, in the region of the workload.
   *
   * @minItems 1
   */
  readonly models: readonly Model[];
  /**
   * Content-filter profiles of your own, by name.
   */
  readonly contentFilters: {
    readonly [k: string]: ContentFilterProfile;
  };
  /**
   * Further accounts with the same models, by name: of provisioned throughput, or in another region. Each has deployments of the same names, so that any of them can answer.
   */
  readonly pool: {
    readonly [k: string]: PoolMember;
  };
  /**
   * Applications that may call, by name. One that is called as a workload of this file that names this gateway is that workload's app, which signs in with its own identity.
   */
  readonly consumers: {
    readonly [k: string]: GatewayConsumerEntry;
  };
  /**
   * Servers of the Model Context Protocol that consumers may call by the gateway, by name: the list of approved tools. A server, a tool or a consumer that is not on it is refused.
   */
  readonly mcpServers: {
    readonly [k: string]: GatewayMcpServer;
  };
  /**
   * false stops every consumer: calls are answered with 503.
   */
  readonly enabled: boolean;
  readonly contentSafety: SafetyThresholds;
  /**
   * Whether the log holds what models are asked and answer, or their tokens only. Who may read the logs of the gateway may read it. Default: public and general data yes, anything more sensitive no.
   */
  readonly logContent?: boolean;
  readonly tokenPrices?: TokenPrices;
  /**
   * Application Insights for traces and token metrics of the gateway, in the log workspace and behind the platform's private link scope, by Entra sign-in only.
   */
  readonly telemetry: boolean;
  readonly semanticCache?: SemanticCache;
  readonly people: People;
  /**
   * What kind of application it is.
   */
  readonly blueprint: "ai-gateway";
}
/**
 * Who runs the gateway.
 */
export interface GatewayPublisher {
  /**
   * Name of the team or the organization.
   */
  readonly name: string;
  /**
   * Address to which Azure writes about the service.
   */
  readonly email: string;
}
/**
 * An account with models, and its place among the others.
 */
export interface PoolMember {
  /**
   * Region of the account. Default: the region of the workload.
   */
  readonly location: RegionName;
  /**
   * Lower is asked first; the workload's own account has 10. Higher ones are asked while no lower one can answer.
   */
  readonly priority: number;
  /**
   * Share of the calls among those of one priority; the workload's own account has 100.
   */
  readonly weight: number;
  /**
   * Its models, with the deployment names of the workload's own.
   *
   * @minItems 1
   */
  readonly models: readonly Model[];
}
/**
 * What one application may do.
 */
export interface GatewayConsumerEntry {
  /**
   * Application ids of its identities, for one that is no workload of this file.
   */
  readonly clientIds: readonly Guid[];
  /**
   * Calls in a minute, of models and of MCP servers together.
   */
  readonly requestsPerMinute: number;
  /**
   * Tokens of prompts and answers in a minute.
   */
  readonly tokensPerMinute: number;
  readonly tokenQuota: TokenQuota;
  /**
   * What it may call: names of deployments by the names that it uses for them. Default: each deployment by its own name.
   */
  readonly models?: {
    readonly [k: string]: string;
  };
  /**
   * Personal data is masked in what it asks and is answered, by an account of Azure AI Language. Answers then do not stream.
   */
  readonly masking: boolean;
  /**
   * MCP servers that a model may call for it by itself, past the gateway, by their addresses. Requests that name another one are refused, as are searches of the web and code that a model would run. Servers that the consumer calls stand under mcpServers of the workload.
   */
  readonly mcpServers: readonly string[];
  /**
   * false stops this consumer: its calls are answered with 503.
   */
  readonly enabled: boolean;
}
/**
 * Tokens in a longer period; used up, calls are refused until it ends.
 */
export interface TokenQuota {
  /**
   * Tokens of prompts and answers.
   */
  readonly tokens: number;
  readonly period: QuotaPeriod;
}
/**
 * A server of the Model Context Protocol at one exact address, which takes tokens of Entra ID. No key is sent to it, and no token of a caller.
 */
export interface GatewayMcpServer {
  /**
   * Address: https, the full name of the host, port 443, no query. The firewall lets the gateway through to this host.
   */
  readonly url: string;
  /**
   * Audience of the tokens that it takes: the gateway signs in to it by its managed identity.
   */
  readonly audience: string;
  /**
   * Who may call it: names of consumers, each with the tools that it may use. A consumer calls it at https://<host of the gateway>/<consumer>/mcp/<server>.
   */
  readonly consumers: {
    /**
     * @minItems 1
     */
    readonly [k: string]: readonly string[];
  };
}
/**
 * Severity from which on the gateway refuses a prompt or an answer, by category of harm: 4 is medium harm, and nothing weaker is taken. Attacks on prompts are refused in any case.
 */
export interface SafetyThresholds {
  /**
   * Hate and fairness.
   */
  readonly hate: 1 | 2 | 3 | 4;
  /**
   * Self-harm.
   */
  readonly selfHarm: 1 | 2 | 3 | 4;
  /**
   * Sexual content.
   */
  readonly sexual: 1 | 2 | 3 | 4;
  /**
   * Violence.
   */
  readonly violence: 1 | 2 | 3 | 4;
}
/**
 * What tokens cost by the contract with Microsoft, for the workbook that shows the cost of each consumer. The kit knows no price; the cost of a model without one is shown as unknown. Tokens of provisioned throughput have none: it is paid by the hour.
 */
export interface TokenPrices {
  /**
   * Currency, by the three letters of ISO 4217.
   */
  readonly currency: string;
  /**
   * Tokens that a price is for.
   */
  readonly per: 1000 | 1000000;
  /**
   * By the name of the deployment.
   */
  readonly models: {
    readonly [k: string]: TokenPrice;
  };
}
/**
 * Price of the tokens of one model. One that is left out is unknown.
 */
export interface TokenPrice {
  /**
   * Of tokens in prompts.
   */
  readonly prompt?: number;
  /**
   * Of tokens in answers. A model that embeds texts has none.
   */
  readonly completion?: number;
}
/**
 * Answers are kept in a Redis of the gateway's own, and given again to the caller that had them for a prompt that means the same. API Management signs in to Redis by a key alone, which then is in the state of Terraform: it needs an exemption from ZTAI-ID-02 with the workload as its resource. Default: nothing is kept.
 */
export interface SemanticCache {
  /**
   * Deployment of the gateway's own account that embeds prompts.
   */
  readonly embeddings: string;
  /**
   * How far prompts may be apart; smaller is stricter.
   */
  readonly scoreThreshold: number;
  /**
   * How long an answer is kept.
   */
  readonly seconds: number;
}
/**
 * A private assistant that answers from documents, behind an entry with a web application firewall.
 */
export interface PublishedChatWorkload {
  /**
   * Name of the workload, unique in the file: part of every name; overlays merge workloads by it.
   */
  readonly name: ShortName;
  /**
   * Subscription of the workload. Default: subscriptionId of the deployment.
   */
  readonly subscriptionId: Guid;
  /**
   * Region of the workload. Default: location of the deployment.
   */
  readonly location: RegionName;
  /**
   * Private range of the workload's network, apart from every other range: four times what the subnets of its blueprint take, or larger; /22 recommended. Left out where it stands in the network of another workload (onNetworkOf).
   */
  readonly addressSpace?: Cidr;
  /**
   * Name of the workload in whose network this one stands, as a part of the same application; in place of addressSpace. Subnets of its own come behind those that are there. Parts of one network reach each other's private endpoints: what they may do there is decided by identity.
   */
  readonly onNetworkOf?: ShortName;
  /**
   * Priority of the workload's group of rules in the firewall's policy: 100 to 65000, lower first, and no two groups of a policy the same. Default: computed from environment and name; set it where another group has that one.
   */
  readonly egressPriority?: number;
  readonly classification: ClassificationLabel2;
  /**
   * Who answers for the workload. Default: owner of the deployment.
   */
  readonly owner: TagValue;
  /**
   * Tags of the workload's resources.
   */
  readonly tags: Tags;
  /**
   * Ranges that may reach the workload's private endpoints over HTTPS, by name: pipelines that push images, jobs that bring documents, developers. Without one only the app does.
   */
  readonly builders: Callers;
  /**
   * Networks that the workload's is peered with beside the hub, by name, such as that of pipelines. What comes from them comes straight: clients and builders say who of it gets in.
   */
  readonly peerings: Peerings;
  /**
   * Models to deploy, from the allow-list and with a pinned version.
   */
  readonly models: readonly Model[];
  /**
   * Name of the workload of this file whose AI gateway the app calls models through.
   */
  readonly gateway?: ShortName;
  readonly agents?: UsedAgents;
  /**
   * Content-filter profiles of your own, by name.
   */
  readonly contentFilters: {
    readonly [k: string]: ContentFilterProfile;
  };
  /**
   * Blob containers for the documents that answers are grounded in.
   *
   * @minItems 1
   */
  readonly dataContainers: readonly ContainerName[];
  readonly app?: App;
  /**
   * Ranges of people and systems that may call the app over HTTPS, by name. They must route to the workload's network: peered with it, or behind the hub's firewall (onPremises, peerings of the hub). Without one nobody reaches the app.
   */
  readonly clients: Callers;
  readonly ingestion?: Ingestion;
  /**
   * Further jobs beside the app, by name, such as an evaluation by night. Each has an identity of its own, which may do what the job's uses say and nothing else.
   */
  readonly jobs: {
    readonly [k: string]: Job;
  };
  /**
   * Pipelines outside of Azure that sign in without a secret, by name, such as the one that pushes images. Each has an identity of its own, which may do what its uses say and nothing else, and runs in a range of builders.
   */
  readonly federation: {
    readonly [k: string]: FederatedPipeline;
  };
  /**
   * Application Insights for the app, in the log workspace and behind the platform's private link scope, by Entra sign-in only: the app's identity may send traces to it. Put its connection string into the workload's vault and name it under secrets of the app as APPLICATIONINSIGHTS_CONNECTION_STRING.
   */
  readonly telemetry: boolean;
  readonly people: People;
  readonly entry?: ChatEntry;
  /**
   * What kind of application it is.
   */
  readonly blueprint: "published-chat";
}
/**
 * Agents that the app uses: those of one project of another workload of this file, and of no other project. The app finds the address of the project in AGENTS_PROJECT_ENDPOINT. Default: none.
 */
export interface UsedAgents {
  /**
   * Name of the workload that the agents belong to.
   */
  readonly workload: ShortName;
  /**
   * Name of the project in it.
   */
  readonly project: string;
}
/**
 * The application's container. Without it the environment is made and stays empty.
 */
export interface App {
  /**
   * Image in the workload's own registry, by digest: repository@sha256:digest. A tag can be moved and is refused.
   */
  readonly image: Image;
  /**
   * Port that the container listens on.
   */
  readonly targetPort: number;
  /**
   * Virtual cores of one replica.
   */
  readonly cpu: Cores;
  /**
   * Memory of one replica: 2Gi for each core. Default: twice cpu.
   */
  readonly memory: string;
  /**
   * Replicas that always run.
   */
  readonly minReplicas: number;
  /**
   * Replicas at most.
   */
  readonly maxReplicas: number;
  /**
   * Environment variables that anyone may read, beside the addresses of the workload's services.
   */
  readonly settings: Settings;
  /**
   * Environment variables by the name of a secret in the workload's own vault. The secret must be there before the app.
   */
  readonly secrets: SecretNames;
  readonly probes: Probes;
  readonly scale: Scale;
  readonly signIn?: SignIn;
  readonly domain?: AppDomain;
}
export interface Settings {
  readonly [k: string]: string;
}
export interface SecretNames {
  readonly [k: string]: string;
}
/**
 * Paths that answer with a status from 200 to 399 when the app is well. Default: Azure checks whether the port is open.
 */
export interface Probes {
  /**
   * A container that fails is restarted.
   */
  readonly liveness?: ProbePath;
  /**
   * A container that fails gets no requests.
   */
  readonly readiness?: ProbePath;
  /**
   * A container is left alone until this answers.
   */
  readonly startup?: ProbePath;
}
/**
 * When replicas are added, up to maxReplicas. Default: Azure's own, 10 requests at a time for each replica.
 */
export interface Scale {
  /**
   * Requests at a time for each replica.
   */
  readonly concurrentRequests?: number;
  /**
   * Load of the cores, in percent. Such an app never scales to zero.
   */
  readonly cpuPercent?: number;
}
/**
 * Entra ID in front of the app: nobody reaches it without a token. It holds no client secret. An app without it needs an exemption from ZTAI-ID-15 with the workload as its resource.
 */
export interface SignIn {
  /**
   * Application (client) id of a registration in the tenant that takes assigned people only, made elsewhere: for the sign-in page it has the redirect URI https://<host of the app>/.auth/login/aad/callback and trusts the identity whose object id is the output sign_in_principal_id. create makes it, in a stack of its own that takes rights in Entra ID; then users say who may sign in, and the app needs a domain or an entry.
   */
  readonly clientId: string;
  /**
   * Groups in Entra ID, by object id, whose people may sign in by the registration that clientId: create makes. Of one made elsewhere, its owner assigns them.
   */
  readonly users: readonly Guid[];
  /**
   * What callers without a token get: the sign-in page, as people need it, or 401, as an API answers.
   */
  readonly unauthenticatedClientAction: "RedirectToLoginPage" | "Return401";
  /**
   * Client ids of further applications that may call the app. Tokens that the registration itself asked for are always taken.
   */
  readonly allowedApplications: readonly Guid[];
  /**
   * Audiences that tokens may have, beside the client id. Default: api:// and the client id.
   *
   * @minItems 1
   */
  readonly allowedAudiences?: readonly string[];
}
/**
 * A custom domain for the app, in the network only. Default: the one that Azure makes up.
 */
export interface AppDomain {
  /**
   * Host name: the subject of the certificate, or one of its alternative names. It gets a private DNS zone to itself.
   */
  readonly name: string;
  /**
   * Name of the certificate in the workload's own vault. It must be there before; a renewal in the vault is followed.
   */
  readonly certificate: string;
}
/**
 * Who brings the documents, as the ingestion identity: a pipeline outside of Azure, or a job beside the app. Default: the identity exists, and nothing signs in as it.
 */
export interface Ingestion {
  readonly pipeline?: IngestionPipeline;
  readonly job?: Job;
}
/**
 * The one pipeline that may sign in as the ingestion identity, without a secret: gitHub or azureDevOps. It runs in a range of builders.
 */
export interface IngestionPipeline {
  readonly gitHub?: GitHubPipeline;
  readonly azureDevOps?: AzureDevOpsPipeline;
}
/**
 * Jobs of one environment of one repository.
 */
export interface GitHubPipeline {
  /**
   * Owner and repository; with their numbers where the repository has immutable subjects, as new ones have since July 2026.
   */
  readonly repository: string;
  /**
   * Environment of the repository, whose protection rules then guard the identity.
   */
  readonly environment: string;
}
/**
 * One service connection, as its own page shows it.
 */
export interface AzureDevOpsPipeline {
  /**
   * Issuer of the service connection.
   */
  readonly issuer: string;
  /**
   * Subject identifier of the service connection.
   */
  readonly subject: string;
}
/**
 * A container that runs to its end, on a schedule or when it is started, in the network of the app and under its rules. What it reaches on the internet stands under platform.network.egress.
 */
export interface Job {
  /**
   * Image in the workload's own registry, by digest: repository@sha256:digest.
   */
  readonly image: Image;
  /**
   * When it runs, in UTC: minute, hour, day of the month, month, day of the week. Default: when it is started, which takes the role Container Apps Jobs Operator.
   */
  readonly schedule?: string;
  /**
   * Virtual cores; each comes with 2Gi of memory.
   */
  readonly cpu: Cores;
  /**
   * What it may do with the workload's services: it gets the addresses of those, and the grants. Documents and indexes are written by the ingestion job alone, which does that, calls models, and takes no uses.
   */
  readonly uses: readonly ServiceUse[];
  /**
   * Minutes after which a run is stopped.
   */
  readonly timeoutMinutes: number;
  /**
   * How often a run that failed is tried again.
   */
  readonly retries: number;
  /**
   * Environment variables that anyone may read, beside the addresses of the services that it uses.
   */
  readonly settings: Settings;
  /**
   * Environment variables by the name of a secret in the workload's own vault.
   */
  readonly secrets: SecretNames;
}
/**
 * A pipeline that signs in without a secret: gitHub or azureDevOps, and what it may do.
 */
export interface FederatedPipeline {
  readonly gitHub?: GitHubPipeline;
  readonly azureDevOps?: AzureDevOpsPipeline;
  /**
   * What it may do with the workload's registry and services. Documents and indexes are written by ingestion alone.
   *
   * @minItems 1
   */
  readonly uses: readonly PipelineUse[];
}
/**
 * The one way to the app: applicationGateway or frontDoor. Default: none yet, and nobody reaches the app.
 */
export interface ChatEntry {
  readonly applicationGateway?: ApplicationGatewayEntry;
  readonly frontDoor?: FrontDoorEntry;
}
/**
 * Application Gateway WAF_v2 in the workload's network. The subscription needs the feature Microsoft.Network/EnableApplicationGatewayNetworkIsolation before.
 */
export interface ApplicationGatewayEntry {
  readonly frontEnd: EntryFrontEnd;
  /**
   * Host name that callers use: the subject of the certificate, or one of its alternative names. With private it gets a private DNS zone to itself; with public its owner lets a DNS record lead to the address.
   */
  readonly hostName: string;
  /**
   * Name of the certificate in the workload's own vault, with a software key. It must be there before; a renewal in the vault is followed within four hours.
   */
  readonly certificate: string;
  /**
   * Countries that may call, by their two letters (ISO 3166-1); ZZ are addresses of which Azure knows no country. It is told by the address, which a caller can change: it lowers noise and is no sign-in. Default: all.
   *
   * @minItems 1
   */
  readonly allowedCountries?: readonly CountryCode[];
  /**
   * Requests that one address may make in a minute before it is blocked. People behind one address, as in an office, share it.
   */
  readonly requestsPerMinute: number;
  /**
   * Most instances; there are two at least. Each carries about 2500 connections.
   */
  readonly maxInstances: number;
}
/**
 * Front Door Premium, which reaches the app by private link. Somebody approves that connection once, and proves to own the host name.
 */
export interface FrontDoorEntry {
  /**
   * Host name that callers use. Azure makes its certificate.
   */
  readonly hostName: string;
  /**
   * Region in which Front Door makes its private endpoint: the nearest that has them. Default: location of the workload.
   */
  readonly privateLinkLocation?: RegionName;
  /**
   * Countries that may call, by their two letters (ISO 3166-1); ZZ are addresses of which Azure knows no country. It is told by the address, which a caller can change: it lowers noise and is no sign-in. Default: all.
   *
   * @minItems 1
   */
  readonly allowedCountries?: readonly CountryCode1[];
  /**
   * Requests that one address may make in a minute before it is blocked. People behind one address, as in an office, share it.
   */
  readonly requestsPerMinute: number;
}
/**
 * A private assistant that answers from documents.
 */
export interface RagChatWorkload {
  /**
   * Name of the workload, unique in the file: part of every name; overlays merge workloads by it.
   */
  readonly name: ShortName;
  /**
   * Subscription of the workload. Default: subscriptionId of the deployment.
   */
  readonly subscriptionId: Guid;
  /**
   * Region of the workload. Default: location of the deployment.
   */
  readonly location: RegionName;
  /**
   * Private range of the workload's network, apart from every other range: four times what the subnets of its blueprint take, or larger; /22 recommended. Left out where it stands in the network of another workload (onNetworkOf).
   */
  readonly addressSpace?: Cidr;
  /**
   * Name of the workload in whose network this one stands, as a part of the same application; in place of addressSpace. Subnets of its own come behind those that are there. Parts of one network reach each other's private endpoints: what they may do there is decided by identity.
   */
  readonly onNetworkOf?: ShortName;
  /**
   * Priority of the workload's group of rules in the firewall's policy: 100 to 65000, lower first, and no two groups of a policy the same. Default: computed from environment and name; set it where another group has that one.
   */
  readonly egressPriority?: number;
  readonly classification: ClassificationLabel3;
  /**
   * Who answers for the workload. Default: owner of the deployment.
   */
  readonly owner: TagValue;
  /**
   * Tags of the workload's resources.
   */
  readonly tags: Tags;
  /**
   * Ranges that may reach the workload's private endpoints over HTTPS, by name: pipelines that push images, jobs that bring documents, developers. Without one only the app does.
   */
  readonly builders: Callers;
  /**
   * Networks that the workload's is peered with beside the hub, by name, such as that of pipelines. What comes from them comes straight: clients and builders say who of it gets in.
   */
  readonly peerings: Peerings;
  /**
   * Models to deploy, from the allow-list and with a pinned version.
   */
  readonly models: readonly Model[];
  /**
   * Name of the workload of this file whose AI gateway the app calls models through.
   */
  readonly gateway?: ShortName;
  readonly agents?: UsedAgents;
  /**
   * Content-filter profiles of your own, by name.
   */
  readonly contentFilters: {
    readonly [k: string]: ContentFilterProfile;
  };
  /**
   * Blob containers for the documents that answers are grounded in.
   *
   * @minItems 1
   */
  readonly dataContainers: readonly ContainerName[];
  readonly app?: App;
  /**
   * Ranges of people and systems that may call the app over HTTPS, by name. They must route to the workload's network: peered with it, or behind the hub's firewall (onPremises, peerings of the hub). Without one nobody reaches the app.
   */
  readonly clients: Callers;
  readonly ingestion?: Ingestion;
  /**
   * Further jobs beside the app, by name, such as an evaluation by night. Each has an identity of its own, which may do what the job's uses say and nothing else.
   */
  readonly jobs: {
    readonly [k: string]: Job;
  };
  /**
   * Pipelines outside of Azure that sign in without a secret, by name, such as the one that pushes images. Each has an identity of its own, which may do what its uses say and nothing else, and runs in a range of builders.
   */
  readonly federation: {
    readonly [k: string]: FederatedPipeline;
  };
  /**
   * Application Insights for the app, in the log workspace and behind the platform's private link scope, by Entra sign-in only: the app's identity may send traces to it. Put its connection string into the workload's vault and name it under secrets of the app as APPLICATIONINSIGHTS_CONNECTION_STRING.
   */
  readonly telemetry: boolean;
  readonly people: People;
  /**
   * What kind of application it is.
   */
  readonly blueprint: "rag-chat";
}
/**
 * A control that is not met on one resource, with a reason, an owner and an end.
 */
export interface Exemption {
  /**
   * Id of a control (ZTAI-NW-13) or of a rule (storage-shared-key).
   */
  readonly control: string;
  /**
   * What it is about: a Terraform address, a resource name, a construct path or a workload. * stands for anything.
   */
  readonly resource: string;
  /**
   * waiver: the risk is accepted. mitigated: it is met in another way.
   */
  readonly category: "waiver" | "mitigated";
  /**
   * Why, in a sentence.
   */
  readonly reason: string;
  /**
   * Who answers for it.
   */
  readonly owner: TagValue;
  /**
   * Last day it holds: YYYY-MM-DD.
   */
  readonly expires: string;
}
/**
 * Names that differ from those of the naming table.
 */
export interface NamingOverrides {
  /**
   * Computed name to wanted name.
   */
  readonly overrides: {
    readonly [k: string]: string;
  };
}
