import { TerraformOutput } from "cdktf";
import type { Construct } from "constructs";
import type { Classification } from "../constructs/core/classification";
import { LandingZone } from "../constructs/core/landing-zone";
import { LogWorkspace } from "../constructs/visibility/log-workspace";
import { MonitorPrivateLinkScope } from "../constructs/visibility/monitor-private-link-scope";
import { SentinelOnboarding } from "../constructs/visibility/sentinel-onboarding";
import type { EstateStackProps } from "./estate-stack";
import { EstateStack } from "./estate-stack";

/** Arguments of {@link VisibilityStack}. */
export interface VisibilityStackProps extends EstateStackProps {
  /** Days that logs are kept. 90 to 730. */
  readonly retentionDays: number;
  /** Onboard the workspace to Microsoft Sentinel. */
  readonly sentinel: boolean;
  /**
   * Make an Azure Monitor private link scope. Its endpoint belongs to the connectivity stack. Without one the workspace must
   * join a scope that exists, or nobody can query it: it answers nothing over the internet.
   */
  readonly privateLinkScope: boolean;
  /** Sensitivity of the logs, which hold who did what but no prompts. @default "general" */
  readonly classification?: Classification;
}

/** Where the estate's logs go. The first stack of an estate: everything else sends its logs here. */
export class VisibilityStack extends EstateStack {
  /** ARM id of the workspace, computed: known without reading this stack's state. */
  readonly workspaceId: string;
  /** ARM id of the Azure Monitor private link scope, computed. Undefined when there is none. */
  readonly privateLinkScopeId: string | undefined;

  constructor(scope: Construct, id: string, props: VisibilityStackProps) {
    super(scope, id, props);
    const { retentionDays, sentinel, privateLinkScope, classification = "general" } = props;
    const landingZone = new LandingZone(this, "LandingZone", {
      label: "platform",
      purpose: "visibility",
      classification,
    });
    const workspace = new LogWorkspace(this, "Workspace", { landingZone, retentionDays });
    this.workspaceId = workspace.armId;
    if (privateLinkScope) {
      const services = { workspace: workspace.workspaceId };
      const ampls = new MonitorPrivateLinkScope(this, "PrivateLinkScope", { landingZone, services });
      this.privateLinkScopeId = ampls.armId;
    }
    if (sentinel) new SentinelOnboarding(this, "Sentinel", { workspace });
    new TerraformOutput(this, "workspace-id", { value: workspace.workspaceId, description: "Workspace of all logs." });
  }
}
