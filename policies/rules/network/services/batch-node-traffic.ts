import { notApplicable, unknown } from "../../../engine/outcome";
import { rule } from "../../../engine/rule";
import { text } from "../../../estate/value";
import { isOneOf, meets } from "../../shared/require";

/**
 * Sizes with InfiniBand, made for nodes that train together.
 * https://learn.microsoft.com/azure/virtual-machines/overview-hpc-migration
 */
const worksTogether = /^standard_(h[bcx]|nd|nc\d+\w*r)/i;

/** A job that takes over one node reaches those of other jobs where nodes may talk to each other. */
export default rule({
  id: "batch-node-traffic",
  control: "ZTAI-NW-05",
  title: "Batch nodes reach each other without need",
  severity: "low",
  on: ["azurerm_batch_pool"],
  check: (pool) => {
    const verdict = meets(pool, isOneOf("inter_node_communication", ["Disabled"]));
    if (verdict.verdict !== "fail") return verdict;
    const size = pool.value("vm_size");
    if (size.state === "unknown") return unknown(`vm_size is unknown: ${size.reason}`);
    return worksTogether.test(text(size) ?? "") ? notApplicable("machines of this size work together") : verdict;
  },
  fix: "Set inter_node_communication to Disabled where no task spans several nodes.",
  remedy: { hcl: 'inter_node_communication = "Disabled"', typescript: 'interNodeCommunication: "Disabled"' },
  examples: {
    pass: {
      resource: {
        azurerm_batch_pool: { a: { vm_size: "Standard_D4s_v5", inter_node_communication: "Disabled" } },
      },
    },
    fail: {
      resource: { azurerm_batch_pool: { a: { vm_size: "Standard_D4s_v5", inter_node_communication: "Enabled" } } },
    },
  },
  edges: [
    {
      when: "azurerm lets nodes talk unless it is told otherwise",
      given: { resource: { azurerm_batch_pool: { a: { vm_size: "Standard_D4s_v5" } } } },
      verdict: "fail",
    },
    {
      when: "the size is made for nodes that train together",
      given: {
        resource: {
          azurerm_batch_pool: {
            nd: { vm_size: "Standard_ND96isr_H100_v5" },
            hb: { vm_size: "STANDARD_HB176rs_v4" },
            nc: { vm_size: "Standard_NC24rs_v3" },
            plain: { vm_size: "Standard_NC24ads_A100_v4" },
          },
        },
      },
      verdict: {
        "azurerm_batch_pool.nd": "not-applicable",
        "azurerm_batch_pool.hb": "not-applicable",
        "azurerm_batch_pool.nc": "not-applicable",
        "azurerm_batch_pool.plain": "fail",
      },
    },
  ],
});
