import type { RoleGrantReason } from "./role-grants";

const learn = "https://learn.microsoft.com/azure";
const account = "Microsoft.CognitiveServices/accounts";
const openAi = `${account}/OpenAI`;

/** What the identity of a gateway is granted: to call models, and to have texts screened. */
export const gatewayRoleGrants: readonly RoleGrantReason[] = [
  {
    who: "gateway",
    role: "cognitiveServicesOpenAiUser",
    scope: account,
    call: "The gateway calls models for its consumers, as itself.",
    dataActions: [
      `${openAi}/deployments/chat/completions/action`,
      `${openAi}/deployments/embeddings/action`,
      `${openAi}/responses/write`,
    ],
    source: `${learn}/ai-foundry/openai/how-to/role-based-access-control`,
  },
  {
    who: "gateway",
    role: "contentSafetyUser",
    scope: account,
    call: "The gateway has prompts and answers screened. The role that the page names lists keys of the account; this one allows the same there and lists none.",
    dataActions: [
      "Microsoft.CognitiveServices/accounts/ContentSafety/text:analyze/action",
      "Microsoft.CognitiveServices/accounts/ContentSafety/text:shieldprompt/action",
    ],
    source: `${learn}/api-management/llm-content-safety-policy`,
  },
  {
    who: "gateway",
    role: "languageReader",
    scope: account,
    call: "The gateway has personal data found in prompts and answers.",
    dataActions: ["Microsoft.CognitiveServices/accounts/Language/analyze-text/action"],
    source: `${learn}/ai-services/language-service/concepts/role-based-access-control`,
  },
  {
    who: "gateway",
    role: "monitoringMetricsPublisher",
    scope: "Microsoft.Insights/components",
    call: "The gateway sends traces and token metrics with an Entra token.",
    dataActions: ["Microsoft.Insights/Telemetry/Write"],
    source: `${learn}/api-management/api-management-howto-app-insights`,
  },
];
