import type { Exemption } from "../estate/written-exemption";

/**
 * Where an exemption was declared: in a file of exemptions, in a deployment file, beside a resource, or as a skip comment
 * of another tool beside a resource.
 */
export type ExemptionOrigin = "file" | "deployment" | "inline" | "skip-comment";

/** An exemption with where it stands. */
export interface PlacedExemption extends Exemption {
  readonly origin: ExemptionOrigin;
  /** Stacks that carry it; it holds in no other. @default - it stands outside of the stacks and holds in all */
  readonly stacks?: readonly string[];
  /** File as shown in problems. @default - not known */
  readonly file?: string;
  /** `line:column`, or another place in the file. @default - control and resource */
  readonly place?: string;
  /** Where the decision is recorded. @default - nowhere */
  readonly ticket?: string;
}
