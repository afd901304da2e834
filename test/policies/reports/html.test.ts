import { createHash } from "node:crypto";
import type { Assessment } from "../../../policies";
import { renderHtml } from "../../../policies/reports/html";
import { exempted, hostile, sampleAssessment } from "./sample-assessment";

interface Tag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** The start tags of a page; throws when a tag has an attribute that is not quoted. */
function tagsOf(page: string): readonly Tag[] {
  const markup = page.replace(/<(style|script)>[\s\S]*?<\/\1>/g, "<$1>");
  return [...markup.matchAll(/<([a-z][a-z0-9]*)((?:[^>"]|"[^"]*")*)>/gi)].map(([, name = "", rest = ""]) => {
    const attributes = [...rest.matchAll(/([a-z-]+)(?:="([^"]*)")?/gi)].map((match) => [
      match[1] ?? "",
      match[2] ?? "",
    ]);
    return { name: name.toLowerCase(), attributes: Object.fromEntries(attributes) as Record<string, string> };
  });
}

const page = (assessment: Assessment = sampleAssessment()) => renderHtml(assessment);
const textOf = (html: string) =>
  html
    .replace(/<(style|script)>[\s\S]*?<\/\1>/g, "")
    .replace(/<[^>]*>/g, " ")
    .replace(/\s+/g, " ");

describe("a page", () => {
  const html = page();
  const tags = tagsOf(html);
  const ids = tags.flatMap(({ attributes }) => attributes["id"] ?? []);

  test("loads nothing and runs only its own style and script", () => {
    expect(tags.filter(({ name }) => ["link", "img", "iframe", "object", "embed", "base"].includes(name))).toEqual([]);
    expect(
      tags.filter(({ attributes }) => attributes["src"] !== undefined || attributes["style"] !== undefined),
    ).toEqual([]);
    const policy =
      tags.find(({ attributes }) => attributes["http-equiv"] === "Content-Security-Policy")?.attributes["content"] ??
      "";
    expect(policy).toContain("default-src &#39;none&#39;");
    for (const element of ["style", "script"]) {
      const content = new RegExp(`<${element}>([\\s\\S]*?)</${element}>`).exec(html)?.[1] ?? "";
      expect(policy).toContain(createHash("sha256").update(content).digest("base64"));
    }
  });

  test("every link leads to something on the page, and every id is there once", () => {
    const links = tags.flatMap(({ attributes }) => attributes["href"] ?? []);
    expect(links.length).toBeGreaterThan(10);
    expect(links.filter((link) => !link.startsWith("#") || !ids.includes(link.slice(1)))).toEqual([]);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  test("has a sheet per failure, unknown and exempted finding with what, why, evidence and fix", () => {
    const sheets = html.split('<details class="finding"').slice(1);
    expect(sheets).toHaveLength(4);
    for (const sheet of sheets)
      for (const heading of ["Why", "Evidence", "Fix"]) expect(sheet).toContain(`<h4>${heading}</h4>`);
    expect(sheets[0]).toContain("localAuthEnabled: false");
    expect(sheets[0]).toContain("control: &quot;sample-keys&quot;");
  });

  test("can be read without the script: nothing but the filter is hidden", () => {
    expect(tags.filter(({ attributes }) => attributes["hidden"] !== undefined).map(({ name }) => name)).toEqual([
      "form",
    ]);
  });

  test("has one first heading, labelled sections, and headers on every table", () => {
    expect(tags.filter(({ name }) => name === "h1")).toHaveLength(1);
    for (const { attributes } of tags.filter(({ name }) => name === "section"))
      expect(ids).toContain(attributes["aria-labelledby"]);
    for (const { attributes } of tags.filter(({ name }) => name === "th"))
      expect(attributes["scope"]).toMatch(/^(row|col)$/);
  });

  test("lists what was not looked at and explains the scores", () => {
    expect(html).toContain("Nothing is known of ");
    expect(textOf(html)).toContain("The score of a pillar is the same of its controls.");
  });

  test("is the same every time", () => {
    expect(page()).toBe(html);
  });
});

test("markup in names, messages, reasons, files and remedies is inert", () => {
  const html = page(sampleAssessment({ text: hostile }));
  const tags = tagsOf(html);
  const names = new Set(tagsOf(page()).map(({ name }) => name));
  expect(tags.map(({ name }) => name).filter((name) => !names.has(name))).toEqual([]);
  expect(tags.filter(({ name }) => name === "script")).toHaveLength(1);
  expect(tags.flatMap(({ attributes }) => Object.keys(attributes)).filter((name) => name.startsWith("on"))).toEqual([]);
  expect(tags.flatMap(({ attributes }) => attributes["href"] ?? []).filter((link) => !link.startsWith("#"))).toEqual(
    [],
  );
  expect(html).not.toMatch(/[\u0000-\u0008\u001b\u202e]|\p{Surrogate}/u);
  expect(html).toContain("&lt;script&gt;alert(1)&lt;/script&gt;");
});

test.each([
  ["2026-12-01", "11 days left"],
  ["2026-11-21", "1 day left"],
  ["2026-11-18", "expired 2 days ago"],
])("an exemption until %s is shown as %s", (expires, shown) => {
  expect(textOf(page(sampleAssessment({ exemptions: [exempted("reason", expires)] })))).toContain(shown);
});

test("a long list keeps sheets for the worst findings and lines for the rest", () => {
  const html = page(sampleAssessment({ failing: 1100 }));
  expect(html.split('<details class="finding"')).toHaveLength(1001);
  expect(html.split('<div class="finding flat"')).toHaveLength(103);
  expect(html.length).toBeLessThan(8_000_000);
});

test("a step without a finding says what the control asks for", () => {
  const assessment = sampleAssessment();
  const [step] = assessment.plan;
  if (!step) throw new Error("the sample has a plan");
  const remediation = assessment.controls.find(({ control }) => control.id === step.control)?.control.remediation[0];
  const html = textOf(page({ ...assessment, findings: [], plan: [{ ...step, findings: [] }] }));
  expect(html).toContain(remediation);
});

test("an estate without findings says so", () => {
  const assessment = sampleAssessment();
  const html = textOf(page({ ...assessment, findings: [], plan: [], exemptions: [] }));
  expect(html).toContain("Nothing failed.");
  expect(html).toContain("Nobody has accepted a finding.");
});
