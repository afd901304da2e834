import { rule } from "../../engine/rule";
import { is, meets, orAbsent } from "../shared/require";

/** Nodes with public addresses run code that people paste, in reach of the internet. */
export default rule({
  id: "notebook-node-address",
  control: "ZTAI-EP-05",
  title: "Nodes of the notebook workspace have public addresses",
  severity: "high",
  on: ["azurerm_databricks_workspace"],
  check: (workspace) => meets(workspace, orAbsent(is("custom_parameters.no_public_ip", true))),
  fix: "Set custom_parameters.no_public_ip to true.",
  examples: {
    pass: {
      resource: { azurerm_databricks_workspace: { a: { name: "dbw-ai", custom_parameters: { no_public_ip: true } } } },
    },
    fail: {
      resource: { azurerm_databricks_workspace: { a: { name: "dbw-ai", custom_parameters: { no_public_ip: false } } } },
    },
  },
});
