import { CognitiveDeployment } from "@cdktf/provider-azurerm/lib/cognitive-deployment";
import { Construct } from "constructs";
import { ConstructError } from "../core/errors";
import type { ContentFilter } from "./content-filter";
import type { AcceptedRisk, Processing, Throughput } from "./deployment-sku";
import { deploymentSku, offeredSkus } from "./deployment-sku";
import type { FoundryAccount } from "./foundry-account";
import type { DeploymentSku, ModelFacts } from "./models";
import { models } from "./models";

/** Arguments of {@link ModelDeployment}. */
export interface ModelDeploymentProps {
  /** Account that it belongs to; classification and region are its own. */
  readonly account: FoundryAccount;
  /** Name of a model of the allow-list, such as `gpt-5.1`. */
  readonly model: string;
  /** Version, pinned: Azure never moves the deployment to another. @default - the newest of the allow-list */
  readonly version?: string;
  /** Content filter that judges every prompt and completion. Implements ZTAI-AI-03. */
  readonly contentFilter: ContentFilter;
  /** Thousands of tokens per minute, or provisioned throughput units. */
  readonly capacity: number;
  /** Name that clients call. @default - the model's name */
  readonly name?: string;
  /** Where prompts are processed. @default - in the region when the classification binds data to it, else in the data zone where there is one */
  readonly processing?: Processing;
  /** @default "standard" */
  readonly throughput?: Throughput;
  /** Lets Azure process prompts anywhere in the world. @default - it may not */
  readonly acceptedRisk?: AcceptedRisk;
  /** Models that the organisation allows beside the kit's list, or instead of its entries. @default - none */
  readonly allowedModels?: Readonly<Record<string, ModelFacts>>;
}

/** One model that applications call. Implements ZTAI-AI-01, ZTAI-AI-02, ZTAI-AI-03, ZTAI-DA-17. */
export class ModelDeployment extends Construct {
  readonly deploymentId: string;
  /** Name that clients call, as text. */
  readonly deploymentName: string;

  /**
   * @throws ConstructError ZTAI-CON-009 for a model, version or deployment type that is not on the allow-list; ZTAI-CON-008
   * when data would leave the region that its classification binds it to; ZTAI-CON-006 for a capacity that is not a whole number.
   */
  constructor(scope: Construct, id: string, props: ModelDeploymentProps) {
    super(scope, id);
    const { account, model, contentFilter, capacity, throughput = "standard", processing, acceptedRisk } = props;
    const facts = this.facts(model, { ...models, ...props.allowedModels });
    const version = this.version(model, facts, props.version);
    const { classification, landingZone } = account;
    const choice = { classification, location: landingZone.location, processing, throughput, acceptedRisk };
    const sku = deploymentSku(this, choice);
    this.assertOffered(model, version, facts, sku, landingZone.location);
    this.assertCapacity(capacity);
    this.deploymentName = props.name ?? model;
    const deployment = new CognitiveDeployment(this, "Resource", {
      name: this.deploymentName,
      cognitiveAccountId: account.accountId,
      model: { format: facts.format, name: model, version },
      sku: { name: sku, capacity },
      versionUpgradeOption: "NoAutoUpgrade",
      raiPolicyName: contentFilter.policyName,
    });
    account.order.add("deployment", deployment);
    this.deploymentId = deployment.id;
  }

  private facts(model: string, allowed: Readonly<Record<string, ModelFacts>>): ModelFacts {
    const facts = Object.hasOwn(allowed, model) ? allowed[model] : undefined;
    return facts ?? this.refuse(`model ${model}`, Object.keys(allowed));
  }

  private version(model: string, { versions }: ModelFacts, version?: string): string {
    const newest = Object.keys(versions).sort().at(-1);
    const chosen = version ?? newest;
    if (chosen !== undefined && Object.hasOwn(versions, chosen)) return chosen;
    return this.refuse(`version ${version} of ${model}`, Object.keys(versions));
  }

  private assertOffered(model: string, version: string, facts: ModelFacts, sku: DeploymentSku, location: string): void {
    const offered = offeredSkus(facts, version, location);
    if (offered.includes(sku)) return;
    throw new ConstructError(
      "ZTAI-CON-009",
      this,
      `${model} ${version} is not offered as ${sku} in ${location} (there: ${offered.join(", ") || "not at all"})`,
      "choose another deployment type, model or region, or pass what Azure has added in allowedModels",
    );
  }

  private assertCapacity(capacity: number): void {
    if (Number.isInteger(capacity) && capacity > 0) return;
    throw new ConstructError("ZTAI-CON-006", this, `capacity is ${capacity}`, "give a whole number from 1");
  }

  private refuse(what: string, allowed: readonly string[]): never {
    const fix = `choose one of ${[...allowed].sort().join(", ")}`;
    throw new ConstructError("ZTAI-CON-009", this, `${what} is not on the allow-list`, fix);
  }
}
