import type { TerraformMetaArguments } from "cdktf";
import { TerraformResource } from "cdktf";
import type { Construct } from "constructs";
import { graphApiVersions, type GraphCollection } from "./api-versions";
import { msgraph } from "./msgraph-provider";

/** Arguments of {@link MsgraphResource}. */
export interface MsgraphResourceProps extends TerraformMetaArguments {
  /** Collection that the object is created in; its API version comes from the table in `api-versions.ts`. */
  readonly collection: GraphCollection;
  /** Body in Graph's own names. */
  readonly body: Readonly<Record<string, unknown>>;
}

/**
 * One object of Microsoft Graph that azuread does not offer. Small on purpose, as {@link AzapiResource} is: nothing of the
 * answer is kept in the state but the id.
 */
export class MsgraphResource extends TerraformResource {
  static readonly tfResourceType = "msgraph_resource";

  constructor(
    scope: Construct,
    id: string,
    private readonly props: MsgraphResourceProps,
  ) {
    super(scope, id, { ...props, terraformResourceType: MsgraphResource.tfResourceType, ...msgraph });
  }

  /** Object id, known after creation. */
  get id(): string {
    return this.getStringAttribute("id");
  }

  protected override synthesizeAttributes(): Record<string, unknown> {
    const { collection, body } = this.props;
    return { url: collection, api_version: graphApiVersions[collection], body, response_export_values: {} };
  }
}
