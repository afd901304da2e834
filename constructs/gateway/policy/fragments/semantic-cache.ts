import { policyError } from "../policy-error";
import { policyFragment, type PolicyFragment } from "../policy-fragment";
import { xmlElement } from "../xml/policy-element";
import { expression } from "../xml/policy-expression";
import { callerId } from "./consumer-identity";
import { whole } from "./whole";

/** How answers are found again. */
export interface SemanticCacheProps {
  /** Backend of the deployment that makes embeddings; the gateway signs in to it by its own identity. */
  readonly embeddingsBackend: string;
  /** How far prompts may be apart, above 0 and at most 0.2; smaller is stricter. @default 0.05 */
  readonly scoreThreshold?: number;
  /** How long an answer is kept, 1 to 86400. @default 3600 */
  readonly seconds?: number;
}

/**
 * Answers a caller with what the same caller was answered before. The cache is a Redis that API Management signs in to by a
 * key alone, which is then in the state of Terraform: `composePolicy` wants somebody who answers for it (ZTAI-ID-02).
 * Implements ZTAI-DA-11.
 * https://learn.microsoft.com/azure/api-management/llm-semantic-cache-lookup-policy, llm-semantic-cache-store-policy (every tier)
 *
 * @throws ZtaiError ZTAI-CON-023 for a threshold that matches other prompts
 */
export function semanticCache(props: SemanticCacheProps): PolicyFragment {
  const { embeddingsBackend, scoreThreshold = 0.05, seconds = 3600 } = props;
  if (!(scoreThreshold > 0 && scoreThreshold <= 0.2)) {
    throw policyError(`scoreThreshold is ${scoreThreshold}`, "give more than 0 and at most 0.2");
  }
  const lookup = xmlElement(
    "llm-semantic-cache-lookup",
    {
      "score-threshold": scoreThreshold,
      "embeddings-backend-id": embeddingsBackend,
      "embeddings-backend-auth": "system-assigned",
      "ignore-system-messages": false,
    },
    [callerId, "context.Api.Id", 'context.Variables.GetValueOrDefault<string>("model", "")'].map((key) =>
      xmlElement("vary-by", {}, expression(key)),
    ),
  );
  return policyFragment(
    "semantic-cache",
    {
      inbound: [lookup],
      outbound: [xmlElement("llm-semantic-cache-store", { duration: whole("seconds", seconds, 86_400) })],
    },
    { backends: [embeddingsBackend], fragments: ["consumer-identity"] },
  );
}
