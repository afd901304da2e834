import { Linter } from "eslint";
import forms from "../../scripts/reads-references.json";

/** What a rule must not do, by the form that forbids it. */
const forbidden: Readonly<Record<keyof typeof forms, readonly string[]>> = {
  "the text of an argument": ["account.raw", "account.rawAt('scope')", "account.resolver.resolve(x)"],
  "the text of an argument, taken out of its block": ["const { raw } = account", "({ raw, resolver }) => raw"],
  "a search for an interpolation": ["value.includes('${')"],
  "an interpolation put together": ["`\\${${expression}}`"],
  "a search for the root of a reference": ["id.startsWith('data.')", "name.split('module.')"],
  "a pattern of an interpolation": ["/^\\$\\{([^]*)\\}$/"],
  "a pattern of a reference": [
    "/^var\\./",
    "/(^|\\.)(data)\\.azurerm_subscription/",
    "/^(?:data\\.)?azurerm_subnet$/",
    "/module\\.\\w+/",
  ],
  "a pattern of an address": ["/(^|\\.)azurerm_firewall\\.[^.]+$/"],
  "an address or a reference taken apart": ["origin.resource.address.split('.')", "secret.reference.replace('x', '')"],
  "an address or a reference against a pattern": ["/x/.test(one.address)", "shape.exec(one.reference)"],
};

/** What is none of it. */
const allowed = [
  "String.raw`x`",
  "/^azurerm_(linux|windows)_/.test(resource.type)",
  "graph.all('data.azurerm_client_config')",
  "`${mode === 'data' ? 'data.' : ''}${type}`",
  "'${azurerm_subnet.a.id}'",
  "'*.data.mcr.microsoft.com'",
  "fail(`${user.address} uses it`)",
];

const linter = new Linter({ configType: "flat" });
const found = (code: string, selectors: readonly string[]) =>
  linter
    .verify(code, [{ rules: { "no-restricted-syntax": ["error", ...selectors] } }])
    .map(({ ruleId, message }) => ruleId ?? message);

test.each(Object.entries(forms))("a rule that holds %s is refused", (form, selector) => {
  const codes = forbidden[form as keyof typeof forms];
  expect(codes.filter((code) => !found(code, [selector]).includes("no-restricted-syntax"))).toEqual([]);
});

test.each(allowed)("%s is not a reading of references", (code) => {
  expect(found(code, Object.values(forms))).toEqual([]);
});
