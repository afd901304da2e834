import { any } from "../../engine/outcome";
import { rule } from "../../engine/rule";
import { is, meets } from "../shared/require";

const kinds = [
  "confidential_vm_enabled",
  "confidential_vm_supported",
  "trusted_launch_enabled",
  "trusted_launch_supported",
];

/** Machines made of an image that does not support trusted launch cannot have it. */
export default rule({
  id: "image-trusted-launch",
  control: "ZTAI-EP-04",
  title: "Image does not let machines boot trusted",
  severity: "low",
  on: ["azurerm_shared_image"],
  check: (image) =>
    any(
      kinds.map((kind) => meets(image, is(kind, true))),
      "neither trusted launch nor a confidential machine is enabled or supported",
    ),
  fix: "Set hyper_v_generation to V2 and trusted_launch_supported to true.",
  examples: {
    pass: {
      resource: {
        azurerm_shared_image: { a: { name: "gpu", hyper_v_generation: "V2", trusted_launch_supported: true } },
      },
    },
    fail: { resource: { azurerm_shared_image: { a: { name: "gpu", os_type: "Linux" } } } },
  },
  edges: [
    {
      when: "machines made of it are confidential or trusted",
      given: {
        resource: {
          azurerm_shared_image: {
            trusted: { trusted_launch_enabled: true },
            sealed: { confidential_vm_supported: true },
          },
        },
      },
      verdict: "pass",
    },
  ],
});
