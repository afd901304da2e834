import type { WorkloadCheck } from "../../deployment/checks/check";
import { reservedName } from "../../deployment/checks/reserved-names";
import type { RagChatWorkload } from "../../deployment";

/** No container of documents has a name that Azure reserves. */
export const containerNames: WorkloadCheck<RagChatWorkload> = function* ({ dataContainers = [] }, { path }) {
  for (const [i, container] of dataContainers.entries()) yield* reservedName([...path, "dataContainers", i], container);
};
