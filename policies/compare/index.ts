export {
  baselineVersion,
  makeBaseline,
  readBaseline,
  renderBaseline,
  type Baseline,
  type BaselineFinding,
} from "./baseline";
export { compareAssessments } from "./compare-assessments";
export type { ControlChange, Difference, FindingChange, FindingState } from "./difference";
export { renderDifferenceMarkdown } from "./difference-markdown";
export { renderDifferenceText, type DifferenceTextOptions } from "./difference-text";
export { onlyNew, type OnlyNew } from "./only-new";
