import fc from "fast-check";
import type { JsonObject } from "../../../common/json";
import { capabilities } from "../../../policies/catalog/capabilities";
import { formatProblem } from "../../../policies";
import { assessed, declared, today, withStatus, workload } from "./open-estate";

const open = { app: { resource: workload } };

/** What stays open in a control of the workload beside the capability, so that a declaration alone does not decide it. */
const companions: Readonly<Record<string, readonly string[]>> = {
  alerting: ["incident-response"],
  "incident-response": ["alerting"],
  "data-discovery": ["malware-scanning"],
  "malware-scanning": ["data-discovery"],
  budget: ["token-limits"],
  "token-limits": ["budget"],
};
/** What leaves the control open in another way. */
const bare: Readonly<Record<string, string>> = { "web-application-firewall": "azurerm_public_ip" };
/** Capabilities of controls that the bare workload fails in another part, or leaves to a question there. */
const failing = new Set(["restore-tests", "tool-register"]);

describe.each(capabilities.filter((capability) => !failing.has(capability)))("%s", (capability) => {
  const given = [capability, ...(companions[capability] ?? [])].map((one) => declared(one));
  const resource = Object.fromEntries(Object.entries(workload).filter(([type]) => type !== bare[capability]));
  const stacks = { app: { resource } };
  const [before, after] = [assessed(stacks), assessed(stacks, given)];

  test("declared, it stands in for what the input does not hold, and proves nothing", () => {
    const [first] = after.declarations;
    expect(first).toMatchObject({ capability, state: "active" });
    expect(first?.controls).not.toEqual([]);
    for (const id of first?.controls ?? []) expect(withStatus(after, "declared")).toContain(id);
    expect(withStatus(after, "met")).toEqual(withStatus(before, "met"));
    expect([after.score.holds, after.score.shown]).toEqual([before.score.holds, before.score.shown]);
    expect(after.problems).toEqual(before.problems);
  });
});

/** What a platform team could have beside the workload, in right and wrong. */
const pieces: Readonly<Record<string, JsonObject>> = {
  policy: { azurerm_subscription_policy_assignment: { p: { name: "mcsb", enforce: true } } },
  lock: { azurerm_management_lock: { l: { lock_level: "CanNotDelete", scope: "${azurerm_key_vault.keys.id}" } } },
  "lock elsewhere": { azurerm_management_lock: { l: { lock_level: "CanNotDelete", scope: "/subscriptions/x/y" } } },
  detection: { azurerm_sentinel_alert_rule_nrt: { n: { name: "jailbreak", enabled: true } } },
  "detection off": { azurerm_sentinel_alert_rule_nrt: { n: { name: "jailbreak", enabled: false } } },
  "plan on": { azurerm_security_center_subscription_pricing: { a: { resource_type: "AI", tier: "Standard" } } },
  "plan off": { azurerm_security_center_subscription_pricing: { a: { resource_type: "AI", tier: "Free" } } },
  workspace: { azurerm_log_analytics_workspace: { w: { name: "log", retention_in_days: 30 } } },
  budget: { azurerm_consumption_budget_subscription: { b: { name: "ai", amount: 100 } } },
};

test("declarations change no control but from what was not looked at to declared, and never the score", () => {
  const shown = fc.subarray(Object.keys(pieces));
  const said = fc.subarray([...capabilities]);
  fc.assert(
    fc.property(shown, said, fc.boolean(), (names, spoken, complete) => {
      const stacks = {
        ...open,
        ...Object.fromEntries(names.map((name) => [`platform-${name}`, { resource: pieces[name] ?? {} }])),
      };
      const silent = assessed(stacks, [], { complete });
      const aloud = assessed(
        stacks,
        spoken.map((one) => declared(one)),
        { complete },
      );
      for (const [index, was] of silent.controls.entries()) {
        const is = aloud.controls[index];
        if (is?.status === was.status) continue;
        expect(is?.status).toBe("declared");
        expect(was.elsewhere === true || ["not-applicable", "not-assessed"].includes(was.status)).toBe(true);
      }
      for (const key of ["holds", "possible", "holding", "shown", "met", "notMet", "unknown"] as const)
        expect([key, aloud.score[key]]).toEqual([key, silent.score[key]]);
      expect(aloud.findings.filter(({ verdict }) => verdict === "fail")).toEqual(
        silent.findings.filter(({ verdict }) => verdict === "fail"),
      );
    }),
    { numRuns: 25, seed: 7 },
  );
});

describe("what the input shows", () => {
  const beside = (resource: JsonObject) => ({ ...open, platform: { resource } });
  const problemsOf = (stacks: Parameters<typeof assessed>[0], given: Parameters<typeof assessed>[1]) =>
    assessed(stacks, given).problems.map(formatProblem);

  test("makes a declaration wrong where it shows the opposite, with the place", () => {
    const off = assessed(beside(pieces["detection off"] ?? {}), [declared("detections")]);
    expect(off.problems.map(formatProblem)).toEqual([
      "answers.yaml:2:3 declares detections, and the input shows otherwise: sentinel-detection-off fails on " +
        "platform:azurerm_sentinel_alert_rule_nrt.n (platform/cdk.tf.json:1): enabled is false; it must be true " +
        "(allowed: what the input does not contradict); repair what fails, or remove the declaration [ZTAI-POL-113]",
    ]);
    expect(off.declarations).toMatchObject([{ state: "contradicted", controls: [] }]);
    expect(withStatus(off, "not-met")).toContain("ZTAI-VS-09");
    const elsewhere = assessed(beside(pieces["lock elsewhere"] ?? {}), [declared("locks")]);
    expect(elsewhere.declarations).toMatchObject([{ state: "contradicted" }]);
    expect(elsewhere.problems.map(formatProblem).join()).toContain(
      "critical-resource-lock fails on app:azurerm_key_vault.keys",
    );
  });

  test("makes a declaration needless where it shows what is declared", () => {
    expect(problemsOf(beside(pieces["policy"] ?? {}), [declared("policy")])).toEqual([
      expect.stringContaining("declares policy, and the input shows what holds by itself") as string,
    ]);
    const subnet = { net: { resource: { azurerm_subnet: { a: { name: "snet" } } } } };
    expect(problemsOf(subnet, [declared("policy")])).toEqual([
      expect.stringContaining("declares policy, and nothing in the input asks for it") as string,
    ]);
  });

  test("makes every declaration wrong where it is whole", () => {
    const whole = assessed(open, [declared("policy"), declared("locks")], { complete: true });
    expect(whole.declarations.map(({ state }) => state)).toEqual(["contradicted", "contradicted"]);
    expect(withStatus(whole, "not-met")).toEqual(expect.arrayContaining(["ZTAI-IN-02", "ZTAI-IN-06"]));
  });
});

test("a declaration counts on its last day and no longer after it", () => {
  expect(assessed(open, [declared("policy", { until: today })]).declarations).toMatchObject([{ state: "active" }]);
  const late = assessed(open, [declared("policy", { until: "2026-11-19" })]);
  expect(late.declarations).toMatchObject([{ state: "expired", controls: [] }]);
  expect(late.problems.map(({ code, level }) => ({ code, level }))).toEqual([
    { code: "ZTAI-POL-112", level: "warning" },
  ]);
  expect(withStatus(late, "declared")).toEqual([]);
});

test("where a part of the input was not read nothing counts as declared", () => {
  const unread = { app: { resource: workload, module: { net: { source: "./net" } } } };
  const assessment = assessed(unread, [declared("policy")]);
  expect(withStatus(assessment, "declared")).toEqual([]);
  expect(assessment.declarations).toMatchObject([{ state: "active", controls: [] }]);
});

test("an accepted risk stays an accepted risk", () => {
  const exemptions = [
    {
      control: "policy-assigned",
      resource: "estate",
      category: "waiver",
      reason: "r",
      owner: "o",
      expires: "2027-01-01",
    },
  ];
  const carrying = { app: { "//": { ztai: { exemptions } }, resource: workload } };
  expect(withStatus(assessed(carrying, [declared("policy")]), "exempted")).toEqual(["ZTAI-IN-02"]);
});

describe("declarations that stacks carry", () => {
  const carrying = (provides: unknown) =>
    assessed({
      app: { "//": { ztai: { provides } } as JsonObject, resource: workload },
      net: { "//": { ztai: { provides } } as JsonObject, resource: {} },
    });
  const evidence = ["https://wiki.contoso.example/guardrails"];

  test("count once, with their owner and evidence", () => {
    const { declarations, problems } = carrying([
      { capabilities: ["policy", "locks"], owner: "cloud-platform", evidence, until: "2027-06-30" },
    ]);
    expect(problems).toEqual([]);
    expect(declarations).toMatchObject([
      { capability: "policy", owner: "cloud-platform", evidence, until: "2027-06-30", controls: ["ZTAI-IN-02"] },
      { capability: "locks", place: "//.ztai.provides[0]", controls: ["ZTAI-IN-06"] },
    ]);
  });

  test.each([
    [{ capabilities: ["policy"], evidence }, "without owner"],
    [{ capabilities: ["policy"], owner: "o" }, "without evidence"],
    [{ capabilities: ["policy"], owner: "o", evidence: [] }, "without evidence"],
    [{ capabilities: ["policy"], owner: "o", evidence: ["", "x"] }, "without evidence"],
    [{ owner: "o", evidence }, "without capabilities"],
    [{ capabilities: ["policys"], owner: "o", evidence }, "did you mean policy?"],
    [{ capabilities: ["policy"], owner: "o", evidence, until: "2027-02-30" }, "no date"],
    ["policy", "no object"],
  ])("are refused when they are wrong: %j", (entry, text) => {
    const { declarations, problems } = carrying([entry]);
    expect(declarations).toEqual([]);
    expect(problems.map(formatProblem)).toEqual([expect.stringContaining(text) as string]);
    expect(problems).toMatchObject([{ code: "ZTAI-POL-111", level: "error", place: "//.ztai.provides[0]" }]);
  });
});
