import { fileShareRule } from "../../shared/data/file-share-rule";

/** NTLM mounts a share with the account key, which names no user. */
export default fileShareRule(
  {
    id: "storage-smb-sign-in",
    control: "ZTAI-NW-15",
    title: "File shares accept the account key",
    severity: "low",
    fix: "Set share_properties.smb.authentication_types to Kerberos only.",
  },
  {
    argument: "authentication_types",
    strong: /^Kerberos$/i,
    must: "Kerberos only",
    examples: { pass: ["Kerberos"], fail: ["NTLMv2", "Kerberos"] },
  },
);
