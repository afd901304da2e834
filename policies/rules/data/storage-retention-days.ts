import { all, notApplicable } from "../../engine/outcome";
import { rule } from "../../engine/rule";
import { text } from "../../estate/value";
import { isAtLeast, meets, orAbsent } from "../shared/require";

/** Azure's own default for what is deleted softly. What is not switched on, other rules ask for. */
const leastDays = 7;

const requirements = [
  "blob_properties.delete_retention_policy.days",
  "blob_properties.container_delete_retention_policy.days",
  "blob_properties.change_feed_retention_in_days",
].map((path) => orAbsent(isAtLeast(path, leastDays)));

/**
 * A deletion on a Friday must still be undone when somebody notices it after the weekend. A change feed without days is
 * kept for ever. https://learn.microsoft.com/azure/storage/blobs/soft-delete-container-overview
 */
export default rule({
  id: "storage-retention-days",
  control: "ZTAI-DA-08",
  title: "Deleted blobs or the changes to them are kept for less than a week",
  severity: "low",
  on: ["azurerm_storage_account"],
  check: (account, graph) => {
    if (text(account.value("account_kind")) === "FileStorage") return notApplicable("the account holds files only");
    const { found } = graph.companions(account, "azapi_storage_blob_service");
    const services = [account, ...found.map(({ resource }) => resource)];
    return all(services.flatMap((service) => requirements.map((requirement) => meets(service, requirement))));
  },
  fix: "Keep deleted blobs, deleted containers and the change feed for 7 days or more.",
  examples: {
    pass: {
      resource: {
        azurerm_storage_account: {
          a: {
            blob_properties: {
              change_feed_enabled: true,
              delete_retention_policy: { days: 30 },
              container_delete_retention_policy: { days: 7 },
            },
          },
        },
      },
    },
    fail: {
      resource: {
        azurerm_storage_account: {
          a: {
            blob_properties: {
              change_feed_enabled: true,
              delete_retention_policy: { days: 1 },
              container_delete_retention_policy: { days: 7 },
            },
          },
        },
      },
    },
  },
  edges: [
    {
      when: "a block leaves its days to the service",
      given: { resource: { azurerm_storage_account: { a: { blob_properties: { delete_retention_policy: {} } } } } },
      verdict: "pass",
    },
    {
      when: "a change feed is kept for ever, or for a day",
      given: {
        resource: {
          azurerm_storage_account: {
            ever: { blob_properties: { change_feed_enabled: true } },
            day: { blob_properties: { change_feed_enabled: true, change_feed_retention_in_days: 1 } },
          },
        },
      },
      verdict: { "azurerm_storage_account.ever": "pass", "azurerm_storage_account.day": "fail" },
    },
    {
      when: "the days are not known",
      given: {
        resource: {
          azurerm_storage_account: { a: { blob_properties: { delete_retention_policy: { days: "${var.days}" } } } },
        },
      },
      verdict: "unknown",
    },
  ],
});
