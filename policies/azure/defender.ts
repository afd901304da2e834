import { type Card } from "./card";

/** Defender for Cloud. */
export const defender: readonly Card[] = [
  {
    azurerm: "azurerm_security_center_storage_defender",
    arguments: {
      malware_scanning_on_upload_enabled: { default: false },
      sensitive_data_discovery_enabled: { default: false },
    },
    links: ["storage_account_id"],
  },
];
