import { credential, type CredentialKind } from "../azure/credentials";
import { parseReference } from "./template";

const modules = /^(?:module\.[A-Za-z_][\w-]*(?:\[(?:\d+|"(?:[^"\\]|\\.)*")\])?\.)+/;

/** `data.azurerm_key_vault_secret` of `module.m["a"].data.azurerm_key_vault_secret.s[0]`. */
export function typeOfAddress(address: string): string {
  const own = address.replace(modules, "");
  return /^(?:data\.)?[^.]+/.exec(own)?.[0] ?? own;
}

/** What a reference gives away when it is one to a credential: `azurerm_storage_account.a.primary_access_key`. */
export function credentialKind(reference: string): CredentialKind | undefined {
  const parsed = parseReference(reference);
  return parsed && credential(typeOfAddress(parsed.address), parsed.attribute);
}
