import { any, fail, pass, unknown, type Outcome } from "../../engine/outcome";
import { rule } from "../../engine/rule";
import type { Resource } from "../../estate/resource";
import { text } from "../../estate/value";
import { is, meets } from "../shared/require";

/** The disks of a node that Batch can encrypt. */
const nodeDisks = ["OsDisk", "TemporaryDisk"];

function encryptsDisks(pool: Resource): Outcome {
  const written = pool.blocks("disk_encryption");
  if (written.state === "unknown") return unknown(written.reason);
  const targets = written.blocks.map((disk) => text(disk.value("disk_encryption_target")));
  return nodeDisks.every((disk) => targets.includes(disk)) ? pass() : fail("disk_encryption does not name both disks");
}

/** Temporary disks of nodes hold prompts, weights and training data while a job runs. */
export default rule({
  id: "batch-node-encryption",
  control: "ZTAI-IN-05",
  title: "Disks of batch nodes are not encrypted",
  severity: "low",
  on: ["azurerm_batch_pool"],
  check: (pool) =>
    any(
      [meets(pool, is("security_profile.host_encryption_enabled", true)), encryptsDisks(pool)],
      "neither security_profile.host_encryption_enabled nor disk_encryption of both disks is set",
    ),
  fix: "Set host_encryption_enabled in security_profile, or name OsDisk and TemporaryDisk in disk_encryption.",
  examples: {
    pass: {
      resource: {
        azurerm_batch_pool: { a: { name: "training", security_profile: { host_encryption_enabled: true } } },
      },
    },
    fail: { resource: { azurerm_batch_pool: { a: { name: "training" } } } },
  },
  edges: [
    {
      when: "Batch encrypts both disks",
      given: {
        resource: {
          azurerm_batch_pool: {
            a: {
              disk_encryption: [{ disk_encryption_target: "OsDisk" }, { disk_encryption_target: "TemporaryDisk" }],
            },
          },
        },
      },
      verdict: "pass",
    },
    {
      when: "one disk stays as it is",
      given: {
        resource: { azurerm_batch_pool: { a: { disk_encryption: [{ disk_encryption_target: "TemporaryDisk" }] } } },
      },
      verdict: "fail",
    },
  ],
});
