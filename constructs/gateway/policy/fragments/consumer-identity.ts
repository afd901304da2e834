import { policyFragment, type PolicyFragment } from "../policy-fragment";
import { statements } from "../xml/policy-expression";
import { refuseWhen, refusalText, variable } from "./refuse";

/** C# for the application that calls: limits, models and costs go by it. */
export const consumerId = refusalText("consumer-id");

/** C# for the user or service principal within that application: conversations belong to it. */
export const callerId = refusalText("caller-id");

/**
 * Says who calls, from the checked token and nothing that the caller writes: the application by `azp`, in tokens of version 1
 * `appid`, and the principal by `oid`. Implements ZTAI-ID-15.
 * https://learn.microsoft.com/entra/identity-platform/access-token-claims-reference
 */
export function consumerIdentity(): PolicyFragment {
  return policyFragment(
    "consumer-identity",
    {
      inbound: [
        variable(
          "consumer-id",
          statements(`
            var claims = ((Jwt)context.Variables["token"]).Claims;
            return claims.GetValueOrDefault("azp", claims.GetValueOrDefault("appid", ""));
          `),
        ),
        variable(
          "caller-id",
          statements(`
            var claims = ((Jwt)context.Variables["token"]).Claims;
            return claims.GetValueOrDefault("azp", claims.GetValueOrDefault("appid", "")) + "/" + claims.GetValueOrDefault("oid", "");
          `),
        ),
        refuseWhen(`${consumerId} == "" || (${callerId}).EndsWith("/")`, {
          status: 401,
          code: "unknown_caller",
          message: "The token does not say who calls.",
        }),
      ],
    },
    { fragments: ["entra-token"] },
  );
}
