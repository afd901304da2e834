import type { Construct } from "constructs";
import { PlainProvider } from "./plain-provider";

/** Source and version of the msgraph provider that the kit is tested against. */
export const msgraph = {
  terraformProviderSource: "microsoft/msgraph",
  terraformGeneratorMetadata: {
    providerName: "msgraph",
    providerVersion: "0.2.0",
    providerVersionConstraint: "~> 0.2",
  },
} as const;

/** Settings of {@link MsgraphProvider}. Sign-in comes from the environment, as for azurerm. */
export interface MsgraphProviderProps {
  readonly tenantId: string;
  /** @default - the one provider of the stack without an alias */
  readonly alias?: string;
}

/** The msgraph provider: any object of Microsoft Graph, for what azuread lacks. https://github.com/microsoft/terraform-provider-msgraph */
export class MsgraphProvider extends PlainProvider {
  constructor(scope: Construct, id: string, { tenantId, alias }: MsgraphProviderProps) {
    super(scope, id, { terraformResourceType: "msgraph", ...msgraph }, { tenant_id: tenantId }, alias);
  }
}
