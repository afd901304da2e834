import { everybody, type Audience, type Opening } from "./opening";
import { portSet } from "./port-set";
import { sensitivePorts } from "./ports";

const ports = portSet(sensitivePorts);

/** An audience, smaller than everybody, that reaches a protocol made for inside a network. */
export function internalPorts(audience: Audience): Opening {
  return { direction: "inbound", audience, ports, unless: everybody };
}
