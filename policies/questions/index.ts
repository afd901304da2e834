export {
  answerValues,
  answerState,
  type Answer,
  type AnswerEntry,
  type AnswerSource,
  type AnswerValue,
} from "./answer";
export { applyAnswers, contradictions, type AnsweredResult } from "./apply-answers";
export { loadAnswers, type LoadedAnswers } from "./load-answers";
export { questions, type Question } from "./questions";
export { renderAnswersTemplate, type AnswersTemplateOptions } from "./render-answers";
