import { fail, notApplicable, unknown, type Outcome } from "../../engine/outcome";
import { rule, type TerraformJson } from "../../engine/rule";
import { isMadeOfAttributes } from "../../estate/references";
import { addressServes } from "../shared/gateway/model-address";
import { everyBlock } from "../shared/judge";
import { is, meets } from "../shared/require";

const example = (settings: object, url = "https://aoai.openai.azure.com/openai"): TerraformJson => ({
  resource: { azurerm_api_management_backend: { a: { name: "model", protocol: "http", url, ...settings } } },
});

const breaker = (more: object) => ({
  circuit_breaker_rule: {
    name: "overloaded",
    trip_duration: "PT10S",
    failure_condition: { count: 1, interval_duration: "PT10S", status_code_range: [{ min: 429, max: 429 }] },
    ...more,
  },
});

/**
 * A model that says how long it must be left alone is asked on by every caller, unless the gateway leaves it alone for them.
 * https://learn.microsoft.com/azure/api-management/backends#circuit-breaker
 */
export default rule({
  id: "gateway-backend-breaker",
  control: "ZTAI-AI-10",
  title: "Gateway goes on asking a model that is overloaded",
  severity: "low",
  on: ["azurerm_api_management_backend"],
  check: (backend, graph): Outcome => {
    const serves = addressServes(backend, backend.written("url"), graph);
    const url = backend.value("url");
    if (serves.state === "no" && url.state === "unknown" && !isMadeOfAttributes(url))
      return unknown(`whether it is a model is unknown: ${url.reason}`);
    if (serves.state === "no") return notApplicable("it is no model");
    if (serves.state === "unknown") return unknown(`whether it is a model is unknown: ${serves.reason}`);
    const rules = backend.blocks("circuit_breaker_rule");
    if (rules.state === "known" && rules.blocks.length === 0) return fail("it has no circuit_breaker_rule");
    return everyBlock(backend, "circuit_breaker_rule", (one) => meets(one, is("accept_retry_after_enabled", true)));
  },
  fix: "Add a circuit_breaker_rule for 429 and 503 with accept_retry_after_enabled.",
  examples: { pass: example(breaker({ accept_retry_after_enabled: true })), fail: example({}) },
  edges: [
    { when: "it does not wait as long as the model asks for", given: example(breaker({})), verdict: "fail" },
    { when: "it is no model", given: example({}, "https://orders.contoso.example"), verdict: "not-applicable" },
    {
      when: "it is written as azapi",
      given: {
        resource: {
          azapi_resource: {
            a: {
              type: "Microsoft.ApiManagement/service/backends@2024-05-01",
              name: "model",
              body: {
                properties: {
                  protocol: "http",
                  url: "https://aoai.openai.azure.com/openai",
                  circuitBreaker: { rules: [{ name: "overloaded", tripDuration: "PT10S", acceptRetryAfter: true }] },
                },
              },
            },
          },
        },
      },
      verdict: "pass",
    },
    {
      when: "a pool has no address of its own",
      given: {
        resource: {
          azapi_resource: {
            a: {
              type: "Microsoft.ApiManagement/service/backends@2024-05-01",
              name: "models",
              body: { properties: { type: "Pool", pool: { services: [{ id: "/backends/model" }] } } },
            },
          },
        },
      },
      verdict: "not-applicable",
    },
  ],
});
