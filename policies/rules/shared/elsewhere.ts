import { oncePer } from "../../../common/kept";
import { certainBlocks } from "../../estate/block";
import type { Graph, Target } from "../../estate/graph";
import { text } from "../../estate/value";

/** Where something is that an argument names. */
export type TargetPlace =
  /** The input manages or reads it, or it is in a subscription that a provider configuration of the input names. */
  | { readonly kind: "own" }
  /** It is in a subscription that nothing of the input belongs to: perhaps that of another tenant. */
  | { readonly kind: "elsewhere"; readonly subscription: string }
  | { readonly kind: "unknown"; readonly reason: string }
  | { readonly kind: "absent" };

/** Subscriptions of the provider configurations of an estate, lower case. */
const ownSubscriptions = oncePer((graph: Graph): ReadonlySet<string> => {
  const providers = graph
    .all("terraform")
    .flatMap((stack) =>
      certainBlocks(stack.blocks("provider")).flatMap((section) =>
        section.names.flatMap((provider) =>
          certainBlocks(section.blocks(provider)).flatMap((block) => text(block.value("subscription_id")) ?? []),
        ),
      ),
    );
  return new Set(providers.map((subscription) => subscription.toLowerCase()));
});

/**
 * Tells the estate's own from what lies elsewhere.
 * @param beside ids of the estate's own resources, whose subscriptions are its own as well. @default - none
 */
export function placeOfTarget(target: Target, graph: Graph, beside: readonly Target[] = []): TargetPlace {
  if (target.kind === "resource") return { kind: "own" };
  if (target.kind !== "outside") return target;
  // What a data source reads, the estate's own sign-in may read.
  if (target.block?.isRead) return { kind: "own" };
  const subscription = subscriptionOf(target);
  if (subscription === undefined) return { kind: "unknown", reason: `${target.id} does not say its subscription` };
  const isOwn = ownSubscriptions(graph).has(subscription) || beside.some((one) => subscriptionOf(one) === subscription);
  return isOwn ? { kind: "own" } : { kind: "elsewhere", subscription };
}

function subscriptionOf(target: Target): string | undefined {
  return target.kind === "outside" ? /^\/subscriptions\/([^/]+)/i.exec(target.id)?.[1]?.toLowerCase() : undefined;
}
