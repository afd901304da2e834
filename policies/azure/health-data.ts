import { flag } from "./body";
import { inGroup, type Card } from "./card";

const publicNetwork = { public_network_access_enabled: { default: true, body: flag("publicNetworkAccess") } } as const;

/** Health Data Services. */
export const healthData: readonly Card[] = [
  {
    azurerm: "azurerm_healthcare_service",
    arm: "Microsoft.HealthcareApis/services",
    id: inGroup,
    arguments: publicNetwork,
  },
  {
    azurerm: "azurerm_healthcare_dicom_service",
    arm: "Microsoft.HealthcareApis/workspaces/dicomservices",
    parent: "workspace_id",
    arguments: publicNetwork,
  },
];
