import type { ITerraformDependable } from "cdktf";
import type { Construct } from "constructs";

/** A customer-managed key, with the identity that may use it. */
export interface CustomerKey {
  /** URI of the key without a version, so that rotation is followed. */
  readonly keyId: string;
  /** URI of the newest version, for services of which azurerm compares it: the next plan after a rotation updates them. */
  readonly versionedKeyId: string;
  /** ARM id of the identity that wraps and unwraps with it. */
  readonly identityId: string;
  /** Client id of that identity. */
  readonly identityClientId: string;
  /** What must exist before the key is used: the key, the role grant on it, and time for that grant to take effect. */
  readonly ready: ITerraformDependable[];
}

/** Bits of an RSA key: 3072 where the service is known to take it; of Foundry only 2048 is. */
export type KeySize = 2048 | 3072;

/** What a service asks of its key. */
export interface KeyNeeds {
  /** Bits of the RSA key. @default 3072 */
  readonly size?: KeySize;
  /** What the key is used for. It cannot be changed later. @default - wrapping and unwrapping data keys */
  readonly operations?: readonly ("encrypt" | "decrypt" | "wrapKey" | "unwrapKey")[];
}

/** Something that makes customer keys: a vault. */
export interface IKeyStore {
  /**
   * A key for one service, with an identity of its own that may use this key only. Implements ZTAI-DA-04.
   *
   * @param scope construct that is encrypted; key and identity become its children
   * @param label what it is for; part of the names
   * @param needs what the service asks of the key
   */
  customerKey(scope: Construct, label: string, needs?: KeyNeeds): CustomerKey;
}
