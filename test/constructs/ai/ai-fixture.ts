import type { FoundryAccountProps } from "../../../constructs/ai/foundry-account";
import { FoundryAccount } from "../../../constructs/ai/foundry-account";
import type { Classification } from "../../../constructs/core/classification";
import type { RegionName } from "../../../constructs/core/regions";
import { workload } from "../data/workload-fixture";

/** A workload with a Foundry account over data of one classification. */
export function foundryWorkload(
  classification: Classification = "general",
  props: Partial<FoundryAccountProps> = {},
  location?: RegionName,
) {
  const { stack, landingZone, vault } = workload(classification, location);
  const keyStore = classification.endsWith("confidential") ? vault() : undefined;
  const foundry = new FoundryAccount(stack, "Foundry", {
    landingZone,
    classification,
    keyStore,
    outboundHosts: ["stdocs.blob.core.windows.net"],
    ...props,
  });
  return { stack, landingZone, keyStore, foundry };
}
