import { buildGraph } from "../../../../policies/estate/estate";
import { terraformPlan } from "../../../../policies/estate/loaders/terraform-plan";
import { unknownMark } from "../../../../policies/estate/unknown";
import plan from "./fixtures/plan.json";
import { loadJson, parsedFile, rawOf } from "./load-json";

describe("a plan that Terraform printed", () => {
  const document = loadJson(terraformPlan, plan);
  const graph = buildGraph([document]);
  const find = (address: string) => {
    const resource = graph.find(document.stack, address);
    if (!resource) throw new Error(`${address} is missing`);
    return resource;
  };

  test("keeps the addresses of instances", () => {
    expect(document.instances?.map(({ address }) => address)).toEqual(
      expect.arrayContaining(['azurerm_cognitive_account.ai["a"]', 'module.pe["b"].azurerm_private_endpoint.this']),
    );
  });

  test("links an endpoint of a module to the account with the same key", () => {
    const { found } = graph.companions(find('azurerm_cognitive_account.ai["a"]'), "azurerm_private_endpoint");
    expect(found.map(({ resource }) => resource.address)).toEqual(['module.pe["a"].azurerm_private_endpoint.this']);
  });

  test("links a deployment made for each account to its account", () => {
    const { found } = graph.companions(find('azurerm_cognitive_account.ai["b"]'), "azurerm_cognitive_deployment");
    expect(found.map(({ resource }) => resource.address)).toEqual(['azurerm_cognitive_deployment.d["b"]']);
  });

  test("links by count.index", () => {
    const type = "azurerm_subnet_network_security_group_association";
    expect(graph.companions(find("azurerm_subnet.pe[0]"), type).found).toHaveLength(1);
  });

  test("leaves out what the provider decides and the configuration does not set", () => {
    const raw = rawOf(document, 'azurerm_cognitive_account.ai["a"]');
    expect(raw).not.toHaveProperty("endpoint");
    expect(raw).not.toHaveProperty("id");
  });

  test("says that a value within a dynamic block is known only after apply", () => {
    const rules = find("azurerm_storage_account.s").value("network_rules.bypass");
    expect(rules).toEqual({ state: "unknown", reason: "it is known only after apply" });
    expect(find("azurerm_storage_account.s").value("network_rules.default_action")).toMatchObject({ value: "Deny" });
  });

  test("takes subscription and version from the provider configurations", () => {
    expect(document.json["provider"]).toMatchObject({
      azurerm: [
        { subscription_id: "00000000-0000-0000-0000-000000000001" },
        { alias: "hub", subscription_id: "00000000-0000-0000-0000-000000000002" },
      ],
    });
    expect(rawOf(document, 'module.pe["a"].azurerm_private_endpoint.this')["provider"]).toBe("azurerm.hub");
    expect(document.json["terraform"]).toMatchObject({ required_providers: { azurerm: { version: "~> 4.55" } } });
  });

  test("does not know the backend", () => {
    expect(find("terraform").value("backend").state).toBe("unknown");
  });

  test("is recognised inside HCP Terraform's wrapping", () => {
    expect(loadJson(terraformPlan, { plan }).instances).toHaveLength(document.instances?.length ?? -1);
  });
});

/** A plan of one resource `azurerm_thing.a` with one argument. */
function planOf(written: object | undefined, value: unknown, unknown: unknown, more: object = {}) {
  const change = { actions: ["create"], after_unknown: { arg_id: unknown } };
  const common = { address: "azurerm_thing.a", mode: "managed", type: "azurerm_thing", name: "a" };
  return {
    format_version: "1.2",
    planned_values: { root_module: { resources: [{ ...common, values: { arg_id: value }, ...more }, ...others] } },
    resource_changes: [{ ...common, change }],
    configuration: {
      root_module: { resources: [{ ...common, expressions: written === undefined ? {} : { arg_id: written } }] },
    },
  };
}

const others = ["x", "y"].map((key) => ({
  address: `azurerm_subnet.s["${key}"]`,
  mode: "managed",
  type: "azurerm_subnet",
  name: "s",
  index: key,
  values: { name: key },
}));

const argument = (...parameters: Parameters<typeof planOf>) =>
  rawOf(loadJson(terraformPlan, planOf(...parameters)), "azurerm_thing.a")["arg_id"];

test("a reference to a named instance is that instance", () => {
  const references = ['azurerm_subnet.s["y"].id', 'azurerm_subnet.s["y"]', "azurerm_subnet.s"];
  expect(argument({ references }, undefined, true)).toBe('${azurerm_subnet.s["y"].id}');
});

test("a reference that may mean any of several instances is unknown and names them", () => {
  const references = ["azurerm_subnet.s", "var.key"];
  expect(decodeURIComponent(String(argument({ references }, undefined, true)))).toContain(
    'azurerm_subnet.s[\\"x\\"] or azurerm_subnet.s',
  );
});

test("an unknown value does not come from an attribute that is known", () => {
  const references = ['azurerm_subnet.s["x"].name', 'azurerm_subnet.s["y"].id'];
  expect(argument({ references }, undefined, true)).toBe('${azurerm_subnet.s["y"].id}');
});

test("a scope made from an id and a name is a part that a plan does not say", () => {
  const references = ['azurerm_subnet.s["y"].id', 'azurerm_subnet.s["x"].name'];
  const plan = JSON.parse(
    JSON.stringify(planOf({ references }, undefined, true)).replace(/arg_id/g, "scope"),
  ) as object;
  expect(rawOf(loadJson(terraformPlan, plan), "azurerm_thing.a")["scope"]).toContain("unknown(");
});

test("of several resources the one whose type the argument is named after is meant", () => {
  const references = ['azurerm_subnet.s["x"].id', "azurerm_thing.a.id"];
  const plan = planOf({ references }, undefined, true);
  const text = JSON.stringify(plan).replace(/arg_id/g, "subnet_id");
  expect(rawOf(loadJson(terraformPlan, JSON.parse(text)), "azurerm_thing.a")["subnet_id"]).toBe(
    '${azurerm_subnet.s["x"].id}',
  );
});

describe("an object made from several resources", () => {
  const networks = {
    address: "azurerm_virtual_network.v",
    mode: "managed",
    type: "azurerm_virtual_network",
    name: "v",
  };
  const references = ['azurerm_subnet.s["x"].id', "azurerm_virtual_network.v.id"];
  const body = (unknown: object) => {
    const plan = planOf({ references }, {}, unknown);
    plan.planned_values.root_module.resources.push({ ...networks, index: "", values: { name: "v" } });
    return rawOf(loadJson(terraformPlan, plan), "azurerm_thing.a")["arg_id"];
  };

  test("gives each member the resource its name fits, and the last one to the last", () => {
    expect(body({ properties: { targetResourceId: true, subnetId: true } })).toEqual({
      properties: { targetResourceId: "${azurerm_virtual_network.v.id}", subnetId: '${azurerm_subnet.s["x"].id}' },
    });
  });

  test("leaves open what no name decides", () => {
    const { a, b } = body({ a: true, b: true }) as Record<string, string>;
    expect([a, b].map((text) => text?.startsWith("${unknown("))).toEqual([true, true]);
  });
});

test("a known name that comes from a resource refers to it and stays known", () => {
  const plan = JSON.parse(
    JSON.stringify(planOf({ references: ['azurerm_subnet.s["x"].name'] }, "x", false)).replace(
      /arg_id/g,
      "subnet_name",
    ),
  ) as object;
  const document = loadJson(terraformPlan, plan);
  expect(rawOf(document, "azurerm_thing.a")["subnet_name"]).toBe('${azurerm_subnet.s["x"].name}');
  const resource = buildGraph([document]).find(document.stack, "azurerm_thing.a");
  expect(resource?.value("subnet_name")).toMatchObject({ state: "known", value: "x" });
});

test("a local value hides what it is made of", () => {
  expect(argument({ references: ["local.subnet"] }, undefined, true)).toBe(unknownMark("it is known only after apply"));
});

test("a variable that a plan does not know is null, and what is made of a resource or of the time is set", () => {
  const value = (expression: object) => String(argument(expression, undefined, true));
  expect(value({ references: ["var.a"] })).not.toContain("notEmpty");
  expect(value({ references: ["each.value.a", "each.value"] })).not.toContain("notEmpty");
  expect(value({})).toContain("notEmpty");
});

test("a list of references keeps their order", () => {
  const references = ['azurerm_subnet.s["y"].id', 'azurerm_subnet.s["x"].id'];
  expect(argument({ references }, ["known", null, null], [false, true, true])).toEqual([
    "known",
    '${azurerm_subnet.s["y"].id}',
    '${azurerm_subnet.s["x"].id}',
  ]);
});

test("a sensitive text never leaves the plan, a sensitive switch does", () => {
  const sensitive = { sensitive_values: { arg_id: true } };
  expect(argument({ references: ["var.a"] }, "hidden", false, sensitive)).toBe(unknownMark("it is sensitive"));
  expect(argument({ references: ["var.a"] }, false, false, sensitive)).toBe(false);
});

test("what is only destroyed is left out, what stays as it is remains", () => {
  const resource = (name: string) => ({
    address: `azurerm_subnet.${name}`,
    mode: "managed",
    type: "azurerm_subnet",
    name,
  });
  const plan = {
    planned_values: { root_module: { resources: [{ ...resource("stays"), values: { name: "s" } }] } },
    resource_changes: [
      { ...resource("stays"), change: { actions: ["no-op"], after_unknown: {} } },
      { ...resource("goes"), change: { actions: ["delete"], after: null, after_unknown: {} } },
    ],
  };
  expect(loadJson(terraformPlan, plan).instances?.map(({ address }) => address)).toEqual(["azurerm_subnet.stays"]);
});

test("a known text that looks like a template stays a text", () => {
  const document = loadJson(terraformPlan, planOf({ constant_value: "" }, "${a.b.id} %{ if x } $${y}", false));
  const resource = buildGraph([document]).find(document.stack, "azurerm_thing.a");
  expect(resource?.value("arg_id")).toMatchObject({ state: "known", value: "${a.b.id} %{ if x } $${y}" });
});

test("a plan with parts of the wrong shape gives no resource and no error", () => {
  for (const planned_values of [{}, { root_module: [] }, { root_module: { resources: [{}, 3, null] } }]) {
    const file = parsedFile({ planned_values, resource_changes: [null, 1], configuration: [] });
    expect(terraformPlan.load(file).documents[0]?.instances).toEqual([]);
  }
});

describe("of an argument with two names", () => {
  const plan = (written: object, values: object) => {
    const common = { address: "azurerm_api_management.a", mode: "managed", type: "azurerm_api_management", name: "a" };
    return {
      planned_values: { root_module: { resources: [{ ...common, values: { security: [values] } }] } },
      configuration: { root_module: { resources: [{ ...common, expressions: { security: [written] } }] } },
    };
  };
  const both = { enable_backend_ssl30: true, backend_ssl30_enabled: false };
  const found = (written: object) => {
    const document = loadJson(terraformPlan, plan(written, both));
    return buildGraph([document])
      .find(document.stack, "azurerm_api_management.a")
      ?.value("security.backend_ssl30_enabled");
  };

  test.each([
    ["enable_backend_ssl30", true],
    ["backend_ssl30_enabled", false],
  ])("%s is what is written, the other one is from before", (name, value) => {
    expect(found({ [name]: { constant_value: value } })).toMatchObject({ state: "known", value });
  });

  test("neither is, and what Azure has is not known", () => {
    expect(found({})).toMatchObject({ state: "unknown" });
  });
});
