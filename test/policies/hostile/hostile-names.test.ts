import { EstateFolder, judged } from "./estate-folder";

let estate: EstateFolder;
beforeEach(() => (estate = new EstateFolder()));
afterEach(() => estate.remove());

const inherited = ["constructor", "toString", "hasOwnProperty", "valueOf"];

describe("names that every object inherits", () => {
  test("as types, local names and arguments they are only names", async () => {
    const blocks = Object.fromEntries(inherited.map((name) => [name, { name, [name]: { [name]: 1 } }]));
    const resource = { azurerm_key_vault: blocks, ...Object.fromEntries(inherited.map((type) => [type, blocks])) };
    const { assessment, problems } = await judged(estate.write("a.json", { resource }));
    expect(problems).toEqual([]);
    expect(assessment?.resources).toBe(inherited.length * (inherited.length + 1));
  });

  test("as azapi types and variables they are unknown", async () => {
    const resource = {
      azapi_resource: Object.fromEntries(inherited.map((type) => [type, { type, name: `\${var.${type}}`, body: {} }])),
    };
    const { assessment } = await judged(estate.write("a.json", { resource, variable: {}, locals: {} }));
    expect(assessment?.resources).toBe(inherited.length);
  });

  test("in Terraform's language they are only names", async () => {
    const tf = inherited
      .map((name) => `resource "azurerm_key_vault" "${name}" {\n  name = local.${name}\n  tags = { ${name} = 1 }\n}\n`)
      .join("");
    const { assessment, problems } = await judged(estate.write("a.tf", tf));
    expect(problems).toEqual([]);
    expect(assessment?.findings.every(({ azureName }) => azureName === undefined)).toBe(true);
  });

  test.each([...inherited, "__proto__"])(
    "as kinds, tiers and formats of a template %s is only a text",
    async (name) => {
      const kinds = ["Storage/storageAccounts", "CognitiveServices/accounts", "Web/sites", "Security/pricings"];
      const properties = { model: { format: name, name }, pricingTier: name, accessTier: name };
      const resources = kinds.map((type) => ({
        type: `Microsoft.${type}`,
        name,
        kind: name,
        sku: { name },
        properties,
      }));
      const { assessment } = await judged(estate.write("a.json", { contentVersion: "1.0.0.0", resources }));
      expect(assessment?.resources).toBe(kinds.length);
      expect(assessment?.findings.filter(({ message }) => message.includes("could not decide"))).toEqual([]);
    },
  );

  test.each(["resource", "planned_values"])("__proto__ in %s is refused by name", async (section) => {
    const text = `{"${section}": {"__proto__": {"polluted": true}}}`;
    const { problems } = await judged(estate.write("a.json", text));
    expect(problems).toMatchObject([{ code: "ZTAI-POL-005", place: `${section}.__proto__` }]);
    expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
  });
});
