import { renderCsv } from "../../../policies";
import { hostile, sampleAssessment } from "./sample-assessment";

/** The fields of CSV by RFC 4180; throws on what that does not allow. */
function parse(csv: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let rest = csv;
  while (rest !== "") {
    const [whole = "", quoted, bare = "", end] = /^(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/.exec(rest) ?? [];
    if (whole === "") throw new Error(`not a field: ${rest.slice(0, 80)}`);
    row.push(quoted === undefined ? bare : quoted.replace(/""/g, '"'));
    rest = rest.slice(whole.length);
    if (end === ",") continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

const header =
  "fingerprint,verdict,severity,control,pillar,rule,title,stack,address,type,azure_name,file,line,message,fix," +
  "accepted,accepted_by,accepted_until";

test("has a header that stays, and a line for each finding that is open or accepted", () => {
  const csv = renderCsv(sampleAssessment({ failing: 1 }));
  expect(csv.split("\r\n")[0]).toBe(header);
  const names = header.split(",");
  const rows = parse(csv)
    .slice(1)
    .map((row) => Object.fromEntries(row.map((cell, index) => [names[index], cell])));
  expect(
    rows.map(({ verdict, severity, rule, accepted, accepted_until }) => [
      verdict,
      severity,
      rule,
      accepted,
      accepted_until,
    ]),
  ).toEqual([
    ["fail", "critical", "sample-keys", "", ""],
    ["unknown", "high", "sample-subnet", "", ""],
    ["fail", "medium", "sample-vault", "waiver", "2027-03-01"],
  ]);
  expect(rows[0]).toMatchObject({
    pillar: "identities",
    address: "azurerm_cognitive_account.a0",
    file: "cdk.tf.json",
  });
});

test("has every verdict when asked to", () => {
  const verdicts = parse(renderCsv(sampleAssessment(), { all: true })).slice(1);
  expect(new Set(verdicts.map(([, verdict]) => verdict))).toEqual(
    new Set(["fail", "unknown", "pass", "not-applicable"]),
  );
  expect(new Set(verdicts.map((row) => row[11]))).toEqual(new Set(["cdk.tf.json"]));
});

test.each(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1", "－1", '=HYPERLINK("https://evil.example";"a")'])(
  "%j starts no formula",
  (text) => {
    const cells = parse(renderCsv(sampleAssessment({ text }))).flat();
    expect(cells.filter((cell) => /^[=+\-@\t\r\n＝＋－＠]/.test(cell))).toEqual([]);
    expect(cells).toContain(`'${text.trim()}`.replace(/^'(?=[^=+\-@＝＋－＠])/, ""));
  },
);

test("keeps its shape whatever the values are", () => {
  const rows = parse(renderCsv(sampleAssessment({ text: hostile }), { all: true }));
  expect(new Set(rows.map((row) => row.length))).toEqual(new Set([header.split(",").length]));
  expect(rows.flat().join("")).not.toMatch(/[\u0000-\u001f\u202a-\u202e]|\p{Surrogate}/u);
});
