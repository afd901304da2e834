import { someText, type Shape } from "../../../partly";

/** A function that is not evaluated, and what is known of its result all the same. */
interface NotEvaluated {
  /** Completes "is unknown: …". */
  readonly reason: string;
  readonly shape?: Shape;
}

const later = (name: string): NotEvaluated => ({ reason: `${name}() is decided when Terraform runs`, shape: someText });
const machine = (name: string): NotEvaluated => ({
  reason: `${name}() depends on the machine that Terraform runs on`,
  shape: someText,
});

/**
 * Functions of Terraform 1.11 that are not evaluated here, and why.
 * https://developer.hashicorp.com/terraform/language/functions, November 2026
 */
export const notEvaluated: Readonly<Record<string, NotEvaluated>> = {
  abspath: machine("abspath"),
  base64gzip: { reason: "base64gzip() is not evaluated: what it gives is read by nothing here", shape: someText },
  bcrypt: later("bcrypt"),
  issensitive: { reason: "what is sensitive is decided when Terraform runs", shape: someText },
  pathexpand: machine("pathexpand"),
  plantimestamp: later("plantimestamp"),
  rsadecrypt: { reason: "rsadecrypt() is not evaluated: it needs a private key" },
  timestamp: later("timestamp"),
  type: { reason: "type() is known to the console only", shape: someText },
  uuid: later("uuid"),
};
