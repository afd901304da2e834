import type { Json, JsonObject } from "../../../common/json";
import { runRules } from "../../../policies/engine/run";
import type { TerraformJson } from "../../../policies/engine/rule";
import { rules } from "../../../policies/rules";
import { graphOf } from "../judge-example";

const account = { name: "st", resource_group_name: "rg" };
const target = "${azurerm_storage_account.a.id}";
const rulesOfAccount = { storage_account_id: target, default_action: "Deny" };

function given(repetition: JsonObject, variables: JsonObject = {}): TerraformJson {
  return {
    variable: variables,
    resource: {
      azurerm_storage_account: { a: account },
      azurerm_storage_account_network_rules: { a: { ...rulesOfAccount, ...repetition } },
    },
  };
}

/** What the rules say of an account whose network rules stand in a block of their own. */
function verdictOf(example: TerraformJson): string | undefined {
  const findings = runRules(rules, graphOf({ main: example }));
  return findings.find(({ rule, address }) => rule === "network-default-deny" && address.endsWith("account.a"))
    ?.verdict;
}

const nothing: readonly (readonly [string, JsonObject, JsonObject])[] = [
  ["count = 0", { count: 0 }, {}],
  ["count from a variable", { count: "${var.n}" }, { n: { default: 0 } }],
  ["for_each = {}", { for_each: {} }, {}],
  ["for_each = []", { for_each: [] }, {}],
  ["for_each = toset([])", { for_each: "${toset([])}" }, {}],
  ["for_each = {} as an expression", { for_each: "${{}}" }, {}],
  ["for_each from a variable", { for_each: "${var.all}" }, { all: { default: {} } }],
  ["for_each of a set of a variable", { for_each: "${toset(var.all)}" }, { all: { default: [] } }],
];

test.each(nothing)("a block with %s is not there and proves nothing", (_, repetition, variables) => {
  expect(verdictOf(given(repetition, variables))).toBe("fail");
});

const doubtful: readonly (readonly [string, JsonObject])[] = [
  ["count", { count: "${var.open}" }],
  ["for_each", { for_each: "${var.open}" }],
  ["for_each of a set", { for_each: "${toset(var.open)}" }],
  ["for_each = null", { for_each: null as Json }],
];

test.each(doubtful)("a block with %s that is not known leaves doubt", (_, repetition) => {
  expect(verdictOf(given(repetition, { open: {} }))).toBe("unknown");
});

test("a block with something to iterate over is there", () => {
  expect(verdictOf(given({ for_each: { a: 1 } }))).toBe("pass");
  expect(verdictOf(given({ count: 1 }))).toBe("pass");
});

test("a dynamic block over nothing is not there, over something not known is not known", () => {
  const dynamic = (each: Json): TerraformJson => ({
    variable: { open: {} },
    resource: {
      azurerm_storage_account: {
        a: { ...account, dynamic: { network_rules: { for_each: each, content: { default_action: "Deny" } } } },
      },
    },
  });
  expect(verdictOf(dynamic([]))).toBe("fail");
  expect(verdictOf(dynamic("${toset([])}"))).toBe("fail");
  expect(verdictOf(dynamic("${var.open}"))).toBe("unknown");
});
