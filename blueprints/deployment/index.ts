export { formatProblem, type Problem } from "../../common/problem";
export { ConfigurationError } from "../../common/ztai-error";
export type * from "./deployment.generated";
export { configurationErrors } from "./error-codes";
export type { ErrorCode } from "./error-codes";
export type { ErrorExplanation } from "./error-explanation";
export { loadDeployment, loadDeploymentWithWarnings, loadEnvironments } from "./load-deployment";
export type { EnvironmentProblem, LoadedDeployment, LoadedEnvironments, LoadOptions } from "./load-deployment";
export { modelCatalog } from "./model-catalog";
