import { table } from "../../../common/markdown-page";
import { threatFrameworks } from "../../catalog/threat-frameworks";
import {
  riskFormula,
  type DataFlowDiagram,
  type Mitigation,
  type ModelledThreat,
  type ThreatModel,
} from "../../threats";
import { codeElement, fenced, value } from "../markdown-escape";
import { unreadNote } from "../unread-note";
import { elementText, renderDataFlowMermaid } from "./mermaid";
import {
  appliesNames,
  evidenceOf,
  mitigationCounts,
  mitigationNames,
  threatOwnerNames,
  ownersText,
  riskNames,
  threatCounts,
} from "./words";

/** A threat model as a page that people keep beside the design. */
export function renderThreatsMarkdown(model: ThreatModel): string {
  const applying = model.threats.filter(({ applies }) => applies !== "no");
  return `${[
    "# Threat model",
    ...unread(model),
    summary(model),
    "## Data flows and trust boundaries",
    fenced(renderDataFlowMermaid(model.dataFlow).trimEnd(), "mermaid"),
    flows(model.dataFlow),
    "## Threats",
    overview(applying),
    ...applying.map((threat) => section(threat, model.blank)),
    "## Threats that do not apply",
    others(model.threats.filter(({ applies }) => applies === "no")),
    "## Method",
    value(riskFormula),
  ].join("\n\n")}\n`;
}

function unread({ assessment }: ThreatModel): readonly string[] {
  const note = unreadNote(assessment);
  return note ? [[`**${value(note.headline)}**`, ...note.lines.map((line) => `- ${value(line)}`)].join("\n")] : [];
}

function summary(model: ThreatModel): string {
  const { today, blank, assessment } = model;
  const inputs = assessment.inputs.map(({ path }) => codeElement(path)).join(", ");
  const judged = blank ? "drawn; nothing of it is judged, and every control is to be decided" : `judged on ${today}`;
  return `${value(threatCounts(model))}\n\n${assessment.resources} resources of ${inputs}, ${judged}.`;
}

function overview(threats: readonly ModelledThreat[]): string {
  if (threats.length === 0) return "None applies.";
  return table(
    ["Threat", "", "Residual risk", "Controls", "Owner"],
    threats.map((one) => [
      `[${one.threat.id}](#${one.threat.id.toLowerCase()}) ${value(one.threat.title)}`,
      appliesNames[one.applies],
      one.risk ? riskNames[one.risk.level] : "–",
      mitigationCounts(one),
      ownersText(one.owners),
    ]),
  );
}

function flows({ flows: all, elements }: DataFlowDiagram): string {
  const byId = new Map(elements.map((one) => [one.id, one]));
  const end = (id: string) => {
    const one = byId.get(id);
    return one ? elementText(one).map(value).join(", ") : id;
  };
  if (all.length === 0) return "No flow of data between what is here is known.";
  return table(
    ["Flow", "From", "To", "By", "Crosses"],
    all.map(({ id, from, to, by, crosses }) => [
      id,
      end(from),
      end(to),
      by.map(value).join(", "),
      crosses.join(", ") || "nothing",
    ]),
  );
}

function section(one: ModelledThreat, blank: boolean): string {
  const { threat, applies, why, mitigations, risk, owners } = one;
  const ids = threatFrameworks(threat).map(([name, list]) => `${name}: ${list.join(", ")}`);
  return [
    `<a id="${threat.id.toLowerCase()}"></a>\n\n### ${threat.id} ${value(threat.title)}`,
    value(threat.scenario),
    `**${appliesNames[applies]}.** ${value(why)}`,
    `Boundary: ${value(threat.trustBoundary)}. ${value(ids.join("; "))}.`,
    table(
      ["Control", "State", blank ? "Question" : "What says so", "Owner"],
      mitigations.map((each) => mitigationRow(each)),
    ),
    `**Residual risk: ${risk ? riskNames[risk.level].toLowerCase() : "–"}.** ${value(threat.residual)} Owner: ${ownersText(owners)}.`,
    ...(blank ? ["Decision:\n\nDecided by, on:"] : []),
  ].join("\n\n");
}

function mitigationRow(mitigation: Mitigation): readonly string[] {
  const { control, state, step } = mitigation;
  return [
    `${control.id} ${value(control.title)}`,
    `${mitigationNames[state]}${step === undefined ? "" : `, step ${step} of the plan`}`,
    evidenceOf(mitigation).map(value).join("; "),
    threatOwnerNames[control.owner],
  ];
}

function others(threats: readonly ModelledThreat[]): string {
  if (threats.length === 0) return "Every threat of the catalog applies, or may.";
  return threats.map(({ threat, why }) => `- ${threat.id} ${value(threat.title)}. ${value(why)}`).join("\n");
}
