import { errorOf, load, sound } from "./deployment-files";
import { ragChatWorkloads } from "../../helpers/rag-chat-workloads";

const dev = (overlay: string, base = sound) =>
  load({ "ztai.yaml": base, "ztai.dev.yaml": overlay }, { environment: "dev" }).deployment;

test("an overlay names its environment by its file name", () => {
  expect(dev("costCenter: CC-1\n").environment).toBe("dev");
});

test("mappings merge, single values and plain lists are replaced", () => {
  const base = `${sound}tags: { a: base, b: base }\nallowedLocations: [swedencentral, westeurope]\n`;
  const deployment = dev("tags: { b: dev, c: dev }\nowner: dev-team\nallowedLocations: [swedencentral]\n", base);
  expect(deployment.tags).toEqual({ a: "base", b: "dev", c: "dev" });
  expect(deployment.owner).toBe("dev-team");
  expect(deployment.allowedLocations).toEqual(["swedencentral"]);
});

test("workloads and their models merge by name; new ones are appended", () => {
  const overlay = `workloads:
  - name: hr-assistant
    classification: general
    models: [{ name: gpt-5.1, capacity: 5 }, { name: text-embedding-3-large, version: "1", capacity: 5 }]
  - { name: law, blueprint: rag-chat, addressSpace: 10.2.0.0/22, classification: public, models: [{ name: gpt-5.1, version: "2025-11-13", capacity: 1 }] }
`;
  const { workloads } = dev(overlay);
  expect(workloads.map(({ name, addressSpace }) => [name, addressSpace])).toEqual([
    ["hr-assistant", "10.1.0.0/22"],
    ["law", "10.2.0.0/22"],
  ]);
  expect(workloads[0]).toMatchObject({ classification: "general" });
  expect(
    ragChatWorkloads({ workloads })[0]?.models.map(({ name, capacity, version }) => [name, version, capacity]),
  ).toEqual([
    ["gpt-5.1", "2025-11-13", 5],
    ["text-embedding-3-large", "1", 5],
  ]);
});

test("exemptions merge by control and resource", () => {
  const exemption = (expires: string) =>
    `exemptions: [{ control: ZTAI-NW-13, resource: hub, reason: bought centrally, owner: me, expires: ${expires} }]\n`;
  expect(dev(exemption("2027-06-01"), `${sound}${exemption("2027-01-01")}`).exemptions).toHaveLength(1);
});

test("a problem points to the file that the value comes from", () => {
  const overlay = "# smaller\nworkloads:\n  - name: hr-assistant\n    addressSpace: 10.1.0.0/26\n";
  const error = errorOf({ "ztai.yaml": sound, "ztai.dev.yaml": overlay }, { environment: "dev" });
  expect(error.message).toBe(
    "ztai.dev.yaml:4:5 workloads[0].addressSpace 10.1.0.0/26 is too small: it has a prefix of 26 bits; give at least a /24 [ZTAI-CFG-023]",
  );
});

test("the base may lack what the overlay gives", () => {
  expect(dev("owner: dev-team\n", sound.replace(/^owner.*\n/m, "")).owner).toBe("dev-team");
});

test("two workloads of one name in the base are not merged away", () => {
  const twice = `${sound}${sound.slice(sound.indexOf("  - name")).replace("10.1.", "10.2.")}`;
  const error = errorOf({ "ztai.yaml": twice, "ztai.dev.yaml": "owner: me\n" }, { environment: "dev" });
  expect(error.problems.map(({ code }) => code)).toEqual(["ZTAI-CFG-040"]);
});

test("an overlay cannot claim another environment than its name", () => {
  const files = { "ztai.yaml": sound, "ztai.dev.yaml": "environment: prod\n" };
  expect(errorOf(files, { environment: "dev" }).message).toBe(
    "ztai.dev.yaml:1:1 environment prod is not the environment dev that the name of the file says; remove it, or rename the file [ZTAI-CFG-090]",
  );
});

test("no overlay is needed for the environment of the file itself", () => {
  expect(load({ "ztai.yaml": sound }, { environment: "prod" }).deployment.environment).toBe("prod");
});

test("an environment is a name, not a path", () => {
  expect(errorOf({ "ztai.yaml": sound }, { environment: "../x" }).problems[0]).toMatchObject({ code: "ZTAI-CFG-090" });
});
