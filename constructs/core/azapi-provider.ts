import type { Construct } from "constructs";
import { PlainProvider } from "./plain-provider";

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

/** The azapi provider: any ARM type at any API version, for what azurerm lacks. https://github.com/Azure/terraform-provider-azapi */
export class AzapiProvider extends PlainProvider {
  constructor(scope: Construct, id: string, { subscriptionId, tenantId, alias }: AzapiProviderProps) {
    const settings = { subscription_id: subscriptionId, tenant_id: tenantId };
    super(scope, id, { terraformResourceType: "azapi", ...azapi }, settings, alias);
  }
}
