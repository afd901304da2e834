import type { TerraformResource } from "cdktf";
import { dependable } from "cdktf";

/**
 * Makes resources come one after another, phase by phase, however late each is added. For services that refuse a second
 * change while one is under way (409), as Foundry accounts and search services do.
 */
export class CreationOrder<Phase extends string> {
  private readonly steps: Record<Phase, TerraformResource[]>;
  /** The edge that this order gave each resource, so that it can be moved. */
  private readonly edges = new Map<TerraformResource, string>();

  /** @param phases from the first to the last */
  constructor(private readonly phases: readonly Phase[]) {
    this.steps = Object.fromEntries(phases.map((phase) => [phase, []])) as unknown as Record<
      Phase,
      TerraformResource[]
    >;
  }

  /** Puts `resource` at the end of its phase; what comes after it now waits for it. */
  add<T extends TerraformResource>(phase: Phase, resource: T): T {
    this.steps[phase].push(resource);
    const order = this.phases.flatMap((each) => this.steps[each]);
    order.forEach((step, i) => this.follow(step, order[i - 1]));
    return resource;
  }

  private follow(step: TerraformResource, before: TerraformResource | undefined): void {
    const old = this.edges.get(step);
    const others = (step.dependsOn ?? []).filter((edge) => edge !== old);
    if (before === undefined) return;
    const edge = dependable(before);
    step.dependsOn = [...others, edge];
    this.edges.set(step, edge);
  }
}
