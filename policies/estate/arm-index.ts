import { hasSubscription, normalizeArmId, withoutSubscription } from "../azure/arm-id";
import type { Resource } from "./resource";

/** Finds resources by ARM id, whatever its case, also when one side does not say the subscription. */
export class ArmIndex {
  private readonly byId = new Map<string, Resource>();
  private readonly open = new Map<string, { readonly id: string; readonly resource: Resource }[]>();

  add(id: string, resource: Resource): void {
    const normalized = normalizeArmId(id);
    if (!this.byId.has(normalized)) this.byId.set(normalized, resource);
    const key = withoutSubscription(normalized);
    const same = this.open.get(key);
    if (same) same.push({ id: normalized, resource });
    else this.open.set(key, [{ id: normalized, resource }]);
  }

  find(id: string): Resource | undefined {
    const normalized = normalizeArmId(id);
    const exact = this.byId.get(normalized);
    if (exact) return exact;
    const candidates = this.open.get(withoutSubscription(normalized)) ?? [];
    return candidates.find((candidate) => !hasSubscription(candidate.id) || !hasSubscription(normalized))?.resource;
  }
}
