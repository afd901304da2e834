import { fileShareRule } from "../../shared/data/file-share-rule";

/** The weakest cipher a share accepts is the one an attacker asks for. */
export default fileShareRule(
  {
    id: "storage-smb-encryption",
    control: "ZTAI-NW-15",
    title: "File shares accept weak SMB encryption",
    severity: "low",
    covers: ["cnspec:mondoo-azure-security-storage-smb-channel-encryption"],
    fix: "Set share_properties.smb.channel_encryption_type to AES-256-GCM or AES-128-GCM only.",
  },
  {
    argument: "channel_encryption_type",
    strong: /^AES-(128|256)-GCM$/i,
    must: "AES-256-GCM or AES-128-GCM only",
    examples: { pass: ["AES-256-GCM"], fail: ["AES-128-CCM", "AES-256-GCM"] },
  },
);
