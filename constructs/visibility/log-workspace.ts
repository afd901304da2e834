import { LogAnalyticsWorkspace } from "@cdktf/provider-azurerm/lib/log-analytics-workspace";
import { Token } from "cdktf";
import { Construct } from "constructs";
import { armId, expectArmId } from "../core/arm-id";
import { ConstructError } from "../core/errors";
import type { Estate } from "../core/estate";
import type { LandingZone } from "../core/landing-zone";
import { LogRouter } from "../core/log-router";
import { resourceName } from "../core/naming";

/** Arguments of {@link LogWorkspace}. */
export interface LogWorkspaceProps {
  readonly landingZone: LandingZone;
  /** What it is for; part of the name. @default - the landing zone's label */
  readonly label?: string;
  /** Days that logs are kept. 90 (ZTAI-VS-03) to 730 (the most that Azure takes). @default 365 */
  readonly retentionDays?: number;
}

/** A workspace that logs are sent to. */
export interface ILogWorkspace {
  /** ARM id. */
  readonly workspaceId: string;
}

const type = "Microsoft.OperationalInsights/workspaces";
const retention = { least: 90, most: 730 };

/**
 * The workspace of the estate's logs: Entra sign-in only, nothing in or out over the internet. Implements ZTAI-VS-03,
 * ZTAI-VS-11.
 *
 * It has no daily cap: a cap would blind the defenders on the day of an attack.
 */
export class LogWorkspace extends Construct implements ILogWorkspace {
  /** ARM id, as a reference. */
  readonly workspaceId: string;
  /** ARM id, computed: for another stack. */
  readonly armId: string;
  readonly name: string;

  /** @throws ConstructError ZTAI-CON-020 when the retention is out of range. */
  constructor(scope: Construct, id: string, props: LogWorkspaceProps) {
    super(scope, id);
    const { landingZone, label, retentionDays = 365 } = props;
    assertRetention(this, retentionDays);
    this.name = landingZone.name("logAnalyticsWorkspace", label);
    this.armId = landingZone.armId(type, this.name);
    const workspace = new LogAnalyticsWorkspace(this, "Resource", {
      ...landingZone.place("logAnalyticsWorkspace", label),
      sku: "PerGB2018",
      retentionInDays: retentionDays,
      dailyQuotaGb: -1,
      localAuthenticationEnabled: false,
      internetIngestionEnabled: false,
      internetQueryEnabled: false,
      // A team reads the logs of its own resources and needs no role on the workspace that holds everyone's.
      allowResourceOnlyPermissions: true,
      immediateDataPurgeOn30DaysEnabled: false,
    });
    this.workspaceId = workspace.id;
    new LogRouter(workspace.id).watch(this, "logAnalyticsWorkspace", workspace.id);
  }

  /** Computed ARM id of the workspace that a landing zone of this label and purpose holds. */
  static idFor(estate: Estate, label: string, purpose?: string): string {
    const group = resourceName("resourceGroup", purpose === undefined ? label : `${label}-${purpose}`, estate);
    const scope = { subscriptionId: estate.subscriptionId, resourceGroupName: group };
    return armId(scope, type, resourceName("logAnalyticsWorkspace", label, estate));
  }

  /**
   * A workspace that exists already.
   *
   * @throws ZtaiError ZTAI-CON-007 when the id is none of a workspace.
   */
  static fromExisting(workspaceId: string): ILogWorkspace {
    if (!Token.isUnresolved(workspaceId)) expectArmId(workspaceId, type);
    return { workspaceId };
  }
}

function assertRetention(scope: Construct, days: number): void {
  if (Token.isUnresolved(days)) return;
  if (Number.isInteger(days) && days >= retention.least && days <= retention.most) return;
  throw new ConstructError(
    "ZTAI-CON-020",
    scope,
    `keeps logs for ${days} days`,
    `set retentionDays to a whole number from ${retention.least} to ${retention.most}`,
  );
}
