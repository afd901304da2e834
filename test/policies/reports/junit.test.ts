import { renderJunit } from "../../../policies/reports/junit";
import { hostile, sampleAssessment } from "./sample-assessment";

/** Element names with their attributes; throws when tags do not nest or text holds markup. */
function parse(xml: string): { name: string; attributes: Record<string, string> }[] {
  const body = xml.replace(/^<\?xml[^?]*\?>\n/, "");
  const open: string[] = [];
  const found: { name: string; attributes: Record<string, string> }[] = [];
  let at = 0;
  for (const match of body.matchAll(/<(\/?)([a-z]+)((?: [a-z]+="[^"<]*")*)(\/?)>/g)) {
    if (/[<>]|&(?!(?:amp|lt|gt|quot|apos|#\d+);)/.test(body.slice(at, match.index))) throw new Error("markup in text");
    at = match.index + match[0].length;
    const [, closing, name = "", attributes = "", empty] = match;
    if (closing && open.pop() !== name) throw new Error(`${name} closes what is not open`);
    if (closing) continue;
    if (!empty) open.push(name);
    found.push({
      name,
      attributes: Object.fromEntries(
        [...attributes.matchAll(/([a-z]+)="([^"]*)"/g)].map((each) => [each[1] ?? "", each[2] ?? ""]),
      ),
    });
  }
  if (open.length > 0 || body.slice(at).trim() !== "") throw new Error("not closed");
  return found;
}

test("counts failures, and skips what is unknown or exempted", () => {
  const [root, ...rest] = parse(renderJunit(sampleAssessment()));
  expect(root).toMatchObject({
    name: "testsuites",
    attributes: { tests: "5", failures: "2", skipped: "2", errors: "0" },
  });
  expect(rest.filter(({ name }) => name === "testsuite").map(({ attributes }) => attributes["tests"])).toEqual([
    "2",
    "2",
    "1",
  ]);
});

test("says why something is skipped as the attribute that Azure DevOps reads, and as the text that GitLab reads", () => {
  const xml = renderJunit(sampleAssessment());
  const reasons = [
    "unknown: is not as it must be",
    "waiver until 2027-03-01, is not as it must be: is not as it must be",
  ];
  for (const reason of reasons) expect(xml).toContain(`<skipped message="${reason}">${reason}</skipped>`);
});

/** What Azure DevOps and GitLab read of each element, by what they read it. */
const read: Readonly<Record<string, readonly string[]>> = {
  testsuite: ["name", "timestamp", "tests", "failures", "errors", "skipped", "time"],
  testcase: ["name", "classname", "file", "time"],
  failure: ["message", "type"],
  skipped: ["message"],
};

test("gives Azure DevOps and GitLab the attributes that they read, and GitLab no test twice", () => {
  const elements = parse(renderJunit(sampleAssessment({ failing: 20 })));
  for (const { name, attributes } of elements) {
    for (const wanted of read[name] ?? []) expect([name, wanted, attributes[wanted]]).not.toContain(undefined);
    if (name === "testsuite") expect(attributes["timestamp"]).toBe("2026-11-20T00:00:00");
    if (name === "testcase") expect(attributes["file"]).toBe("cdk.tf.json");
  }
  const tests = elements.filter(({ name }) => name === "testcase").map(({ attributes }) => attributes);
  expect(new Set(tests.map(({ classname, name }) => `${classname} ${name}`)).size).toBe(tests.length);
});

test("says who answers for what is exempted, as the owner that Azure DevOps reads", () => {
  const owners = parse(renderJunit(sampleAssessment())).flatMap(({ attributes }) => attributes["owner"] ?? []);
  expect(owners).toEqual(["is not as it must be"]);
});

test("is well-formed whatever the values are", () => {
  const xml = renderJunit(sampleAssessment({ text: hostile }), { name: hostile });
  expect(parse(xml).filter(({ name }) => name === "script" || name === "img")).toEqual([]);
  expect(xml).not.toMatch(/[\u0000-\u0008\u001b]|\p{Surrogate}/u);
  expect(xml).not.toContain("]]>");
});
