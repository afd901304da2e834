import { TerraformDataSource } from "cdktf";
import type { Construct } from "constructs";
import type { ArmType } from "./api-versions";
import { apiVersions } from "./api-versions";
import { azapi } from "./azapi-provider";

/** Arguments of {@link AzapiDataSource}. */
export interface AzapiDataSourceProps {
  /** ARM type; its API version comes from the table in `api-versions.ts`. */
  readonly type: ArmType;
  /** ARM id of the resource that is read. */
  readonly resourceId: string;
  /** Parts of the answer to keep, such as `properties.internalId`; never a secret. */
  readonly exports: readonly string[];
}

/** Reads what azurerm does not tell of a resource. Nothing but the named parts of the answer is kept in the state. */
export class AzapiDataSource extends TerraformDataSource {
  static readonly tfResourceType = "azapi_resource";

  constructor(
    scope: Construct,
    id: string,
    private readonly props: AzapiDataSourceProps,
  ) {
    super(scope, id, { terraformResourceType: AzapiDataSource.tfResourceType, ...azapi });
  }

  /** One of the kept parts of the answer. */
  output(path: string): string {
    return this.getStringAttribute(`output.${path}`);
  }

  protected override synthesizeAttributes(): Record<string, unknown> {
    const { type, resourceId, exports } = this.props;
    return { type: `${type}@${apiVersions[type]}`, resource_id: resourceId, response_export_values: exports };
  }
}
