/**
 * Names that built-in roles had and that configurations still use, with the GUID, which stays.
 * https://learn.microsoft.com/azure/foundry/concepts/rbac-foundry (renamed in May 2026),
 * https://learn.microsoft.com/azure/sentinel/roles, read in November 2026
 */
export const formerNames: Readonly<Record<string, string>> = {
  "Azure AI User": "53ca6127-db72-4b80-b1b0-d745d6d5456d",
  "Azure AI Project Manager": "eadc314b-1a2d-4efa-be10-5d325db5065e",
  "Azure AI Account Owner": "e47c6f54-e4a2-4754-9501-8e0985b135e1",
  "Azure AI Owner": "c883944f-8b7b-4483-af10-35834be79c4a",
  "Azure Sentinel Reader": "8d289c81-5878-46d4-8554-54e1e3d8b5cb",
  "Azure Sentinel Responder": "3e150937-b8fe-4cfb-8069-0eaf05ecd056",
  "Azure Sentinel Contributor": "ab8e14d6-4a74-4a29-9ba8-549422addade",
  "Azure Sentinel Automation Contributor": "f4c81013-99ee-4d62-a7ee-b3f1f648599a",
};
