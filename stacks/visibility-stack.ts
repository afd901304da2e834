import type { Construct } from "constructs";
import type { Classification } from "../constructs/core/classification";
import { LandingZone } from "../constructs/core/landing-zone";
import { joinPrivateLinkScope } from "../constructs/visibility/join-private-link-scope";
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
   * The Azure Monitor private link scope that the workspace is reached through: a new one, whose endpoint belongs to the
   * connectivity stack, or the ARM id of one that exists in this subscription. @default - none: nobody can query the logs
   */
  readonly privateLinkScope?: "create" | { readonly id: string };
  /** Sensitivity of the logs, which hold who did what but no prompts. @default "general" */
  readonly classification?: Classification;
}

/** Where the estate's logs go. The first stack of an estate: everything else sends its logs here. */
export class VisibilityStack extends EstateStack {
  /** ARM id of the workspace, computed: known without reading this stack's state. */
  readonly workspaceId: string;
  /** ARM id of the Azure Monitor private link scope that was created, computed. Undefined when none was. */
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
    if (typeof privateLinkScope === "object") {
      joinPrivateLinkScope(this, privateLinkScope, { name: workspace.name, id: workspace.workspaceId });
    } else if (privateLinkScope === "create") {
      const services = { workspace: workspace.workspaceId };
      const ampls = new MonitorPrivateLinkScope(this, "PrivateLinkScope", { landingZone, services });
      this.privateLinkScopeId = ampls.armId;
    }
    if (sentinel) new SentinelOnboarding(this, "Sentinel", { workspace });
    this.output("workspace_id", workspace.workspaceId, "Workspace of all logs.");
  }
}
