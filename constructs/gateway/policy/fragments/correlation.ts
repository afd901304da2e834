import { policyFragment, type PolicyFragment } from "../policy-fragment";
import { header, requestId } from "./refuse";

/**
 * Tells backend and caller the id of the request, which is the CorrelationId of the gateway's logs. What a caller sends
 * under that name is replaced, so that nobody writes into the log of another. Implements ZTAI-VS-12.
 * https://learn.microsoft.com/azure/azure-monitor/reference/tables/apimanagementgatewaylogs
 */
export function correlation(): PolicyFragment {
  return policyFragment("correlation", {
    inbound: [header("x-correlation-id", requestId)],
    outbound: [header("x-correlation-id", requestId)],
  });
}
