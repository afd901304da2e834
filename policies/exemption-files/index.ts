export { applyExemptionPolicy, type ExemptionPolicy, type PolicyContext } from "./exemption-policy";
export { loadExemptions, type ExemptionFile } from "./load-exemptions";
export type { ExemptionOrigin, PlacedExemption } from "./placed-exemption";
export { exemptionsFromComments, type SkipComment, type SkipCommentAnswer } from "./skip-comments";
