import { CognitiveAccountProject } from "@cdktf/provider-azurerm/lib/cognitive-account-project";
import { Construct } from "constructs";
import type { IPrincipal, RoleGrant } from "../core/principal";
import { granteeLabel, grantRole } from "../core/principal";
import { Roles } from "../core/roles";
import type { FoundryAccount } from "./foundry-account";

/** Arguments of {@link FoundryProject}. */
export interface FoundryProjectProps {
  /** Account that it belongs to; it lands where the account does. */
  readonly account: FoundryAccount;
  /** What it is for; part of its name. @default - the landing zone's label */
  readonly label?: string;
  /** Name that people see. @default - the project's name */
  readonly displayName?: string;
  /** @default - none */
  readonly description?: string;
}

/** A room of its own in a Foundry account, with an identity of its own. Implements ZTAI-AI-18, ZTAI-ID-03, ZTAI-VS-01. */
export class FoundryProject extends Construct implements IPrincipal {
  readonly projectId: string;
  /** Name, as text. */
  readonly projectName: string;
  /** Address for Foundry clients. */
  readonly endpoint: string;
  readonly principalId: string;
  readonly principalType = "ServicePrincipal";

  constructor(scope: Construct, id: string, props: FoundryProjectProps) {
    super(scope, id);
    const { account } = props;
    const { landingZone } = account;
    this.projectName = landingZone.name("foundryProject", props.label);
    this.endpoint = `https://${account.accountName}.services.ai.azure.com/api/projects/${this.projectName}`;
    const project = new CognitiveAccountProject(this, "Resource", {
      name: this.projectName,
      cognitiveAccountId: account.accountId,
      location: landingZone.location,
      displayName: props.displayName ?? this.projectName,
      description: props.description,
      identity: { type: "SystemAssigned" },
      tags: { ...account.tags },
    });
    account.order.add("project", project);
    this.projectId = project.id;
    this.principalId = project.identity.principalId;
    landingZone.logs.watch(this, "foundryProject", project.id);
    // The project hands calls at its endpoint on to the account's models as itself. Foundry User, which Microsoft gives a project
    // of the portal on its account, could list the account's keys.
    // https://learn.microsoft.com/azure/foundry/agents/concepts/hosted-agent-permissions#account-level-access
    account.grantModelUse(this);
  }

  /** Lets `grantee` build and call agents and models here: Foundry User on the project. Implements ZTAI-ID-04. */
  grantUse(grantee: IPrincipal): RoleGrant {
    return grantRole(this, `${granteeLabel(this, grantee)}-UsesProject`, grantee, Roles.foundryUser, this.projectId);
  }
}
