import type { Block } from "../../estate/block";
import { isNamedForCredentials } from "../../azure/roles/credential-operations";
import { all, fail, pass, unknown, type Outcome } from "../../engine/outcome";
import { rule } from "../../engine/rule";
import { text } from "../../estate/value";

/**
 * Whether an action reads settings or asks Microsoft for support, as nearly all built-in roles may: neither changes anything
 * of what is added later. A data action that reads does read data.
 */
function onlySees(action: string): boolean {
  return (/\/read$/i.test(action) && !isNamedForCredentials(action)) || /^microsoft\.support\//i.test(action);
}

function named(permissions: Block, argument: "actions" | "data_actions"): Outcome {
  const list = permissions.items(argument);
  if (list.state === "unknown") return unknown(`${argument} is unknown: ${list.reason}`);
  const wild = list.items
    .map(text)
    .filter((action) => action?.includes("*") && !(argument === "actions" && onlySees(action)));
  if (wild.length > 0) return fail(`${argument} holds ${wild.join(", ")}; each action must be named`);
  const open = list.items.find((item) => item.state === "unknown");
  return open?.state === "unknown" ? unknown(`${argument} is unknown: ${open.reason}`) : pass();
}

/** A wildcard grants actions that do not exist yet. */
export default rule({
  id: "custom-role-wildcards",
  control: "ZTAI-ID-05",
  title: "Custom role grants actions by wildcard",
  severity: "medium",
  covers: ["cnspec:mondoo-azure-security-rbac-custom-roles-least-privilege"],
  on: ["azurerm_role_definition"],
  check: (definition) => {
    const permissions = definition.blocks("permissions");
    if (permissions.state === "unknown") return unknown(permissions.reason);
    return all([
      pass(),
      ...permissions.blocks.flatMap((block) => [named(block, "actions"), named(block, "data_actions")]),
    ]);
  },
  fix: "List the actions the role needs one by one.",
  examples: {
    pass: {
      resource: {
        azurerm_role_definition: { a: { permissions: { actions: ["Microsoft.Search/searchServices/read"] } } },
      },
    },
    fail: {
      resource: { azurerm_role_definition: { a: { permissions: [{ actions: ["Microsoft.CognitiveServices/*"] }] } } },
    },
  },
  edges: [
    {
      when: "a ticket changes nothing",
      given: {
        resource: {
          azurerm_role_definition: {
            operator: { permissions: { actions: ["Microsoft.Support/*", "Microsoft.Search/searchServices/read"] } },
            everything: { permissions: { actions: ["*", "Microsoft.Support/*"] } },
          },
        },
      },
      verdict: { "azurerm_role_definition.operator": "pass", "azurerm_role_definition.everything": "fail" },
    },
    {
      when: "reading settings changes nothing, reading data does",
      given: {
        resource: {
          azurerm_role_definition: {
            auditor: { permissions: { actions: ["*/read", "Microsoft.Network/*/read"], data_actions: [] } },
            reader: { permissions: { actions: [], data_actions: ["Microsoft.Storage/*/read"] } },
            writer: { permissions: { actions: ["*/read", "Microsoft.Network/*/write"] } },
            secrets: { permissions: { actions: ["Microsoft.Automation/*/listKeys/action"] } },
          },
        },
      },
      verdict: {
        "azurerm_role_definition.auditor": "pass",
        "azurerm_role_definition.reader": "fail",
        "azurerm_role_definition.writer": "fail",
        "azurerm_role_definition.secrets": "fail",
      },
    },
  ],
});
