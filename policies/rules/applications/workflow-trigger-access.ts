import { fail, notApplicable, pass, unknown } from "../../engine/outcome";
import { rule } from "../../engine/rule";

/** The address of a workflow is its only key; whoever learns it starts the workflow. */
export default rule({
  id: "workflow-trigger-access",
  control: "ZTAI-AP-03",
  title: "Workflow is started by whoever knows its address",
  severity: "high",
  on: ["azurerm_logic_app_workflow"],
  check: (workflow, graph) => {
    const access = workflow.blocks("access_control");
    if (access.state === "unknown") return unknown(access.reason);
    const triggers = access.blocks.map((block) => block.blocks("trigger"));
    if (triggers.some(({ state }) => state === "unknown")) return unknown("access_control.trigger is not known");
    const limited = triggers.some((found) => found.state === "known" && found.blocks.length > 0);
    const { found, uncertain } = graph.companions(workflow, "azurerm_logic_app_trigger_http_request");
    if (limited) return pass();
    if (found.length > 0) return fail("an HTTP request starts it, and access_control.trigger is not set");
    return uncertain ? unknown(uncertain) : notApplicable("no HTTP request of the input starts it");
  },
  fix: "Add access_control.trigger with an open_authentication_policy or the addresses that may call.",
  examples: {
    pass: {
      resource: {
        azurerm_logic_app_workflow: {
          a: {
            name: "logic-tool",
            access_control: {
              trigger: { allowed_caller_ip_address_range: [], open_authentication_policy: { name: "entra" } },
            },
          },
        },
        azurerm_logic_app_trigger_http_request: {
          a: { name: "start", logic_app_id: "${azurerm_logic_app_workflow.a.id}" },
        },
      },
    },
    fail: {
      resource: {
        azurerm_logic_app_workflow: { a: { name: "logic-tool" } },
        azurerm_logic_app_trigger_http_request: {
          a: { name: "start", logic_app_id: "${azurerm_logic_app_workflow.a.id}" },
        },
      },
    },
  },
});
