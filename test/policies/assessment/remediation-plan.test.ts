import { judge, loadStacks, renderHtml, renderMarkdown, renderText, type Rule } from "../../../policies";
import { fail } from "../../../policies/engine/outcome";

/** A rule of an organisation's own, for a control that the catalog does not have. */
const ownRule = (id: string): Rule => ({
  id,
  control: "custom",
  title: `Vault breaks ${id}`,
  severity: "high",
  on: ["azurerm_key_vault"],
  check: () => fail("it is as it is"),
  fix: `Follow ${id}.`,
  examples: { pass: {}, fail: {} },
});
const text = JSON.stringify({ resource: { azurerm_key_vault: { a: {} } } });
const judgedBy = (...rules: Rule[]) =>
  judge(loadStacks([{ name: "s", file: "s.tf.json", text }]), { today: "2026-11-20", rules });

describe("a failure of a rule whose control is none of the catalog", () => {
  test("is a step of its own for each rule", () => {
    const { plan } = judgedBy(ownRule("own-b"), ownRule("own-a"));
    expect(plan.map(({ control, title, findings }) => [control, title, findings.length])).toEqual([
      ["custom", "Vault breaks own-b", 1],
      ["custom", "Vault breaks own-a", 1],
    ]);
  });

  test.each([
    ["text", renderText],
    ["markdown", renderMarkdown],
    ["html", renderHtml],
  ])("is said in the %s report, which does not claim that nothing failed", (_, render) => {
    const report = render(judgedBy(ownRule("own-a")));
    expect(report).toContain("Vault breaks own-a");
    expect(report).not.toContain("Nothing failed");
  });
});
