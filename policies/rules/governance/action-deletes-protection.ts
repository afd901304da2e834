import { oncePer } from "../../../common/kept";
import type { JsonObject } from "../../../common/json";
import { all, fail, notApplicable, pass, unknown, type Outcome } from "../../engine/outcome";
import { rule, type TerraformJson } from "../../engine/rule";
import { typeBelow } from "../../estate/azapi-request";
import type { Graph } from "../../estate/graph";
import type { Resource } from "../../estate/resource";
import { text } from "../../estate/value";

const actionType = "azapi_resource_action";

/** ARM types that protect, watch or keep something, so that less of it is there without them. */
const protecting = new RegExp(
  `^(?:${[
    String.raw`microsoft\.authorization/(locks|policyassignments|policydefinitions|policysetdefinitions|denyassignments)`,
    String.raw`microsoft\.insights/(diagnosticsettings|activitylogalerts|actiongroups|metricalerts|scheduledqueryrules|privatelinkscopes)`,
    String.raw`microsoft\.security/.*`,
    String.raw`microsoft\.securityinsights/.*`,
    String.raw`microsoft\.alertsmanagement/.*`,
    String.raw`microsoft\.consumption/budgets`,
    String.raw`microsoft\.network/(azurefirewalls|firewallpolicies|ddosprotectionplans|privateendpoints|networksecuritygroups|networkwatchers/flowlogs|networksecurityperimeters.*|applicationgatewaywebapplicationfirewallpolicies|frontdoorwebapplicationfirewallpolicies)`,
    String.raw`microsoft\.cdn/profiles/securitypolicies`,
    String.raw`microsoft\.cognitiveservices/accounts/(raipolicies|raiblocklists.*|defenderforaisettings)`,
    String.raw`microsoft\.recoveryservices/vaults.*`,
    String.raw`microsoft\.dataprotection/backupvaults.*`,
    String.raw`microsoft\.storage/storageaccounts/.*(immutabilitypolicies|managementpolicies|advancedthreatprotectionsettings)`,
    String.raw`microsoft\.sql/.*(auditingsettings|auditingpolicies|securityalertpolicies|vulnerabilityassessments|encryptionprotector|transparentdataencryption)`,
    String.raw`microsoft\.keyvault/vaults`,
    String.raw`microsoft\.apimanagement/service.*/policies`,
  ].join("|")})$`,
  "i",
);

/** Rules of a firewall, some of which let in and some of which keep out. */
const eitherWay =
  /^microsoft\.network\/(networksecuritygroups\/securityrules|firewallpolicies\/rulecollectiongroups|routetables\/routes)$/i;

/** The type of what an action is sent to, or why it is not known. */
function typeOf(action: Resource): string | Outcome {
  if (action.change) return action.armType ?? "";
  const type = action.value("type");
  if (type.state === "unknown") return unknown(`the type that ${action.address} deletes is unknown: ${type.reason}`);
  const below = action.value("action");
  if (below.state === "unknown") return unknown(`action of ${action.address} is unknown: ${below.reason}`);
  const own = (text(type) ?? "").split("@")[0] ?? "";
  const path = text(below) ?? "";
  return path === "" ? own : (typeBelow(own, path) ?? own);
}

function judge(action: Resource): Outcome {
  const method = action.value("method");
  // With a method that is not known, an action is read as a change that may not happen.
  const doubt =
    action.change?.doubt ?? (method.state === "unknown" ? `method is unknown: ${method.reason}` : undefined);
  if (doubt === undefined && text(method)?.toUpperCase() !== "DELETE") return pass();
  if (text(action.value("when")) === "destroy") return pass();
  const deleted = typeOf(action);
  if (typeof deleted !== "string") return deleted;
  if (eitherWay.test(deleted))
    return unknown(`whether the ${deleted} that ${action.address} deletes lets in or keeps out is not known`);
  if (deleted === "") return unknown(`the type that ${action.address} may delete is unknown`);
  if (!protecting.test(deleted)) return pass();
  return doubt === undefined ? fail(`${action.address} deletes a ${deleted}`) : unknown(`${action.address}: ${doubt}`);
}

/** The actions of each stack. */
const byStack = oncePer((graph: Graph) => {
  const actions = graph.resources.filter(({ writtenType, mode }) => writtenType === actionType && mode !== "data");
  return (stack: string) => actions.filter((action) => action.stack === stack);
});

function deleting(type: string, more: JsonObject = {}): TerraformJson {
  return {
    variable: { any: {} },
    resource: {
      azapi_resource_action: {
        a: { type, resource_id: "/subscriptions/0/providers/x/y", method: "DELETE", ...more },
      },
    },
  };
}

/** A plan shows that an action runs, and not what is gone after it. */
export default rule({
  id: "action-deletes-protection",
  control: "ZTAI-GV-10",
  title: "Action deletes a lock, a log, a plan or another protection",
  severity: "high",
  on: ["terraform"],
  check: (stack, graph) => {
    const actions = byStack(graph)(stack.stack);
    return actions.length === 0 ? notApplicable("it sends no request of its own") : all(actions.map(judge));
  },
  fix: "Remove the action; what must go is removed where it is declared, and stands in an exemption while it is away.",
  examples: {
    pass: deleting("Microsoft.Sql/servers/firewallRules@2023-08-01"),
    fail: deleting("Microsoft.Authorization/locks@2020-05-01"),
  },
  edges: [
    {
      when: "a diagnostic setting is named by the path of the action",
      given: deleting("Microsoft.KeyVault/vaults@2024-11-01", {
        action: "providers/Microsoft.Insights/diagnosticSettings/to-workspace",
      }),
      verdict: "fail",
    },
    {
      when: "a Defender plan goes",
      given: deleting("Microsoft.Security/pricings@2024-01-01"),
      verdict: "fail",
    },
    {
      when: "a rule of a security group may let in or keep out",
      given: deleting("Microsoft.Network/networkSecurityGroups/securityRules@2024-05-01"),
      verdict: "unknown",
    },
    {
      when: "it runs when everything goes",
      given: deleting("Microsoft.Authorization/locks@2020-05-01", { when: "destroy" }),
      verdict: "pass",
    },
    {
      when: "listing keys deletes nothing",
      given: deleting("Microsoft.Search/searchServices@2025-05-01", { method: "POST", action: "listAdminKeys" }),
      verdict: "pass",
    },
    {
      when: "a method that is not known may delete",
      given: deleting("Microsoft.Authorization/locks@2020-05-01", { method: "${var.any}" }),
      verdict: "unknown",
    },
  ],
});
