import { fail, notApplicable, pass, unknown, type Outcome } from "../../engine/outcome";
import type { Block } from "../../estate/block";
import { text } from "../../estate/value";
import { rule } from "../../engine/rule";
import { isGiven } from "../shared/given";

const strong = ["mfa", "compliantdevice", "domainjoineddevice", "block"];

function asksFor(grant: Block): Outcome {
  const controls = grant.items("built_in_controls");
  if (isGiven(grant, "authentication_strength_policy_id").verdict === "pass") return pass();
  if (controls.state === "unknown") return unknown(`built_in_controls is unknown: ${controls.reason}`);
  const found = controls.items.flatMap((item) => text(item)?.toLowerCase() ?? []);
  const operator = text(grant.value("operator"))?.toUpperCase();
  const open = controls.items.some(({ state }) => state === "unknown") || grant.value("operator").state === "unknown";
  const met =
    operator === "AND" ? found.some((one) => strong.includes(one)) : found.every((one) => strong.includes(one));
  if (found.length > 0 && met && !open) return pass();
  return open
    ? unknown("a grant control is not known")
    : fail(`grant_controls asks for ${found.join(", ") || "nothing"}`);
}

/** A policy that grants access must ask for something a stolen password does not give. */
export default rule({
  id: "conditional-access-strong",
  control: "ZTAI-ID-07",
  title: "Conditional access policy can be met without strong sign-in",
  severity: "medium",
  on: ["azuread_conditional_access_policy"],
  check: (policy) => {
    const grants = policy.blocks("grant_controls");
    if (grants.state === "unknown") return unknown(grants.reason);
    const [only] = grants.blocks;
    return only ? asksFor(only) : notApplicable("it controls sessions only");
  },
  fix: "Ask for an authentication strength, multifactor authentication or a compliant device.",
  examples: {
    pass: {
      resource: {
        azuread_conditional_access_policy: { a: { grant_controls: { operator: "OR", built_in_controls: ["mfa"] } } },
      },
    },
    fail: {
      resource: {
        azuread_conditional_access_policy: {
          a: { grant_controls: { operator: "OR", built_in_controls: ["approvedApplication"] } },
        },
      },
    },
  },
});
