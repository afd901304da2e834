import { all, any, notApplicable, pass, unknown, type Outcome } from "../../engine/outcome";
import type { Block } from "../../estate/block";
import { text } from "../../estate/value";
import { rule } from "../../engine/rule";
import { is, meets } from "../shared/require";

const verbs = ["delete", "read", "write"] as const;

function logsEverything(within: Block, prefix: string): Outcome {
  return all(verbs.map((verb) => meets(within, is(`${prefix}logging.${verb}`, true))));
}

/** Accounts of other kinds have no queues. */
const withQueues = ["storage", "storagev2"];

/** Queues carry the work of agents; who put something in or took it out shows only in their log. */
export default rule({
  id: "storage-queue-logging",
  control: "ZTAI-VS-02",
  title: "Queue requests are not logged",
  severity: "low",
  covers: [
    "checkov:CKV_AZURE_33",
    "trivy:AZU-0009",
    "trivy:AZU-0057",
    "cnspec:mondoo-azure-security-storage-queue-logging-enabled",
  ],
  on: ["azurerm_storage_account"],
  check: (account, graph) => {
    const kind = text(account.value("account_kind"))?.toLowerCase();
    if (kind !== undefined && !withQueues.includes(kind)) return notApplicable("the account has no queues");
    const apart = graph.companions(account, "azurerm_storage_account_queue_properties");
    const settings = graph.companions(account, "azurerm_monitor_diagnostic_setting");
    const modern = settings.found.filter(({ suffix }) => /^\/queueservices\//i.test(suffix));
    const verdict = any(
      [
        logsEverything(account, "queue_properties."),
        ...apart.found.map(({ resource }) => logsEverything(resource, "")),
        ...modern.map(() => pass()),
      ],
      "neither a diagnostic setting of the queue service nor queue_properties logs reads, writes and deletes",
    );
    const uncertain = apart.uncertain ?? settings.uncertain;
    return verdict.verdict === "fail" && uncertain ? unknown(uncertain) : verdict;
  },
  fix: "Add a diagnostic setting to the queue service of the account.",
  examples: {
    pass: {
      resource: {
        azurerm_storage_account: { a: { name: "st" } },
        azurerm_storage_account_queue_properties: {
          a: {
            storage_account_id: "${azurerm_storage_account.a.id}",
            logging: { read: true, write: true, delete: true, version: "1.0" },
          },
        },
      },
    },
    fail: {
      resource: {
        azurerm_storage_account: {
          a: { queue_properties: { logging: { read: true, write: true, delete: false, version: "1.0" } } },
        },
      },
    },
  },
  edges: [
    {
      when: "a diagnostic setting of the queue service logs",
      given: {
        resource: {
          azurerm_storage_account: { a: { name: "st" } },
          azurerm_monitor_diagnostic_setting: {
            a: { target_resource_id: "${azurerm_storage_account.a.id}/queueServices/default" },
          },
        },
      },
      verdict: "pass",
    },
    {
      when: "an account without queues",
      given: { resource: { azurerm_storage_account: { a: { account_kind: "BlobStorage" } } } },
      verdict: "not-applicable",
    },
  ],
});
