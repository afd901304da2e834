import { AzurermBackend, LocalBackend } from "cdktf";
import type { TerraformStack } from "cdktf";
import { CloudBackend } from "./cloud-backend";

/** Where the state of a stack is kept. */
export type Backend =
  | { readonly type: "local" }
  | {
      readonly type: "azurerm";
      readonly resourceGroup: string;
      readonly storageAccount: string;
      readonly container: string;
      /** @default - the subscription of the signed-in identity */
      readonly subscriptionId?: string;
      /** Sign in with a federated token, as pipelines do. @default true */
      readonly useOidc?: boolean;
    }
  | {
      readonly type: "hcp";
      readonly organization: string;
      /** @default "app.terraform.io" */
      readonly hostname?: string;
      /** Tags of the workspaces. Each stack uses the one that also has the stack's name as a tag. @default - by name */
      readonly tags?: readonly string[];
      /** Project of the workspaces. @default - the organisation's default project */
      readonly project?: string;
    };

/**
 * Sets the backend of a stack. Each stack is one state: a blob of its own, or a workspace of its own.
 * A stack without a backend would write an absolute path into its JSON, so there always is one.
 */
export function configureBackend(stack: TerraformStack, name: string, backend: Backend): void {
  switch (backend.type) {
    case "local":
      // Relative to <output>/stacks/<name>, where Terraform runs: beside the output folder, which a new synth may replace.
      new LocalBackend(stack, { path: `../../../terraform.${name}.tfstate` });
      return;
    case "azurerm":
      // Entra sign-in only: there is no access key and no SAS to give. Implements ZTAI-IN-09.
      new AzurermBackend(stack, {
        resourceGroupName: backend.resourceGroup,
        storageAccountName: backend.storageAccount,
        containerName: backend.container,
        key: `${name}.tfstate`,
        subscriptionId: backend.subscriptionId,
        useAzureadAuth: true,
        useOidc: backend.useOidc ?? true,
      });
      return;
    case "hcp":
      new CloudBackend(stack, {
        organization: backend.organization,
        hostname: backend.hostname ?? "app.terraform.io",
        workspaces: {
          ...(backend.tags ? { tags: [...backend.tags, name] } : { name }),
          project: backend.project,
        },
      });
  }
}
