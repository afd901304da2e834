import type { Construct } from "constructs";
import type { DefenderPlansProps } from "../constructs/visibility/defender-plans";
import { DefenderPlans } from "../constructs/visibility/defender-plans";
import type { EstateStackProps } from "./estate-stack";
import { EstateStack } from "./estate-stack";

/** Arguments of {@link DefenseStack}. */
export interface DefenseStackProps extends EstateStackProps, DefenderPlansProps {}

/**
 * Plans of Defender for Cloud. Opt-in and alone in its state: it changes the whole subscription, costs money by resource,
 * and nothing else may be destroyed together with it.
 */
export class DefenseStack extends EstateStack {
  constructor(scope: Construct, id: string, props: DefenseStackProps) {
    super(scope, id, props);
    const { plans, alreadyOn, securityContact, malwareScanningCapGb } = props;
    new DefenderPlans(this, "Defender", { plans, alreadyOn, securityContact, malwareScanningCapGb });
  }
}
