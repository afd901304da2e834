import { rule } from "../../engine/rule";
import { sessionPool } from "../shared/ai-resources/session-pool";
import { meets, type Requirement } from "../shared/require";
import { containerTypes, everyContainer } from "../shared/applications/containers";

const wanted: Requirement = {
  path: "image",
  must: "an image with a digest",
  holds: (image) => /@sha256:[0-9a-f]{64}$/i.test(String(image)),
};

/** A tag can be moved to another image; a digest cannot. */
export default rule({
  id: "container-image-digest",
  control: "ZTAI-AP-06",
  title: "Container image is not pinned to a digest",
  severity: "low",
  covers: ["cnspec:mondoo-azure-security-container-app-image-digest-pinned"],
  on: containerTypes,
  check: (owner) => everyContainer(owner, (container) => meets(container, wanted)),
  fix: "Name the image by its digest.",
  examples: {
    pass: {
      resource: {
        azurerm_container_app: {
          a: {
            template: {
              container: {
                name: "app",
                image: "crchat.azurecr.io/chat@sha256:aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
              },
            },
          },
        },
      },
    },
    fail: {
      resource: {
        azurerm_container_app: {
          a: { template: { container: { name: "app", image: "crchat.azurecr.io/chat:1.4.2" } } },
        },
      },
    },
  },
  edges: [
    {
      when: "code that models write runs in a container",
      given: {
        resource: {
          azapi_resource: {
            tag: sessionPool({
              customContainerTemplate: { containers: [{ name: "code", image: "crhr.azurecr.io/code:1.0" }] },
            }),
            digest: sessionPool({
              customContainerTemplate: {
                containers: [{ name: "code", image: `crhr.azurecr.io/code@sha256:${"a".repeat(64)}` }],
              },
            }),
          },
        },
      },
      verdict: { "azapi_resource.tag": "fail", "azapi_resource.digest": "pass" },
    },
  ],
});
