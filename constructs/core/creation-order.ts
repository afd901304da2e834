import type { TerraformResource } from "cdktf";
import { dependable } from "cdktf";

/**
 * Makes resources come one after another, phase by phase, however late each is added. For services that refuse a second
 * change while one is under way (409, 412), as Foundry accounts, search services and Cosmos DB accounts do.
 */
export class CreationOrder<Phase extends string> {
  private readonly steps: { readonly phase: Phase; readonly resource: TerraformResource }[] = [];
  /** The edge that this order gave each resource, so that it can be moved; edges of others stay. */
  private readonly edges = new Map<TerraformResource, { readonly before: TerraformResource; readonly edge: string }>();

  /** @param phases from the first to the last */
  constructor(private readonly phases: readonly Phase[]) {}

  /** Puts `resource` at the end of its phase; what comes after it now waits for it. */
  add(phase: Phase, resource: TerraformResource): void {
    this.steps.push({ phase, resource });
    const order = this.phases.flatMap((each) => this.steps.filter((step) => step.phase === each));
    order.forEach((step, i) => {
      const before = order[i - 1];
      if (before) this.follow(step.resource, before.resource);
    });
  }

  private follow(resource: TerraformResource, before: TerraformResource): void {
    const old = this.edges.get(resource);
    if (old?.before === before) return;
    const edge = dependable(before);
    resource.dependsOn = [...(resource.dependsOn ?? []).filter((other) => other !== old?.edge), edge];
    this.edges.set(resource, { before, edge });
  }
}
