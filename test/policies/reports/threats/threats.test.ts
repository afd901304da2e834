import type { JsonObject } from "../../../../common/json";
import { renderThreatsJson, renderThreatsMarkdown, type Exemption, type ThreatOptions } from "../../../../policies";
import { modelOf, stackOf } from "../../threats/model-of";
import { hostile } from "../sample-assessment";

const estate = (name = "ai"): JsonObject =>
  stackOf({
    azurerm_cognitive_account: { a: { name, kind: "OpenAI", local_auth_enabled: true } },
    azurerm_search_service: { s: { name, local_authentication_enabled: false } },
  });
const sample = (options: Partial<ThreatOptions> = {}, name?: string) => modelOf({ s: estate(name) }, options);

interface Json {
  readonly version: number;
  readonly blank: boolean;
  readonly threats: readonly {
    readonly id: string;
    readonly applies: string;
    readonly stride: readonly string[];
    readonly because: readonly { readonly address: string; readonly line?: number }[];
    readonly risk: { readonly level: string } | null;
    readonly mitigatedBy: readonly { readonly control: string; readonly state: string }[];
  }[];
  readonly controls: readonly {
    readonly control: string;
    readonly state: string;
    readonly step?: number;
    readonly vouchedBy: readonly string[];
    readonly evidence: readonly string[];
    readonly proofs: readonly {
      readonly rule: string;
      readonly address: string;
      readonly file: string;
      readonly line?: number;
    }[];
    readonly findings: readonly { readonly rule: string; readonly fix: string }[];
  }[];
}
const jsonOf = (options: Partial<ThreatOptions> = {}) => JSON.parse(renderThreatsJson(sample(options))) as Json;
const control = ({ controls }: Json, id: string) => controls.find((one) => one.control === id);

describe("a threat model as JSON", () => {
  test("says of each threat what it is in the frameworks, whether it applies, and what is left", () => {
    const { version, threats } = jsonOf();
    expect(version).toBe(1);
    expect(threats).toHaveLength(29);
    expect(threats.find(({ id }) => id === "ZTAI-T-06")).toMatchObject({
      applies: "yes",
      stride: ["Spoofing"],
      owaspLlm2025: ["LLM10:2025", "LLM02:2025"],
      atlas: ["AML.T0055", "AML.T0040", "AML.T0034"],
      because: [
        {
          stack: "s",
          address: "azurerm_cognitive_account.a",
          file: "s/cdk.tf.json",
          line: expect.any(Number) as number,
        },
      ],
      risk: { level: "high" },
      residual: "Tokens can be stolen as well; keep them short-lived.",
    });
    expect(threats.find(({ id }) => id === "ZTAI-T-12")).toMatchObject({ applies: "no", risk: null, owners: [] });
  });

  test("says which verdicts prove a control, and which findings it is missing by", () => {
    const json = jsonOf();
    expect(control(json, "ZTAI-ID-02")).toMatchObject({
      state: "missing",
      proofs: [],
      step: expect.any(Number) as number,
    });
    expect(control(json, "ZTAI-ID-02")?.findings.map(({ rule }) => rule)).toContain("ai-account-local-auth");
    const found = json.controls.filter(({ state }) => state === "found");
    expect(found.length).toBeGreaterThan(0);
    for (const { proofs } of found) expect(proofs.length).toBeGreaterThan(0);
  });

  test("names who stands for what no rule proves, and who accepts what is missing", () => {
    const exemptions: Exemption[] = [
      {
        control: "ZTAI-ID-02",
        resource: "azurerm_cognitive_account.a",
        category: "waiver",
        reason: "r",
        owner: "ciso@contoso.example",
        expires: "2027-01-01",
      },
    ];
    const declarations = [
      {
        capability: "policy",
        owner: "platform@contoso.example",
        evidence: ["https://wiki.example"],
        file: "f",
        place: "1:1",
      },
    ];
    const json = jsonOf({ exemptions, declarations });
    expect(control(json, "ZTAI-ID-02")).toMatchObject({ state: "missing", vouchedBy: ["ciso@contoso.example"] });
    const declared = json.controls.filter(({ state }) => state === "declared");
    expect(declared.length).toBeGreaterThan(0);
    for (const one of declared)
      expect(one).toMatchObject({ vouchedBy: ["platform@contoso.example"], evidence: ["https://wiki.example"] });
  });

  test("leaves open, as a form, what was judged", () => {
    const json = jsonOf({ blank: true });
    expect(json.blank).toBe(true);
    expect(new Set(json.controls.map(({ state }) => state))).toEqual(new Set(["open"]));
    for (const { applies, risk } of json.threats) expect(risk?.level).toBe(applies === "no" ? undefined : "open");
    expect(renderThreatsJson(sample({ blank: true }))).not.toContain("ai-account-local-auth");
  });
});

describe("a threat model as Markdown", () => {
  test("has a part for each threat that applies or may, and a line for the others", () => {
    const text = renderThreatsMarkdown(sample());
    for (const { threat, applies } of sample().threats)
      expect(text.includes(`\n### ${threat.id} `)).toBe(applies !== "no");
    expect(text).toContain("- ZTAI-T-12 Training or tuning data poisoning. Nothing of its kind is here");
    expect(text).toMatch(/\| ZTAI-ID-02 [^|]+ \| Missing, step \d+ of the plan \|/);
  });

  test("asks for a decision on each threat where nothing is built", () => {
    const text = renderThreatsMarkdown(sample({ blank: true }));
    expect(text).toContain("every control is to be decided");
    expect(text.match(/^Decided by, on:$/gm)).toHaveLength(
      sample().threats.filter(({ applies }) => applies !== "no").length,
    );
  });

  test("shows what values hold, and lets none of them be markup", () => {
    const stacks = {
      [hostile]: stackOf({ azurerm_search_service: { s: { name: hostile, public_network_access_enabled: hostile } } }),
    };
    const exemptions: Exemption[] = [
      {
        control: "*",
        resource: "azurerm_search_service.s",
        category: "waiver",
        reason: hostile,
        owner: hostile,
        expires: "2027-01-01",
      },
    ];
    // What stands in the picture's block of code is Mermaid, and its own tests say what that may hold.
    const text = renderThreatsMarkdown(modelOf(stacks, { exemptions })).replace(/```mermaid[^`]*```/, "");
    for (const mark of ["<script>", "<img", "](javascript", "@someone", "\u001b", "\u202e"])
      expect(text).not.toContain(mark);
    const own = renderThreatsMarkdown(modelOf({ s: stackOf({ azurerm_search_service: { s: { name: "srch" } } }) }));
    const tables = (page: string) =>
      page
        .split("\n")
        .filter((line) => line.startsWith("| "))
        .map((line) => line.split(" | ").length);
    expect(tables(text)).toEqual(tables(own));
  });
});

test.each([renderThreatsJson, renderThreatsMarkdown])("the same estate gives the same bytes: %p", (render) => {
  expect(render(sample())).toBe(render(sample()));
});
