import { isCron } from "../../../constructs/core/services/cron";
import { changed, errorOf, load, signIn, sound } from "./deployment-files";

const workload = (lines: string) => `${sound}${lines}`;

describe("a word that Azure reserves", () => {
  const place = /(?:^|\n)ztai\.yaml:\d+:\d+ (\S+)/;
  test.each([
    ["a workload", changed("name: hr-assistant", "name: windows-desk"), "workloads[0].name"],
    ["a workload, once hyphens are gone", changed("name: hr-assistant", "name: micro-soft"), "workloads[0].name"],
    ["an environment", changed("environment: prod", "environment: windows"), "environment"],
    [
      "workload and environment together",
      `${changed("hr-assistant", "win").replace("prod", "dows")}`,
      "workloads[0].name",
    ],
    ["a container", workload("    dataContainers: [sharepoint]\n"), "workloads[0].dataContainers[0]"],
    [
      "a deployment",
      changed("capacity: 50", "capacity: 50, deploymentName: login-model"),
      "workloads[0].models[0].deploymentName",
    ],
    ["a filter", workload("    contentFilters: { office: { base: strict } }\n"), "workloads[0].contentFilters.office"],
    [
      "a list of terms and a term",
      workload(
        "    contentFilters: { own: { base: strict, blocklists: { outlook: { description: d, terms: { xbox: { pattern: x } } } } } }\n",
      ),
      "workloads[0].contentFilters.own.blocklists.outlook",
    ],
  ])("in the name of %s is refused with its place", (_what, file, path) => {
    const { message } = errorOf({ "ztai.yaml": file });
    expect(place.exec(message)?.[1]).toBe(path);
    expect(message).toContain("which Azure reserves; choose another name [ZTAI-CFG-042]");
  });

  test("within a name, login and whole words are no matter", () => {
    expect(() => load({ "ztai.yaml": changed("name: hr-assistant", "name: login-office") })).not.toThrow();
    expect(() => load({ "ztai.yaml": workload("    dataContainers: [office-files]\n") })).not.toThrow();
  });
});

test.each([
  ["two hyphens in a row", changed("name: hr-assistant", "name: hr--assistant"), "ZTAI-CFG-015"],
  [
    "a caller with a name too long for a rule",
    workload(`    clients: { ${"c".repeat(61)}: 10.8.0.0/16 }\n`),
    "ZTAI-CFG-015",
  ],
  [
    "a term that begins with a hyphen",
    workload(
      "    contentFilters: { own: { base: strict, blocklists: { l: { description: d, terms: { -x: { pattern: x } } } } } }\n",
    ),
    "ZTAI-CFG-015",
  ],
  [
    "a model whose name no deployment can have",
    `${sound}allowedModels: [{ name: "my model", versions: ["1"], kind: chat }]\n`,
    "ZTAI-CFG-015",
  ],
  ["a tag that begins with a reserved word", `${sound}tags: { AzureTeam: hr }\n`, "ZTAI-CFG-042"],
  [
    "a secret whose name would end with a hyphen",
    workload(`    app: { image: "web@sha256:${"0".repeat(64)}", secrets: { PAYROLL_: payroll }, ${signIn} }\n`),
    "ZTAI-CFG-049",
  ],
  [
    "two secrets of one name",
    workload(`    app: { image: "web@sha256:${"0".repeat(64)}", secrets: { PAYROLL: a, Payroll: b }, ${signIn} }\n`),
    "ZTAI-CFG-049",
  ],
  [
    "a schedule of a further job that never comes",
    workload(`    jobs: { nightly: { image: "a@sha256:${"0".repeat(64)}", schedule: 0 25 * * * } }\n`),
    "ZTAI-CFG-015",
  ],
  [
    "a job of a reserved word",
    workload(`    jobs: { windows: { image: "a@sha256:${"0".repeat(64)}" } }\n`),
    "ZTAI-CFG-042",
  ],
  [
    "a job that is called as the app is",
    workload(`    jobs: { app: { image: "a@sha256:${"0".repeat(64)}" } }\n`),
    "ZTAI-CFG-015",
  ],
  [
    "a schedule that never comes",
    workload(`    ingestion: { job: { image: "web@sha256:${"0".repeat(64)}", schedule: 0 25 * * * } }\n`),
    "ZTAI-CFG-015",
  ],
])("%s is refused before Azure does", (_what, file, code) => {
  expect(errorOf({ "ztai.yaml": file }).problems.map((problem) => problem.code)).toEqual([code]);
});

test.each(["0 2 * * *", "*/15 0-6,22-23 1,15 JAN-JUN mon", "59 23 31 12 7"])("%s is a schedule", (text) => {
  expect(isCron(text)).toBe(true);
});

test.each([
  "60 * * * *",
  "* 24 * * *",
  "* * 0 * *",
  "* * * 13 *",
  "* * * * 8",
  "5-1 * * * *",
  "*/0 * * * *",
  "* * * *",
  "a * * * *",
])("%s is none", (text) => expect(isCron(text)).toBe(false));
