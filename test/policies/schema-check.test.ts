import type { Json } from "../../common/json";
import { rule } from "../../policies/engine/rule";
import { judgeExample } from "./judge-example";

function verdict(expected: { readonly [keyword: string]: Json }, vault: { readonly [argument: string]: Json }): string {
  const schemaRule = rule({
    id: "schema",
    control: "ZTAI-DA-05",
    title: "schema",
    severity: "low",
    on: ["azurerm_key_vault"],
    expect: { type: "object", ...expected },
    fix: "none",
    examples: { pass: {}, fail: {} },
  });
  return judgeExample(schemaRule, { resource: { azurerm_key_vault: { a: vault } } })[0]?.verdict ?? "none";
}

const either: { readonly [keyword: string]: Json } = {
  properties: { sku_name: {}, purge_protection_enabled: {} },
  anyOf: [
    { properties: { sku_name: { const: "premium" } }, required: ["sku_name"] },
    { properties: { purge_protection_enabled: { const: true } }, required: ["purge_protection_enabled"] },
  ],
};

test.each<readonly [string, Parameters<typeof verdict>[0], Parameters<typeof verdict>[1]]>([
  ["pass", { properties: { sku_name: { const: "premium" } } }, { sku_name: "premium" }],
  ["fail", { properties: { sku_name: { const: "premium" } } }, { sku_name: "standard" }],
  ["unknown", { properties: { sku_name: { const: "premium" } } }, { sku_name: "${var.sku}" }],
  ["unknown", { properties: { sku_name: { not: { const: "standard" } } } }, { sku_name: "${var.sku}" }],
  ["fail", { properties: { purge_protection_enabled: { const: true } } }, {}],
  ["unknown", either, { sku_name: "standard", purge_protection_enabled: "${var.purge}" }],
  ["fail", either, { sku_name: "standard", purge_protection_enabled: false }],
  [
    "fail",
    {
      properties: { sku_name: { const: "premium" }, tags: { type: "object", required: ["owner"] } },
      required: ["tags"],
    },
    { sku_name: "standard", tags: { owner: "${var.owner}" } },
  ],
  [
    "unknown",
    { properties: { tags: { type: "object", properties: { owner: { const: "a" } } } } },
    { tags: { owner: "${var.owner}" } },
  ],
])("%s", (expected, schema, vault) => {
  expect(verdict(schema, vault)).toBe(expected);
});
