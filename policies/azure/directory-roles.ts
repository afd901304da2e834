import type { DatedTable } from "./dated-table";

/** A built-in role of Microsoft Entra. */
export interface DirectoryRole {
  readonly name: string;
  /** Template id, which is the same in every tenant. */
  readonly id: string;
  /** Whether it can end in control of the tenant or of everybody's content. */
  readonly isPowerful: boolean;
}

/** Those that Microsoft calls privileged and that change something, and two that own everybody's mail and files. */
const powerful: Readonly<Record<string, string>> = {
  "AI Administrator": "d2562ede-74db-457e-a7b6-544e236ebb61",
  "Agent ID Administrator": "db506228-d27e-4b7d-95e5-295956d6615f",
  "Application Administrator": "9b895d92-2cd3-44c7-9d02-a6ac2d5ea5c3",
  "Application Developer": "cf1c38e5-3621-4004-a7cb-879624dced7c",
  "Attribute Provisioning Administrator": "ecb2c6bf-0ab6-418e-bd87-7986f8d63bbe",
  "Authentication Administrator": "c4e39bd9-1100-46d3-8c65-fb160da0071f",
  "Authentication Extensibility Administrator": "25a516ed-2fa0-40ea-a2d0-12923a21473a",
  "B2C IEF Keyset Administrator": "aaf43236-0c0d-4d5f-883a-6955382ac081",
  "Cloud Application Administrator": "158c047a-c907-4556-b7ef-446551a6b5f7",
  "Cloud Device Administrator": "7698a772-787b-4ac8-901f-60d6b08affd2",
  "Conditional Access Administrator": "b1be1c3e-b65d-4f19-8427-f6fa0d97feb9",
  "Directory Writers": "9360feb5-f418-4baa-8175-e2a00bac4301",
  "Domain Name Administrator": "8329153b-31d0-4727-b945-745eb3bc5f31",
  "Exchange Administrator": "29232cdf-9323-42fd-ade2-1d097af3e4de",
  "External Identity Provider Administrator": "be2f45a1-457d-42af-a067-6ec1fa63bc45",
  "Global Administrator": "62e90394-69f5-4237-9190-012177145e10",
  "Helpdesk Administrator": "729827e3-9c14-49f7-bb1b-9608f156bbb8",
  "Hybrid Identity Administrator": "8ac3fc64-6eca-42ea-9e69-59f4c7b60eb2",
  "Identity Governance Administrator": "45d8d3c5-c802-45c6-b32a-1d70b5e1e86e",
  "Intune Administrator": "3a2c62db-5318-420d-8d74-23affee5d9d5",
  "Lifecycle Workflows Administrator": "59d46f88-662b-457b-bceb-5c3809e5908f",
  "Partner Tier1 Support": "4ba39ca4-527c-499a-b93d-d9b492c50246",
  "Partner Tier2 Support": "e00e864a-17c5-4a4b-9c06-f5b95a8d5bd8",
  "Password Administrator": "966707d0-3269-4727-9be2-8c3a10f19b9d",
  "Privileged Authentication Administrator": "7be44c8a-adaf-4e2a-84d6-ab2649e08a13",
  "Privileged Role Administrator": "e8611ab8-c189-46e8-94e1-60213ab1f814",
  "Security Administrator": "194ae4cb-b126-40b2-bd5b-6091b380977d",
  "Security Operator": "5f2222b1-57c3-48ba-8ad5-d4759f1fde6f",
  "SharePoint Administrator": "f28a1f50-f6e7-4571-818b-6a12f2af6b6c",
  "User Administrator": "fe930be7-5e62-47db-91af-98c3a49a38b1",
};

const others: Readonly<Record<string, string>> = {
  "AI Reader": "1fe13547-53f6-408d-ac04-7f8eed167b38",
  "Attribute Assignment Administrator": "58a13ea3-c632-46ae-9ee0-9c0d43cd7f3d",
  "Attribute Assignment Reader": "ffd52fa5-98dc-465c-991d-fc073eb59f8f",
  "Attribute Definition Administrator": "8424c6f0-a189-499e-bbd0-26c1753c96d4",
  "Attribute Definition Reader": "1d336d2c-4ae8-42ef-9711-b3604ce3fc2c",
  "Azure DevOps Administrator": "e3973bdf-4987-49ae-837a-ba8e231c7286",
  "Azure Information Protection Administrator": "7495fdc4-34c4-4d15-a289-98788ce399fd",
  "Billing Administrator": "b0f54661-2d74-4c50-afa3-1ec803f12efe",
  "Cloud App Security Administrator": "892c5842-a9a6-463a-8041-72aa08ca3cf6",
  "Compliance Administrator": "17315797-102d-40b4-93e0-432062caca18",
  "Compliance Data Administrator": "e6d1a23a-da11-4be4-9570-befc86d067a7",
  "Directory Readers": "88d8e3e3-8f55-4a1e-953a-9b9898b8876b",
  "Dynamics 365 Administrator": "44367163-eba1-44c3-98af-f5787879f96a",
  "Fabric Administrator": "a9ea8996-122f-4c74-9520-8edcd192826c",
  "Global Reader": "f2ef992c-3afb-46b9-b7cf-a126ee74c451",
  "Groups Administrator": "fdd7a751-b60b-444a-984c-02652fe8fa1c",
  "Guest Inviter": "95e79109-95c0-4d8e-aee3-d01accf2d47b",
  "Knowledge Administrator": "b5a8dcf3-09d5-43a9-a639-8e29ef291470",
  "License Administrator": "4d6ac14f-3453-41d0-bef9-a3e0c569773a",
  "Message Center Reader": "790c1fb9-7f7d-4f88-86a1-ef1f95c05c1b",
  "Network Administrator": "d37c8bed-0711-4417-ba38-b4abe66ce4c2",
  "Office Apps Administrator": "2b745bdf-0803-4d80-aa65-822c4493daac",
  "Power Platform Administrator": "11648597-926c-4cf3-9c36-bcebb0ba8dcc",
  "Reports Reader": "4a5d8f65-41da-4de4-8968-e035b65339cf",
  "Search Administrator": "0964bb5e-9bdb-4d7b-ac29-58e794862a40",
  "Security Reader": "5d6b6bb7-de71-4623-b4af-96380a352509",
  "Service Support Administrator": "f023fd81-a637-4b56-95fd-791ac0226033",
  "Teams Administrator": "69091246-20e8-4a56-aa4d-066075b2a7a8",
  "Usage Summary Reports Reader": "75934031-6c7e-415a-99d7-48dbd49e875e",
};

/**
 * Roles of Microsoft Entra by what they may end in.
 * https://learn.microsoft.com/entra/identity/role-based-access-control/permissions-reference, read in November 2026
 */
export const directoryRoles: readonly DirectoryRole[] = [...roles(powerful, true), ...roles(others, false)];

const byKey = new Map(
  directoryRoles.flatMap((role) => [[role.id, role] as const, [role.name.toLowerCase(), role] as const]),
);

/** A role by template id or name, in any case; undefined for one that is not in the table. */
export function directoryRole(idOrName: string): DirectoryRole | undefined {
  return byKey.get(idOrName.toLowerCase());
}

function roles(ids: Readonly<Record<string, string>>, isPowerful: boolean): readonly DirectoryRole[] {
  return Object.entries(ids).map(([name, id]) => ({ name, id, isPowerful }));
}

/** The same as a table that somebody must compare with its source. */
export const directoryRoleTable: DatedTable = {
  name: "roles of Microsoft Entra",
  source: "https://learn.microsoft.com/entra/identity/role-based-access-control/permissions-reference",
  checked: "2026-11-28",
  rows: directoryRoles,
};
