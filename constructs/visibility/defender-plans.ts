import { SecurityCenterContact } from "@cdktf/provider-azurerm/lib/security-center-contact";
import { SecurityCenterSubscriptionPricing } from "@cdktf/provider-azurerm/lib/security-center-subscription-pricing";
import { TerraformStack, Token } from "cdktf";
import { Construct } from "constructs";
import { ConstructError } from "../core/errors";
import { estateOf } from "../core/estate";
import type { DefenderPlanName, DefenderPlanSettings } from "./defender-plan-settings";
import { defenderPlanSettings } from "./defender-plan-settings";

/** Who is told of alerts. */
export interface SecurityContact {
  /** Mail address; several with semicolons between them. */
  readonly email: string;
  /** @default - none */
  readonly phone?: string;
}

/** Arguments of {@link DefenderPlans}. */
export interface DefenderPlansProps {
  /** Plans to switch on, each once. */
  readonly plans: readonly DefenderPlanName[];
  /** Plans of this subscription that are on already: they are imported. @default - none */
  readonly alreadyOn?: readonly DefenderPlanName[];
  /** Who is told, besides the subscription's owners. @default - the subscription's contact is left as it is */
  readonly securityContact?: SecurityContact;
  /** Most gigabytes scanned for malware per storage account and month; -1 for no limit. @default 5000 */
  readonly malwareScanningCapGb?: number;
}

/**
 * Plans of Defender for Cloud for the whole subscription. Implements ZTAI-IN-01, ZTAI-IN-10, ZTAI-VS-04.
 *
 * Destroying a plan switches it off, so Terraform refuses to: take it out of the state instead.
 */
export class DefenderPlans extends Construct {
  /**
   * @throws ConstructError ZTAI-CON-005 when a plan is named twice, ZTAI-CON-020 when the cap or the mail address is none,
   * or when a plan is to be imported that is not switched on here.
   */
  constructor(scope: Construct, id: string, props: DefenderPlansProps) {
    super(scope, id);
    const { plans, alreadyOn = [], securityContact, malwareScanningCapGb = 5000 } = props;
    this.assertPlans(plans, alreadyOn, malwareScanningCapGb);
    const { subscriptionId } = estateOf(this);
    const imports: { to: string; id: string }[] = [];
    let last: SecurityCenterSubscriptionPricing | undefined;
    for (const name of plans) {
      const { subplan, extensions }: DefenderPlanSettings = defenderPlanSettings[name];
      const plan = new SecurityCenterSubscriptionPricing(this, `Plan-${name}`, {
        resourceType: name,
        tier: "Standard",
        subplan,
        extension: Object.entries(extensions).map(([extension, settings]) => ({
          name: extension,
          additionalExtensionProperties: extensionSettings(extension, settings, malwareScanningCapGb),
        })),
        lifecycle: { preventDestroy: true },
        // One at a time, or the service answers 409: https://github.com/hashicorp/terraform-provider-azurerm/issues/32451
        dependsOn: last && [last],
      });
      if (alreadyOn.includes(name)) {
        const id = `/subscriptions/${subscriptionId}/providers/Microsoft.Security/pricings/${name}`;
        imports.push({ to: `${plan.terraformResourceType}.${plan.friendlyUniqueId}`, id });
      }
      last = plan;
    }
    // Written as they are: importFrom() of cdktf starts the Terraform CLI to ask for its version.
    if (imports.length > 0) TerraformStack.of(this).addOverride("import", imports);
    if (securityContact) this.tell(securityContact);
  }

  private tell({ email, phone }: SecurityContact): void {
    if (!Token.isUnresolved(email) && !/^[^\s@;]+@[^\s@;]+(;[^\s@;]+@[^\s@;]+)*$/.test(email)) {
      throw new ConstructError(
        "ZTAI-CON-020",
        this,
        `${email} is not a mail address`,
        "give one, or several with ; between",
      );
    }
    new SecurityCenterContact(this, "Contact", {
      name: "default",
      email,
      phone,
      alertNotifications: true,
      alertsToAdmins: true,
    });
  }

  private assertPlans(plans: readonly string[], alreadyOn: readonly string[], cap: number): void {
    const twice = plans.find((name, i) => plans.indexOf(name) !== i);
    if (twice !== undefined)
      throw new ConstructError("ZTAI-CON-005", this, `names plan ${twice} twice`, "name it once");
    const stranger = alreadyOn.find((name) => !plans.includes(name));
    if (stranger !== undefined) {
      const found = `imports plan ${stranger} without switching it on`;
      throw new ConstructError("ZTAI-CON-020", this, found, "add it to plans, or remove it from alreadyOn");
    }
    if (!Token.isUnresolved(cap) && cap !== -1 && !(Number.isInteger(cap) && cap >= 1)) {
      throw new ConstructError("ZTAI-CON-020", this, `scans ${cap} GB per month`, "give a whole number from 1, or -1");
    }
  }
}

function extensionSettings(
  extension: string,
  settings: Readonly<Record<string, string>>,
  cap: number,
): Record<string, string> | undefined {
  if (extension === "OnUploadMalwareScanning") return { ...settings, CapGBPerMonthPerStorageAccount: `${cap}` };
  return Object.keys(settings).length === 0 ? undefined : { ...settings };
}
