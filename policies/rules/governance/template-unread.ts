import type { Json } from "../../../common/json";
import { bodyValue } from "../../estate/azapi-body";
import { deployedTemplate, deployingTypes } from "../../estate/embedded-template";
import { fail, notApplicable, pass, unknown, type Outcome } from "../../engine/outcome";
import { rule, type TerraformJson } from "../../engine/rule";
import type { Resource } from "../../estate/resource";
import { text } from "../../estate/value";

function check(deployment: Resource): Outcome {
  const found = deployedTemplate(deployment);
  if (!found) {
    const type = deployment.type === "azapi_resource" ? deployment.value("type") : undefined;
    return type?.state === "unknown"
      ? unknown(`the type is unknown: ${type.reason}`)
      : notApplicable("it deploys no template");
  }
  if (found.template) return pass();
  // The template is fetched when the deployment runs.
  const address = text(bodyValue(deployment, "properties.templateLink.uri"));
  if (address !== undefined) return fail(`it deploys whatever lies at ${address.split("?")[0] ?? ""} when it runs`);
  return unknown("what it deploys is unknown: its template is not in the configuration");
}

function deployed(properties: Json): TerraformJson {
  const type = "Microsoft.Resources/deployments@2024-03-01";
  return { variable: { any: {} }, resource: { azapi_resource: { a: { type, name: "d", body: { properties } } } } };
}

/** What a template makes is judged like everything else, if the template is there to read. */
export default rule({
  id: "template-unread",
  control: "ZTAI-GV-10",
  title: "Deployment makes resources that nobody has read",
  severity: "high",
  on: deployingTypes,
  check,
  fix: "Write the template into the configuration, or declare its resources.",
  examples: {
    pass: deployed({ template: { resources: [] } }),
    fail: deployed({ templateLink: { uri: "https://raw.githubusercontent.com/x/y/main/azuredeploy.json" } }),
  },
  edges: [
    { when: "a template as text is read", given: deployed({ template: '{"resources":[]}' }), verdict: "pass" },
    {
      when: "a template that is not known is not known",
      given: deployed({ template: "${var.any}" }),
      verdict: "unknown",
    },
    {
      when: "a template that is kept in Azure is not known",
      given: {
        resource: {
          azurerm_resource_group_template_deployment: {
            a: { name: "d", template_spec_version_id: "/subscriptions/0/x", deployment_mode: "Incremental" },
          },
        },
      },
      verdict: "unknown",
    },
    {
      when: "the template of a block is read",
      given: {
        resource: {
          azurerm_subscription_template_deployment: { a: { name: "d", template_content: '{"resources":[]}' } },
        },
      },
      verdict: "pass",
    },
  ],
});
