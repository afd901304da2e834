import { ApiManagementNamedValue } from "@cdktf/provider-azurerm/lib/api-management-named-value";
import { Construct } from "constructs";
import { ConstructError } from "../core/errors";
import type { IPrivateService } from "../core/private-service";
import { usable } from "../core/private-service";
import type { WorkloadVault } from "../data/workload-vault";
import type { AiGateway } from "./ai-gateway";

/** Arguments of {@link VaultNamedValue}. */
export interface VaultNamedValueProps {
  readonly gateway: AiGateway;
  /** What policies call it: `{{name}}`. Letters, digits, periods, underscores and hyphens. */
  readonly name: string;
  readonly vault: WorkloadVault & IPrivateService;
  /** Name of the secret in the vault; people or pipelines write it. */
  readonly secret: string;
}

/**
 * A secret that policies of the gateway use by name and that lies in a vault: the gateway fetches it with its own identity, and neither
 * Terraform nor a policy holds it. There is no named value with a text of its own. Implements ZTAI-AP-05.
 */
export class VaultNamedValue extends Construct {
  /** @throws ConstructError ZTAI-CON-020 for a name that API Management does not take. */
  constructor(scope: Construct, id: string, { gateway, name, vault, secret }: VaultNamedValueProps) {
    super(scope, id);
    if (!/^[\w.-]{1,256}$/.test(name)) {
      const fix = "use 1 to 256 letters, digits, periods, underscores and hyphens";
      throw new ConstructError("ZTAI-CON-020", this, `named value ${name} does not fit`, fix);
    }
    new ApiManagementNamedValue(this, "Resource", {
      name,
      displayName: name,
      apiManagementName: gateway.gatewayName,
      resourceGroupName: gateway.resourceGroupName,
      secret: true,
      valueFromKeyVault: { secretId: vault.secretUri(secret) },
      dependsOn: [...gateway.settled, ...usable(vault, vault.grantSecretsRead(gateway))],
    });
  }
}
