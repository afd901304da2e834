import { AzurermProvider } from "@cdktf/provider-azurerm/lib/provider";
import { App, TerraformOutput, TerraformStack } from "cdktf";
import type { Construct } from "constructs";
import { AzapiProvider } from "../constructs/core/azapi-provider";
import type { Estate } from "../constructs/core/estate";
import { provideEstate } from "../constructs/core/estate";
import { assertAppOfSameCdktf } from "../constructs/core/single-copy";
import type { Backend } from "./backend";
import { configureBackend } from "./backend";
import { EstateApp } from "./estate-app";
import { movedBlocks } from "./moved-addresses";

/**
 * What Terraform has to be: the output holds `import` blocks, which 1.5 brought, and may name a project in its `cloud` block, which
 * 1.6 did; 1.9 is the oldest release that the kit supports. Told at `init`, not as an error of syntax in generated JSON.
 * https://developer.hashicorp.com/terraform/language/block/import
 */
const terraformVersion = ">= 1.9.0";

/** An accepted risk that travels with the stack: what the policy half reads from the stack's JSON. */
export interface StackExemption {
  readonly control: string;
  readonly resource: string;
  readonly category: "waiver" | "mitigated";
  readonly reason: string;
  readonly owner: string;
  /** Date as `2027-03-01`. */
  readonly expires: string;
}

/** What an owner provides outside of the estate, as it travels with the stack: the judge shows it as declared. */
export interface StackDeclaration {
  /** Capabilities of the judge's catalog, such as `policy`. */
  readonly capabilities: readonly string[];
  readonly owner: string;
  /** Links or names of documents that prove it. */
  readonly evidence: readonly string[];
  /** Last day it counts, as `2027-03-01`. @default - without end */
  readonly until?: string;
}

/** Arguments that all stacks of an estate share. */
export interface EstateStackProps {
  readonly estate: Estate;
  readonly backend: Backend;
  /** Subscription of the platform, when the stack also changes something there. @default - none */
  readonly platformSubscriptionId?: string;
  /** Accepted risks, written into the stack. @default - none */
  readonly exemptions?: readonly StackExemption[];
  /** What is provided outside of the estate, written into the stack. @default - nothing */
  readonly provides?: readonly StackDeclaration[];
  /** Nothing of the estate is made outside of its stacks: the judge takes what is not there for missing. @default false */
  readonly complete?: boolean;
  /** Models that the organisation approved beside the kit's list, written into the stack. @default - none */
  readonly allowedModels?: readonly { readonly format: string; readonly name: string }[];
  /** Hosts at which agents may call tools, written into the stack, also when there is none. @default - the file says nothing of tools */
  readonly allowedTools?: readonly string[];
  /** Agents whose identities were made elsewhere, with who answers for them, written into the stack. @default - none */
  readonly externalAgents?: readonly StackAgent[];
}

/** An agent whose identity was made elsewhere, as it travels with the stack: the judge asks who answers for it. */
export interface StackAgent {
  readonly name: string;
  /** Object id of its identity. */
  readonly principalId: string;
  /** Mail address or object id. */
  readonly sponsor: string;
  /** Mail address or object id. */
  readonly owner: string;
}

/**
 * One Terraform state: providers, backend and the estate's names and tags. The kit's stacks extend it.
 * The id is the name of the stack in `cdktf.out/stacks` and of its state.
 */
export class EstateStack extends TerraformStack {
  readonly estate: Estate;
  /** azurerm in the platform's subscription: the stack's own provider where both are the same. */
  readonly platformProvider: AzurermProvider;

  constructor(scope: Construct, id: string, props: EstateStackProps) {
    super(scope, id);
    assertAppOfSameCdktf(this);
    this.estate = props.estate;
    provideEstate(this, props.estate);
    this.addOverride("terraform.required_version", terraformVersion);
    configureBackend(this, id, props.backend);
    const { subscriptionId, tenantId } = props.estate;
    const own = azurermProvider(this, "azurerm", { subscriptionId, tenantId });
    new AzapiProvider(this, "azapi", { subscriptionId, tenantId });
    const platform = props.platformSubscriptionId;
    this.platformProvider =
      platform === undefined || platform.toLowerCase() === subscriptionId.toLowerCase()
        ? own
        : azurermProvider(this, "azurerm-platform", { subscriptionId: platform, tenantId, alias: "platform" });
    const { workload } = props.estate;
    if (workload !== undefined) this.addOverride("//.ztai.workload", workload);
    if (props.complete) this.addOverride("//.ztai.complete", true);
    if (props.exemptions?.length) this.addOverride("//.ztai.exemptions", props.exemptions);
    if (props.provides?.length) this.addOverride("//.ztai.provides", props.provides);
    if (props.allowedModels?.length) this.addOverride("//.ztai.allowedModels", props.allowedModels);
    if (props.allowedTools) this.addOverride("//.ztai.allowedTools", props.allowedTools);
    if (props.externalAgents?.length) this.addOverride("//.ztai.agents", props.externalAgents);
  }

  /** Finds what refers to other stacks; in an {@link EstateApp} nothing does. */
  override prepareStack(): void {
    if (!(App.of(this) instanceof EstateApp)) super.prepareStack();
  }

  /** With what has moved since earlier releases, known once the stack is whole. */
  override toTerraform(): ReturnType<TerraformStack["toTerraform"]> {
    const moved = movedBlocks(this);
    if (moved.length > 0) this.addOverride("moved", moved);
    return super.toTerraform();
  }

  /**
   * Something that others need to know of this stack, and anyone may.
   *
   * @param name what it is, in lower case with underscores, such as `app_client_id`
   */
  protected output(name: string, value: string | undefined, description: string): void {
    new TerraformOutput(this, name, { value, description });
  }
}

/** What differs between the azurerm providers of a stack. */
export interface AzurermSettings {
  readonly subscriptionId: string;
  readonly tenantId: string;
  readonly alias?: string;
}

/** An azurerm provider as every stack of the kit has it, for another subscription or under an alias. */
export function azurermProvider(scope: Construct, id: string, settings: AzurermSettings): AzurermProvider {
  return new AzurermProvider(scope, id, {
    ...settings,
    // Data-plane calls with an Entra token: shared keys are off everywhere.
    storageUseAzuread: true,
    // Registering resource providers needs rights on the subscription that a pipeline should not have; see the README.
    resourceProviderRegistrations: "none",
    features: [
      {
        // What was deleted stays recoverable; purging is a decision, never a side effect.
        keyVault: [{ purgeSoftDeleteOnDestroy: false, recoverSoftDeletedKeyVaults: true }],
        cognitiveAccount: [{ purgeSoftDeleteOnDestroy: false }],
        resourceGroup: [{ preventDeletionIfContainsResources: true }],
        // Storage refuses the internet from its first minute: waiting for its data plane would never end.
        storage: [{ dataPlaneAvailable: false }],
      },
    ],
  });
}
