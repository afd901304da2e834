import { all } from "../../engine/outcome";
import { rule } from "../../engine/rule";
import { everyBlock } from "../shared/judge";
import { is, meets } from "../shared/require";

/** A privileged container that is taken over is the machine. */
export default rule({
  id: "container-privileged",
  control: "ZTAI-AP-06",
  title: "Container runs with all privileges",
  severity: "high",
  on: ["azurerm_container_group"],
  check: (group) =>
    all(
      ["container.security", "init_container.security"].map((path) =>
        everyBlock(group, path, (security) => meets(security, is("privilege_enabled", false))),
      ),
    ),
  fix: "Set privilege_enabled to false.",
  examples: {
    pass: {
      resource: {
        azurerm_container_group: { a: { container: { name: "app", security: { privilege_enabled: false } } } },
      },
    },
    fail: {
      resource: {
        azurerm_container_group: { a: { container: { name: "app", security: { privilege_enabled: true } } } },
      },
    },
  },
});
