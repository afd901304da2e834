import { policyError } from "../policy-error";
import { policyFragment, type PolicyFragment } from "../policy-fragment";
import { xmlElement } from "../xml/policy-element";

/** Categories of harm. https://learn.microsoft.com/azure/ai-services/content-safety/concepts/harm-categories */
export const screenedHarms = ["Hate", "SelfHarm", "Sexual", "Violence"] as const;
export type ScreenedHarm = (typeof screenedHarms)[number];

/** What the gateway lets Content Safety judge. */
export interface ContentSafetyProps {
  /** Backend that is the account of Content Safety, which signs in by managed identity for https://cognitiveservices.azure.com. */
  readonly backend: string;
  /**
   * Severity, 0 to 7, from which on a category is blocked; 4 is medium harm, and nothing weaker is taken.
   * @default 4 for each category
   */
  readonly thresholds?: Readonly<Partial<Record<ScreenedHarm, 0 | 1 | 2 | 3 | 4>>>;
  /** Ids of block lists of that account. @default - none */
  readonly blocklists?: readonly string[];
}

/**
 * Lets Content Safety judge prompts, with prompt shield, and the answers: 403 for either. A streamed answer ends where harm
 * is found, without a status. Implements ZTAI-AI-11.
 * https://learn.microsoft.com/azure/api-management/llm-content-safety-policy (not in the Consumption tier)
 */
export function contentSafety({ backend, thresholds = {}, blocklists = [] }: ContentSafetyProps): PolicyFragment {
  const weak = screenedHarms.find((name) => (thresholds[name] ?? 4) > 4);
  if (weak) throw policyError(`the threshold of ${weak} is ${thresholds[weak]}`, "give 0 to 4");
  const categories = xmlElement(
    "categories",
    { "output-type": "EightSeverityLevels" },
    screenedHarms.map((name) => xmlElement("category", { name, threshold: thresholds[name] ?? 4 })),
  );
  const lists = blocklists.map((id) => xmlElement("id", {}, id));
  const check = xmlElement(
    "llm-content-safety",
    { "backend-id": backend, "shield-prompt": true, "enforce-on-completions": true },
    [categories, ...(lists.length === 0 ? [] : [xmlElement("blocklists", {}, lists)])],
  );
  return policyFragment("content-safety", { inbound: [check] }, { backends: [backend] });
}
