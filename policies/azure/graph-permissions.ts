import type { DatedTable } from "./dated-table";

/** What an application may do in the whole organisation with a permission of Microsoft Graph. */
export type GraphPower =
  /** It gives itself or others any access, or weakens how people sign in. */
  | "access"
  /** It reads or changes what people wrote, without them. */
  | "content"
  /** It reads the directory, or touches only what was given to it. */
  | "narrow";

/** An application permission (app role) of Microsoft Graph. */
export interface GraphPermission {
  readonly name: string;
  readonly id: string;
  readonly power: GraphPower;
}

/** The application that Microsoft Graph is in every tenant. */
export const graphApplication = "00000003-0000-0000-c000-000000000000";

/** The role of an application that has none of its own: whoever has it may only sign in. */
export const defaultAppRole = "00000000-0000-0000-0000-000000000000";

const access: Readonly<Record<string, string>> = {
  "AdministrativeUnit.ReadWrite.All": "5eb59dd3-1da2-4329-8733-9dabdc435916",
  "APIConnectors.ReadWrite.All": "1dfe531a-24a6-4f1b-80f4-7a0dc5a0a171",
  "Application.ReadWrite.All": "1bfefb4e-e0b5-418b-a88f-73c46d2cc8e9",
  "AppRoleAssignment.ReadWrite.All": "06b708a9-e830-4db3-a914-8e69da51d44f",
  "ConsentRequest.ReadWrite.All": "9f1b81a7-0223-4428-bfa4-0bcb5535f27d",
  "DelegatedPermissionGrant.ReadWrite.All": "8e8e4742-1d95-4f68-9d56-6ee75648c72a",
  "Device.ReadWrite.All": "1138cb37-bd11-4084-a2b7-9f71582aeddb",
  "DeviceManagementApps.ReadWrite.All": "78145de6-330d-4800-a6ce-494ff2d33d07",
  "DeviceManagementConfiguration.ReadWrite.All": "9241abd9-d0e6-425a-bd4f-47ba86e767a4",
  "DeviceManagementManagedDevices.PrivilegedOperations.All": "5b07b0dd-2377-4e44-a38d-703f09a0dc3c",
  "DeviceManagementManagedDevices.ReadWrite.All": "243333ab-4d21-40cb-a475-36241daa0842",
  "DeviceManagementRBAC.ReadWrite.All": "e330c4f0-4170-414e-a55a-2f022ec2b57b",
  "DeviceManagementServiceConfig.ReadWrite.All": "5ac13192-7ace-4fcf-b828-1a26f28068ee",
  "Directory.ReadWrite.All": "19dbc75e-c2e2-444c-a770-ec69d8559fc7",
  "Domain.ReadWrite.All": "7e05723c-0bb0-42da-be95-ae9f08a6e53c",
  "EntitlementManagement.ReadWrite.All": "9acd699f-1e81-4958-b001-93b1d2506e19",
  "Group.ReadWrite.All": "62a82d76-70ea-41e2-9197-370581804d09",
  "GroupMember.ReadWrite.All": "dbaae8cf-10b5-4b86-a4a1-f871c94c6695",
  "IdentityProvider.ReadWrite.All": "90db2b9a-d928-4d33-a4dd-8442ae3d41e4",
  "IdentityRiskyServicePrincipal.ReadWrite.All": "cb8d6980-6bcb-4507-afec-ed6de3a2d798",
  "IdentityRiskyUser.ReadWrite.All": "656f6061-f9fe-4807-9708-6a2e0934df76",
  "IdentityUserFlow.ReadWrite.All": "65319a09-a2be-469d-8782-f6b07debf789",
  "OnPremisesPublishingProfiles.ReadWrite.All": "0b57845e-aa49-4e6f-8109-ce654fffa618",
  "Organization.ReadWrite.All": "292d869f-3427-49a8-9dab-8c70152b74e9",
  "Policy.ReadWrite.ApplicationConfiguration": "be74164b-cff1-491c-8741-e671cb536e13",
  "Policy.ReadWrite.AuthenticationFlows": "25f85f3c-f66c-4205-8cd5-de92dd7f0cec",
  "Policy.ReadWrite.AuthenticationMethod": "29c18626-4985-4dcd-85c0-193eef327366",
  "Policy.ReadWrite.Authorization": "fb221be6-99f2-473f-bd32-01c6a0e9ca3b",
  "Policy.ReadWrite.ConditionalAccess": "01c0a623-fc9b-48e9-b794-0756f8e8f067",
  "Policy.ReadWrite.ConsentRequest": "999f8c63-0a38-4f1b-91fd-ed1947bdd1a9",
  "Policy.ReadWrite.FeatureRollout": "2044e4f1-e56c-435b-925c-44cd8f6ba89a",
  "Policy.ReadWrite.PermissionGrant": "a402ca1c-2696-4531-972d-6e5ee4aa11ea",
  "Policy.ReadWrite.TrustFramework": "79a677f7-b79d-40d0-a36a-3e6f8688dd7a",
  "PrivilegedAccess.ReadWrite.AzureAD": "854d9ab1-6657-4ec8-be45-823027bcd009",
  "PrivilegedAccess.ReadWrite.AzureADGroup": "2f6817f8-7b12-4f0f-bc18-eeaf60705a9e",
  "PrivilegedAccess.ReadWrite.AzureResources": "6f9d5abc-2db6-400b-a267-7de22a40fb87",
  "PrivilegedAssignmentSchedule.ReadWrite.AzureADGroup": "41202f2c-f7ab-45be-b001-85c9728b9d69",
  "PrivilegedEligibilitySchedule.ReadWrite.AzureADGroup": "618b6020-bca8-4de6-99f6-ef445fa4d857",
  "RoleAssignmentSchedule.ReadWrite.Directory": "dd199f4a-f148-40a4-a2ec-f0069cc799ec",
  "RoleEligibilitySchedule.ReadWrite.Directory": "fee28b28-e1f3-4841-818e-2704dc62245f",
  "RoleManagement.ReadWrite.Directory": "9e3f62cf-ca93-4989-b6ce-bf83c28f9fe8",
  "RoleManagementPolicy.ReadWrite.Directory": "31e08e0a-d3f7-4ca2-ac39-7343fb83e8ad",
  "SecurityActions.ReadWrite.All": "f2bf083f-0179-402a-bedb-b2784de8a49b",
  "ServicePrincipalEndpoint.ReadWrite.All": "89c8469c-83ad-45f7-8ff2-6e3d4285709e",
  "TrustFrameworkKeySet.ReadWrite.All": "4a771c9a-1cf2-4609-b88e-3d3e02d539cd",
  "User.ManageIdentities.All": "c529cfca-c91b-489c-af2b-d92990b66ce6",
  "User.ReadWrite.All": "741f803b-c850-494e-b5df-cde7c675a1ca",
  "UserAuthenticationMethod.ReadWrite.All": "50483e42-d915-4231-9639-7fdb7fd190e5",
};

const content: Readonly<Record<string, string>> = {
  "BitlockerKey.Read.All": "57f1cf28-c0c4-4ec3-9a30-19a2eaaf2f6e",
  "Calendars.Read": "798ee544-9d2d-430c-a058-570e29e34338",
  "Calendars.ReadWrite": "ef54d2bf-783f-4e0f-bca1-3210c0444d99",
  "Calls.AccessMedia.All": "a7a681dc-756e-4909-b988-f160edc6655f",
  "ChannelMessage.Read.All": "7b2449af-6ccd-4f4d-9f78-e550c193f0d1",
  "Chat.Read.All": "6b7d71aa-70aa-4810-a8d9-5d9fb2830017",
  "Chat.ReadWrite.All": "294ce7c9-31ba-490a-ad7d-97a7d075e4ed",
  "ChatMessage.Read.All": "b9bb2381-47a4-46cd-aafb-00cb12f68504",
  "Contacts.Read": "089fe4d0-434a-44c5-8827-41ba8a0b17f5",
  "Contacts.ReadWrite": "6918b873-d17a-4dc1-b314-35f528134491",
  "ExternalItem.ReadWrite.All": "38c3d6ee-69ee-422f-b954-e17819665354",
  "Files.Read.All": "01d4889c-1287-42c6-ac1f-5d1e02578ef6",
  "Files.ReadWrite.All": "75359482-378d-4052-8f01-80520e7db3cd",
  "Mail.Read": "810c84a8-4a9e-49e6-bf7d-12d183f40d01",
  "Mail.ReadWrite": "e2a3a72e-5f79-4c64-b1b1-878b674786c9",
  "Mail.Send": "b633e1c5-b582-4048-a93e-9f11b44c7e96",
  "MailboxSettings.ReadWrite": "6931bccd-447a-43d1-b442-00a195474933",
  "Notes.Read.All": "3aeca27b-ee3a-4c2b-8ded-80376e2134a4",
  "Notes.ReadWrite.All": "0c458cef-11f3-48c2-a568-c66751c238c0",
  "Sites.FullControl.All": "a82116e5-55eb-4c41-a434-62fe8a61c773",
  "Sites.Manage.All": "0c0bf378-bf22-4481-8f81-9e89a9b4960a",
  "Sites.Read.All": "332a536c-c7ef-4017-ab91-336970924f0d",
  "Sites.ReadWrite.All": "9492366f-7969-46a4-8d15-ed1a20078fff",
  "eDiscovery.Read.All": "50180013-6191-4d1e-a373-e590ff4e66af",
  "eDiscovery.ReadWrite.All": "b2620db1-3bf7-4c5b-9cb9-576d29eac736",
  "Teamwork.Migrate.All": "dfb0dd15-61de-45b2-be36-d6a69fba3c79",
};

const narrow: Readonly<Record<string, string>> = {
  "AdministrativeUnit.Read.All": "134fd756-38ce-4afd-ba33-e9623dbe66c2",
  "Application.Read.All": "9a5d68dd-52b0-4cc2-bd40-abcf44ac3a30",
  "Application.ReadWrite.OwnedBy": "18a4783c-866b-4cc7-a460-3d5e5662c884",
  "AuditLog.Read.All": "b0afded3-3588-46d8-8b3d-9842eff778da",
  "Channel.ReadBasic.All": "59a6b24b-4225-4393-8165-ebaec5f55d7a",
  "Device.Read.All": "7438b122-aefc-4978-80ed-43db9fcc7715",
  "DeviceManagementConfiguration.Read.All": "dc377aa6-52d8-4e23-b271-2a7ae04cedf3",
  "DeviceManagementManagedDevices.Read.All": "2f51be20-0bb4-4fed-bf7b-db946066c75e",
  "Directory.Read.All": "7ab1d382-f21e-4acd-a863-ba3e13f7da61",
  "Domain.Read.All": "dbb9058a-0e50-45d7-ae91-66909b5d4664",
  "EntitlementManagement.Read.All": "c74fd47d-ed3c-45c3-9a9e-b8676de685d2",
  "ExternalConnection.ReadWrite.OwnedBy": "f431331c-49a6-499f-be1c-62af19c34a9d",
  "ExternalItem.ReadWrite.OwnedBy": "8116ae0f-55c2-452d-9944-d18420f5b2c8",
  "Group.Create": "bf7b1a76-6e77-406b-b258-bf5c7720e98f",
  "Group.Read.All": "5b567255-7703-4780-807c-7be8301ae99b",
  "GroupMember.Read.All": "98830695-27a2-44f7-8c18-0c3ebc9698f6",
  "IdentityRiskEvent.Read.All": "6e472fd1-ad78-48da-a0f0-97ab2c6b769e",
  "IdentityRiskyUser.Read.All": "dc5007c0-2d7d-4c42-879c-2dab87571379",
  "InformationProtectionPolicy.Read.All": "19da66cb-0fb0-4390-b071-ebc76a349482",
  "Mail.ReadBasic": "6be147d2-ea4f-4b5a-a3fa-3eab6f3c140a",
  "Mail.ReadBasic.All": "693c5e45-0940-467d-9b8a-1022fb9d42ef",
  "MailboxSettings.Read": "40f97065-369a-49f4-947c-6a255697ae91",
  "Organization.Read.All": "498476ce-e0fe-48b0-b801-37ba7e2685c6",
  "Policy.Read.All": "246dd0d5-5bd0-4def-940b-0421030a5b68",
  "Policy.Read.ConditionalAccess": "37730810-e9ba-4e46-b07e-8ca78d182097",
  "Reports.Read.All": "230c1aed-a721-4c5d-9cb4-a90514e508ef",
  "RoleManagement.Read.All": "c7fbd983-d9aa-4fa7-84b8-17382c103bc4",
  "RoleManagement.Read.Directory": "483bed4a-2ad3-4361-a73b-c83ccdbdc53c",
  "SecurityEvents.Read.All": "bf394140-e372-4bf9-a898-299cfc7564e5",
  "ServiceHealth.Read.All": "79c261e0-fe76-4144-aad5-bdc68fbe4037",
  "ServiceMessage.Read.All": "1b620472-6534-4fe6-9df2-4680e8aa28ec",
  "Sites.Selected": "883ea226-0bf2-4a8f-9f9d-92c9162a727d",
  "Team.ReadBasic.All": "2280dda6-0bfd-44ee-a2f4-cb867cfc4c1e",
  "TeamsActivity.Send": "a267235f-af13-44dc-8385-c1dc93023186",
  "User.Read.All": "df021288-bdef-4463-88db-98f22de89214",
  "UserAuthenticationMethod.Read.All": "38d9df27-64da-44fd-b7c5-a6fbac20248f",
};

/**
 * Application permissions of Microsoft Graph by what they reach, with the ids of
 * https://learn.microsoft.com/graph/permissions-reference, November 2026
 */
export const graphPermissions: readonly GraphPermission[] = [
  ...permissions(access, "access"),
  ...permissions(content, "content"),
  ...permissions(narrow, "narrow"),
];

const byKey = new Map(
  graphPermissions.flatMap((permission) => [
    [permission.id, permission] as const,
    [permission.name.toLowerCase(), permission] as const,
  ]),
);

/** A permission by GUID or name, in any case; undefined for one that is not in the table. */
export function graphPermission(idOrName: string): GraphPermission | undefined {
  return byKey.get(idOrName.toLowerCase());
}

/** What a name says of a permission that is not in the table; undefined where it does not say. */
export function powerOfName(name: string): GraphPower | undefined {
  const permission = graphPermission(name);
  if (permission) return permission.power;
  if (/^(openid|profile|email|offline_access|User\.Read(Basic\.All)?)$/i.test(name)) return "narrow";
  if (/\.(OwnedBy|Selected|Selected\..*)$/i.test(name)) return "narrow";
  if (/^(Mail|Files|Sites|Chat|Chats|ChannelMessage|Calendars|Contacts|Notes)\./i.test(name)) return "content";
  return /\.(ReadWrite|FullControl|Manage|PrivilegedOperations|AccessAsUser)(\.|$)/i.test(name) ? "access" : undefined;
}

function permissions(ids: Readonly<Record<string, string>>, power: GraphPower): readonly GraphPermission[] {
  return Object.entries(ids).map(([name, id]) => ({ name, id, power }));
}

/** The same as a table that somebody must compare with its source. */
export const graphPermissionTable: DatedTable = {
  name: "permissions of Microsoft Graph",
  source: "https://learn.microsoft.com/graph/permissions-reference",
  checked: "2026-11-28",
  rows: graphPermissions,
};
