import { all } from "../../../engine/outcome";
import { rule } from "../../../engine/rule";
import { noItem } from "../../shared/judge";

/** Whoever sees the service may ask for a connection, and approval by hand gets careless. */
export default rule({
  id: "private-link-service-audience",
  control: "ZTAI-NW-01",
  title: "Private link service is open to every subscription",
  severity: "high",
  on: ["azurerm_private_link_service"],
  check: (service) =>
    all([
      noItem(service, "visibility_subscription_ids", (id) => id === "*"),
      noItem(service, "auto_approval_subscription_ids", (id) => id === "*"),
    ]),
  fix: "Name the subscriptions that may see the service.",
  examples: {
    pass: {
      resource: {
        azurerm_private_link_service: { a: { visibility_subscription_ids: ["00000000-0000-0000-0000-000000000001"] } },
      },
    },
    fail: { resource: { azurerm_private_link_service: { a: { visibility_subscription_ids: ["*"] } } } },
  },
});
