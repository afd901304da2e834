import fc from "fast-check";
import { nameProblem, resourceName } from "../../constructs/core/naming";
import type { RegionName } from "../../constructs/core/regions";
import { regions } from "../../constructs/core/regions";
import type { ResourceKind } from "../../constructs/core/resource-names";
import { nameRules } from "../../constructs/core/resource-names";
import { testEstate } from "../helpers/synth-stack";

const kinds = Object.keys(nameRules) as ResourceKind[];
const kind = fc.constantFrom(...kinds);
const label = fc.stringMatching(/^[a-z][a-z0-9]{0,18}(-[a-z0-9]{1,20}){0,3}$/);
const parts = fc.record({
  organization: fc.stringMatching(/^[a-z][a-z0-9]{1,19}$/),
  environment: fc.stringMatching(/^[a-z][a-z0-9]{1,7}$/),
  location: fc.constantFrom(...(Object.keys(regions) as RegionName[])),
  subscriptionId: fc.uuid(),
});

describe("resourceName", () => {
  test("always fits the naming rule of its resource", () => {
    fc.assert(
      fc.property(kind, label, parts, (k, l, p) => expect(nameProblem(k, resourceName(k, l, p))).toBeUndefined()),
    );
  });

  test("keeps labels apart, however long they are", () => {
    const tail = fc.stringMatching(/^[a-z0-9]{1,8}$/);
    fc.assert(
      fc.property(kind, label, tail, tail, parts, (k, l, a, b, p) => {
        fc.pre(a !== b);
        expect(resourceName(k, `${l}-${a}`, p)).not.toBe(resourceName(k, `${l}-${b}`, p));
      }),
    );
  });

  test("gives globally unique names a hash of the organisation and the subscription", () => {
    const here = resourceName("storageAccount", "docs", testEstate);
    expect(here).toMatch(/^stdocstestsdc[a-z0-9]{5}$/);
    expect(resourceName("storageAccount", "docs", { ...testEstate, organization: "fabrikam" })).not.toBe(here);
    expect(resourceName("keyVault", "docs", { ...testEstate, subscriptionId: "other" })).not.toBe(
      resourceName("keyVault", "docs", testEstate),
    );
    expect(resourceName("virtualNetwork", "docs", testEstate)).toBe("vnet-docs-test-sdc");
  });

  test("takes an override that fits and refuses one that does not", () => {
    const override = (name: string) => ({ ...testEstate, overrides: { "vnet-docs-test-sdc": name } });
    expect(resourceName("virtualNetwork", "docs", override("vnet-old"))).toBe("vnet-old");
    expect(() => resourceName("virtualNetwork", "docs", override("vnet_old!"))).toThrow(
      "virtualNetwork name vnet_old! may hold letters, digits and single hyphens, with a letter or digit at both ends only; choose another under naming.overrides [ZTAI-CON-001]",
    );
    expect(() => resourceName("virtualNetwork", "docs", override("v"))).toThrow(
      "has 1 characters, allowed are 2 to 64",
    );
  });

  test("is not fooled by names that every object has", () => {
    expect(resourceName("resourceGroup", "constructor", { ...testEstate, overrides: {} })).toBe(
      "rg-constructor-test-sdc",
    );
  });
});
