import { protections } from "../../../constructs/core/classification";
import type { WorkloadCheck } from "../../deployment/checks/check";
import type { AiGatewayWorkload } from "../../deployment";

/** What is said over highly confidential data is in no log. */
export const contentInLog: WorkloadCheck<AiGatewayWorkload> = function* ({ logContent, classification }, { path }) {
  if (logContent !== true || classification === undefined) return;
  if (protections[classification].contentInLogs !== "never") return;
  const message = `puts prompts and answers over ${classification} data into a log`;
  yield { code: "ZTAI-CFG-121", path: [...path, "logContent"], ofKey: true, message, fix: "remove it" };
};
