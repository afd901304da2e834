import type { Assessment } from "../assessment/assess";
import type { JudgedFinding } from "../assessment/exemptions";
import { formatProblem } from "../../common/problem";
import { fingerprint } from "./fingerprint";
import { plain } from "./plain";
import { reportedFindings, unreadIdentity, type ListOptions } from "./reported-findings";
import { unreadNote } from "./unread-note";

/** What a column says of a finding. */
type Cell = (finding: JudgedFinding, pillarOf: ReadonlyMap<string, string>) => string | number | undefined;

type Row = Readonly<Record<string, string | number | undefined>>;

/** The columns in their order: new ones come at the end, none changes its name or meaning. */
const columns: Readonly<Record<string, Cell>> = {
  fingerprint,
  verdict: ({ verdict }) => verdict,
  severity: ({ severity }) => severity,
  control: ({ control }) => control,
  pillar: ({ control }, pillarOf) => pillarOf.get(control),
  rule: ({ rule }) => rule,
  title: ({ title }) => title,
  stack: ({ stack }) => stack,
  address: ({ address }) => address,
  type: ({ type }) => type,
  azure_name: ({ azureName }) => azureName,
  file: ({ file }) => file,
  line: ({ line }) => line,
  message: ({ message }) => message,
  fix: ({ fix }) => fix,
  accepted: ({ exemption, declaration }) => exemption?.category ?? (declaration ? "declared" : undefined),
  accepted_by: ({ exemption, declaration }) => (exemption ?? declaration)?.owner,
  accepted_until: ({ exemption, declaration }) => exemption?.expires ?? declaration?.until,
};

/**
 * The findings as CSV by RFC 4180, with a header and a line break (CR LF) at the end: one line each, in the order of the rules; before
 * them one with the verdict `unread` for each part of the input that was not read.
 * A text that a spreadsheet would calculate has an apostrophe before it: https://owasp.org/www-community/attacks/CSV_Injection
 */
export function renderCsv(assessment: Assessment, { all }: ListOptions = {}): string {
  const pillarOf = new Map(assessment.controls.map(({ control }) => [control.id, control.pillar]));
  const names = Object.keys(columns);
  const rows = [
    ...unreadRows(assessment),
    ...reportedFindings(assessment.findings, all).map((finding): Row =>
      Object.fromEntries(Object.entries(columns).map(([name, cell]) => [name, cell(finding, pillarOf)])),
    ),
  ];
  const lines = [names, ...rows.map((row) => names.map((name) => field(row[name])))];
  return lines.map((line) => `${line.join(",")}\r\n`).join("");
}

function unreadRows(assessment: Assessment): readonly Row[] {
  const note = unreadNote(assessment);
  if (!note) return [];
  return assessment.unread.map((part) => ({
    fingerprint: fingerprint(unreadIdentity(part)),
    verdict: "unread",
    rule: part.problem.code,
    title: note.headline,
    address: part.name,
    file: part.problem.file,
    message: formatProblem(part.problem),
    accepted: part.allowed ? "allowed" : undefined,
  }));
}

function field(value: string | number | undefined): string {
  if (value === undefined) return "";
  const text = typeof value === "number" ? String(value) : harmless(plain(value));
  return /[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}

/** What starts a formula, also in full width, as a text. */
function harmless(text: string): string {
  return /^[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text;
}
