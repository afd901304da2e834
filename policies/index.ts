export {
  controls,
  controlOwners,
  findControl,
  pillars,
  threats,
  type Control,
  type ControlOwner,
  type ControlQuestion,
  type Level,
  type Pillar,
  type Threat,
} from "./catalog";
export { coverage, coveredFrameworks, type CoverageEntry, type CoveredFramework } from "./catalog/coverage";
export { assess, judge, type Assessment, type AssessOptions } from "./assessment/assess";
export type { ControlResult, Status } from "./assessment/control-status";
export type { AppliedExemption } from "./assessment/exemption";
export type { Exemption, ExemptionCategory } from "./estate/written-exemption";
export type { JudgedFinding } from "./assessment/exemptions";
export {
  loadInputs,
  loadJsonInputs,
  loadStacks,
  type Input,
  type LoadedEstate,
  type StackText,
} from "./estate/loaders/load";
export { sourceLines } from "./estate/loaders/source-lines";
export { capabilities, conditionsByCapability, type ProvidedCondition } from "./catalog/capabilities";
export type { AppliedDeclaration, Declaration, PlacedDeclaration } from "./declarations";
export { openFindings } from "./assessment/open-findings";
export type { Remedy, Verdict } from "./engine/outcome";
export { causeKinds, type CauseKind } from "./assessment/cause-kinds";
export type { FindingCause } from "./assessment/causes";
export { groupFindings, type FindingGroup, type Grouping } from "./assessment/groups";
export { pullRequests, type PatchedPlace, type PullRequest } from "./assessment/repair/pull-requests";
export type { Patch } from "./assessment/repair/patch";
export { planFormula, type PlanStep } from "./assessment/remediation-plan";
export { formatProblem, type Problem } from "../common/problem";
export { PolicyInputError } from "./assessment/input-error";
export { problemCodes } from "./problem-codes";
export { severities, type Rule, type Severity } from "./engine/rule";
export type { Finding } from "./engine/run";
export { isShown, scoreFormula, type ControlTally, type PillarScore, type Score } from "./assessment/score";
export {
  explainControl,
  explainProblem,
  explainRule,
  explainThreat,
  type ControlExplanation,
  type ThreatExplanation,
} from "./explain";
export { importZeroTrustAssessment, type ImportedAssessment, type ImportOptions, type MergedOutcome } from "./import";
export {
  applyAnswers,
  contradictions,
  loadAnswers,
  questions,
  renderAnswersTemplate,
  type Answer,
  type AnsweredResult,
  type AnswerEntry,
  type LoadedAnswers,
  type Question,
} from "./questions";
export {
  compareAssessments,
  makeBaseline,
  onlyNew,
  readBaseline,
  renderBaseline,
  renderDifferenceMarkdown,
  renderDifferenceText,
  type Baseline,
  type Difference,
} from "./compare";
export { draw, drawEstate, renderEstateSvg, type Drawn } from "./diagram";
export { findPaths, findPathsIn, type FoundPaths } from "./find-paths";
export {
  attackPaths,
  explainPath,
  isTry,
  pathReportOf,
  renderPathsJson,
  renderPathsMermaid,
  renderPathsText,
  selectPaths,
  type AttackPath,
  type ChokePoint,
  type ExplainedPath,
  type PathReport,
} from "./paths";
export {
  modelThreats,
  modelThreatsIn,
  riskFormula,
  type ModelledThreat,
  type Mitigation,
  type ThreatModel,
  type ThreatOptions,
} from "./threats";
export { renderThreatsJson, renderThreatsMarkdown, threatsVersion } from "./reports/threats";
export { loadCustomRules, renderRuleTests, testRules, type CustomRuleFile } from "./custom-rules";
export { loadExemptions, type ExemptionPolicy, type PlacedExemption, type SkipCommentAnswer } from "./exemption-files";
export { findPack, kitPacks, packNamed, selectRules, type Pack } from "./packs";
export { renderCodeQuality } from "./reports/code-quality";
export { renderCsv } from "./reports/csv";
export { renderHtml, type HtmlOptions } from "./reports/html";
export { renderJson, reportVersion, type JsonOptions } from "./reports/json";
export { renderJunit, type JunitOptions } from "./reports/junit";
export { renderMarkdown, type MarkdownOptions } from "./reports/markdown";
export { ocsfVersion, renderOcsf, type OcsfOptions } from "./reports/ocsf";
export type { ListOptions } from "./reports/reported-findings";
export { renderEstatePage, renderPathsPage } from "./reports/pages";
export { renderSarif, type SarifOptions } from "./reports/sarif";
export type { ReadLine } from "./reports/excerpt";
export { renderSteps, renderText, type StepsOptions, type TextOptions } from "./reports/text";
export { rules } from "./rules";
export { advice, nearest } from "../common/nearest";
export { standardInput } from "../common/standard-input";
