import type { TerraformMetaArguments } from "cdktf";
import { TerraformResource } from "cdktf";
import type { Construct } from "constructs";
import type { ArmType } from "./api-versions";
import { apiVersions, previewApiVersions } from "./api-versions";
import { azapi } from "./azapi-provider";

/** Arguments of {@link AzapiResource}. */
export interface AzapiResourceProps extends TerraformMetaArguments {
  /** ARM type; its API version comes from the table in `api-versions.ts`. */
  readonly type: ArmType;
  readonly name: string;
  /** ARM id of what it belongs to: a resource group, or the parent resource. */
  readonly parentId: string;
  /** @default - none; child resources have none */
  readonly location?: string;
  /** Body in ARM's own names. Checked by azapi against the type's schema when Terraform validates. */
  readonly body: Readonly<Record<string, unknown>>;
  /** @default - none */
  readonly tags?: Readonly<Record<string, string>>;
  /** User-assigned identities, by ARM id. @default - none */
  readonly identityIds?: readonly string[];
  /** Gives it an identity of its own beside them, see {@link AzapiResource.principalId}. @default - it has none */
  readonly systemIdentity?: true;
  /** Takes the preview version of its type. @default - the stable one */
  readonly preview?: true;
  /**
   * Whether azapi checks the body against the types that it knows. @default true; false only where Azure documents an argument that
   * those types lack
   */
  readonly knownToProvider?: boolean;
  /** Parts of the answer to keep, such as `properties.keyUriWithVersion`; never a secret. @default - none */
  readonly exports?: readonly string[];
  /** Errors that Azure answers for a while only, as regular expressions of Go: the request is made again. @default - none */
  readonly retryOn?: readonly string[];
}

/** Seconds from one try to the next; the create timeout of azapi, 30 minutes, ends them. */
const retryInterval = 30;

/**
 * One resource of an ARM type that azurerm does not offer. Small on purpose: no argument that hides what Azure answers
 * (`ignore_missing_property`) and no secrets (`sensitive_body`).
 */
export class AzapiResource extends TerraformResource {
  static readonly tfResourceType = "azapi_resource";

  constructor(
    scope: Construct,
    id: string,
    private readonly props: AzapiResourceProps,
  ) {
    super(scope, id, { ...props, terraformResourceType: AzapiResource.tfResourceType, ...azapi });
  }

  /** ARM id, known after creation. */
  get id(): string {
    return this.getStringAttribute("id");
  }

  /** Object id of its own identity, known after creation. */
  get principalId(): string {
    return this.getStringAttribute("identity[0].principal_id");
  }

  /** One of the kept parts of the answer, known after creation. */
  output(path: string): string {
    return this.getStringAttribute(`output.${path}`);
  }

  protected override synthesizeAttributes(): Record<string, unknown> {
    const {
      type,
      preview,
      name,
      parentId,
      location,
      body,
      tags,
      identityIds,
      systemIdentity,
      knownToProvider = true,
      exports = [],
      retryOn,
    } = this.props;
    const versions: Partial<Record<ArmType, string>> = preview ? previewApiVersions : apiVersions;
    return {
      type: `${type}@${versions[type]}`,
      name,
      parent_id: parentId,
      location,
      tags,
      identity: identityOf(identityIds, systemIdentity),
      body,
      retry: retryOn && { error_message_regex: retryOn, interval_seconds: retryInterval },
      schema_validation_enabled: knownToProvider ? undefined : false,
      // No more of the answer is kept in the state: it may hold what the caller must not see.
      response_export_values: exports,
    };
  }
}

function identityOf(identityIds: AzapiResourceProps["identityIds"], systemIdentity: true | undefined) {
  const types = [systemIdentity && "SystemAssigned", identityIds && "UserAssigned"].filter(
    (type) => type !== undefined,
  );
  return types.length === 0 ? undefined : [{ type: types.join(", "), identity_ids: identityIds }];
}
