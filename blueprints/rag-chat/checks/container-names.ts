import type { WorkloadCheck } from "../../deployment/checks/check";
import { reservedName } from "../../deployment/checks/reserved-names";
import type { ChatWorkload } from "../chat-workload";

/** No container of documents has a name that Azure reserves. */
export const containerNames: WorkloadCheck<ChatWorkload> = function* ({ dataContainers = [] }, { path }) {
  for (const [i, container] of dataContainers.entries()) yield* reservedName([...path, "dataContainers", i], container);
};
