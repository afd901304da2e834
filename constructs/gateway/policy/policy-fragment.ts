import { checkSection } from "./check-elements";
import type { XmlElement } from "./xml/policy-element";

/** Sections of a policy. https://learn.microsoft.com/azure/api-management/api-management-howto-policies */
export const sections = ["inbound", "backend", "outbound", "on-error"] as const;
export type Section = (typeof sections)[number];

/** What a request goes through, in this order. */
export const stages = ["authentication", "ownership", "limits", "safety", "cache", "forward"] as const;
export type Stage = (typeof stages)[number];

/** The fragments there are, in the order in which a request meets them. */
export const fragmentsOfStage = {
  authentication: [
    "correlation",
    "kill-switch",
    "consumer-kill-switch",
    "consumer-product",
    "entra-token",
    "consumer-identity",
  ],
  ownership: ["json-body", "mcp-tools", "mcp-session-ownership", "hosted-tools", "response-ownership"],
  limits: ["request-rate", "model-allow-list", "token-limit", "token-metrics"],
  safety: ["content-safety", "personal-data-masking"],
  cache: ["semantic-cache"],
  forward: ["backend", "backend-identity", "safe-errors"],
} as const satisfies Record<Stage, readonly string[]>;

export type FragmentName = (typeof fragmentsOfStage)[Stage][number];

/** What has to be there before the gateway takes a policy, or for it to work. */
export interface PolicyNeeds {
  /** Names of named values that the text refers to. @default - none */
  readonly namedValues?: readonly string[];
  /** Names of backends of the gateway. @default - none */
  readonly backends?: readonly string[];
  /** Other fragments that it builds on, in this policy or in that of the product around it. @default - none */
  readonly fragments?: readonly FragmentName[];
}

/** A part of a policy that protects in one way. Made by the functions of this folder, put together by `composePolicy`. */
export interface PolicyFragment {
  readonly name: FragmentName;
  readonly stage: Stage;
  /** What it adds to each section. */
  readonly sections: Readonly<Partial<Record<Section, readonly XmlElement[]>>>;
  readonly needs: PolicyNeeds;
}

/**
 * A fragment in the stage that its name belongs to.
 *
 * @throws ZtaiError ZTAI-CON-023 for an element, an attribute or a place that the reference of policies does not know
 */
export function policyFragment(
  name: FragmentName,
  elements: PolicyFragment["sections"],
  needs: PolicyNeeds = {},
): PolicyFragment {
  const stage = stages.find((one) => (fragmentsOfStage[one] as readonly string[]).includes(name));
  if (!stage) throw new RangeError(`${name} belongs to no stage`);
  for (const section of sections) checkSection(name, section, elements[section] ?? []);
  return { name, stage, sections: elements, needs };
}
