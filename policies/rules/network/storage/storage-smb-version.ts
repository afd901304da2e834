import { fileShareRule } from "../../shared/data/file-share-rule";

/** SMB 2.1 sends files over the network in the clear. */
export default fileShareRule(
  {
    id: "storage-smb-version",
    control: "ZTAI-NW-15",
    title: "File shares accept old SMB",
    severity: "low",
    covers: ["cnspec:mondoo-azure-security-storage-smb-versions"],
    fix: "Set share_properties.smb.versions to SMB3.0 or SMB3.1.1 only.",
  },
  {
    argument: "versions",
    strong: /^SMB3\./i,
    must: "SMB3.0 or SMB3.1.1 only",
    examples: { pass: ["SMB3.1.1"], fail: ["SMB2.1", "SMB3.1.1"] },
  },
);
