import { policyFragment, type FragmentName, type PolicyFragment } from "../policy-fragment";
import { namedValue, quotedText } from "../xml/policy-expression";
import { refuseWhen } from "./refuse";

/** A named value that stops requests. */
export interface KillSwitch {
  /**
   * Name of a named value: `off` lets requests pass, everything else stops them. It is no secret, so a plain value serves;
   * changing it takes effect without a new policy.
   */
  readonly namedValue: string;
}

/**
 * Stops every request to the API, before anything else is done for it. Implements ZTAI-AI-10.
 * https://learn.microsoft.com/azure/api-management/api-management-howto-properties
 */
export function killSwitch(props: KillSwitch): PolicyFragment {
  return stopping("kill-switch", props, "The gateway is stopped.");
}

/** Stops the requests of one consumer, in the policy of its product. Implements ZTAI-AI-10. */
export function consumerKillSwitch(props: KillSwitch): PolicyFragment {
  return stopping("consumer-kill-switch", props, "Access is stopped.");
}

function stopping(name: FragmentName, props: KillSwitch, message: string): PolicyFragment {
  const condition = `${quotedText(namedValue(props.namedValue))} != "off"`;
  return policyFragment(
    name,
    { inbound: [refuseWhen(condition, { status: 503, code: "stopped", message })] },
    { namedValues: [props.namedValue] },
  );
}
