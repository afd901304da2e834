import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ztai } from "../helpers/fake-terminal";
import { tempFolder } from "../helpers/temp-folder";

const minimal = "blueprints/rag-chat/ztai.minimal.yaml";
const folder = tempFolder();

describe("ztai costs", () => {
  test("prints what is fixed by stack, then what is paid by use, and what the list is not", async () => {
    const { code, stdout, stderr } = await ztai("costs", minimal);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    const lines = stdout.split("\n");
    expect(lines[0]).toMatch(/^stack +part +number +US dollars a month$/);
    expect(lines).toContainEqual(expect.stringMatching(/^dev-connectivity +Azure Firewall, Premium +1 +1,277\.50$/));
    expect(lines).toContainEqual(expect.stringMatching(/^Fixed +[\d,]+\.\d\d$/));
    expect(lines).toContainEqual(expect.stringMatching(/^ {2}Log Analytics, logs taken in +2\.30 per GB$/));
    expect(lines).toContainEqual(expect.stringMatching(/^ {2}Tokens of gpt-5\.1, by model +per 1,000 tokens: https:/));
    expect(lines.at(-2)).toMatch(/^No quote: .+ https:\/\/azure\.microsoft\.com\/pricing\/calculator\/ decides\.$/);
    expect(stdout).not.toContain("Not priced");
  });

  test("prints the costs for programs, the same each time", async () => {
    const { code, stdout } = await ztai("costs", minimal, "--json");
    const costs = JSON.parse(stdout) as { fixedMonthly: number; fixed: { monthly: number }[]; byUse: object[] };
    expect(code).toBe(0);
    expect(costs).toMatchObject({ currency: "USD", hoursPerMonth: 730, notPriced: [] });
    expect(costs.fixed).toContainEqual(
      expect.objectContaining({
        stack: "dev-connectivity",
        part: "Azure Firewall, Premium",
        per: "hour",
        unitPrice: 1.75,
      }),
    );
    expect(costs.fixed.reduce((sum, { monthly }) => sum + monthly, 0)).toBeCloseTo(costs.fixedMonthly, 5);
    expect((await ztai("costs", minimal, "--json")).stdout).toBe(stdout);
  });

  test("says what an environment costs by its overlay", async () => {
    const file = join(folder, "ztai.yaml");
    writeFileSync(file, "organization: contoso\n");
    writeFileSync(join(folder, "ztai.prod.yaml"), "organization: 1\n");
    expect(await ztai("costs", file, "--environment", "prod")).toMatchObject({ code: 2, stdout: "" });
    expect(readdirSync(folder).sort()).toEqual(["ztai.prod.yaml", "ztai.yaml"]);
  });

  test("refuses a file that is not there", async () => {
    const { code, stdout } = await ztai("costs", join(folder, "none.yaml"));
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  });
});
