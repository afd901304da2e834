import { nearest as suggest } from "../../../common/nearest";
import { daysBetween, daysOfExemption, isDate } from "../../../common/date";
import { namesEveryResource } from "../../../common/exemption-scope";
import type { DeploymentCheck } from "./check";

/** Exemptions end: an expired one is an error, as is a date that no calendar has. */
export const exemptionDates: DeploymentCheck = function* (draft, { today }) {
  for (const [i, exemption] of (draft.exemptions ?? []).entries()) {
    const expires = exemption?.expires;
    if (expires === undefined) continue;
    const path = ["exemptions", i, "expires"];
    if (!isDate(expires)) {
      yield { code: "ZTAI-CFG-015", path, message: "is not a day of the calendar", fix: "correct it" };
    } else if (expires < today) {
      const message = `is over: the exemption from ${exemption?.control ?? "the control"} has expired`;
      yield { code: "ZTAI-CFG-070", path, message, fix: "meet the control, or let its owner renew the exemption" };
    } else if (daysBetween(today, expires) > daysOfExemption) {
      const message = `is more than ${daysOfExemption} days away`;
      yield { code: "ZTAI-CFG-072", path, message, fix: "choose an earlier day, and renew it when it is due" };
    }
  }
};

/** An exemption names what it is for: one from everything hides the next fault too. */
export const exemptedResources: DeploymentCheck = function* (draft) {
  for (const [i, exemption] of (draft.exemptions ?? []).entries()) {
    const resource = exemption?.resource;
    if (resource === undefined || !namesEveryResource(resource)) continue;
    const message = "means every resource";
    yield { code: "ZTAI-CFG-072", path: ["exemptions", i, "resource"], message, fix: "name the resources" };
  }
};

/** An exemption names a control or a rule that exists: one with a typing error would excuse nothing, unseen. */
export const exemptedControls: DeploymentCheck = function* (draft, { exemptible }) {
  if (!exemptible) return;
  for (const [i, exemption] of (draft.exemptions ?? []).entries()) {
    const control = exemption?.control;
    if (control === undefined || exemptible.includes(control)) continue;
    const meant = suggest(control, exemptible);
    const fix = meant === undefined ? "take the id from a report" : `did you mean ${meant}?`;
    yield { code: "ZTAI-CFG-071", path: ["exemptions", i, "control"], message: "is neither a control nor a rule", fix };
  }
};
