import type { DeploymentCheck } from "./check";

/** There is one plan, and it is of a hub that this file creates. */
export const ddosProtection: DeploymentCheck = function* ({ platform }) {
  const { hub, ddosProtection: plan, ddosProtectionPlanId } = platform?.network ?? {};
  if (plan === undefined) return;
  const path = ["platform", "network", "ddosProtection"];
  if (ddosProtectionPlanId !== undefined) {
    const message = "names the plan a second time: ddosProtection does already";
    const at = ["platform", "network", "ddosProtectionPlanId"];
    yield { code: "ZTAI-CFG-102", path: at, ofKey: true, message, fix: "remove it" };
  }
  if (typeof hub !== "object") return;
  const message = "is of a hub that this file creates: the plan of an existing hub is its owner's business";
  yield { code: "ZTAI-CFG-066", path, ofKey: true, message, fix: "remove it" };
};
