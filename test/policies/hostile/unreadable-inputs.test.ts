import { execFileSync, spawn } from "node:child_process";
import { mkdirSync, readdirSync, symlinkSync } from "node:fs";
import { EstateFolder, judged, vault, vaultJson } from "./estate-folder";

let estate: EstateFolder;
beforeEach(() => (estate = new EstateFolder()));
afterEach(() => estate.remove());

const codes = async (path: string) => (await judged(path)).problems.map(({ code }) => code);

describe("what is not a file", () => {
  test("a pipe that is named is read like standard input", async () => {
    const pipe = estate.path("plan.json");
    execFileSync("mkfifo", [pipe]);
    const written = estate.write("written.json", vaultJson("kv"));
    const writer = spawn("sh", ["-c", 'cat "$0" > "$1"', written, pipe], { stdio: "ignore" });
    const ended = new Promise((resolve) => writer.once("exit", resolve));
    const { assessment } = await judged(pipe);
    expect(assessment?.resources).toBe(1);
    await ended;
  });

  test.each(["manifest.json", ".terraform.lock.hcl", "terraform.tfvars", "b.tf"])(
    "a pipe called %s in a folder is a problem, and the folder is done with at once",
    async (name) => {
      estate.write("main.tf", vault);
      execFileSync("mkfifo", [estate.path(name)]);
      const { problems } = await judged(estate.root);
      expect(problems.some(({ file, found }) => file?.endsWith(name) && found === "a pipe")).toBe(true);
    },
  );

  test("a pipe in place of the list of installed modules leaves those modules unknown", async () => {
    estate.write("main.tf", `${vault}module "m" {\n  source = "elsewhere/m/azurerm"\n}\n`);
    mkdirSync(estate.path(".terraform/modules"), { recursive: true });
    execFileSync("mkfifo", [estate.path(".terraform/modules/modules.json")]);
    expect(await codes(estate.root)).toEqual(["ZTAI-POL-022"]);
  });

  test("a device is not read", async () => {
    expect(await codes("/dev/zero")).toEqual(["ZTAI-POL-002"]);
    estate.write("main.tf", vault);
    symlinkSync("/dev/zero", estate.path("zero.tf"));
    const { assessment, problems } = await judged(estate.root);
    expect(assessment?.resources).toBe(1);
    expect(problems).toMatchObject([{ code: "ZTAI-POL-002" }]);
  });

  test("links in a loop end, and the rest is judged", async () => {
    estate.write("main.tf", `${vault}module "m" {\n  source = "./self/self"\n}\n`);
    symlinkSync(".", estate.path("self"));
    symlinkSync("x.tf", estate.path("x.tf"));
    const { assessment, problems } = await judged(estate.root);
    expect(assessment?.resources).toBe(1);
    expect(new Set(problems.map(({ code }) => code))).toEqual(new Set(["ZTAI-POL-002", "ZTAI-POL-021"]));
  });

  test("what vanished is named, and what is there is judged", async () => {
    const here = estate.write("here.json", vaultJson("kv"));
    const { assessment, problems } = await judged(here, estate.path("gone.json"));
    expect(assessment?.resources).toBe(1);
    expect(problems).toMatchObject([{ code: "ZTAI-POL-002", found: "no such file or folder" }]);
  });
});

describe("wrong bytes", () => {
  test.each([
    ["text encoded as UTF-16", Buffer.from(`\uFEFF${JSON.stringify(vaultJson("kv"))}`, "utf16le")],
    ["bytes that are not UTF-8", Buffer.from(JSON.stringify(vaultJson("k\xe9")), "latin1")],
    ["a binary file", Buffer.from([0x1f, 0x8b, 0x08, 0x00, 0xff, 0xfe])],
  ])("%s is not JSON in UTF-8", async (found, bytes) => {
    const { problems } = await judged(estate.write("plan.json", bytes));
    expect(problems).toMatchObject([{ code: "ZTAI-POL-002", found }]);
  });

  test("a byte order mark in UTF-8 is not a fault", async () => {
    const json = Buffer.from(`\uFEFF${JSON.stringify(vaultJson("kv"))}`);
    expect((await judged(estate.write("a.json", json))).assessment?.resources).toBe(1);
    expect((await judged(estate.write("a.tf", Buffer.from(`\uFEFF${vault}`)))).assessment?.resources).toBe(1);
  });
});

describe("broken JSON", () => {
  test.each([
    ['{"resource": {"azurerm_key_vault": {"a": {"name": "kv', "1:51"],
    [`{"a": "${"\\\\".repeat(200_000)}`, "1:7"],
    ['{"a": "b\u0001"}', "1:7"],
    ['{"a": "\\x"}', "1:7"],
    ['{"a": [1,\n 2,]}', "2:4"],
  ])("%# is named with its place", async (text, place) => {
    const { problems } = await judged(estate.write("cut.json", text));
    expect(problems).toMatchObject([{ code: "ZTAI-POL-001", place }]);
  });
});

test("judging writes nothing", async () => {
  const file = estate.write("a.json", vaultJson("kv"));
  await judged(file);
  expect(readdirSync(estate.root)).toEqual(["a.json"]);
});
