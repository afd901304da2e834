import type { TerraformMetaArguments } from "cdktf";
import { TerraformResource } from "cdktf";
import type { Construct } from "constructs";
import type { ArmType } from "./api-versions";
import { apiVersions } from "./api-versions";
import { azapi } from "./azapi-provider";

/** Arguments of {@link AzapiUpdate}. */
export interface AzapiUpdateProps extends TerraformMetaArguments {
  /** ARM type; its API version comes from the table in `api-versions.ts`. */
  readonly type: ArmType;
  /** ARM id of what is changed. */
  readonly resourceId: string;
  /** What is changed, in ARM's own names; all else stays. Checked by azapi against the type's schema when Terraform validates. */
  readonly body: Readonly<Record<string, unknown>>;
}

/**
 * Changes some arguments of a resource that something else makes: azurerm, or Azure by itself. Destroying it changes nothing back.
 * https://github.com/Azure/terraform-provider-azapi/blob/main/docs/resources/update_resource.md
 */
export class AzapiUpdate extends TerraformResource {
  static readonly tfResourceType = "azapi_update_resource";

  constructor(
    scope: Construct,
    id: string,
    private readonly props: AzapiUpdateProps,
  ) {
    super(scope, id, { ...props, terraformResourceType: AzapiUpdate.tfResourceType, ...azapi });
  }

  protected override synthesizeAttributes(): Record<string, unknown> {
    const { type, resourceId, body } = this.props;
    // Nothing of the answer is kept in the state.
    return { type: `${type}@${apiVersions[type]}`, resource_id: resourceId, body, response_export_values: [] };
  }
}
