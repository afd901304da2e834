import { SentinelLogAnalyticsWorkspaceOnboarding } from "@cdktf/provider-azurerm/lib/sentinel-log-analytics-workspace-onboarding";
import { Construct } from "constructs";
import type { ILogWorkspace } from "./log-workspace";

/** Arguments of {@link SentinelOnboarding}. */
export interface SentinelOnboardingProps {
  /** Workspace whose logs Sentinel analyses. */
  readonly workspace: ILogWorkspace;
}

/**
 * Turns a workspace into one of Microsoft Sentinel. Implements ZTAI-VS-05.
 *
 * A workspace that is onboarded already must be imported: Terraform refuses to take it over.
 */
export class SentinelOnboarding extends Construct {
  /** ARM id of the onboarded workspace; what depends on Sentinel takes it from here. */
  readonly workspaceId: string;

  constructor(scope: Construct, id: string, props: SentinelOnboardingProps) {
    super(scope, id);
    const onboarding = new SentinelLogAnalyticsWorkspaceOnboarding(this, "Resource", {
      workspaceId: props.workspace.workspaceId,
      // Keys of the customer need a dedicated Log Analytics cluster, which the workspace does not stand in.
      customerManagedKeyEnabled: false,
    });
    this.workspaceId = onboarding.workspaceId;
  }
}
