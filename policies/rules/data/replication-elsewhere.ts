import type { JsonObject } from "../../../common/json";
import { fail, pass, unknown, type Outcome } from "../../engine/outcome";
import { rule, type TerraformJson } from "../../engine/rule";
import type { Graph } from "../../estate/graph";
import type { Resource } from "../../estate/resource";
import { placeOfTarget } from "../shared/elsewhere";

const ends = ["destination_storage_account_id", "source_storage_account_id"] as const;

function check(replication: Resource, graph: Graph): Outcome {
  const targets = ends.map((name) => graph.target(replication, name));
  for (const [index, target] of targets.entries()) {
    const beside = targets.filter((_, other) => other !== index);
    const place = placeOfTarget(target, graph, beside);
    if (place.kind === "own") continue;
    if (place.kind !== "elsewhere")
      return unknown(`${ends[index] ?? ""} is unknown${"reason" in place ? `: ${place.reason}` : ""}`);
    // The account refuses what goes to another tenant, so that this one is of the same.
    const refuses = beside.some((other) => {
      const value = other.kind === "resource" ? other.resource.value("cross_tenant_replication_enabled") : undefined;
      return value?.state === "known" && value.value === false;
    });
    if (!refuses)
      return fail(`${ends[index] ?? ""} is in subscription ${place.subscription}, to which nothing else here belongs`);
  }
  return pass();
}

const account = (subscription: string, name: string): string =>
  `/subscriptions/${subscription}/resourceGroups/rg/providers/Microsoft.Storage/storageAccounts/${name}`;

function replicated(source: string, destination: string, settings: JsonObject = {}): TerraformJson {
  const [source_storage_account_id, destination_storage_account_id] = [source, destination];
  const rules = { source_container_name: "a", destination_container_name: "b" };
  return {
    variable: { any: {} },
    resource: {
      azurerm_storage_account: { s: { name: "sts", ...settings }, d: { name: "std" } },
      azurerm_storage_object_replication: { a: { source_storage_account_id, destination_storage_account_id, rules } },
    },
  };
}

/** Replication copies every new blob to the other account, on and on. */
export default rule({
  id: "replication-elsewhere",
  control: "ZTAI-DA-03",
  title: "Blobs are copied to another subscription or tenant",
  severity: "high",
  on: ["azurerm_storage_object_replication"],
  check,
  fix: "Replicate between accounts of the organisation only, and switch cross-tenant replication off on both.",
  examples: {
    pass: replicated("${azurerm_storage_account.s.id}", "${azurerm_storage_account.d.id}"),
    fail: replicated(account("0", "a"), account("99999999-0000-0000-0000-000000000009", "e")),
  },
  edges: [
    {
      when: "two accounts of one subscription stay together",
      given: replicated(account("0", "a"), account("0", "b")),
      verdict: "pass",
    },
    {
      when: "an account that refuses other tenants replicates within its own",
      given: replicated("${azurerm_storage_account.s.id}", account("9", "e"), {
        cross_tenant_replication_enabled: false,
      }),
      verdict: "pass",
    },
    {
      when: "an account that allows other tenants may replicate to one",
      given: replicated("${azurerm_storage_account.s.id}", account("9", "e"), {
        cross_tenant_replication_enabled: true,
      }),
      verdict: "fail",
    },
    {
      when: "an account that is not known is not known",
      given: replicated("${azurerm_storage_account.s.id}", "${var.any}"),
      verdict: "unknown",
    },
  ],
});
