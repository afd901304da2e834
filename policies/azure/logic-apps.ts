import { isObject } from "../../common/json";
import { blocksOf, listIn, valueOf } from "./body";
import { inGroup, noDefault, withoutDefault, type Card } from "./card";

/** Logic apps (Consumption). */
export const logicApps: readonly Card[] = [
  {
    azurerm: "azurerm_logic_app_trigger_http_request",
    noBody: "a trigger stands in the definition of its workflow",
    links: ["logic_app_id"],
  },
  {
    azurerm: "azurerm_logic_app_workflow",
    arm: "Microsoft.Logic/workflows",
    id: inGroup,
    arguments: {
      "access_control.trigger": {
        default: noDefault,
        body: blocksOf("accessControl.triggers", {
          allowedCallerIpAddresses: listIn("allowed_caller_ip_address_range", "addressRange"),
          "openAuthenticationPolicies.policies": valueOf("open_authentication_policy", (policies) =>
            isObject(policies) ? Object.keys(policies).map((name) => ({ name })) : policies,
          ),
        }),
      },
      ...withoutDefault(
        "access_control.trigger.allowed_caller_ip_address_range",
        "access_control.trigger.open_authentication_policy",
      ),
    },
    logs: ["WorkflowRuntime"],
  },
];
