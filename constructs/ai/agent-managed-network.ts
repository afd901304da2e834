import { createHash } from "node:crypto";
import type { ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import type { IAgentStore } from "../core/agent-store";
import { AzapiResource } from "../core/azapi-resource";
import { grantRole } from "../core/principal";
import { Roles } from "../core/roles";
import type { FoundryAccount } from "./foundry-account";
import { outboundHosts } from "./outbound-hosts";

/** What agents in a network that Azure manages reach beside their stores and their account. */
export interface ManagedEgress {
  /** Exact host names, at ports 80 and 443. The first one has Azure make a firewall, which costs. @default - none */
  readonly hosts?: readonly string[];
}

/** Arguments of {@link AgentManagedNetwork}. */
export interface AgentManagedNetworkProps extends ManagedEgress {
  /** Account that was made with `useMicrosoftManagedNetwork`. */
  readonly account: FoundryAccount;
}

/** Private-link group of each kind of store, as rules name it: the first letter of `Sql` is written so. */
const groups = { CosmosDb: "Sql", CognitiveSearch: "searchService", AzureStorageAccount: "blob" } as const;

/** What Azure answers while it changes the network: it takes one change at a time. */
const busy = ["TransientError", "ongoing operation", "conflicting state"];

/**
 * The network that Azure manages for the agents of an account: what no rule names, they do not reach. Private endpoints lead to the account
 * and to the stores of its projects; the account's identity approves each of them, on the one resource that it leads to. Azure adds the
 * tags AzureActiveDirectory and AzureMachineLearning. No flow is logged, and no firewall of the hub sees one.
 * https://learn.microsoft.com/azure/foundry/how-to/managed-virtual-network. Implements ZTAI-NW-09, ZTAI-NW-02.
 */
export class AgentManagedNetwork extends Construct {
  private readonly account: FoundryAccount;
  private readonly network: AzapiResource;

  /** @throws ConstructError ZTAI-CON-009 for anything but exact host names. */
  constructor(scope: Construct, id: string, { account, hosts = [] }: AgentManagedNetworkProps) {
    super(scope, id);
    this.account = account;
    const named = hosts.length === 0 ? [] : outboundHosts(this, hosts);
    this.network = new AzapiResource(this, "Resource", {
      type: "Microsoft.CognitiveServices/accounts/managedNetworks",
      // The versions of the type that azapi 2.8 knows lack `provisionNetworkNow`, and the stable ones altogether.
      knownToProvider: false,
      name: "default",
      parentId: account.accountId,
      body: {
        properties: {
          managedNetwork: {
            managedNetworkKind: "V2",
            isolationMode: "AllowOnlyApprovedOutbound",
            // It cannot change later. Azure makes no firewall before the first rule of a host.
            firewallSku: "Standard",
            provisionNetworkNow: true,
          },
        },
      },
      retryOn: busy,
    });
    account.order.add("agent-network", this.network);
    // The account is private: its agents reach models and projects by an endpoint of their own network.
    this.approve("account", account.accountId);
    this.allowEndpoint("account", account.accountId, "account");
    for (const host of named) {
      this.allow(`Host-${host}`, `host-${shortHash(host)}`, { type: "FQDN", destination: host });
    }
  }

  /**
   * Lets agents reach a store over a private endpoint.
   *
   * @param label what it is, 3 to 33 letters, digits and hyphens; the same for the same store on every run
   */
  reach(label: string, { agentConnection: { category, resourceId }, ready }: IAgentStore): void {
    this.approve(label, resourceId);
    this.allowEndpoint(label, resourceId, groups[category], [...ready]);
  }

  /** Azure AI Enterprise Network Connection Approver on the one resource. Implements ZTAI-ID-04. */
  private approve(label: string, resourceId: string): void {
    const { account } = this;
    const grant = grantRole(this, `Approves-${label}`, account, Roles.networkConnectionApprover, resourceId);
    account.order.add("grant", grant);
  }

  private allowEndpoint(
    label: string,
    serviceResourceId: string,
    subresourceTarget: string,
    ready: ITerraformDependable[] = [],
  ): void {
    const destination = { serviceResourceId, subresourceTarget };
    this.allow(`Endpoint-${label}`, label, { type: "PrivateEndpoint", destination }, ready);
  }

  private allow(
    id: string,
    name: string,
    rule: Readonly<Record<string, unknown>>,
    dependsOn: ITerraformDependable[] = [],
  ): void {
    const made = new AzapiResource(this, id, {
      type: "Microsoft.CognitiveServices/accounts/managedNetworks/outboundRules",
      knownToProvider: false,
      name,
      parentId: this.network.id,
      body: { properties: { category: "UserDefined", ...rule } },
      retryOn: busy,
      dependsOn,
    });
    this.account.order.add("agent-network", made);
  }
}

/** Names of rules have 33 characters at most; that of a host stays when others come before it. */
function shortHash(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 12);
}
