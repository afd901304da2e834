import { rule } from "../../engine/rule";
import { meets, type Requirement } from "../shared/require";
import { containerTypes, everyContainer } from "../shared/applications/containers";

const wanted: Requirement = {
  path: "image",
  must: "an image with a digest or a tag other than latest",
  holds: (image) =>
    /@sha256:/.test(String(image)) || (/:[^/:]+$/.test(String(image)) && !/:latest$/i.test(String(image))),
};

/** The tag latest, or none, is whatever was pushed last by whoever could push. */
export default rule({
  id: "container-image-tag",
  control: "ZTAI-AP-06",
  title: "Container image changes without being deployed",
  severity: "medium",
  on: containerTypes,
  check: (owner) => everyContainer(owner, (container) => meets(container, wanted)),
  fix: "Name a version, or better a digest.",
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
          a: { template: { container: { name: "app", image: "crchat.azurecr.io/chat:latest" } } },
        },
      },
    },
  },
});
