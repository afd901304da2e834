import { CostWorkbook } from "../../../constructs/gateway/cost-workbook";
import type { CostWorkbookProps } from "../../../constructs/gateway/cost-workbook";
import {
  costByConsumer,
  refusedRequests,
  tokensByApplication,
  tokensByDay,
  type TokenPrices,
} from "../../../constructs/gateway/cost-queries";
import { synthStack } from "../../helpers/synth-stack";
import { workload } from "../data/workload-fixture";

const prices: TokenPrices = {
  currency: "EUR",
  per: 1_000_000,
  models: { "gpt-5.1": { prompt: 1.25, completion: 10 }, 'odd"name': { prompt: 0 }, none: {} },
};

/** Columns by table. https://learn.microsoft.com/azure/azure-monitor/reference/tables/tables-resourcetype */
const columns: Record<string, readonly string[]> = {
  ApiManagementGatewayLlmLog: [
    "ApiVersion",
    "CompletionTokens",
    "CorrelationId",
    "DeploymentName",
    "IsStreamCompletion",
    "ModelName",
    "OperationName",
    "PromptTokens",
    "Region",
    "RequestId",
    "RequestMessages",
    "ResponseMessages",
    "SequenceNumber",
    "TimeGenerated",
    "TotalTokens",
  ],
  ApiManagementGatewayLogs: [
    "ApiId",
    "ApimSubscriptionId",
    "BackendId",
    "CorrelationId",
    "LastErrorReason",
    "LastErrorSource",
    "OperationId",
    "ProductId",
    "ResponseCode",
    "TimeGenerated",
  ],
  AppMetrics: ["ItemCount", "Max", "Min", "Name", "Properties", "Sum", "TimeGenerated"],
};

const queries = [costByConsumer(prices), costByConsumer(), tokensByDay, refusedRequests, tokensByApplication];

test.each(queries.map((query) => [query.title, query.query]))("%s asks for columns that there are", (_, query) => {
  const known = Object.entries(columns).flatMap(([table, names]) => (query.includes(table) ? [table, ...names] : []));
  const named = [...query.matchAll(/\b([A-Z]\w+)(?:\s*=(?![=~])|:)/g)].map(([, name = ""]) => name);
  const texts = query.replace(/"(?:\\.|[^"\\])*"/g, "");
  const used = [...texts.matchAll(/\b[A-Z]\w+\b/g)].map(([name]) => name);
  expect([...known, ...named]).toEqual(expect.arrayContaining([...new Set(used)]));
});

test("prices stand in the query, sorted and quoted, and what has none is counted", () => {
  const { query } = costByConsumer(prices);
  expect(query).toContain(
    [
      "let prices = datatable(Model: string, PromptPrice: real, CompletionPrice: real) [",
      '    "gpt-5.1", real(1.25), real(10),',
      '    "none", real(null), real(null),',
      '    "odd\\"name", real(0), real(null)',
      "];",
    ].join("\n"),
  );
  expect(query).toContain("/ real(1000000)");
  expect(costByConsumer({ ...prices, per: 1_000 }).query).toContain("/ real(1000)\n");
  expect(costByConsumer().query).toContain("CompletionPrice: real) [\n];");
});

test("what has no price costs an unknown amount, and never 0", () => {
  const { query } = costByConsumer(prices);
  // A product with null is null, tokens that are not there cost nothing, and sums leave null out.
  expect(query).toContain("iff(CompletionTokens > 0, CompletionTokens * CompletionPrice, 0.0)");
  expect(query).toContain("WithoutPrice = countif(isnull(KnownCost))");
  expect(query).toContain('Cost = iff(WithoutPrice > 0, "unknown", tostring(round(KnownCost, 2)))');
  expect(query).toContain("KnownCost = iff(WithoutPrice == Requests, real(null), KnownCost)");
});

test("a request that keeps its texts in several rows is counted once", () => {
  for (const { query } of [costByConsumer(prices), tokensByDay]) {
    expect(query).toMatch(/max\(PromptTokens\), CompletionTokens = max\(CompletionTokens\) by CorrelationId, Model/);
  }
});

describe("CostWorkbook", () => {
  const made = (props: Partial<CostWorkbookProps> = {}) => {
    const { stack, landingZone } = workload();
    new CostWorkbook(stack, "Cost", { landingZone, gatewayName: "apim-ai", ...props });
    return synthStack(stack).only("azurerm_application_insights_workbook");
  };
  const workbook = made({ prices });
  const content = JSON.parse(String(workbook["data_json"]));

  test("has a UUID in lower case as its name, which stays and is the gateway's own", () => {
    expect(workbook["name"]).toMatch(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    expect(made()["name"]).toBe(workbook["name"]);
    expect(made({ gatewayName: "apim-b" })["name"]).not.toBe(workbook["name"]);
  });

  test("says whose cost it shows, in which currency", () => {
    expect(workbook["display_name"]).toBe("Cost of apim-ai in EUR");
    expect(made()["display_name"]).toBe("Cost of apim-ai");
  });

  test("asks the workspace of the gateway, for the time that its reader chooses", () => {
    expect(workbook["source_id"]).toMatch(/^\$\{lower\(/);
    const [time, ...questions] = content.items;
    expect(time.content.parameters[0]).toMatchObject({ name: "TimeRange", type: 4, isRequired: true });
    expect(questions).toHaveLength(4);
    for (const { type, content: asked } of questions) {
      expect(type).toBe(3);
      expect(asked).toMatchObject({
        timeContextFromParameter: "TimeRange",
        resourceType: "microsoft.operationalinsights/workspaces",
        crossComponentResources: content.fallbackResourceIds,
      });
    }
    expect(new Set(questions.map(({ name }: { name: string }) => name)).size).toBe(4);
  });

  test("refuses a price below 0, and what is no currency", () => {
    expect(() => made({ prices: { ...prices, models: { a: { prompt: -1 } } } })).toThrow(
      "the price of a is -1; give 0 or more",
    );
    expect(() => made({ prices: { ...prices, currency: "euro" } })).toThrow("give three letters such as EUR");
  });
});
