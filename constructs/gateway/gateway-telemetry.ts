import { ApiManagementDiagnostic } from "@cdktf/provider-azurerm/lib/api-management-diagnostic";
import { Construct } from "constructs";
import { AzapiResource } from "../core/azapi-resource";
import type { ApplicationTelemetry } from "../visibility/application-telemetry";
import type { AiGateway } from "./ai-gateway";

/** Arguments of {@link GatewayTelemetry}. */
export interface GatewayTelemetryProps {
  readonly gateway: AiGateway;
  /** Where traces and token metrics go. @default - nowhere: logs alone */
  readonly telemetry?: ApplicationTelemetry;
}

/** Name of the logger that sends to the diagnostic setting of the gateway, in every stack. */
export const azureMonitorLogger = "azuremonitor";

/**
 * Where the gateway tells what it does: every request to the workspace, and traces with the tokens of each consumer to Application Insights,
 * where there is one. It signs in to both with its identity. Implements ZTAI-VS-11, ZTAI-VS-12.
 */
export class GatewayTelemetry extends Construct {
  constructor(scope: Construct, id: string, { gateway, telemetry }: GatewayTelemetryProps) {
    super(scope, id);
    new AzapiResource(this, "AzureMonitor", {
      type: "Microsoft.ApiManagement/service/loggers",
      name: azureMonitorLogger,
      parentId: gateway.gatewayId,
      body: { properties: { loggerType: "azureMonitor", isBuffered: true } },
      dependsOn: [...gateway.settled],
    });
    if (telemetry) this.traceTo(gateway, telemetry);
  }

  private traceTo(gateway: AiGateway, telemetry: ApplicationTelemetry): void {
    const grant = telemetry.grantPublish(gateway);
    const logger = new AzapiResource(this, "ApplicationInsights", {
      type: "Microsoft.ApiManagement/service/loggers",
      name: "applicationinsights",
      parentId: gateway.gatewayId,
      body: {
        properties: {
          loggerType: "applicationInsights",
          isBuffered: true,
          resourceId: telemetry.telemetryId,
          // https://learn.microsoft.com/azure/api-management/api-management-howto-app-insights#connection-string-with-managed-identity-credentials-recommended
          credentials: { connectionString: telemetry.connectionString, identityClientId: "SystemAssigned" },
        },
      },
      dependsOn: [...gateway.settled, grant],
    });
    new ApiManagementDiagnostic(this, "Traces", {
      identifier: "applicationinsights",
      apiManagementName: gateway.gatewayName,
      resourceGroupName: gateway.resourceGroupName,
      apiManagementLoggerId: logger.id,
      samplingPercentage: 100,
      alwaysLogErrors: true,
      logClientIp: false,
      verbosity: "information",
      httpCorrelationProtocol: "W3C",
      // Prompts and answers are in the log of language models alone, whose table says who may read it.
      frontendRequest: { bodyBytes: 0, headersToLog: [] },
      frontendResponse: { bodyBytes: 0, headersToLog: [] },
      backendRequest: { bodyBytes: 0, headersToLog: [] },
      backendResponse: { bodyBytes: 0, headersToLog: [] },
    });
  }
}
