import type { StorageManagementPolicyRule } from "@cdktf/provider-azurerm/lib/storage-management-policy";
import { StorageManagementPolicy } from "@cdktf/provider-azurerm/lib/storage-management-policy";
import { Construct } from "constructs";
import type { Classification } from "../core/classification";
import { protections } from "../core/classification";
import { ConstructError } from "../core/errors";

/** Arguments of {@link StorageLifecycle}. */
export interface StorageLifecycleProps {
  readonly storageAccountId: string;
  readonly classification: Classification;
  /** Containers with their retention in days. */
  readonly containers: Readonly<Record<string, { readonly retentionDays?: number }>>;
  /** Retention of blobs of any container, in days. @default - none */
  readonly retentionDays?: number;
}

/**
 * Moves old content to the cool tier and removes what nobody can need: earlier versions after the soft-delete period, and
 * blobs after the retention of their container.
 */
export class StorageLifecycle extends Construct {
  /** @throws ConstructError ZTAI-CON-006 for a retention that is not a whole number of days, or shorter than immutability. */
  constructor(scope: Construct, id: string, props: StorageLifecycleProps) {
    super(scope, id);
    const { storageAccountId, classification, containers, retentionDays: ofAll } = props;
    const retained = Object.entries(containers).flatMap(([name, { retentionDays }]) =>
      retentionDays === undefined ? [] : [this.deleteRule(retentionDays, classification, name)],
    );
    const all = ofAll === undefined ? [] : [this.deleteRule(ofAll, classification)];
    new StorageManagementPolicy(this, "Resource", {
      storageAccountId,
      rule: [ageRule(classification), ...all, ...retained],
    });
  }

  private deleteRule(days: number, classification: Classification, container?: string): StorageManagementPolicyRule {
    const { immutabilityDays } = protections[classification];
    const shortest = Math.max(1, immutabilityDays);
    if (!Number.isInteger(days) || days < shortest) {
      throw new ConstructError(
        "ZTAI-CON-006",
        this,
        `${container === undefined ? "it" : `container ${container}`} keeps ${classification} blobs for ${days} days`,
        `give a whole number of at least ${shortest}`,
      );
    }
    return {
      name: container === undefined ? "delete" : `delete-${container}`,
      enabled: true,
      filters: { blobTypes: ["blockBlob"], prefixMatch: container === undefined ? undefined : [`${container}/`] },
      actions: { baseBlob: { deleteAfterDaysSinceModificationGreaterThan: days } },
    };
  }
}

function ageRule(classification: Classification): StorageManagementPolicyRule {
  const { coolAfterDays, softDeleteDays, immutabilityDays } = protections[classification];
  const keepDays = Math.max(softDeleteDays, immutabilityDays);
  return {
    name: "age",
    enabled: true,
    filters: { blobTypes: ["blockBlob"] },
    actions: {
      baseBlob: { tierToCoolAfterDaysSinceModificationGreaterThan: coolAfterDays },
      snapshot: { deleteAfterDaysSinceCreationGreaterThan: keepDays },
      version: { deleteAfterDaysSinceCreation: keepDays },
    },
  };
}
