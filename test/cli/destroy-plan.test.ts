import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ztai } from "../helpers/fake-terminal";
import { tempFolder } from "../helpers/temp-folder";

const example = "blueprints/rag-chat/ztai.example.yaml";
const minimal = "blueprints/rag-chat/ztai.minimal.yaml";
const folder = tempFolder();

describe("ztai destroy-plan", () => {
  test("prints comments and commands only, and writes nothing", async () => {
    const output = join(folder, "never written");
    const { code, stdout, stderr } = await ztai("destroy-plan", example, "--output", output);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    const lines = stdout.split("\n").filter((line) => line !== "" && !line.startsWith("#"));
    expect(lines.filter((line) => !/^(az|terraform|ztai) /.test(line))).toEqual([]);
    expect(lines).toContain(`terraform -chdir='${output}/stacks/prod-visibility' destroy`);
    expect(lines).toContain(`ztai synth ${example} --output '${output}' --after-destroy`);
    expect(existsSync(output)).toBe(false);
  });

  test("prints the plan for programs, the same each time", async () => {
    const { code, stdout } = await ztai("destroy-plan", minimal, "--json");
    const plan = JSON.parse(stdout) as Record<string, unknown[]>;
    expect(code).toBe(0);
    expect(Object.keys(plan)).toEqual(["destroy", "softDeleted", "recreate"]);
    expect(plan["destroy"]?.length).toBeGreaterThan(1);
    expect(stdout).not.toContain("ztai-destroy-plan-");
    expect((await ztai("destroy-plan", minimal, "--json")).stdout).toBe(stdout);
  });

  test("refuses a file that is not there", async () => {
    const { code, stdout } = await ztai("destroy-plan", join(folder, "none.yaml"));
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  });
});

test("ztai synth --after-destroy imports what a destroy left", async () => {
  const output = join(folder, "again");
  expect((await ztai("synth", example, "--output", output, "--after-destroy")).code).toBe(0);
  const stack = JSON.parse(readFileSync(join(output, "stacks/prod-hr-assistant-app/cdk.tf.json"), "utf8")) as {
    import: { to: string }[];
  };
  expect(stack.import.map(({ to }) => to)).toContainEqual(expect.stringMatching(/^azapi_resource\.Search_Key_/));
});
