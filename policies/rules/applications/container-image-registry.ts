import { rule } from "../../engine/rule";
import { meets, type Requirement } from "../shared/require";
import { containerTypes, everyContainer } from "../shared/applications/containers";

const wanted: Requirement = {
  path: "image",
  must: "an image of a private Azure registry or of Microsoft's",
  holds: (image) => /^[\w.-]+\.azurecr\.(io|cn|us)\/|^mcr\.microsoft\.com\//i.test(String(image)),
};

/** A public image can be replaced by its owner, or by who took over the account. */
export default rule({
  id: "container-image-registry",
  control: "ZTAI-AP-06",
  title: "Container image comes from a public registry",
  severity: "medium",
  covers: ["cnspec:mondoo-azure-security-container-instance-private-registry"],
  on: containerTypes,
  check: (owner) => everyContainer(owner, (container) => meets(container, wanted)),
  fix: "Pull through a registry of your own.",
  examples: {
    pass: {
      resource: {
        azurerm_container_app: {
          a: { template: { container: { name: "app", image: "crchat.azurecr.io/chat:1.4.2" } } },
        },
      },
    },
    fail: {
      resource: {
        azurerm_container_app: {
          a: { template: { container: { name: "app", image: "docker.io/library/nginx:1.27" } } },
        },
      },
    },
  },
});
