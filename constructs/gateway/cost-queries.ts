/** What a model costs by the token. A price that is not known is left out: what it would have cost is then unknown, never 0. */
export interface TokenPrice {
  /** Of `per` tokens of prompts. @default - unknown */
  readonly prompt?: number;
  /** Of `per` tokens of answers. Models that embed texts have none and need none. @default - unknown */
  readonly completion?: number;
}

/** What models cost, as the contract with Microsoft says. */
export interface TokenPrices {
  /** Three letters, as ISO 4217 has them: `EUR`. */
  readonly currency: string;
  /** Tokens that a price is for. */
  readonly per: 1_000 | 1_000_000;
  /** By deployment, or by model where the log names no deployment. */
  readonly models: Readonly<Record<string, TokenPrice>>;
}

/** A question to the log workspace of a gateway, in KQL. */
export interface GatewayQuery {
  readonly title: string;
  readonly query: string;
  /** How a workbook shows its rows. */
  readonly visualization: "table" | "barchart" | "timechart";
}

/**
 * The tokens of each request and whose it was. The log of models has several rows a request when it keeps texts, one with its tokens;
 * the log of requests knows product and API. The kit's consumers have a product each, by whose name they appear.
 *
 * https://learn.microsoft.com/azure/azure-monitor/reference/tables/apimanagementgatewayllmlog,
 * https://learn.microsoft.com/azure/azure-monitor/reference/tables/apimanagementgatewaylogs (both of November 2026)
 */
const requests = `ApiManagementGatewayLlmLog
| where TotalTokens > 0
| extend Model = iff(isempty(DeploymentName), ModelName, DeploymentName)
| summarize TimeGenerated = min(TimeGenerated), PromptTokens = max(PromptTokens), CompletionTokens = max(CompletionTokens) by CorrelationId, Model
| join kind=leftouter (
    ApiManagementGatewayLogs
    | summarize ApiId = take_any(ApiId), ProductId = take_any(ProductId) by CorrelationId
    | project CorrelationId, Consumer = iff(isempty(ProductId), ApiId, ProductId)
  ) on CorrelationId`;

/**
 * What each consumer spent on each model: tokens, and their price where it is known. A row with a request that has no price says
 * `unknown` and what the others cost. Provisioned throughput is paid by the hour whoever uses it, so that its tokens have no price of
 * their own.
 *
 * @param prices @default - none is known
 */
export function costByConsumer(prices?: TokenPrices): GatewayQuery {
  const { currency, per = 1_000_000, models = {} }: Partial<TokenPrices> = prices ?? {};
  const rows = Object.entries(models)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([model, { prompt, completion }]) => `    ${kqlText(model)}, ${kqlReal(prompt)}, ${kqlReal(completion)}`);
  const table = [
    "let prices = datatable(Model: string, PromptPrice: real, CompletionPrice: real) [",
    rows.join(",\n"),
    "];",
  ];
  return {
    title: `Cost by consumer and model${currency === undefined ? "" : `, in ${currency}`}`,
    visualization: "table",
    query: `${table.filter((line) => line !== "").join("\n")}
${requests}
| lookup kind=leftouter prices on Model
| extend PromptCost = iff(PromptTokens > 0, PromptTokens * PromptPrice, 0.0), CompletionCost = iff(CompletionTokens > 0, CompletionTokens * CompletionPrice, 0.0)
| extend KnownCost = (PromptCost + CompletionCost) / ${kqlReal(per)}
| summarize Requests = count(), PromptTokens = sum(PromptTokens), CompletionTokens = sum(CompletionTokens), KnownCost = sum(KnownCost), WithoutPrice = countif(isnull(KnownCost)) by Consumer, Model
| extend Cost = iff(WithoutPrice > 0, "unknown", tostring(round(KnownCost, 2)))
| order by WithoutPrice desc, KnownCost desc, PromptTokens desc
| project Consumer, Model, Requests, PromptTokens, CompletionTokens, Cost, KnownCost = iff(WithoutPrice == Requests, real(null), KnownCost), WithoutPrice`,
  };
}

/** Tokens of each consumer by day. */
export const tokensByDay: GatewayQuery = {
  title: "Tokens by consumer and day",
  visualization: "timechart",
  query: `${requests}
| summarize Tokens = sum(PromptTokens + CompletionTokens) by bin(TimeGenerated, 1d), Consumer`,
};

/** Requests that the gateway did not answer, by consumer and reason: limits that are reached, tokens that are refused. */
export const refusedRequests: GatewayQuery = {
  title: "Refused requests by consumer",
  visualization: "table",
  query: `ApiManagementGatewayLogs
| where ResponseCode in (400, 401, 403, 404, 413, 429, 503)
| extend Consumer = iff(isempty(ProductId), ApiId, ProductId)
| summarize Requests = count(), Latest = max(TimeGenerated) by Consumer, ResponseCode, Policy = LastErrorSource
| order by Requests desc`,
};

/**
 * Tokens by the application that called, which the logs do not know: the dimension `Consumer` of the metrics that the policy
 * `token-metrics` sends. https://learn.microsoft.com/azure/azure-monitor/reference/tables/appmetrics
 */
export const tokensByApplication: GatewayQuery = {
  title: "Tokens by calling application",
  visualization: "barchart",
  query: `AppMetrics
| where Name =~ "Total Tokens"
| extend Consumer = tostring(Properties["Consumer"])
| where isnotempty(Consumer)
| summarize Tokens = sum(Sum) by Consumer
| order by Tokens desc`,
};

/** https://learn.microsoft.com/kusto/query/scalar-data-types/string */
function kqlText(text: string): string {
  return `"${text.replace(/[\\"]/g, "\\$&")}"`;
}

/** A number without a point would be another type. https://learn.microsoft.com/kusto/query/scalar-data-types/null-values */
function kqlReal(price: number | undefined): string {
  return `real(${price ?? "null"})`;
}
