import { defenderPlanRule } from "../shared/visibility/defender-plan-rule";

/** It sees odd reads of what agents remember. */
export default defenderPlanRule(
  {
    id: "defender-for-cosmos",
    control: "ZTAI-IN-10",
    title: "Defender for Cosmos DB is off",
    severity: "medium",
    fix: "Switch the plan CosmosDbs to Standard.",
  },
  { plans: ["CosmosDbs"], when: ["azurerm_cosmosdb_account"] },
);
