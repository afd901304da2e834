import type { Construct } from "constructs";
import type { Classification } from "./classification";
import { protections } from "./classification";
import type { CustomerKey, IKeyStore, KeyNeeds } from "./customer-key";
import { ConstructError } from "./errors";

/**
 * The customer-managed key for `scope` when the classification asks for one; undefined when it does not. Implements ZTAI-DA-04.
 *
 * @throws ConstructError ZTAI-CON-004 when it does and there is no key store.
 */
export function customerKeyFor(
  scope: Construct,
  classification: Classification,
  keyStore: IKeyStore | undefined,
  label: string,
  needs?: KeyNeeds,
): CustomerKey | undefined {
  if (!protections[classification].customerManagedKey) return undefined;
  if (keyStore) return keyStore.customerKey(scope, label, needs);
  throw new ConstructError(
    "ZTAI-CON-004",
    scope,
    `holds ${classification} data, which asks for a customer-managed key, and has no key store`,
    "pass keyStore, such as a WorkloadVault",
  );
}
