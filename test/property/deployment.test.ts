import fc from "fast-check";
import { configurationErrors } from "../../blueprints/deployment";
import { offeredSkus } from "../../constructs/ai/deployment-sku";
import { models, type ModelFacts } from "../../constructs/ai/models";
import { regions } from "../../constructs/core/regions";
import { errorOf, load } from "../blueprints/deployment/deployment-files";

const pick = <T>(values: readonly T[]) => fc.constantFrom(...values);
// Each costs seconds when it is made anew for every file.
const shortName = fc.stringMatching(/^[a-z][a-z0-9]{1,8}(-[a-z0-9]{1,8})?$/);
const environmentName = fc.stringMatching(/^[a-z][a-z0-9]{1,7}$/);
const owner = fc.stringMatching(/^[a-z]{1,12}@[a-z]{1,12}\.example$/);
const container = fc.stringMatching(/^[a-z0-9]{3,12}$/);
const tags = fc.dictionary(fc.stringMatching(/^[A-Z][a-z]{1,8}$/), fc.stringMatching(/^[a-z]{1,12}$/), { maxKeys: 3 });
const guid = fc.uuid();
const zoned = Object.entries(regions).flatMap(([name, region]) => ("dataZone" in region ? [name] : []));

/** Day on which the files are loaded. */
const today = "2026-11-20";

/** Chat models, in versions that are in service, that a region offers in its data zone. */
function chatModelsOf(location: string): readonly (readonly [name: string, version: string])[] {
  return Object.entries<ModelFacts>(models).flatMap(([name, facts]) =>
    Object.entries(facts.versions)
      .filter(([, { retires = "9999-12-31" }]) => facts.kind === "chat" && retires > today)
      .filter(([version]) => offeredSkus(facts, version, location).includes("DataZoneStandard"))
      .map(([version]) => [name, version] as const),
  );
}

const model = (location: string) =>
  pick(chatModelsOf(location)).chain(([name, version]) =>
    fc.record({
      name: fc.constant(name),
      version: fc.constant(version),
      capacity: fc.integer({ min: 1, max: 1000 }),
    }),
  );

const workload = (index: number, location: string) =>
  fc.record(
    {
      name: shortName.map((name) => `${name.slice(0, 16).replace(/-+$/, "")}${index}`),
      blueprint: fc.constant("rag-chat"),
      addressSpace: fc.integer({ min: 22, max: 24 }).map((prefix) => `10.${index + 1}.0.0/${prefix}`),
      classification: pick(["public", "general", "confidential"]),
      models: model(location).map((only) => [only]),
      tags,
      dataContainers: fc.uniqueArray(container, { minLength: 1, maxLength: 3 }),
    },
    { requiredKeys: ["name", "blueprint", "addressSpace", "classification", "models"] },
  );

const deployment = fc.tuple(fc.integer({ min: 0, max: 4 }), pick(zoned)).chain(([count, location]) =>
  fc.record(
    {
      organization: shortName,
      environment: environmentName,
      location: fc.constant(location),
      subscriptionId: guid,
      tenantId: guid,
      owner,
      platform: fc.record({ network: fc.constant({ addressSpace: "10.0.0.0/20" }) }),
      workloads: fc.tuple(...Array.from({ length: count }, (_, i) => workload(i, location))),
    },
    { requiredKeys: ["organization", "environment", "location", "subscriptionId", "tenantId", "owner", "platform"] },
  ),
);

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** Every mapping inside `value`. */
function mappings(value: Json): { [key: string]: Json }[] {
  if (typeof value !== "object" || value === null) return [];
  const below = Object.values(value).flatMap(mappings);
  return Array.isArray(value) ? below : [value, ...below];
}

const asFile = (value: unknown) => ({ "ztai.yaml": JSON.stringify(value, null, 2) });
const asJson = (value: unknown) => JSON.parse(JSON.stringify(value)) as Json;

function expectPlaces(files: Readonly<Record<string, string>>): void {
  const { problems } = errorOf(files);
  expect(problems.length).toBeGreaterThan(0);
  for (const { code, file, place, fix } of problems) {
    expect(Object.keys(configurationErrors)).toContain(code);
    expect(file).toBe("ztai.yaml");
    expect(place).toMatch(/^[1-9]\d*:[1-9]\d*$/);
    expect(fix).not.toBe("");
  }
}

test("valid files load, and what is loaded loads again to the same", () => {
  fc.assert(
    fc.property(deployment, (value) => {
      const loaded = load(asFile(value)).deployment;
      expect(load(asFile(loaded)).deployment).toEqual(loaded);
    }),
    { numRuns: 25 },
  );
});

test("an unknown key anywhere is found and placed", () => {
  fc.assert(
    fc.property(deployment, fc.nat(), (value, seed) => {
      const json = asJson(value);
      // Tags are free; every other mapping has its keys.
      const closed = mappings(json).filter((mapping) =>
        ["organization", "network", "addressSpace", "version"].some((key) => key in mapping),
      );
      const chosen = closed[seed % closed.length];
      if (chosen) chosen["zzUnknownKey"] = 1;
      expectPlaces(asFile(json));
    }),
    { numRuns: 25 },
  );
});

test("a value of a wrong type anywhere is found and placed", () => {
  fc.assert(
    fc.property(deployment, fc.nat(), pick<Json>([null, -1, true, [[]]]), (value, seed, wrong) => {
      const json = asJson(value);
      const all = mappings(json).filter((mapping) => Object.keys(mapping).length > 0);
      const chosen = all[seed % all.length] ?? {};
      const keys = Object.keys(chosen);
      chosen[keys[seed % keys.length] ?? ""] = wrong;
      expectPlaces(asFile(json));
    }),
    { numRuns: 25 },
  );
});

test("no text whatever ends in anything but a list of problems", () => {
  const fragments = pick([
    "a: ",
    "- ",
    "{",
    "}",
    "[",
    "]",
    "\n",
    "\t",
    "  ",
    "&a",
    "*a",
    "<<",
    "---\n",
    "!!x ",
    "'",
    '"',
    "|",
    ">",
    "#",
    "?",
    "% ",
    "\u0000",
  ]);
  const text = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.array(fragments).map((parts) => parts.join("")),
  );
  fc.assert(
    fc.property(text, (content) => expect(errorOf({ "ztai.yaml": content }).problems.length).toBeGreaterThan(0)),
    {
      numRuns: 300,
    },
  );
});

test("no document whatever ends in anything but a list of problems", () => {
  fc.assert(fc.property(fc.jsonValue(), (value) => expectPlaces(asFile(value))));
});

test("no part of the right name but a random shape ends in anything but a list of problems", () => {
  const part = fc.oneof(
    fc.jsonValue(),
    fc.constant({ network: { hub: {} } }),
    fc.array(fc.constant({ models: [null, {}] })),
  );
  const keys = [
    "location",
    "allowedLocations",
    "backend",
    "platform",
    "workloads",
    "exemptions",
    "allowedModels",
    "naming",
    "tags",
  ];
  fc.assert(fc.property(fc.dictionary(pick(keys), part), (value) => expectPlaces(asFile(value))));
});
