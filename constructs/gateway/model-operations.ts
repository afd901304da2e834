import type { GatewayOperation } from "./gateway-api";

/**
 * What consumers may call: the v1 API of models, which names the model in the body, and of it what answers prompts. No files, threads,
 * batches or fine-tuning. https://learn.microsoft.com/azure/ai-foundry/openai/api-version-lifecycle
 */
export const modelOperations = {
  chat: { method: "POST", path: "/v1/chat/completions", title: "Complete a chat" },
  embed: { method: "POST", path: "/v1/embeddings", title: "Embed texts" },
  respond: { method: "POST", path: "/v1/responses", title: "Create a response" },
  "read-response": { method: "GET", path: "/v1/responses/{response_id}", title: "Read a response" },
  "delete-response": { method: "DELETE", path: "/v1/responses/{response_id}", title: "Delete a response" },
} as const satisfies Record<string, GatewayOperation>;
