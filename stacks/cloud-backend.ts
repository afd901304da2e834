import type { TerraformRemoteState } from "cdktf";
import { getHostNameType, TerraformBackend } from "cdktf";
import type { Construct } from "constructs";

/** Arguments of {@link CloudBackend}: those of Terraform's `cloud` block. */
export interface CloudBackendProps {
  readonly organization: string;
  readonly hostname: string;
  /** One workspace by its name, or all that have these tags; in a project or in the default one. */
  readonly workspaces:
    | { readonly name: string; readonly project?: string }
    | { readonly tags: readonly string[]; readonly project?: string };
}

/**
 * The `cloud` block: state and runs in HCP Terraform or Terraform Enterprise
 * (https://developer.hashicorp.com/terraform/cli/cloud/settings). It is written here since cdktf's own starts the Terraform
 * CLI at each synthesis to ask for its version, and synthesis has to work where there is none.
 */
export class CloudBackend extends TerraformBackend {
  constructor(
    scope: Construct,
    private readonly props: CloudBackendProps,
  ) {
    super(scope, "backend", "cloud");
  }

  override toTerraform(): object {
    return { terraform: { cloud: this.props } };
  }

  override toMetadata(): object {
    return { ...super.toMetadata(), cloud: getHostNameType(this.props.hostname) };
  }

  /** @throws Error always: no stack reads another's state (docs/decisions/0002-computed-ids.md). */
  override getRemoteStateDataSource(): TerraformRemoteState {
    throw new Error("no stack of the kit reads another's state");
  }
}
