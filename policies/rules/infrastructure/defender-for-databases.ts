import { defenderPlanRule } from "../shared/visibility/defender-plan-rule";

/** An injection into the memory of agents shows here first. */
export default defenderPlanRule(
  {
    id: "defender-for-databases",
    control: "ZTAI-IN-10",
    title: "Defender for open-source databases is off",
    severity: "medium",
    fix: "Switch the plan OpenSourceRelationalDatabases to Standard.",
  },
  {
    plans: ["OpenSourceRelationalDatabases"],
    when: ["azurerm_postgresql_flexible_server", "azurerm_mysql_flexible_server"],
  },
);
