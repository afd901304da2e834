import { TerraformProvider } from "cdktf";
import type { Construct } from "constructs";

/** Source and version of the azapi provider that the kit is tested against. */
export const azapi = {
  terraformProviderSource: "azure/azapi",
  terraformGeneratorMetadata: { providerName: "azapi", providerVersion: "2.8.0", providerVersionConstraint: "~> 2.8" },
} as const;

/** Settings of {@link AzapiProvider}. Sign-in comes from the environment, as for azurerm. */
export interface AzapiProviderProps {
  readonly subscriptionId: string;
  readonly tenantId: string;
  /** @default - the one provider of the stack without an alias */
  readonly alias?: string;
}

/** The azapi provider: any ARM type at any API version, for what azurerm lacks. https://registry.terraform.io/providers/Azure/azapi */
export class AzapiProvider extends TerraformProvider {
  constructor(
    scope: Construct,
    id: string,
    private readonly props: AzapiProviderProps,
  ) {
    super(scope, id, { terraformResourceType: "azapi", ...azapi });
    this.alias = props.alias;
  }

  private aliasName: string | undefined;

  override get alias(): string | undefined {
    return this.aliasName;
  }

  override set alias(value: string | undefined) {
    this.aliasName = value;
  }

  protected override synthesizeAttributes(): Record<string, unknown> {
    const { subscriptionId, tenantId } = this.props;
    return { alias: this.aliasName, subscription_id: subscriptionId, tenant_id: tenantId };
  }
}
