import { guardTerminal } from "../../cli/guard-terminal";
import { formats } from "../../cli/report-formats";
import { EstateFolder } from "../policies/hostile/estate-folder";
import { ztai } from "../helpers/fake-terminal";

let estate: EstateFolder;
beforeEach(() => (estate = new EstateFolder()));
afterEach(() => estate.remove());

function written(isTTY: boolean, text: string): string {
  let out = "";
  const stdout = { isTTY, write: (part: string) => (out += part) };
  guardTerminal({ stdout, stderr: stdout, env: {}, cwd: () => "" }).stdout.write(text);
  return out;
}

describe("a guarded terminal", () => {
  test("shows what would steer it", () => {
    expect(written(true, "\u001b]0;title\u0007\u009b2J\u202e")).toBe("\\u001b]0;title\\u0007\\u009b2J\\u202e");
  });

  test("lets a line end as CSV ends it, and shows what returns to the start of a line", () => {
    expect(written(true, "a\r\nb\rc\r")).toBe("a\r\nb\\u000dc\\u000d");
  });

  test("lets colours through where there are any", () => {
    expect(written(true, "\u001b[31mred\u001b[0m\n")).toBe("\u001b[31mred\u001b[0m\n");
    expect(written(false, "\u001b[31mred\u001b[0m\n")).toBe("\\u001b[31mred\\u001b[0m\n");
  });
});

const steering = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]|\r(?!\n)/;
const name = "a\u001b[2J\u009b31m\u202e\u007f";

test.each(formats)("no value steers the terminal in %s", async (format) => {
  const vault = { name, tags: { [name]: name } };
  const path = estate.write("a.json", { resource: { azurerm_key_vault: { [name]: vault } } });
  const { stdout } = await ztai("assess", path, "--all", "--verbose", "--format", format);
  expect(stdout).not.toMatch(steering);
});

test("JSON keeps the value it escapes", async () => {
  const path = estate.write("a.json", { resource: { azurerm_key_vault: { [name]: { name } } } });
  const { stdout } = await ztai("assess", path, "--format", "json");
  const { findings } = JSON.parse(stdout) as { findings: { resource: string }[] };
  expect(findings.map(({ resource }) => resource)).toContain(`azurerm_key_vault.${name}`);
});

test.each([[["explain", name]], [["assess", `/${name}`]], [["assess", name, `--${name}`]]])(
  "an argument that steers is shown in messages (%#)",
  async (args) => {
    const { stderr } = await ztai(...args);
    expect(stderr).not.toMatch(steering);
    expect(stderr).not.toBe("");
  },
);
