import { defenderPlanRule } from "../shared/visibility/defender-plan-rule";

/** An injection into the memory of agents shows here first. */
export default defenderPlanRule(
  {
    id: "defender-for-sql",
    control: "ZTAI-IN-10",
    title: "Defender for SQL is off",
    severity: "medium",
    fix: "Switch the plan SqlServers to Standard.",
  },
  { plans: ["SqlServers"], when: ["azurerm_mssql_server", "azurerm_mssql_managed_instance"] },
);
