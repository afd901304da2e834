import { any } from "../../../engine/outcome";
import { rule } from "../../../engine/rule";
import { isGiven } from "../../shared/given";

/** Outside a network neither security groups nor the firewall see what the containers do. */
export default rule({
  id: "container-group-subnet",
  control: "ZTAI-NW-04",
  title: "Container group stands outside the network",
  severity: "medium",
  covers: ["checkov:CKV_AZURE_98"],
  on: ["azurerm_container_group"],
  check: (group) =>
    any(
      [isGiven(group, "subnet_ids"), isGiven(group, "network_profile_id")],
      "neither subnet_ids nor network_profile_id is set",
    ),
  fix: "Set subnet_ids.",
  examples: {
    pass: {
      resource: {
        azurerm_subnet: { a: { name: "snet" } },
        azurerm_container_group: { a: { subnet_ids: ["${azurerm_subnet.a.id}"] } },
      },
    },
    fail: { resource: { azurerm_container_group: { a: { name: "aci" } } } },
  },
});
