import { isObject, type Json } from "../../../common/json";
import { jsonObject, member, sentBody } from "../../estate/azapi-body";
import { deployingTypes, embeddedTemplate } from "../../estate/embedded-template";
import { fail, notApplicable, pass, unknown, type Outcome } from "../../engine/outcome";
import { rule, type TerraformJson } from "../../engine/rule";
import type { Resource } from "../../estate/resource";

/** The address that a deployment fetches its template from when it runs. */
function fetchedFrom({ raw, resolver }: Resource): string | undefined {
  const { body } = sentBody(raw, resolver);
  const properties = isObject(body) ? jsonObject(member(body, "properties"), resolver) : undefined;
  const link = isObject(properties) ? jsonObject(member(properties, "templateLink"), resolver) : undefined;
  const uri = resolver.resolve(isObject(link) ? member(link, "uri") : undefined);
  return uri.state === "known" ? String(uri.value) : undefined;
}

function check(deployment: Resource): Outcome {
  const found = embeddedTemplate(deployment.type, deployment.raw, deployment.resolver);
  if (!found) {
    const type = deployment.type === "azapi_resource" ? deployment.value("type") : undefined;
    return type?.state === "unknown"
      ? unknown(`the type is unknown: ${type.reason}`)
      : notApplicable("it deploys no template");
  }
  if (found.template) return pass();
  const address = fetchedFrom(deployment);
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
