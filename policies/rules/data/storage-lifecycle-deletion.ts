import type { Block } from "../../estate/block";
import type { Json } from "../../../common/json";
import { all, notApplicable, unknown, type Outcome } from "../../engine/outcome";
import { rule } from "../../engine/rule";
import { everyBlock } from "../shared/judge";
import { meets, orAbsent, type Requirement } from "../shared/require";

/** Actions that delete. Less than zero means that the action is off. */
const deletions: readonly Requirement[] = [
  "actions.base_blob.delete_after_days_since_modification_greater_than",
  "actions.base_blob.delete_after_days_since_last_access_time_greater_than",
  "actions.base_blob.delete_after_days_since_creation_greater_than",
  "actions.snapshot.delete_after_days_since_creation_greater_than",
  "actions.version.delete_after_days_since_creation",
].map((path) =>
  orAbsent({ path, must: "at least 7", holds: (days: Json) => Number(days) < 0 || Number(days) >= 7, repair: 7 }),
);

/** A prefix or tag names what is deleted; that may well be scratch data. Undefined when that is not known. */
function isLimited(lifecycle: Block): boolean | undefined {
  const prefixes = lifecycle.value("filters.prefix_match");
  const filters = lifecycle.blocks("filters");
  const tags = filters.state === "known" ? filters.blocks[0]?.blocks("match_blob_index_tag") : filters;
  if (prefixes.state === "known" && Array.isArray(prefixes.value) && prefixes.value.length > 0) return true;
  if (tags?.state === "known" && tags.blocks.length > 0) return true;
  return prefixes.state === "unknown" || tags?.state === "unknown" ? undefined : false;
}

function judge(lifecycle: Block): Outcome {
  const enabled = lifecycle.value("enabled");
  if (enabled.state === "known" && enabled.value === false) return notApplicable("the rule is off");
  const limited = isLimited(lifecycle);
  if (limited) return notApplicable("the rule deletes what has a prefix or tag only");
  const verdict = all(deletions.map((requirement) => meets(lifecycle, requirement)));
  const open = enabled.state === "unknown" || limited === undefined;
  return verdict.verdict === "fail" && open ? unknown("whether the rule applies to all blobs is not known") : verdict;
}

/**
 * A lifecycle for the whole account that deletes within days takes logs and versions away before anybody looks at them.
 * https://learn.microsoft.com/azure/storage/blobs/lifecycle-management-policy-structure
 */
export default rule({
  id: "storage-lifecycle-deletion",
  control: "ZTAI-DA-08",
  title: "Lifecycle deletes the blobs of an account within a week",
  severity: "low",
  on: ["azurerm_storage_management_policy"],
  check: (policy) => everyBlock(policy, "rule", judge),
  fix: "Delete after 7 days or more, or name the prefix of what may go sooner.",
  examples: {
    pass: {
      resource: {
        azurerm_storage_management_policy: {
          a: {
            rule: [
              {
                name: "age",
                enabled: true,
                filters: { blob_types: ["blockBlob"] },
                actions: { base_blob: { delete_after_days_since_modification_greater_than: 90 } },
              },
            ],
          },
        },
      },
    },
    fail: {
      resource: {
        azurerm_storage_management_policy: {
          a: {
            rule: [
              {
                name: "age",
                enabled: true,
                filters: { blob_types: ["blockBlob"] },
                actions: { base_blob: { delete_after_days_since_modification_greater_than: 1 } },
              },
            ],
          },
        },
      },
    },
  },
  edges: [
    {
      when: "a prefix names what may go, which may be scratch data",
      given: {
        resource: {
          azurerm_storage_management_policy: {
            a: {
              rule: {
                filters: { prefix_match: ["scratch/"] },
                actions: { base_blob: { delete_after_days_since_creation_greater_than: 1 } },
              },
            },
          },
        },
      },
      verdict: "pass",
    },
    {
      when: "a rule deletes by the age since creation, and is on, off or not known to be either",
      given: {
        resource: {
          azurerm_storage_management_policy: {
            on: {
              rule: { enabled: true, actions: { base_blob: { delete_after_days_since_creation_greater_than: 1 } } },
            },
            off: {
              rule: { enabled: false, actions: { base_blob: { delete_after_days_since_creation_greater_than: 1 } } },
            },
            open: {
              rule: {
                enabled: "${var.on}",
                actions: { base_blob: { delete_after_days_since_creation_greater_than: 1 } },
              },
            },
          },
        },
      },
      verdict: {
        "azurerm_storage_management_policy.on": "fail",
        "azurerm_storage_management_policy.off": "pass",
        "azurerm_storage_management_policy.open": "unknown",
      },
    },
  ],
});
