import type { Block } from "../../estate/block";
import { all, fail, notApplicable, unknown, type Outcome } from "../../engine/outcome";
import { rule, type TerraformJson } from "../../engine/rule";
import { hasBlock } from "../shared/blocks";
import { addressList, notEverybody } from "../shared/network/address-list";

function limitedTo(...allowed_caller_ip_address_range: readonly string[]): TerraformJson {
  return {
    resource: {
      azurerm_logic_app_workflow: {
        a: { name: "logic-tool", access_control: { trigger: { allowed_caller_ip_address_range } } },
      },
    },
  };
}

/** A policy asks for a token; without one the addresses are all that keeps anybody out. */
function limited(trigger: Block): Outcome {
  const byToken = hasBlock(trigger, "open_authentication_policy", "no open_authentication_policy");
  const byAddress = notEverybody(
    addressList(trigger, "allowed_caller_ip_address_range"),
    "allowed_caller_ip_address_range",
  );
  return byToken.verdict === "pass" || (byToken.verdict === "unknown" && byAddress.verdict !== "pass")
    ? byToken
    : byAddress;
}

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
    const limits = triggers.flatMap((found) => (found.state === "known" ? found.blocks : []));
    const { found, uncertain } = graph.companions(workflow, "azurerm_logic_app_trigger_http_request");
    if (limits.length > 0) return all(limits.map(limited));
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
  edges: [
    { when: "an office may call", given: limitedTo("203.0.113.0/28"), verdict: "pass" },
    { when: "no address at all may call", given: limitedTo(), verdict: "pass" },
    { when: "everybody may call", given: limitedTo("0.0.0.0/0"), verdict: "fail" },
    {
      when: "everybody may call by two ranges",
      given: limitedTo("1.0.0.0-126.255.255.255", "128.0.0.0-223.255.255.255"),
      verdict: "fail",
    },
  ],
});
