/**
 * Operations of the control plane that hand out a key, a password or a signature, or make a new one: whoever may run one signs
 * in as nobody.
 * https://learn.microsoft.com/azure/role-based-access-control/resource-provider-operations, read in November 2026
 */
export const credentialOperations: readonly string[] = [
  "Microsoft.ApiManagement/service/apiKeys/listSecrets/action",
  "Microsoft.ApiManagement/service/subscriptions/listSecrets/action",
  "Microsoft.AppConfiguration/configurationStores/ListKeys/action",
  "Microsoft.AppConfiguration/configurationStores/RegenerateKey/action",
  "Microsoft.App/containerApps/listSecrets/action",
  "Microsoft.App/jobs/listSecrets/action",
  "Microsoft.Automation/automationAccounts/listKeys/action",
  "Microsoft.Batch/batchAccounts/listkeys/action",
  "Microsoft.Batch/batchAccounts/regeneratekeys/action",
  "Microsoft.BotService/botServices/channels/listchannelwithkeys/action",
  "Microsoft.BotService/botServices/channels/regeneratekeys/action",
  "Microsoft.Cache/redis/listKeys/action",
  "Microsoft.Cache/redis/regenerateKey/action",
  "Microsoft.Cache/redisEnterprise/databases/listKeys/action",
  "Microsoft.Cache/redisEnterprise/databases/regenerateKey/action",
  "Microsoft.ClassicStorage/storageAccounts/listKeys/action",
  "Microsoft.ClassicStorage/storageAccounts/regenerateKey/action",
  "Microsoft.CognitiveServices/accounts/listKeys/action",
  "Microsoft.CognitiveServices/accounts/regenerateKey/action",
  "Microsoft.Communication/CommunicationServices/ListKeys/action",
  "Microsoft.Communication/CommunicationServices/RegenerateKey/action",
  "Microsoft.ContainerRegistry/registries/generateCredentials/action",
  "Microsoft.ContainerRegistry/registries/listCredentials/action",
  "Microsoft.ContainerRegistry/registries/regenerateCredential/action",
  "Microsoft.ContainerService/managedClusters/accessProfiles/listCredential/action",
  "Microsoft.ContainerService/managedClusters/listClusterAdminCredential/action",
  "Microsoft.DataFactory/factories/integrationRuntimes/listAuthKeys/action",
  "Microsoft.DataFactory/factories/integrationRuntimes/regenerateAuthKey/action",
  "Microsoft.DataMigration/sqlMigrationServices/listAuthKeys/action",
  "Microsoft.DataMigration/sqlMigrationServices/regenerateAuthKeys/action",
  "Microsoft.Devices/IotHubs/listkeys/action",
  "Microsoft.DocumentDB/databaseAccounts/listConnectionStrings/action",
  "Microsoft.DocumentDB/databaseAccounts/listKeys/action",
  "Microsoft.DocumentDB/databaseAccounts/readonlykeys/action",
  "Microsoft.DocumentDB/databaseAccounts/regenerateKey/action",
  "Microsoft.EventGrid/domains/listKeys/action",
  "Microsoft.EventGrid/domains/regenerateKey/action",
  "Microsoft.EventGrid/namespaces/listKeys/action",
  "Microsoft.EventGrid/namespaces/regenerateKey/action",
  "Microsoft.EventGrid/partnerNamespaces/listKeys/action",
  "Microsoft.EventGrid/topics/listKeys/action",
  "Microsoft.EventGrid/topics/regenerateKey/action",
  "Microsoft.EventHub/namespaces/authorizationRules/listkeys/action",
  "Microsoft.EventHub/namespaces/authorizationRules/regenerateKeys/action",
  "Microsoft.EventHub/namespaces/eventhubs/authorizationRules/listkeys/action",
  "Microsoft.EventHub/namespaces/eventhubs/authorizationRules/regenerateKeys/action",
  "Microsoft.HealthBot/healthBots/listSecrets/action",
  "Microsoft.InferenceService/inferenceAccounts/listKeys/action",
  "Microsoft.InferenceService/inferenceAccounts/regenerateKeys/action",
  "Microsoft.MachineLearningServices/workspaces/computes/listKeys/action",
  "Microsoft.MachineLearningServices/workspaces/connections/listsecrets/action",
  "Microsoft.MachineLearningServices/workspaces/listKeys/action",
  "Microsoft.Maps/accounts/listKeys/action",
  "Microsoft.Maps/accounts/regenerateKey/action",
  "Microsoft.NotificationHubs/Namespaces/authorizationRules/listkeys/action",
  "Microsoft.NotificationHubs/Namespaces/NotificationHubs/authorizationRules/listkeys/action",
  "Microsoft.OperationalInsights/workspaces/listKeys/action",
  "Microsoft.OperationalInsights/workspaces/regenerateSharedKey/action",
  "Microsoft.OperationalInsights/workspaces/sharedKeys/action",
  "Microsoft.Purview/accounts/listkeys/action",
  "Microsoft.Relay/namespaces/authorizationRules/listkeys/action",
  "Microsoft.Relay/namespaces/HybridConnections/authorizationRules/listkeys/action",
  "Microsoft.Relay/namespaces/WcfRelays/authorizationRules/listkeys/action",
  "Microsoft.Search/searchServices/createQueryKey/action",
  "Microsoft.Search/searchServices/listAdminKeys/action",
  "Microsoft.Search/searchServices/listQueryKeys/action",
  "Microsoft.Search/searchServices/regenerateAdminKey/action",
  "Microsoft.ServiceBus/namespaces/authorizationRules/listKeys/action",
  "Microsoft.ServiceBus/namespaces/authorizationRules/regenerateKeys/action",
  "Microsoft.ServiceBus/namespaces/queues/authorizationRules/listKeys/action",
  "Microsoft.ServiceBus/namespaces/queues/authorizationRules/regenerateKeys/action",
  "Microsoft.ServiceBus/namespaces/topics/authorizationRules/listKeys/action",
  "Microsoft.ServiceBus/namespaces/topics/authorizationRules/regenerateKeys/action",
  "Microsoft.SignalRService/SignalR/listkeys/action",
  "Microsoft.SignalRService/SignalR/regeneratekey/action",
  "Microsoft.SignalRService/WebPubSub/listkeys/action",
  "Microsoft.SignalRService/WebPubSub/regeneratekey/action",
  "Microsoft.Storage/storageAccounts/listAccountSas/action",
  "Microsoft.Storage/storageAccounts/listKeys/action",
  "Microsoft.Storage/storageAccounts/listServiceSas/action",
  "Microsoft.Storage/storageAccounts/regenerateKey/action",
  "Microsoft.Web/sites/config/list/action",
  "Microsoft.Web/sites/functions/listSecrets/action",
  "Microsoft.Web/sites/host/listkeys/action",
  "Microsoft.Web/sites/publishxml/action",
  "Microsoft.Web/sites/slots/config/list/action",
  "Microsoft.Web/sites/slots/publishxml/action",
  "Microsoft.Web/staticSites/listSecrets/action",
];

/** How other operations of the kind are named; what a provider adds later is named so too. */
const named =
  /\/(list\w*(keys?|secrets?|sas|connectionstrings?|credentials?)|regenerate\w*(keys?|credentials?|secrets?)|(readonly|shared)keys?)\/(action|read|\*)$/i;

/**
 * What is named like one and hands out nothing that signs in: the address of a cluster, to which the caller brings a token of
 * Entra, a relay to a machine, a licence.
 */
const harmless =
  /\/list\w*user(credentials?|kubeconfig)\/|^microsoft\.containerservice\/.*\/listcredentials?\/|^microsoft\.(hybridconnectivity|softwareplan|notebooks|databox)\//i;

/** Whether the last words of an operation, or of a pattern that spells them, say that it hands out a credential. */
export function isNamedForCredentials(action: string): boolean {
  return named.test(action) && !harmless.test(action);
}
