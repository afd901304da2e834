import type { ITerraformDependable, TerraformResource } from "cdktf";
import { Construct } from "constructs";
import type { Classification } from "../core/classification";
import { protections } from "../core/classification";
import { ConstructError } from "../core/errors";
import { CreationOrder } from "../core/creation-order";
import type { IKeyStore } from "../core/customer-key";
import { customerKeyFor } from "../core/customer-key-by-classification";
import type { LandingZone } from "../core/landing-zone";
import type { IPrivateService } from "../core/private-service";
import type { IPrincipal, RoleGrant } from "../core/principal";
import { granteeLabel, grantRole } from "../core/principal";
import { Roles } from "../core/roles";
import type { ISharedLinkTarget } from "../core/shared-link-target";
import type { AgentProjectProps } from "./agent-project";
import { AgentProject } from "./agent-project";
import { AgentManagedNetwork } from "./agent-managed-network";
import type { ManagedEgress } from "./agent-managed-network";
import { accountResource } from "./account-resource";
import type { ContentFilterProps } from "./content-filter";
import { ContentFilter } from "./content-filter";
import type { FoundryProjectProps } from "./foundry-project";
import { FoundryProject } from "./foundry-project";
import type { ModelDeploymentProps } from "./model-deployment";
import { ModelDeployment } from "./model-deployment";
import { outboundHosts } from "./outbound-hosts";

/** Arguments of {@link FoundryAccount}. */
export interface FoundryAccountProps {
  /** Where it lands: naming, tags, location, private link, logs. */
  readonly landingZone: LandingZone;
  /** How sensitive prompts and answers are. It decides encryption, content filters and where models run. */
  readonly classification: Classification;
  /** Hosts that the account may call, by exact name: storage, search. At least one. */
  readonly outboundHosts: readonly string[];
  /** What it is for; part of its name. @default - the landing zone's label */
  readonly label?: string;
  /** Makes the customer-managed key. @default - none; confidential data throws without */
  readonly keyStore?: IKeyStore;
  /** ARM id of a subnet of its own, delegated to Microsoft.App/environments, that agents run in. @default - no agents in a network */
  readonly agentSubnetId?: string;
  /**
   * What agents reach from a network that Azure manages, in place of a subnet: their stores, the account, and this. The account cannot
   * change from one to the other. @default - they run in no such network
   */
  readonly agentManagedNetwork?: ManagedEgress;
}

/** What is created before what, one resource at a time: https://github.com/hashicorp/terraform-provider-azurerm/issues/31712 */
const phases = [
  "content-filter",
  "project",
  "deployment",
  "grant",
  "endpoint",
  "connection",
  "agent-network",
  "agent-host",
] as const;

/**
 * A Foundry account (AI Services): keyless, private, with an allow-list of hosts that it may call. Content filters,
 * projects and models are added to it; each waits for the one before, and the private endpoint for all of them.
 * Implements ZTAI-ID-02, ZTAI-NW-01, ZTAI-NW-02, ZTAI-NW-09, ZTAI-NW-10, ZTAI-DA-04.
 */
export class FoundryAccount extends Construct implements IPrincipal, IPrivateService, ISharedLinkTarget {
  readonly accountId: string;
  /** Name and subdomain, as text. */
  readonly accountName: string;
  readonly classification: Classification;
  /** Whether agents run in the account's network: then its content filters look at calls of tools as well. */
  readonly hostsAgents: boolean;
  readonly linkLabel: string;
  readonly tags: Readonly<Record<string, string>>;
  readonly principalId: string;
  readonly principalType = "ServicePrincipal";
  /** Vectorizers of the search service call the account at its OpenAI address. */
  readonly sharedLinkGroup = "openai_account";
  readonly landingZone: LandingZone;
  /** What must exist before the account answers, besides a grant: its endpoint in the network, and so all that comes before it. */
  readonly ready: readonly ITerraformDependable[];
  /** Order of everything that changes the account. */
  readonly order = new CreationOrder<(typeof phases)[number]>(phases);
  /** Network that Azure manages for its agents. @default - they run in a subnet, or in none */
  readonly managedNetwork: AgentManagedNetwork | undefined;

  /**
   * @throws ConstructError ZTAI-CON-004 without a key store for confidential data; ZTAI-CON-009 when outboundHosts is empty
   * or holds something else than host names; ZTAI-CON-006 with both a subnet and a managed network for agents.
   */
  constructor(scope: Construct, id: string, props: FoundryAccountProps) {
    super(scope, id);
    const { landingZone, classification, agentSubnetId, agentManagedNetwork, label = landingZone.label } = props;
    this.landingZone = landingZone;
    this.classification = classification;
    this.hostsAgents = agentSubnetId !== undefined || agentManagedNetwork !== undefined;
    this.linkLabel = label;
    const placement = landingZone.place("foundryAccount", label);
    this.accountName = placement.name;
    this.tags = { ...placement.tags, dataClassification: protections[classification].label };
    // Foundry documents 2048 bits as the least, and its older pages as the only size; so it is this one.
    // https://learn.microsoft.com/azure/foundry/concepts/encryption-keys-portal#troubleshooting
    const key = customerKeyFor(this, classification, props.keyStore, `${label}-foundry`, { size: 2048 });
    const account = accountResource(this, {
      landingZone,
      placement: { ...placement, tags: { ...this.tags } },
      outboundHosts: outboundHosts(this, props.outboundHosts),
      key,
      agents: this.networkOfAgents(props),
    });
    this.accountId = account.id;
    this.principalId = account.principalId;
    landingZone.logs.watch(this, "foundryAccount", account.id);
    const endpoint = landingZone.privateLink.connect(this, "foundryAccount", label, account.id);
    this.order.add("endpoint", endpoint);
    this.ready = [endpoint];
    this.managedNetwork =
      agentManagedNetwork && new AgentManagedNetwork(this, "AgentNetwork", { account: this, ...agentManagedNetwork });
  }

  /** Computed ARM id, for another stack. */
  static armId(landingZone: LandingZone, label?: string): string {
    return landingZone.armId("Microsoft.CognitiveServices/accounts", landingZone.name("foundryAccount", label));
  }

  /** Address for OpenAI clients, with the account's own subdomain. */
  get openAiEndpoint(): string {
    return `https://${this.accountName}.openai.azure.com/`;
  }

  get sharedLinkTargetId(): string {
    return this.accountId;
  }

  /** Adds a content filter; its id is `ContentFilter-<id>`. */
  addContentFilter(id: string, props: Omit<ContentFilterProps, "account"> = {}): ContentFilter {
    return new ContentFilter(this, `ContentFilter-${id}`, { ...props, account: this });
  }

  /** Adds a project for one team or workload. Implements ZTAI-AI-18. @param label what it is for; part of its name */
  addProject(label: string, props: Omit<FoundryProjectProps, "account" | "label"> = {}): FoundryProject {
    return new FoundryProject(this, `Project-${label}`, { ...props, account: this, label });
  }

  /** Adds a project whose agents keep what they know in stores of its own. Implements ZTAI-AI-18, ZTAI-DA-16. */
  addAgentProject(label: string, props: Omit<AgentProjectProps, "account" | "label">): AgentProject {
    return new AgentProject(this, `Project-${label}`, { ...props, account: this, label });
  }

  /** Adds a model; its id is `Model-<name>`, by the deployment's name. */
  addDeployment(props: Omit<ModelDeploymentProps, "account">): ModelDeployment {
    return new ModelDeployment(this, `Model-${props.name ?? props.model}`, { ...props, account: this });
  }

  /** Lets `grantee` call models of this account: Cognitive Services OpenAI User. Implements ZTAI-ID-04. */
  grantModelUse(grantee: IPrincipal): RoleGrant {
    const id = `${granteeLabel(this, grantee)}-CallsModels`;
    return grantRole(this, id, grantee, Roles.cognitiveServicesOpenAiUser, this.accountId);
  }

  grantSearch(search: IPrincipal): RoleGrant {
    return this.grantModelUse(search);
  }

  onSharedLink(link: TerraformResource): void {
    this.order.add("endpoint", link);
  }

  private networkOfAgents({ agentSubnetId, agentManagedNetwork }: FoundryAccountProps) {
    if (agentManagedNetwork === undefined) return agentSubnetId === undefined ? undefined : { subnetId: agentSubnetId };
    if (agentSubnetId === undefined) return "managed";
    const message = "has both a subnet and a network that Azure manages for its agents";
    throw new ConstructError("ZTAI-CON-006", this, message, "give agentSubnetId or agentManagedNetwork");
  }
}
