import { withResource, resourcesOf, type Stacks } from "./estate";
import { withValue } from "./json-path";
import { placesOf, type Operator } from "./mutant";
import { detach } from "./operators/detach";
import { flip } from "./operators/flip";
import { shorten } from "./operators/shorten";
import { weaken } from "./operators/weaken";
import { widen } from "./operators/widen";

/** An estate with everything made weaker at once that keeps its shape, so that most rules fail on it. */
export function ruined(stacks: Stacks): Stacks {
  const operators: readonly Operator[] = [flip, weaken, widen, shorten, detach];
  const all = resourcesOf(stacks);
  return all.reduce((estate, resource) => {
    const raw = placesOf(resource, all).reduce((changed, place) => {
      const value = operators.flatMap((operator) => operator(place))[0];
      return value === undefined ? changed : withValue(changed, place.path, value);
    }, resource.raw);
    return withResource(estate, resource, raw);
  }, stacks);
}
