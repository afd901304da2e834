import type { ITerraformDependable } from "cdktf";
import type { Construct } from "constructs";

/** A key of the customer, with the identity that may use it. */
export interface CustomerKey {
  /** URI of the key without a version, so that rotation is followed. */
  readonly keyId: string;
  /** URI of the newest version, for services that follow no rotation: the next plan after one updates them. */
  readonly versionedKeyId: string;
  /** ARM id of the identity that wraps and unwraps with it. */
  readonly identityId: string;
  /** Client id of that identity. */
  readonly identityClientId: string;
  /** What must exist before the key is used: the key and the role grant on it. */
  readonly ready: ITerraformDependable[];
}

/** Bits of an RSA key: 3072 where the service takes it; AI services take 2048 only. */
export type KeySize = 2048 | 3072;

/** Something that makes customer keys: a vault. */
export interface IKeyStore {
  /**
   * A key for one service, with an identity of its own that may use this key only. Implements ZTAI-DA-04.
   *
   * @param scope construct that is encrypted; key and identity become its children
   * @param label what it is for; part of the names
   * @param keySize bits of the RSA key. @default 3072
   */
  customerKey(scope: Construct, label: string, keySize?: KeySize): CustomerKey;
}
