import { ApplicationInsightsWorkbook } from "@cdktf/provider-azurerm/lib/application-insights-workbook";
import { Fn } from "cdktf";
import { Construct } from "constructs";
import { ConstructError } from "../core/errors";
import type { LandingZone } from "../core/landing-zone";
import { stableUuid } from "../data/stable-uuid";
import {
  costByConsumer,
  refusedRequests,
  tokensByApplication,
  tokensByDay,
  type GatewayQuery,
  type TokenPrices,
} from "./cost-queries";

/** Arguments of {@link CostWorkbook}. */
export interface CostWorkbookProps {
  /** Where the gateway stands; its log workspace is asked. */
  readonly landingZone: LandingZone;
  /** Name of the gateway, in the title. */
  readonly gatewayName: string;
  /** Prices of tokens, as the contract with Microsoft has them. @default - none: the cost of every call is unknown */
  readonly prices?: TokenPrices;
}

const day = 86_400_000;
const workspaces = "microsoft.operationalinsights/workspaces";

/**
 * What each consumer of a gateway spent: tokens by model and by day, their price, and what was refused. It holds queries and no data;
 * who reads it needs rights on the workspace. Implements ZTAI-AI-10, ZTAI-VS-12.
 *
 * https://learn.microsoft.com/azure/azure-monitor/visualize/workbooks-overview, form of the content:
 * https://github.com/microsoft/Application-Insights-Workbooks/blob/master/schema/workbook.json
 */
export class CostWorkbook extends Construct {
  /** @throws ConstructError ZTAI-CON-020 for a price below 0, and for what is no currency */
  constructor(scope: Construct, id: string, props: CostWorkbookProps) {
    super(scope, id);
    const { landingZone, gatewayName, prices } = props;
    if (prices) this.check(prices);
    const { workspaceId } = landingZone.logs;
    const questions = [costByConsumer(prices), tokensByDay, tokensByApplication, refusedRequests];
    new ApplicationInsightsWorkbook(this, "Resource", {
      // Its name is a UUID, which people never see: derived, so that it stays.
      name: stableUuid(
        "workbook",
        "gateway-cost",
        landingZone.subscriptionId,
        landingZone.resourceGroupName,
        gatewayName,
      ),
      displayName: `Cost of ${gatewayName}${prices === undefined ? "" : ` in ${prices.currency}`}`,
      location: landingZone.location,
      resourceGroupName: landingZone.resourceGroup.name,
      tags: { ...landingZone.tags },
      category: "workbook",
      // Azure keeps it in lower case, and the provider takes nothing else.
      sourceId: Fn.lower(workspaceId),
      dataJson: JSON.stringify(workbookOf(questions, workspaceId)),
    });
  }

  private check({ currency, models }: TokenPrices): void {
    const refuse = (found: string, fix: string) => new ConstructError("ZTAI-CON-020", this, found, fix);
    if (!/^[A-Z]{3}$/.test(currency)) throw refuse(`the currency is ${currency}`, "give three letters such as EUR");
    for (const [model, { prompt, completion }] of Object.entries(models)) {
      const wrong = [prompt, completion].find(
        (price) => price !== undefined && !(Number.isFinite(price) && price >= 0),
      );
      if (wrong !== undefined) throw refuse(`the price of ${model} is ${wrong}`, "give 0 or more");
    }
  }
}

function workbookOf(questions: readonly GatewayQuery[], workspaceId: string): object {
  return {
    $schema: "https://github.com/Microsoft/Application-Insights-Workbooks/blob/master/schema/workbook.json",
    version: "Notebook/1.0",
    items: [timeRange, ...questions.map((question) => item(question, workspaceId))],
    fallbackResourceIds: [workspaceId],
  };
}

/** A month, unless whoever reads it chooses otherwise. */
const timeRange = {
  type: 9,
  name: "time-range",
  content: {
    version: "KqlParameterItem/1.0",
    style: "pills",
    parameters: [
      {
        id: stableUuid("workbook", "gateway-cost", "TimeRange"),
        version: "KqlParameterItem/1.0",
        name: "TimeRange",
        label: "Time",
        type: 4,
        isRequired: true,
        value: { durationMs: 30 * day },
        typeSettings: {
          selectableValues: [1, 7, 30, 90].map((days) => ({ durationMs: days * day })),
          allowCustom: true,
        },
      },
    ],
  },
};

function item({ title, query, visualization }: GatewayQuery, workspaceId: string): object {
  return {
    type: 3,
    name: title.toLowerCase().replace(/ /g, "-"),
    content: {
      version: "KqlItem/1.0",
      title,
      query,
      size: 0,
      timeContextFromParameter: "TimeRange",
      queryType: 0,
      resourceType: workspaces,
      crossComponentResources: [workspaceId],
      visualization,
    },
  };
}
