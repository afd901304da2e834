import { rule } from "../../engine/rule";
import { everyBlock } from "../shared/judge";
import { is, meets } from "../shared/require";

/** Tokens and prompts sent over plain HTTP can be read on the way. */
export default rule({
  id: "container-app-http",
  control: "ZTAI-AP-03",
  title: "Container app answers plain HTTP",
  severity: "high",
  covers: ["psrule:Azure.ContainerApp.Insecure", "cnspec:mondoo-azure-security-container-app-https-ingress"],
  on: ["azurerm_container_app"],
  check: (app) => everyBlock(app, "ingress", (ingress) => meets(ingress, is("allow_insecure_connections", false))),
  fix: "Set allow_insecure_connections to false.",
  examples: {
    pass: {
      resource: { azurerm_container_app: { a: { ingress: { target_port: 8080, allow_insecure_connections: false } } } },
    },
    fail: {
      resource: { azurerm_container_app: { a: { ingress: { target_port: 8080, allow_insecure_connections: true } } } },
    },
  },
});
