import type { FragmentName } from "./policy-fragment";

/** Controls of which a policy can be without the protection when somebody answers for it. */
export const controlsAtRisk = {
  /** The gateway runs no safety check of its own. */
  "ZTAI-AI-11": "content-safety",
  /** API Management signs in to Redis by a key, which is in the state of Terraform: the semantic cache needs it. */
  "ZTAI-ID-02": "semantic-cache",
} as const satisfies Record<string, FragmentName>;

/** Someone's decision to live with a control that is not met. The deployment file's exemptions become these. */
export interface PolicyRisk {
  readonly control: keyof typeof controlsAtRisk;
  readonly reason: string;
  /** Mail address of who answers for it. */
  readonly owner: string;
  /** Date as `2027-03-01`. */
  readonly expires: string;
}
