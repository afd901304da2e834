import { backendPart, longestBackendPart } from "../../../stacks/gateway-names";
import type { AiGatewayWorkload } from "../../deployment";
import type { WorkloadCheck } from "../../deployment/checks/check";

/** The gateway has back ends that are named after deployments, in letters, digits and hyphens: no two may be called the same there. */
export const backendNames: WorkloadCheck<AiGatewayWorkload> = function* ({ models = [] }, { path }) {
  const first = new Map<string, string>();
  for (const [i, model] of models.entries()) {
    const name = model?.deploymentName;
    if (name === undefined) continue;
    const at = { code: "ZTAI-CFG-126", path: [...path, "models", i, "deploymentName"], found: name } as const;
    const part = backendPart(name);
    const earlier = first.get(part);
    if (part.length > longestBackendPart) {
      const message = "is too long for the name of a back end";
      yield { ...at, message, allowed: `up to ${longestBackendPart} characters`, fix: "choose a shorter one" };
    } else if (earlier !== undefined && earlier.toLowerCase() !== name.toLowerCase()) {
      const message = `and ${earlier} are the same to the gateway, which tells deployments apart by letters and digits`;
      yield { ...at, message, fix: "choose another deploymentName" };
    }
    first.set(part, earlier ?? name);
  }
};
