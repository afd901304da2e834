import { spawnSync } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { installOffline, packageOf } from "./template-project";

const root = join(__dirname, "../..");
const guard = join(__dirname, "refuse-network.cjs");
const project = realpathSync(mkdtempSync(join(tmpdir(), "ztai-confined-")));
const kit = join(project, "node_modules/zero-trust-ai-kit");
const out = join(project, "out");

/** Node.js refuses to write any file outside of these folders. */
function permissions(writable: readonly string[]): readonly string[] {
  const name = process.allowedNodeEnvironmentFlags.has("--permission") ? "--permission" : "--experimental-permission";
  return [name, "--no-warnings", "--allow-fs-read=*", ...writable.map((folder) => `--allow-fs-write=${folder}`)];
}

function confined(
  args: readonly string[],
  ...writable: readonly string[]
): { readonly code: number | null; readonly said: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...permissions(writable), "-r", guard, ...args], {
    cwd: project,
    encoding: "utf8",
    env: { ...process.env, TMPDIR: join(project, "tmp") },
  });
  return { code: status, said: stdout + stderr };
}

/** Paths of all files in the project but the kit's and those that tests ask for. */
function filesHere(): readonly string[] {
  return readdirSync(project, { recursive: true, encoding: "utf8" })
    .filter((file) => !file.startsWith("node_modules"))
    .sort();
}

beforeAll(() => {
  mkdirSync(join(project, "node_modules"), { recursive: true });
  installOffline(project);
  mkdirSync(join(project, "tmp"));
  cpSync(join(kit, "blueprints/rag-chat/ztai.example.yaml"), join(project, "ztai.yaml"));
  writeFileSync(
    join(project, "main.tf"),
    'resource "azurerm_cognitive_account" "a" {\n  local_auth_enabled = true\n}\n',
  );
  cpSync(join(root, "test/policies/import/zero-trust-assessment.json"), join(project, "report.json"));
  writeFileSync(join(project, "rules.yaml"), JSON.stringify({ rules: [ruleOfOnesOwn] }));
});
afterAll(() => rmSync(project, { recursive: true, force: true }));

const vaultIn = (location: string) => ({ resource: { azurerm_key_vault: { a: { location } } } });
const ruleOfOnesOwn = {
  id: "vault-region",
  control: "ZTAI-DA-17",
  title: "Vault outside Sweden",
  severity: "high",
  on: ["azurerm_key_vault"],
  expect: { properties: { location: { const: "swedencentral" } }, required: ["location"] },
  fix: "Create it in swedencentral.",
  examples: { pass: [vaultIn("swedencentral")], fail: [vaultIn("westus")] },
};

/** Every command, with what it may write and what it has written when it is done. */
const commands: Readonly<Record<string, { readonly args: readonly string[]; readonly writes?: RegExp }>> = {
  blueprints: { args: [] },
  validate: { args: [] },
  synth: { args: ["--output", "out"], writes: /^out(\/|$)/ },
  costs: { args: [], writes: /^tmp\// },
  "destroy-plan": { args: ["--output", "out"], writes: /^tmp\// },
  assess: { args: ["main.tf", "--format", "html"] },
  graph: { args: ["main.tf"] },
  paths: { args: ["main.tf"] },
  threats: { args: ["main.tf"] },
  explain: { args: ["ai-account-local-auth"] },
  rules: { args: [] },
  controls: { args: [] },
  questions: { args: ["--output", "out/answers.yaml"], writes: /^out\/answers\.yaml$/ },
  import: { args: ["report.json", "--output", "out/imported.yaml"], writes: /^out\/imported\.yaml$/ },
  "test-rules": { args: ["rules.yaml"] },
};

test("every command has a row", () => {
  const help = confined([join(kit, "dist/cli/ztai.js"), "--help"]).said;
  const named = [...help.matchAll(/^ {2}([a-z-]+) (?:\[|<| )/gm)].map(([, name]) => name);
  expect(named.filter((name) => name !== "help").sort()).toEqual(Object.keys(commands).sort());
});

test.each(Object.entries(commands))(
  "ztai %s opens no connection, starts no process, and writes nothing but its output",
  (command, { args, writes }) => {
    const before = new Set(filesHere());
    mkdirSync(out, { recursive: true });
    const writable = writes === undefined ? [] : [out, join(project, "tmp")];
    const { code, said } = confined([join(kit, "dist/cli/ztai.js"), command, ...args], ...writable);
    expect(said).not.toMatch(/reaches out:|bug in ztai|ERR_ACCESS_DENIED/);
    expect([0, 1]).toContain(code);
    const written = filesHere().filter((file) => !before.has(file) && file !== "out");
    expect(written.filter((file) => !(writes?.test(file) ?? false))).toEqual([]);
    expect(written.length > 0).toBe(writes !== undefined && !["costs", "destroy-plan"].includes(command));
  },
);

test.each([
  ["a socket", 'require("node:net").connect(9, "127.0.0.1")'],
  ["a name", 'require("node:dns").lookup("localhost", () => 0)'],
  ["a name server", 'require("node:dns").resolve("localhost", () => 0)'],
  ["a datagram", 'require("node:dgram").createSocket("udp4").send("x", 9, "127.0.0.1")'],
  ["a request", 'fetch("https://127.0.0.1:4430").catch(() => 0)'],
  ["a process", 'require("node:child_process").spawn("true")'],
  ["a socket in the file system", 'require("node:net").connect("/nowhere").on("error", () => 0)'],
])("the guard of these tests sees %s", (_what, program) => {
  expect(confined(["-e", program])).toMatchObject({ code: 86, said: expect.stringContaining("reaches out") });
});

test("Node.js refuses a file elsewhere", () => {
  const program = 'require("node:fs").writeFileSync("elsewhere.txt", "")';
  expect(confined(["-e", program], out).said).toContain("ERR_ACCESS_DENIED");
});

test("what is installed with it runs no script of its own", () => {
  const { dependencies } = packageOf(kit);
  const scripts = Object.keys(dependencies).flatMap((name) => {
    const text = readFileSync(join(project, "node_modules", name, "package.json"), "utf8");
    const own = (JSON.parse(text) as { scripts?: Record<string, string> }).scripts ?? {};
    return ["preinstall", "install", "postinstall"]
      .filter((script) => own[script] !== undefined)
      .map((script) => `${name}: ${script}`);
  });
  expect(scripts).toEqual([]);
});
