import { any, notApplicable, type Outcome } from "../../../engine/outcome";
import { rule } from "../../../engine/rule";
import type { Resource } from "../../../estate/resource";
import { isGiven } from "../../shared/given";
import { is, meets } from "../../shared/require";

/** Windows apps spell it in another way than Linux apps and functions. */
const switches: Readonly<Record<string, string>> = {
  azurerm_linux_function_app: "vnet_image_pull_enabled",
  azurerm_linux_function_app_slot: "vnet_image_pull_enabled",
  azurerm_linux_web_app: "vnet_image_pull_enabled",
  azurerm_linux_web_app_slot: "vnet_image_pull_enabled",
  azurerm_windows_web_app: "virtual_network_image_pull_enabled",
  azurerm_windows_web_app_slot: "virtual_network_image_pull_enabled",
};

const images = ["docker_image_name", "docker"];

function runsImage(app: Resource): Outcome {
  const found = images.map((name) => isGiven(app, `site_config.application_stack.${name}`));
  return any(found, "it runs no image");
}

/**
 * An image that comes over the internet comes past the firewall, and from a registry that has to be open.
 * https://learn.microsoft.com/azure/app-service/configure-vnet-integration-routing
 */
export default rule({
  id: "web-image-pull-network",
  control: "ZTAI-NW-06",
  title: "App pulls its image past the virtual network",
  severity: "low",
  on: Object.keys(switches),
  check: (app) => {
    const image = runsImage(app);
    if (image.verdict === "fail") return notApplicable("it runs no image");
    return image.verdict === "unknown" ? image : meets(app, is(switches[app.type] ?? "", true));
  },
  fix: "Set vnet_image_pull_enabled to true, for Windows virtual_network_image_pull_enabled.",
  examples: {
    pass: {
      resource: {
        azurerm_linux_web_app: {
          a: {
            vnet_image_pull_enabled: true,
            site_config: { application_stack: { docker_image_name: "chat@sha256:0000" } },
          },
        },
      },
    },
    fail: {
      resource: {
        azurerm_linux_web_app: {
          a: { site_config: { application_stack: { docker_image_name: "chat@sha256:0000" } } },
        },
      },
    },
  },
  edges: [
    {
      when: "an app that is deployed as code pulls none",
      given: {
        resource: {
          azurerm_linux_web_app: { a: { site_config: { application_stack: { python_version: "3.13" } } } },
        },
      },
      verdict: "not-applicable",
    },
    {
      when: "a function or a Windows app runs an image",
      given: {
        resource: {
          azurerm_linux_function_app: {
            a: { site_config: { application_stack: { docker: { image_name: "f", image_tag: "1" } } } },
          },
          azurerm_windows_web_app: {
            a: { site_config: { application_stack: { docker_image_name: "chat:1" } } },
          },
        },
      },
      verdict: "fail",
    },
  ],
});
