import type { JsonObject } from "../../../common/json";
import { nested, renamed, valueOf } from "../../../policies/azure/body";
import { property } from "../../../policies/azure/property";

const members = {
  name: "name",
  "properties.sourceAddressPrefix": "source",
  enabled: valueOf("on", (value) => value === true),
  actions: nested("action", { "parameters.ruleType": "kind" }),
};

const written: readonly JsonObject[] = [
  { name: "a", enabled: true, properties: { sourceAddressPrefix: "*" }, actions: [{ parameters: { ruleType: "x" } }] },
  { Name: "a", ENABLED: true, Properties: { sourceaddressprefix: "*" }, Actions: [{ Parameters: { RuleType: "x" } }] },
];

test.each(written)("blocks are the same however the body spells its properties: %j", (body) => {
  expect(renamed(body, members)).toEqual({ name: "a", source: "*", on: true, action: [{ kind: "x" }] });
});

test("the exact spelling wins, and what an object inherits is not a property", () => {
  expect(property({ NAME: "other", name: "exact" }, "name")).toBe("exact");
  expect(property({}, "constructor")).toBeUndefined();
});
