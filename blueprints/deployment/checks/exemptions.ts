import type { Check } from "./check";

/** Exemptions end: an expired one is an error, as is a date that no calendar has. */
export const exemptionDates: Check = function* (draft, { today }) {
  for (const [i, exemption] of (draft.exemptions ?? []).entries()) {
    const expires = exemption?.expires;
    if (expires === undefined) continue;
    const path = ["exemptions", i, "expires"];
    const date = new Date(`${expires}T00:00:00Z`);
    if (Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== expires) {
      yield { code: "ZTAI-CFG-015", path, message: "is not a day of the calendar", fix: "correct it" };
    } else if (expires < today) {
      const message = `is over: the exemption from ${exemption?.control ?? "the control"} has expired`;
      yield { code: "ZTAI-CFG-070", path, message, fix: "meet the control, or let its owner renew the exemption" };
    }
  }
};
