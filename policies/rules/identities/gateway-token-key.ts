import { everyElement, isPartlyUnknown } from "../../estate/gateway-policy/policy-element";
import { all, fail, notApplicable, pass, unknown } from "../../engine/outcome";
import { policyExample } from "../shared/gateway/policy-example";
import { policyRule } from "../shared/gateway/policy-rule";

/** Whoever reads the policy can sign tokens with a key that stands in it. */
export default policyRule(
  {
    id: "gateway-token-key",
    control: "ZTAI-ID-15",
    title: "Gateway checks tokens with a key that stands in its policy",
    severity: "high",
    fix: "Check signatures with the keys of openid-config, or with a certificate of the gateway.",
    examples: {
      pass: policyExample(
        '<validate-jwt header-name="Authorization"><issuer-signing-keys><key certificate-id="signing" /></issuer-signing-keys></validate-jwt>',
      ),
      fail: policyExample(
        '<validate-jwt header-name="Authorization"><issuer-signing-keys><key>bm90LWEtcmVhbC1rZXk=</key></issuer-signing-keys></validate-jwt>',
      ),
    },
    edges: [
      {
        when: "a named value holds the key",
        given: policyExample(
          '<validate-jwt header-name="Authorization"><issuer-signing-keys><key>{{signing}}</key></issuer-signing-keys></validate-jwt>',
        ),
        verdict: "pass",
      },
      {
        when: "a public key is given by its parts",
        given: policyExample(
          '<validate-jwt header-name="Authorization"><issuer-signing-keys><key n="abc" e="AQAB" /></issuer-signing-keys></validate-jwt>',
        ),
        verdict: "pass",
      },
    ],
  },
  (root) => {
    const lists = [...everyElement(root)].filter(({ name }) => /^(?:issuer-signing|decryption)-keys$/.test(name));
    const keys = lists.flatMap(({ children }) => children).filter(({ name }) => name === "key");
    if (keys.length === 0) return notApplicable("it names no key");
    return all(
      keys.map(({ text }) => {
        if (text === "" || /^\{\{[^{}]+\}\}$/.test(text)) return pass();
        return isPartlyUnknown(text) ? unknown("a key is not known") : fail("a key for tokens stands in the policy");
      }),
    );
  },
);
