import type { IConstruct } from "constructs";
import { ConstructError } from "../core/errors";

/** Arguments of one container of conversations. */
export interface ThreadContainerProps {
  /** Properties that keep users apart, from the widest: one to three paths such as `/tenantId`. */
  readonly partitionKeyPaths: readonly string[];
  /** Days after its last change when an item is erased. */
  readonly retentionDays: number;
}

/** Containers of an assistant: what was said, and what is remembered across conversations. */
export const defaultContainers: Readonly<Record<string, ThreadContainerProps>> = {
  threads: { partitionKeyPaths: ["/tenantId", "/userId", "/threadId"], retentionDays: 30 },
  memory: { partitionKeyPaths: ["/tenantId", "/userId"], retentionDays: 180 },
};

/** Longest time to live that Cosmos DB takes: 2,147,483,647 seconds, in whole days. */
const longestRetention = 24_855;

/** @throws ConstructError ZTAI-CON-006 for what only the service would refuse. */
export function assertThreadStore(
  scope: IConstruct,
  containers: Readonly<Record<string, ThreadContainerProps>>,
  maxThroughput: number,
): void {
  const refuse = (message: string, fix: string) => new ConstructError("ZTAI-CON-006", scope, message, fix);
  if (!Number.isInteger(maxThroughput / 1000) || maxThroughput < 1000) {
    throw refuse(`maxThroughput is ${maxThroughput}`, "give a multiple of 1000, from 1000");
  }
  for (const [name, { partitionKeyPaths, retentionDays }] of Object.entries(containers)) {
    if (partitionKeyPaths.length < 1 || partitionKeyPaths.length > 3 || !partitionKeyPaths.every(isPath)) {
      const found = partitionKeyPaths.join(", ") || "no path";
      throw refuse(`container ${name} is partitioned by ${found}`, "give one to three paths such as /userId");
    }
    if (!Number.isInteger(retentionDays) || retentionDays < 1 || retentionDays > longestRetention) {
      throw refuse(
        `container ${name} keeps items for ${retentionDays} days`,
        `give a whole number from 1 to ${longestRetention}`,
      );
    }
  }
}

function isPath(path: string): boolean {
  return /^\/\w+(\/\w+)*$/.test(path);
}
