import { assessJson } from "../../helpers/assess-json";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Assessment, type Exemption } from "../../../policies";
import { fail, notApplicable, pass, unknown, type Outcome } from "../../../policies/engine/outcome";
import { rule, type Rule, type Severity } from "../../../policies/engine/rule";

/** Values that break out of HTML, XML, Markdown, tables, code blocks and terminals when they are not escaped. */
export const hostile =
  `<script>alert(1)</script><img src=x onerror=alert(1)> "quoted" 'single' & ]]> --> | \`tick\` \`\`\` **bold** ` +
  `[link](javascript:alert(1)) @someone #1 https://evil.example ${"\u001b"}[31mred ${"\u0000"} \ud800 \u202eoverride\nsecond line`;

export interface Sample {
  /** Messages, reasons, names and remedies. @default "is not as it must be" */
  readonly text?: string;
  /** Failing resources. @default 2 */
  readonly failing?: number;
  readonly exemptions?: readonly Exemption[];
}

const example = { resource: {} };

function sampleRule(
  id: string,
  control: string,
  severity: Severity,
  on: string,
  judge: (name: string) => Outcome,
): Rule {
  const check: Rule["check"] = (resource) => judge(resource.name);
  return rule({
    id,
    control,
    severity,
    on: [on],
    title: `Sample ${id}`,
    fix: "Repair it.",
    check,
    examples: { pass: example, fail: example },
  });
}

/** An assessment of a small estate by rules that fail, do not know, pass and do not apply. */
export function sampleAssessment(sample: Sample = {}): Assessment {
  const text = sample.text ?? "is not as it must be";
  const accounts = Array.from({ length: sample.failing ?? 2 }, (_, index) => [
    `a${index}`,
    { name: `${text} ${index}` },
  ]);
  const rules = [
    sampleRule("sample-keys", "ZTAI-ID-02", "critical", "azurerm_cognitive_account", () =>
      fail(text, { hcl: `local_auth_enabled = false # ${text}`, typescript: `localAuthEnabled: false, // ${text}` }),
    ),
    sampleRule("sample-subnet", "ZTAI-NW-04", "high", "azurerm_subnet", (name) =>
      name === "good" ? pass() : unknown(text),
    ),
    sampleRule("sample-vault", "ZTAI-DA-05", "medium", "azurerm_key_vault", () => fail(text)),
    sampleRule("sample-group", "ZTAI-GV-01", "low", "azurerm_resource_group", () => notApplicable(text)),
  ];
  const folder = mkdtempSync(join(tmpdir(), "report-"));
  try {
    const file = join(folder, "cdk.tf.json");
    const resource = {
      azurerm_cognitive_account: Object.fromEntries(accounts),
      azurerm_subnet: { good: {}, open: {} },
      azurerm_key_vault: { v: {} },
      azurerm_resource_group: { g: {} },
    };
    writeFileSync(file, JSON.stringify({ "//": { metadata: { stackName: text.slice(0, 60) } }, resource }, null, 2));
    const assessment = assessJson([file], {
      today: "2026-11-20",
      rules,
      exemptions: sample.exemptions ?? [exempted(text)],
    });
    return JSON.parse(
      JSON.stringify(assessment).split(JSON.stringify(folder).slice(1, -1)).join("estate"),
    ) as Assessment;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** An exemption of the vault. */
export function exempted(reason: string, expires = "2027-03-01"): Exemption {
  return { control: "ZTAI-DA-05", resource: "azurerm_key_vault.*", category: "waiver", reason, owner: reason, expires };
}
