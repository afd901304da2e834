// Written by `npm run rules`: a rule is a file in the folder of its pillar.
import type { Rule } from "../engine/rule";
import agentSponsor from "./identities/agent-sponsor";
import aiAccountLocalAuth from "./identities/ai-account-local-auth";
import aiAccountSubdomain from "./identities/ai-account-subdomain";
import aiConnectionCredential from "./identities/ai-connection-credential";
import appConfigurationKeys from "./identities/app-configuration-keys";
import appInsightsLocalAuth from "./identities/app-insights-local-auth";
import applicationAssignmentRequired from "./identities/application-assignment-required";
import applicationAudience from "./identities/application-audience";
import applicationImplicitGrant from "./identities/application-implicit-grant";
import applicationPassword from "./identities/application-password";
import applicationPublicClient from "./identities/application-public-client";
import applicationRedirect from "./identities/application-redirect";
import automationKeys from "./identities/automation-keys";
import botIdentity from "./identities/bot-identity";
import cacheWithoutSignIn from "./identities/cache-without-sign-in";
import clusterAzureRoles from "./identities/cluster-azure-roles";
import clusterEntraSignIn from "./identities/cluster-entra-sign-in";
import clusterLocalAccounts from "./identities/cluster-local-accounts";
import clusterMonitoringIdentity from "./identities/cluster-monitoring-identity";
import clusterRoleBasedAccess from "./identities/cluster-role-based-access";
import clusterRunCommand from "./identities/cluster-run-command";
import clusterWorkloadIdentity from "./identities/cluster-workload-identity";
import conditionalAccessEnforced from "./identities/conditional-access-enforced";
import conditionalAccessExclusions from "./identities/conditional-access-exclusions";
import conditionalAccessStrong from "./identities/conditional-access-strong";
import containerAppSignIn from "./identities/container-app-sign-in";
import containerStorageKey from "./identities/container-storage-key";
import cosmosKeys from "./identities/cosmos-keys";
import cosmosMetadataWrites from "./identities/cosmos-metadata-writes";
import cosmosRoleAccount from "./identities/cosmos-role-account";
import cosmosRoleScope from "./identities/cosmos-role-scope";
import cosmosRoleWildcards from "./identities/cosmos-role-wildcards";
import customRoleGrantsAccess from "./identities/custom-role-grants-access";
import customRoleListsKeys from "./identities/custom-role-lists-keys";
import customRoleOwner from "./identities/custom-role-owner";
import customRoleScope from "./identities/custom-role-scope";
import customRoleWildcards from "./identities/custom-role-wildcards";
import dataExplorerTenant from "./identities/data-explorer-tenant";
import dataOwnerRole from "./identities/data-owner-role";
import databaseEntraSignIn from "./identities/database-entra-sign-in";
import databasePassword from "./identities/database-password";
import databaseThrottling from "./identities/database-throttling";
import delegatedGrantForAll from "./identities/delegated-grant-for-all";
import delegatedManagement from "./identities/delegated-management";
import eligibleRoleExpiry from "./identities/eligible-role-expiry";
import eventDeliverySignIn from "./identities/event-delivery-sign-in";
import federatedAudience from "./identities/federated-audience";
import federatedIssuer from "./identities/federated-issuer";
import federatedRepository from "./identities/federated-repository";
import federatedSubject from "./identities/federated-subject";
import flexibleFederatedClaims from "./identities/flexible-federated-claims";
import functionStorageIdentity from "./identities/function-storage-identity";
import gatewayBackendIdentity from "./identities/gateway-backend-identity";
import gatewayDirectManagement from "./identities/gateway-direct-management";
import gatewayLoggerIdentity from "./identities/gateway-logger-identity";
import gatewayTokenAudience from "./identities/gateway-token-audience";
import gatewayTokenFirst from "./identities/gateway-token-first";
import gatewayTokenIssuer from "./identities/gateway-token-issuer";
import gatewayTokenKey from "./identities/gateway-token-key";
import gatewayTokenPlace from "./identities/gateway-token-place";
import gatewayTokenRole from "./identities/gateway-token-role";
import gatewayTokenSignature from "./identities/gateway-token-signature";
import gatewayTokenValidation from "./identities/gateway-token-validation";
import grafanaKeys from "./identities/grafana-keys";
import graphPermission from "./identities/graph-permission";
import groupEligibilityExpiry from "./identities/group-eligibility-expiry";
import insiderRiskSignIn from "./identities/insider-risk-sign-in";
import iotEndpointIdentity from "./identities/iot-endpoint-identity";
import iotHubKeys from "./identities/iot-hub-keys";
import keyAuthorizationBatch from "./identities/key-authorization-batch";
import ledgerCertificates from "./identities/ledger-certificates";
import legacySignInBlocked from "./identities/legacy-sign-in-blocked";
import logWorkspaceLocalAuth from "./identities/log-workspace-local-auth";
import managedIdentity from "./identities/managed-identity";
import managedInstanceEntraOnly from "./identities/managed-instance-entra-only";
import mapsKeys from "./identities/maps-keys";
import messagingEntraSignIn from "./identities/messaging-entra-sign-in";
import messagingManagingKey from "./identities/messaging-managing-key";
import messagingSharedAccess from "./identities/messaging-shared-access";
import mlComputeLocalAuth from "./identities/ml-compute-local-auth";
import mlDatastoreCredential from "./identities/ml-datastore-credential";
import mlEndpointKeys from "./identities/ml-endpoint-keys";
import multifactorForEverybody from "./identities/multifactor-for-everybody";
import privilegedRoleReach from "./identities/privileged-role-reach";
import projectRole from "./identities/project-role";
import providerCredential from "./identities/provider-credential";
import providerStorageKeys from "./identities/provider-storage-keys";
import redisAccessKeys from "./identities/redis-access-keys";
import redisPersistenceIdentity from "./identities/redis-persistence-identity";
import registryAdminUser from "./identities/registry-admin-user";
import registryToken from "./identities/registry-token";
import riskyWorkloadBlocked from "./identities/risky-workload-blocked";
import roleActivationApproval from "./identities/role-activation-approval";
import roleActivationProof from "./identities/role-activation-proof";
import roleAssignmentRules from "./identities/role-assignment-rules";
import roleChangesGuards from "./identities/role-changes-guards";
import roleListsKeys from "./identities/role-lists-keys";
import roleNotPrivileged from "./identities/role-not-privileged";
import roleScope from "./identities/role-scope";
import searchApiKeys from "./identities/search-api-keys";
import standingDirectoryRole from "./identities/standing-directory-role";
import standingGroupMembership from "./identities/standing-group-membership";
import standingPrivilegedRole from "./identities/standing-privileged-role";
import standingUserGrant from "./identities/standing-user-grant";
import storageEntraDefault from "./identities/storage-entra-default";
import storageLocalUserPassword from "./identities/storage-local-user-password";
import storageLocalUsers from "./identities/storage-local-users";
import storageSasExpiry from "./identities/storage-sas-expiry";
import storageSharedKey from "./identities/storage-shared-key";
import storageStoredAccess from "./identities/storage-stored-access";
import telemetryApiKey from "./identities/telemetry-api-key";
import trustedLocationRange from "./identities/trusted-location-range";
import vpnClientSignIn from "./identities/vpn-client-sign-in";
import webDeploymentPasswords from "./identities/web-deployment-passwords";
import bastionClipboard from "./endpoints/bastion-clipboard";
import bastionFileTransfer from "./endpoints/bastion-file-transfer";
import bastionSessionRecording from "./endpoints/bastion-session-recording";
import bastionShareableLink from "./endpoints/bastion-shareable-link";
import batchNodeBoot from "./endpoints/batch-node-boot";
import batchNodePublicAddress from "./endpoints/batch-node-public-address";
import clusterNodeUpgrades from "./endpoints/cluster-node-upgrades";
import clusterVersionUpgrades from "./endpoints/cluster-version-upgrades";
import compliantDeviceSignIn from "./endpoints/compliant-device-sign-in";
import defenderForServers from "./endpoints/defender-for-servers";
import defenderIntegration from "./endpoints/defender-integration";
import devBoxAdministrator from "./endpoints/dev-box-administrator";
import extensionUpgrades from "./endpoints/extension-upgrades";
import flexibleSetUpdates from "./endpoints/flexible-set-updates";
import imageTrustedLaunch from "./endpoints/image-trusted-launch";
import linuxMachinePatching from "./endpoints/linux-machine-patching";
import machineAgent from "./endpoints/machine-agent";
import machineEntraSignIn from "./endpoints/machine-entra-sign-in";
import machinePassword from "./endpoints/machine-password";
import machinePublicAddress from "./endpoints/machine-public-address";
import machineScriptSource from "./endpoints/machine-script-source";
import machineUpdates from "./endpoints/machine-updates";
import mlComputeIdle from "./endpoints/ml-compute-idle";
import mlComputePublicAddress from "./endpoints/ml-compute-public-address";
import mlComputeSsh from "./endpoints/ml-compute-ssh";
import nodePublicAddress from "./endpoints/node-public-address";
import notebookNodeAddress from "./endpoints/notebook-node-address";
import patchAssessment from "./endpoints/patch-assessment";
import trustedBoot from "./endpoints/trusted-boot";
import webRuntimeSupported from "./endpoints/web-runtime-supported";
import adminRuleOpen from "./network/virtual-network/admin-rule-open";
import agentManagedNetwork from "./network/services/agent-managed-network";
import agentSubnet from "./network/virtual-network/agent-subnet";
import aiAccountOutbound from "./network/services/ai-account-outbound";
import aiManagedNetwork from "./network/services/ai-managed-network";
import aiOutboundRule from "./network/services/ai-outbound-rule";
import alertWebhookHttps from "./network/services/alert-webhook-https";
import analyticsExfiltration from "./network/services/analytics-exfiltration";
import appEnvironmentInternal from "./network/containers/app-environment-internal";
import applicationGatewayBackendCertificate from "./network/application-gateway/application-gateway-backend-certificate";
import applicationGatewayBackendHttps from "./network/application-gateway/application-gateway-backend-https";
import applicationGatewayClientIssuer from "./network/application-gateway/application-gateway-client-issuer";
import applicationGatewayFirewall from "./network/application-gateway/application-gateway-firewall";
import applicationGatewayGeneration from "./network/application-gateway/application-gateway-generation";
import applicationGatewayHttpsListener from "./network/application-gateway/application-gateway-https-listener";
import applicationGatewayTlsVersion from "./network/application-gateway/application-gateway-tls-version";
import applicationGatewayWeakCiphers from "./network/application-gateway/application-gateway-weak-ciphers";
import batchAccountNetwork from "./network/services/batch-account-network";
import batchNodeEndpoint from "./network/services/batch-node-endpoint";
import batchNodeTraffic from "./network/services/batch-node-traffic";
import clusterAuthorizedAddresses from "./network/kubernetes/cluster-authorized-addresses";
import clusterContainerNetworking from "./network/kubernetes/cluster-container-networking";
import clusterEgressInspected from "./network/kubernetes/cluster-egress-inspected";
import clusterHttpRouting from "./network/kubernetes/cluster-http-routing";
import clusterKeyVaultAccess from "./network/kubernetes/cluster-key-vault-access";
import clusterMeshIngress from "./network/kubernetes/cluster-mesh-ingress";
import clusterNetworkPolicy from "./network/kubernetes/cluster-network-policy";
import clusterPrivate from "./network/kubernetes/cluster-private";
import clusterPublicName from "./network/kubernetes/cluster-public-name";
import containerEnvironmentPublicAccess from "./network/containers/container-environment-public-access";
import containerGroupSubnet from "./network/containers/container-group-subnet";
import cosmosAzureBypass from "./network/databases/cosmos-azure-bypass";
import databaseOpenToAll from "./network/databases/database-open-to-all";
import databaseOpenToAzure from "./network/databases/database-open-to-azure";
import databasePrivate from "./network/databases/database-private";
import databaseTransport from "./network/databases/database-transport";
import databaseWideRange from "./network/databases/database-wide-range";
import databricksStorageFirewall from "./network/services/databricks-storage-firewall";
import ddosProtection from "./network/virtual-network/ddos-protection";
import defaultRouteFirewall from "./network/firewall/default-route-firewall";
import diskExport from "./network/services/disk-export";
import domainServiceInternet from "./network/services/domain-service-internet";
import domainServiceProtocols from "./network/services/domain-service-protocols";
import egressAnySource from "./network/firewall/egress-any-source";
import egressEveryPort from "./network/firewall/egress-every-port";
import endpointElsewhere from "./network/private-link/endpoint-elsewhere";
import endpointNetworkPolicies from "./network/private-link/endpoint-network-policies";
import expressRouteBypass from "./network/virtual-network/express-route-bypass";
import firewallAnyAddress from "./network/firewall/firewall-any-address";
import firewallAnyAny from "./network/firewall/firewall-any-any";
import firewallDnsProxy from "./network/firewall/firewall-dns-proxy";
import firewallInspectionBypass from "./network/firewall/firewall-inspection-bypass";
import firewallIntrusionDetection from "./network/firewall/firewall-intrusion-detection";
import firewallManagementNat from "./network/firewall/firewall-management-nat";
import firewallOpenTranslation from "./network/firewall/firewall-open-translation";
import firewallPolicyAttached from "./network/firewall/firewall-policy-attached";
import firewallPremium from "./network/firewall/firewall-premium";
import firewallThreatIntelligence from "./network/firewall/firewall-threat-intelligence";
import firewallWebCategories from "./network/firewall/firewall-web-categories";
import firewallWildcardEgress from "./network/firewall/firewall-wildcard-egress";
import flowLogAnalytics from "./network/virtual-network/flow-log-analytics";
import flowLogEnabled from "./network/virtual-network/flow-log-enabled";
import frontDoorClassicHttps from "./network/front-door/front-door-classic-https";
import frontDoorFirewall from "./network/front-door/front-door-firewall";
import frontDoorHeaderCheck from "./network/security-group/front-door-header-check";
import frontDoorHttps from "./network/front-door/front-door-https";
import frontDoorOriginCertificate from "./network/front-door/front-door-origin-certificate";
import frontDoorOriginPrivate from "./network/front-door/front-door-origin-private";
import frontDoorOverrideHttps from "./network/front-door/front-door-override-https";
import frontDoorProfileHeader from "./network/front-door/front-door-profile-header";
import gatewayApiEncrypted from "./network/api-management/gateway-api-encrypted";
import gatewayBackendCertificate from "./network/api-management/gateway-backend-certificate";
import gatewayBackendEncrypted from "./network/api-management/gateway-backend-encrypted";
import gatewayBackendFromRequest from "./network/api-management/gateway-backend-from-request";
import gatewayCallerCredentials from "./network/api-management/gateway-caller-credentials";
import gatewayCallsEncrypted from "./network/api-management/gateway-calls-encrypted";
import gatewayClientCertificate from "./network/api-management/gateway-client-certificate";
import gatewayErrorDetails from "./network/api-management/gateway-error-details";
import gatewayForwardsRequests from "./network/api-management/gateway-forwards-requests";
import gatewayInNetwork from "./network/api-management/gateway-in-network";
import gatewayOldProtocols from "./network/api-management/gateway-old-protocols";
import gatewayPolicyInherits from "./network/api-management/gateway-policy-inherits";
import gatewayPolicyReadable from "./network/api-management/gateway-policy-readable";
import gatewayPrivate from "./network/api-management/gateway-private";
import gatewayRetryBounded from "./network/api-management/gateway-retry-bounded";
import gatewayWeakCiphers from "./network/api-management/gateway-weak-ciphers";
import grafanaMailVerification from "./network/services/grafana-mail-verification";
import hadoopPrivate from "./network/services/hadoop-private";
import hadoopTransport from "./network/services/hadoop-transport";
import healthDataNetwork from "./network/services/health-data-network";
import hubInternetSecurity from "./network/virtual-network/hub-internet-security";
import inlineSubnetOutbound from "./network/virtual-network/inline-subnet-outbound";
import inlineSubnetRouteTable from "./network/virtual-network/inline-subnet-route-table";
import inlineSubnetSecurityGroup from "./network/virtual-network/inline-subnet-security-group";
import interfaceForwarding from "./network/virtual-network/interface-forwarding";
import iotDeviceNetwork from "./network/services/iot-device-network";
import iotHubNetwork from "./network/services/iot-hub-network";
import justInTimeSources from "./network/security-group/just-in-time-sources";
import loadBalancerManagementPort from "./network/virtual-network/load-balancer-management-port";
import managedRoutePropagation from "./network/virtual-network/managed-route-propagation";
import messagingFirewall from "./network/services/messaging-firewall";
import messagingPublicCallers from "./network/services/messaging-public-callers";
import mlComputeSubnet from "./network/machine-learning/ml-compute-subnet";
import mlEndpointNetwork from "./network/machine-learning/ml-endpoint-network";
import mlManagedNetwork from "./network/machine-learning/ml-managed-network";
import mlOutboundRule from "./network/machine-learning/ml-outbound-rule";
import mlRegistryNetwork from "./network/machine-learning/ml-registry-network";
import mlStoragePrivate from "./network/machine-learning/ml-storage-private";
import modelsBehindGateway from "./network/api-management/models-behind-gateway";
import natGatewayEgress from "./network/virtual-network/nat-gateway-egress";
import networkDdosPlan from "./network/virtual-network/network-ddos-plan";
import networkDefaultDeny from "./network/services/network-default-deny";
import networkFirewallResolver from "./network/firewall/network-firewall-resolver";
import networkFlowLog from "./network/virtual-network/network-flow-log";
import networkPublicResolver from "./network/virtual-network/network-public-resolver";
import openToAllNetworks from "./network/services/open-to-all-networks";
import peeringElsewhere from "./network/virtual-network/peering-elsewhere";
import policyAnalyticsOff from "./network/services/policy-analytics-off";
import privateDnsRegistration from "./network/private-link/private-dns-registration";
import privateDnsZoneLinked from "./network/private-link/private-dns-zone-linked";
import privateEndpoint from "./network/private-link/private-endpoint";
import privateEndpointDns from "./network/private-link/private-endpoint-dns";
import privateEndpointSubResource from "./network/private-link/private-endpoint-sub-resource";
import privateLinkServiceAudience from "./network/private-link/private-link-service-audience";
import privateRecordElsewhere from "./network/private-link/private-record-elsewhere";
import publicAddressOwner from "./network/virtual-network/public-address-owner";
import publicAddressSku from "./network/virtual-network/public-address-sku";
import publicNetworkAccess from "./network/services/public-network-access";
import publicPrefixOwner from "./network/virtual-network/public-prefix-owner";
import purviewIngestionNetwork from "./network/services/purview-ingestion-network";
import registryDataEndpoint from "./network/containers/registry-data-endpoint";
import registryTier from "./network/containers/registry-tier";
import registryWebhookHttps from "./network/containers/registry-webhook-https";
import routeNextHop from "./network/virtual-network/route-next-hop";
import routePropagation from "./network/virtual-network/route-propagation";
import routeToInternet from "./network/virtual-network/route-to-internet";
import scaleSetForwarding from "./network/virtual-network/scale-set-forwarding";
import searchTier from "./network/services/search-tier";
import securityGroupAnyAny from "./network/security-group/security-group-any-any";
import securityGroupAnyDestination from "./network/security-group/security-group-any-destination";
import securityGroupBastion from "./network/security-group/security-group-bastion";
import securityGroupDatabase from "./network/security-group/security-group-database";
import securityGroupEveryPort from "./network/security-group/security-group-every-port";
import securityGroupExplicitDeny from "./network/security-group/security-group-explicit-deny";
import securityGroupHttp from "./network/security-group/security-group-http";
import securityGroupOpenInbound from "./network/security-group/security-group-open-inbound";
import securityGroupOpenOutbound from "./network/security-group/security-group-open-outbound";
import securityGroupPublicSource from "./network/security-group/security-group-public-source";
import securityGroupRdp from "./network/security-group/security-group-rdp";
import securityGroupSensitivePort from "./network/security-group/security-group-sensitive-port";
import securityGroupSsh from "./network/security-group/security-group-ssh";
import securityGroupUdp from "./network/security-group/security-group-udp";
import securityGroupVnc from "./network/security-group/security-group-vnc";
import securityGroupWideSource from "./network/security-group/security-group-wide-source";
import securityPerimeterEnforced from "./network/services/security-perimeter-enforced";
import storageHttpsOnly from "./network/storage/storage-https-only";
import storageSmbEncryption from "./network/storage/storage-smb-encryption";
import storageSmbSignIn from "./network/storage/storage-smb-sign-in";
import storageSmbVersion from "./network/storage/storage-smb-version";
import storageTrustedServices from "./network/storage/storage-trusted-services";
import subnetDefaultOutbound from "./network/virtual-network/subnet-default-outbound";
import subnetRouteTable from "./network/virtual-network/subnet-route-table";
import subnetSecurityGroup from "./network/virtual-network/subnet-security-group";
import subnetServiceEndpoint from "./network/virtual-network/subnet-service-endpoint";
import transportEncryption from "./network/services/transport-encryption";
import vpnGeneration from "./network/vpn/vpn-generation";
import vpnReplayProtection from "./network/vpn/vpn-replay-protection";
import vpnRouteBased from "./network/vpn/vpn-route-based";
import vpnStrongCiphers from "./network/vpn/vpn-strong-ciphers";
import wafBodyInspection from "./network/web-application-firewall/waf-body-inspection";
import wafBotRules from "./network/web-application-firewall/waf-bot-rules";
import wafCustomAllow from "./network/web-application-firewall/waf-custom-allow";
import wafEnabled from "./network/web-application-firewall/waf-enabled";
import wafExclusions from "./network/web-application-firewall/waf-exclusions";
import wafManagedAction from "./network/web-application-firewall/waf-managed-action";
import wafMessageLookup from "./network/web-application-firewall/waf-message-lookup";
import wafOverride from "./network/web-application-firewall/waf-override";
import wafPrevention from "./network/web-application-firewall/waf-prevention";
import wafRateLimit from "./network/web-application-firewall/waf-rate-limit";
import wafRuleOff from "./network/web-application-firewall/waf-rule-off";
import wafRuleSet from "./network/web-application-firewall/waf-rule-set";
import webAddressRules from "./network/app-service/web-address-rules";
import webClientCertificate from "./network/app-service/web-client-certificate";
import webDeploymentAddresses from "./network/app-service/web-deployment-addresses";
import webDeploymentTls from "./network/app-service/web-deployment-tls";
import webHttp2 from "./network/app-service/web-http2";
import webHttpsOnly from "./network/app-service/web-https-only";
import webImagePullNetwork from "./network/app-service/web-image-pull-network";
import webMinimumTls from "./network/app-service/web-minimum-tls";
import webOutboundNetwork from "./network/app-service/web-outbound-network";
import agentOwnStores from "./data/agent-own-stores";
import appConfigurationPurge from "./data/app-configuration-purge";
import applicationGatewayCertificate from "./data/application-gateway-certificate";
import certificateExportable from "./data/certificate-exportable";
import certificateKeyReuse from "./data/certificate-key-reuse";
import certificateRenewal from "./data/certificate-renewal";
import classificationTag from "./data/classification-tag";
import clusterDiskKey from "./data/cluster-disk-key";
import clusterSecretRotation from "./data/cluster-secret-rotation";
import clusterSecretsEncrypted from "./data/cluster-secrets-encrypted";
import corpusWriters from "./data/corpus-writers";
import customerKeyVersion from "./data/customer-key-version";
import customerManagedKey from "./data/customer-managed-key";
import databaseAtRest from "./data/database-at-rest";
import databaseDoubleEncryption from "./data/database-double-encryption";
import databaseKeyRotation from "./data/database-key-rotation";
import databricksDiskKey from "./data/databricks-disk-key";
import defenderMalwareScan from "./data/defender-malware-scan";
import diskEncryptionOff from "./data/disk-encryption-off";
import diskKeyRotation from "./data/disk-key-rotation";
import encryptionKeyOwner from "./data/encryption-key-owner";
import gatewayCachePerCaller from "./data/gateway-cache-per-caller";
import gatewayResponseOwner from "./data/gateway-response-owner";
import inferenceRegion from "./data/inference-region";
import keyExpiry from "./data/key-expiry";
import keyHardwareBacked from "./data/key-hardware-backed";
import keyRotation from "./data/key-rotation";
import keyStrength from "./data/key-strength";
import keyVaultAccessPolicy from "./data/key-vault-access-policy";
import keyVaultDeploymentAccess from "./data/key-vault-deployment-access";
import keyVaultPurgeProtection from "./data/key-vault-purge-protection";
import keyVaultRbac from "./data/key-vault-rbac";
import keyVaultRetention from "./data/key-vault-retention";
import keyVaultSoftDelete from "./data/key-vault-soft-delete";
import machineDiskKey from "./data/machine-disk-key";
import mlBusinessImpact from "./data/ml-business-impact";
import purviewPromptSharing from "./data/purview-prompt-sharing";
import replicationElsewhere from "./data/replication-elsewhere";
import secretContentType from "./data/secret-content-type";
import secretExpiry from "./data/secret-expiry";
import storageAnonymousAccess from "./data/storage-anonymous-access";
import storageBlobSoftDelete from "./data/storage-blob-soft-delete";
import storageContainerSoftDelete from "./data/storage-container-soft-delete";
import storageCrossTenantReplication from "./data/storage-cross-tenant-replication";
import storageDataDiscovery from "./data/storage-data-discovery";
import storageDoubleEncryption from "./data/storage-double-encryption";
import storageEncryptionScope from "./data/storage-encryption-scope";
import storageImmutabilityLocked from "./data/storage-immutability-locked";
import storageInfrastructureEncryption from "./data/storage-infrastructure-encryption";
import storageLifecycleDeletion from "./data/storage-lifecycle-deletion";
import storageMalwareScan from "./data/storage-malware-scan";
import storageNfs from "./data/storage-nfs";
import storagePermanentDelete from "./data/storage-permanent-delete";
import storageRetentionDays from "./data/storage-retention-days";
import storageRollback from "./data/storage-rollback";
import storageSftp from "./data/storage-sftp";
import storageShareRetention from "./data/storage-share-retention";
import storageShareSoftDelete from "./data/storage-share-soft-delete";
import storageStaticWebsite from "./data/storage-static-website";
import storageTenantBoundary from "./data/storage-tenant-boundary";
import agentStoreShared from "./ai-resources/agent-store-shared";
import aiConnectionShared from "./ai-resources/ai-connection-shared";
import blocklistBlocks from "./ai-resources/blocklist-blocks";
import budgetNotifies from "./ai-resources/budget-notifies";
import budgetPresent from "./ai-resources/budget-present";
import deploymentGuardrail from "./ai-resources/deployment-guardrail";
import gatewayBackendBreaker from "./ai-resources/gateway-backend-breaker";
import gatewayContentSafety from "./ai-resources/gateway-content-safety";
import gatewayHostedTools from "./ai-resources/gateway-hosted-tools";
import gatewayKillSwitch from "./ai-resources/gateway-kill-switch";
import gatewayLimitPerCaller from "./ai-resources/gateway-limit-per-caller";
import gatewayMaskingClosed from "./ai-resources/gateway-masking-closed";
import gatewayMcpOwnToken from "./ai-resources/gateway-mcp-own-token";
import gatewayMcpSession from "./ai-resources/gateway-mcp-session";
import gatewayMcpTools from "./ai-resources/gateway-mcp-tools";
import gatewayModelList from "./ai-resources/gateway-model-list";
import gatewayPromptShield from "./ai-resources/gateway-prompt-shield";
import gatewayRateLimit from "./ai-resources/gateway-rate-limit";
import gatewaySafetyCategories from "./ai-resources/gateway-safety-categories";
import gatewayTokenLimit from "./ai-resources/gateway-token-limit";
import guardrailBlocklist from "./ai-resources/guardrail-blocklist";
import harmFilters from "./ai-resources/harm-filters";
import indirectAttackShield from "./ai-resources/indirect-attack-shield";
import jailbreakShield from "./ai-resources/jailbreak-shield";
import modelAllowList from "./ai-resources/model-allow-list";
import modelCallsScreened from "./ai-resources/model-calls-screened";
import modelTokensLimited from "./ai-resources/model-tokens-limited";
import modelVersionPinned from "./ai-resources/model-version-pinned";
import protectedMaterial from "./ai-resources/protected-material";
import sandboxEgress from "./ai-resources/sandbox-egress";
import sandboxIdentity from "./ai-resources/sandbox-identity";
import sandboxSecret from "./ai-resources/sandbox-secret";
import sandboxToolKey from "./ai-resources/sandbox-tool-key";
import synchronousFilter from "./ai-resources/synchronous-filter";
import toolAddress from "./ai-resources/tool-address";
import toolAllowList from "./ai-resources/tool-allow-list";
import toolAnonymous from "./ai-resources/tool-anonymous";
import toolCallFilters from "./ai-resources/tool-call-filters";
import toolResponseFilters from "./ai-resources/tool-response-filters";
import toolResponseShield from "./ai-resources/tool-response-shield";
import appSecretSource from "./applications/app-secret-source";
import automationConnectionSecret from "./applications/automation-connection-secret";
import automationPlainVariable from "./applications/automation-plain-variable";
import botDirectLine from "./applications/bot-direct-line";
import clusterDashboard from "./applications/cluster-dashboard";
import clusterImageCleaner from "./applications/cluster-image-cleaner";
import clusterSecretStore from "./applications/cluster-secret-store";
import containerAppExtraPorts from "./applications/container-app-extra-ports";
import containerAppHttp from "./applications/container-app-http";
import containerAppIngress from "./applications/container-app-ingress";
import containerAppSourceAddresses from "./applications/container-app-source-addresses";
import containerEnvironmentInternal from "./applications/container-environment-internal";
import containerGroupPublicAddress from "./applications/container-group-public-address";
import containerImageDigest from "./applications/container-image-digest";
import containerImageRegistry from "./applications/container-image-registry";
import containerImageTag from "./applications/container-image-tag";
import containerLiteralSecret from "./applications/container-literal-secret";
import containerPeerEncryption from "./applications/container-peer-encryption";
import containerPrivileged from "./applications/container-privileged";
import corsAnyOrigin from "./applications/cors-any-origin";
import eventHeaderSecret from "./applications/event-header-secret";
import extensionSecrets from "./applications/extension-secrets";
import gatewayAddressFilter from "./applications/gateway-address-filter";
import gatewayAddressOnly from "./applications/gateway-address-only";
import gatewayAnyOrigin from "./applications/gateway-any-origin";
import gatewayApiCaller from "./applications/gateway-api-caller";
import gatewayApiVersion from "./applications/gateway-api-version";
import gatewayBackendCredentials from "./applications/gateway-backend-credentials";
import gatewayNamedValueInVault from "./applications/gateway-named-value-in-vault";
import gatewayProductApproval from "./applications/gateway-product-approval";
import gatewayProductSubscription from "./applications/gateway-product-subscription";
import gatewaySampleProduct from "./applications/gateway-sample-product";
import gatewaySubscriptionScope from "./applications/gateway-subscription-scope";
import gatewaySubscriptionTracing from "./applications/gateway-subscription-tracing";
import hadoopEdgeSignIn from "./applications/hadoop-edge-sign-in";
import imagePullIdentity from "./applications/image-pull-identity";
import literalCredential from "./applications/literal-credential";
import machineStartSecrets from "./applications/machine-start-secrets";
import messagingAnonymous from "./applications/messaging-anonymous";
import provisionerSecret from "./applications/provisioner-secret";
import registryAnonymousPull from "./applications/registry-anonymous-pull";
import registryExport from "./applications/registry-export";
import relayClientSignIn from "./applications/relay-client-sign-in";
import secretInArgument from "./applications/secret-in-argument";
import sessionControls from "./applications/session-controls";
import variableSecret from "./applications/variable-secret";
import vaultCopiedKey from "./applications/vault-copied-key";
import webAnyOrigin from "./applications/web-any-origin";
import webFtp from "./applications/web-ftp";
import webRemoteDebugging from "./applications/web-remote-debugging";
import webSecretSettings from "./applications/web-secret-settings";
import webSignIn from "./applications/web-sign-in";
import webSignInChecks from "./applications/web-sign-in-checks";
import workflowTriggerAccess from "./applications/workflow-trigger-access";
import applicationGatewayInstances from "./infrastructure/application-gateway-instances";
import backupAlerts from "./infrastructure/backup-alerts";
import backupImmutable from "./infrastructure/backup-immutable";
import backupRedundancy from "./infrastructure/backup-redundancy";
import backupSoftDelete from "./infrastructure/backup-soft-delete";
import batchNodeEncryption from "./infrastructure/batch-node-encryption";
import clusterDefender from "./infrastructure/cluster-defender";
import clusterPolicyAddOn from "./infrastructure/cluster-policy-add-on";
import computeZones from "./infrastructure/compute-zones";
import confidentialDiskKey from "./infrastructure/confidential-disk-key";
import confidentialMachine from "./infrastructure/confidential-machine";
import cosmosContinuousBackup from "./infrastructure/cosmos-continuous-backup";
import cosmosFailover from "./infrastructure/cosmos-failover";
import criticalResourceLock from "./infrastructure/critical-resource-lock";
import databaseAlertsOff from "./infrastructure/database-alerts-off";
import databaseBackupRetention from "./infrastructure/database-backup-retention";
import databaseGeoBackup from "./infrastructure/database-geo-backup";
import databaseLongBackupImmutable from "./infrastructure/database-long-backup-immutable";
import databaseRecurringScans from "./infrastructure/database-recurring-scans";
import databaseThreatDetection from "./infrastructure/database-threat-detection";
import defenderForApis from "./infrastructure/defender-for-apis";
import defenderForApps from "./infrastructure/defender-for-apps";
import defenderForContainers from "./infrastructure/defender-for-containers";
import defenderForCosmos from "./infrastructure/defender-for-cosmos";
import defenderForDatabases from "./infrastructure/defender-for-databases";
import defenderForSql from "./infrastructure/defender-for-sql";
import defenderPlanExtensions from "./infrastructure/defender-plan-extensions";
import defenderPlanOff from "./infrastructure/defender-plan-off";
import defenderPlatformPlans from "./infrastructure/defender-platform-plans";
import defenderPosture from "./infrastructure/defender-posture";
import hadoopHostEncryption from "./infrastructure/hadoop-host-encryption";
import hostEncryption from "./infrastructure/host-encryption";
import keyRead from "./infrastructure/key-read";
import machineBackup from "./infrastructure/machine-backup";
import machineManagedDisks from "./infrastructure/machine-managed-disks";
import outputSecret from "./infrastructure/output-secret";
import ownershipTags from "./infrastructure/ownership-tags";
import policyAssigned from "./infrastructure/policy-assigned";
import policyNotEnforced from "./infrastructure/policy-not-enforced";
import searchIndexReplicas from "./infrastructure/search-index-replicas";
import searchQueryReplicas from "./infrastructure/search-query-replicas";
import sqlMachineBackup from "./infrastructure/sql-machine-backup";
import stateSignIn from "./infrastructure/state-sign-in";
import storageRedundancy from "./infrastructure/storage-redundancy";
import vpnActiveActive from "./infrastructure/vpn-active-active";
import warehouseGeoBackup from "./infrastructure/warehouse-geo-backup";
import webBackupOff from "./infrastructure/web-backup-off";
import zoneRedundancy from "./infrastructure/zone-redundancy";
import actionGroupReceivers from "./visibility/action-group-receivers";
import activityAlertEnabled from "./visibility/activity-alert-enabled";
import activityLogCategories from "./visibility/activity-log-categories";
import aiServiceLogs from "./visibility/ai-service-logs";
import alertRoutingOff from "./visibility/alert-routing-off";
import alertSuppression from "./visibility/alert-suppression";
import alertSwitchedOff from "./visibility/alert-switched-off";
import clusterMonitoring from "./visibility/cluster-monitoring";
import computeServiceLogs from "./visibility/compute-service-logs";
import containerEnvironmentLogs from "./visibility/container-environment-logs";
import databaseAuditDestination from "./visibility/database-audit-destination";
import databaseAuditOff from "./visibility/database-audit-off";
import databaseAuditRetention from "./visibility/database-audit-retention";
import databaseAuditing from "./visibility/database-auditing";
import databaseLogSettings from "./visibility/database-log-settings";
import defenderAlertSuppression from "./visibility/defender-alert-suppression";
import defenderContact from "./visibility/defender-contact";
import defenderContactAlerts from "./visibility/defender-contact-alerts";
import defenderContactPresent from "./visibility/defender-contact-present";
import defenderExport from "./visibility/defender-export";
import defenderForAi from "./visibility/defender-for-ai";
import defenderForAiAccount from "./visibility/defender-for-ai-account";
import entraSignInLogs from "./visibility/entra-sign-in-logs";
import flowLogRetention from "./visibility/flow-log-retention";
import functionRequestLogs from "./visibility/function-request-logs";
import gatewayLogSampling from "./visibility/gateway-log-sampling";
import gatewayLogSecrets from "./visibility/gateway-log-secrets";
import gatewayTokenMetrics from "./visibility/gateway-token-metrics";
import gatewayTraceBody from "./visibility/gateway-trace-body";
import gatewayTraceSecrets from "./visibility/gateway-trace-secrets";
import logDailyCap from "./visibility/log-daily-cap";
import logExportElsewhere from "./visibility/log-export-elsewhere";
import logProfileCategories from "./visibility/log-profile-categories";
import logProfileLocations from "./visibility/log-profile-locations";
import logProfileRetention from "./visibility/log-profile-retention";
import logRetention from "./visibility/log-retention";
import logTableRetention from "./visibility/log-table-retention";
import logTransformDrops from "./visibility/log-transform-drops";
import networkChangeAlert from "./visibility/network-change-alert";
import privateLinkScopeExclusion from "./visibility/private-link-scope-exclusion";
import privateLinkScopeMode from "./visibility/private-link-scope-mode";
import prometheusRuleOff from "./visibility/prometheus-rule-off";
import realTimeLogs from "./visibility/real-time-logs";
import responseAutomated from "./visibility/response-automated";
import sentinelConnectorAlerts from "./visibility/sentinel-connector-alerts";
import sentinelDetectionOff from "./visibility/sentinel-detection-off";
import sentinelDetections from "./visibility/sentinel-detections";
import sentinelFusionSources from "./visibility/sentinel-fusion-sources";
import sentinelIncident from "./visibility/sentinel-incident";
import sentinelOnboarded from "./visibility/sentinel-onboarded";
import sentinelResponse from "./visibility/sentinel-response";
import serviceMetrics from "./visibility/service-metrics";
import someoneTold from "./visibility/someone-told";
import storageQueueLogging from "./visibility/storage-queue-logging";
import supportingServiceLogs from "./visibility/supporting-service-logs";
import telemetryAddressMasking from "./visibility/telemetry-address-masking";
import telemetryDailyCap from "./visibility/telemetry-daily-cap";
import telemetryIngestion from "./visibility/telemetry-ingestion";
import telemetryQuery from "./visibility/telemetry-query";
import telemetryWorkspace from "./visibility/telemetry-workspace";
import wafLogScrubbing from "./visibility/waf-log-scrubbing";
import webErrorDetails from "./visibility/web-error-details";
import webRequestLogs from "./visibility/web-request-logs";
import workspaceInPrivateLinkScope from "./visibility/workspace-in-private-link-scope";
import actionDeletesProtection from "./governance/action-deletes-protection";
import policyExemptionExpiry from "./governance/policy-exemption-expiry";
import scriptChangesAzure from "./governance/script-changes-azure";
import securityArgumentIgnored from "./governance/security-argument-ignored";
import templateUnread from "./governance/template-unread";

/** Every rule, by pillar, then by name. */
export const rules: readonly Rule[] = [
  agentSponsor,
  aiAccountLocalAuth,
  aiAccountSubdomain,
  aiConnectionCredential,
  appConfigurationKeys,
  appInsightsLocalAuth,
  applicationAssignmentRequired,
  applicationAudience,
  applicationImplicitGrant,
  applicationPassword,
  applicationPublicClient,
  applicationRedirect,
  automationKeys,
  botIdentity,
  cacheWithoutSignIn,
  clusterAzureRoles,
  clusterEntraSignIn,
  clusterLocalAccounts,
  clusterMonitoringIdentity,
  clusterRoleBasedAccess,
  clusterRunCommand,
  clusterWorkloadIdentity,
  conditionalAccessEnforced,
  conditionalAccessExclusions,
  conditionalAccessStrong,
  containerAppSignIn,
  containerStorageKey,
  cosmosKeys,
  cosmosMetadataWrites,
  cosmosRoleAccount,
  cosmosRoleScope,
  cosmosRoleWildcards,
  customRoleGrantsAccess,
  customRoleListsKeys,
  customRoleOwner,
  customRoleScope,
  customRoleWildcards,
  dataExplorerTenant,
  dataOwnerRole,
  databaseEntraSignIn,
  databasePassword,
  databaseThrottling,
  delegatedGrantForAll,
  delegatedManagement,
  eligibleRoleExpiry,
  eventDeliverySignIn,
  federatedAudience,
  federatedIssuer,
  federatedRepository,
  federatedSubject,
  flexibleFederatedClaims,
  functionStorageIdentity,
  gatewayBackendIdentity,
  gatewayDirectManagement,
  gatewayLoggerIdentity,
  gatewayTokenAudience,
  gatewayTokenFirst,
  gatewayTokenIssuer,
  gatewayTokenKey,
  gatewayTokenPlace,
  gatewayTokenRole,
  gatewayTokenSignature,
  gatewayTokenValidation,
  grafanaKeys,
  graphPermission,
  groupEligibilityExpiry,
  insiderRiskSignIn,
  iotEndpointIdentity,
  iotHubKeys,
  keyAuthorizationBatch,
  ledgerCertificates,
  legacySignInBlocked,
  logWorkspaceLocalAuth,
  managedIdentity,
  managedInstanceEntraOnly,
  mapsKeys,
  messagingEntraSignIn,
  messagingManagingKey,
  messagingSharedAccess,
  mlComputeLocalAuth,
  mlDatastoreCredential,
  mlEndpointKeys,
  multifactorForEverybody,
  privilegedRoleReach,
  projectRole,
  providerCredential,
  providerStorageKeys,
  redisAccessKeys,
  redisPersistenceIdentity,
  registryAdminUser,
  registryToken,
  riskyWorkloadBlocked,
  roleActivationApproval,
  roleActivationProof,
  roleAssignmentRules,
  roleChangesGuards,
  roleListsKeys,
  roleNotPrivileged,
  roleScope,
  searchApiKeys,
  standingDirectoryRole,
  standingGroupMembership,
  standingPrivilegedRole,
  standingUserGrant,
  storageEntraDefault,
  storageLocalUserPassword,
  storageLocalUsers,
  storageSasExpiry,
  storageSharedKey,
  storageStoredAccess,
  telemetryApiKey,
  trustedLocationRange,
  vpnClientSignIn,
  webDeploymentPasswords,
  bastionClipboard,
  bastionFileTransfer,
  bastionSessionRecording,
  bastionShareableLink,
  batchNodeBoot,
  batchNodePublicAddress,
  clusterNodeUpgrades,
  clusterVersionUpgrades,
  compliantDeviceSignIn,
  defenderForServers,
  defenderIntegration,
  devBoxAdministrator,
  extensionUpgrades,
  flexibleSetUpdates,
  imageTrustedLaunch,
  linuxMachinePatching,
  machineAgent,
  machineEntraSignIn,
  machinePassword,
  machinePublicAddress,
  machineScriptSource,
  machineUpdates,
  mlComputeIdle,
  mlComputePublicAddress,
  mlComputeSsh,
  nodePublicAddress,
  notebookNodeAddress,
  patchAssessment,
  trustedBoot,
  webRuntimeSupported,
  adminRuleOpen,
  agentManagedNetwork,
  agentSubnet,
  aiAccountOutbound,
  aiManagedNetwork,
  aiOutboundRule,
  alertWebhookHttps,
  analyticsExfiltration,
  appEnvironmentInternal,
  applicationGatewayBackendCertificate,
  applicationGatewayBackendHttps,
  applicationGatewayClientIssuer,
  applicationGatewayFirewall,
  applicationGatewayGeneration,
  applicationGatewayHttpsListener,
  applicationGatewayTlsVersion,
  applicationGatewayWeakCiphers,
  batchAccountNetwork,
  batchNodeEndpoint,
  batchNodeTraffic,
  clusterAuthorizedAddresses,
  clusterContainerNetworking,
  clusterEgressInspected,
  clusterHttpRouting,
  clusterKeyVaultAccess,
  clusterMeshIngress,
  clusterNetworkPolicy,
  clusterPrivate,
  clusterPublicName,
  containerEnvironmentPublicAccess,
  containerGroupSubnet,
  cosmosAzureBypass,
  databaseOpenToAll,
  databaseOpenToAzure,
  databasePrivate,
  databaseTransport,
  databaseWideRange,
  databricksStorageFirewall,
  ddosProtection,
  defaultRouteFirewall,
  diskExport,
  domainServiceInternet,
  domainServiceProtocols,
  egressAnySource,
  egressEveryPort,
  endpointElsewhere,
  endpointNetworkPolicies,
  expressRouteBypass,
  firewallAnyAddress,
  firewallAnyAny,
  firewallDnsProxy,
  firewallInspectionBypass,
  firewallIntrusionDetection,
  firewallManagementNat,
  firewallOpenTranslation,
  firewallPolicyAttached,
  firewallPremium,
  firewallThreatIntelligence,
  firewallWebCategories,
  firewallWildcardEgress,
  flowLogAnalytics,
  flowLogEnabled,
  frontDoorClassicHttps,
  frontDoorFirewall,
  frontDoorHeaderCheck,
  frontDoorHttps,
  frontDoorOriginCertificate,
  frontDoorOriginPrivate,
  frontDoorOverrideHttps,
  frontDoorProfileHeader,
  gatewayApiEncrypted,
  gatewayBackendCertificate,
  gatewayBackendEncrypted,
  gatewayBackendFromRequest,
  gatewayCallerCredentials,
  gatewayCallsEncrypted,
  gatewayClientCertificate,
  gatewayErrorDetails,
  gatewayForwardsRequests,
  gatewayInNetwork,
  gatewayOldProtocols,
  gatewayPolicyInherits,
  gatewayPolicyReadable,
  gatewayPrivate,
  gatewayRetryBounded,
  gatewayWeakCiphers,
  grafanaMailVerification,
  hadoopPrivate,
  hadoopTransport,
  healthDataNetwork,
  hubInternetSecurity,
  inlineSubnetOutbound,
  inlineSubnetRouteTable,
  inlineSubnetSecurityGroup,
  interfaceForwarding,
  iotDeviceNetwork,
  iotHubNetwork,
  justInTimeSources,
  loadBalancerManagementPort,
  managedRoutePropagation,
  messagingFirewall,
  messagingPublicCallers,
  mlComputeSubnet,
  mlEndpointNetwork,
  mlManagedNetwork,
  mlOutboundRule,
  mlRegistryNetwork,
  mlStoragePrivate,
  modelsBehindGateway,
  natGatewayEgress,
  networkDdosPlan,
  networkDefaultDeny,
  networkFirewallResolver,
  networkFlowLog,
  networkPublicResolver,
  openToAllNetworks,
  peeringElsewhere,
  policyAnalyticsOff,
  privateDnsRegistration,
  privateDnsZoneLinked,
  privateEndpoint,
  privateEndpointDns,
  privateEndpointSubResource,
  privateLinkServiceAudience,
  privateRecordElsewhere,
  publicAddressOwner,
  publicAddressSku,
  publicNetworkAccess,
  publicPrefixOwner,
  purviewIngestionNetwork,
  registryDataEndpoint,
  registryTier,
  registryWebhookHttps,
  routeNextHop,
  routePropagation,
  routeToInternet,
  scaleSetForwarding,
  searchTier,
  securityGroupAnyAny,
  securityGroupAnyDestination,
  securityGroupBastion,
  securityGroupDatabase,
  securityGroupEveryPort,
  securityGroupExplicitDeny,
  securityGroupHttp,
  securityGroupOpenInbound,
  securityGroupOpenOutbound,
  securityGroupPublicSource,
  securityGroupRdp,
  securityGroupSensitivePort,
  securityGroupSsh,
  securityGroupUdp,
  securityGroupVnc,
  securityGroupWideSource,
  securityPerimeterEnforced,
  storageHttpsOnly,
  storageSmbEncryption,
  storageSmbSignIn,
  storageSmbVersion,
  storageTrustedServices,
  subnetDefaultOutbound,
  subnetRouteTable,
  subnetSecurityGroup,
  subnetServiceEndpoint,
  transportEncryption,
  vpnGeneration,
  vpnReplayProtection,
  vpnRouteBased,
  vpnStrongCiphers,
  wafBodyInspection,
  wafBotRules,
  wafCustomAllow,
  wafEnabled,
  wafExclusions,
  wafManagedAction,
  wafMessageLookup,
  wafOverride,
  wafPrevention,
  wafRateLimit,
  wafRuleOff,
  wafRuleSet,
  webAddressRules,
  webClientCertificate,
  webDeploymentAddresses,
  webDeploymentTls,
  webHttp2,
  webHttpsOnly,
  webImagePullNetwork,
  webMinimumTls,
  webOutboundNetwork,
  agentOwnStores,
  appConfigurationPurge,
  applicationGatewayCertificate,
  certificateExportable,
  certificateKeyReuse,
  certificateRenewal,
  classificationTag,
  clusterDiskKey,
  clusterSecretRotation,
  clusterSecretsEncrypted,
  corpusWriters,
  customerKeyVersion,
  customerManagedKey,
  databaseAtRest,
  databaseDoubleEncryption,
  databaseKeyRotation,
  databricksDiskKey,
  defenderMalwareScan,
  diskEncryptionOff,
  diskKeyRotation,
  encryptionKeyOwner,
  gatewayCachePerCaller,
  gatewayResponseOwner,
  inferenceRegion,
  keyExpiry,
  keyHardwareBacked,
  keyRotation,
  keyStrength,
  keyVaultAccessPolicy,
  keyVaultDeploymentAccess,
  keyVaultPurgeProtection,
  keyVaultRbac,
  keyVaultRetention,
  keyVaultSoftDelete,
  machineDiskKey,
  mlBusinessImpact,
  purviewPromptSharing,
  replicationElsewhere,
  secretContentType,
  secretExpiry,
  storageAnonymousAccess,
  storageBlobSoftDelete,
  storageContainerSoftDelete,
  storageCrossTenantReplication,
  storageDataDiscovery,
  storageDoubleEncryption,
  storageEncryptionScope,
  storageImmutabilityLocked,
  storageInfrastructureEncryption,
  storageLifecycleDeletion,
  storageMalwareScan,
  storageNfs,
  storagePermanentDelete,
  storageRetentionDays,
  storageRollback,
  storageSftp,
  storageShareRetention,
  storageShareSoftDelete,
  storageStaticWebsite,
  storageTenantBoundary,
  agentStoreShared,
  aiConnectionShared,
  blocklistBlocks,
  budgetNotifies,
  budgetPresent,
  deploymentGuardrail,
  gatewayBackendBreaker,
  gatewayContentSafety,
  gatewayHostedTools,
  gatewayKillSwitch,
  gatewayLimitPerCaller,
  gatewayMaskingClosed,
  gatewayMcpOwnToken,
  gatewayMcpSession,
  gatewayMcpTools,
  gatewayModelList,
  gatewayPromptShield,
  gatewayRateLimit,
  gatewaySafetyCategories,
  gatewayTokenLimit,
  guardrailBlocklist,
  harmFilters,
  indirectAttackShield,
  jailbreakShield,
  modelAllowList,
  modelCallsScreened,
  modelTokensLimited,
  modelVersionPinned,
  protectedMaterial,
  sandboxEgress,
  sandboxIdentity,
  sandboxSecret,
  sandboxToolKey,
  synchronousFilter,
  toolAddress,
  toolAllowList,
  toolAnonymous,
  toolCallFilters,
  toolResponseFilters,
  toolResponseShield,
  appSecretSource,
  automationConnectionSecret,
  automationPlainVariable,
  botDirectLine,
  clusterDashboard,
  clusterImageCleaner,
  clusterSecretStore,
  containerAppExtraPorts,
  containerAppHttp,
  containerAppIngress,
  containerAppSourceAddresses,
  containerEnvironmentInternal,
  containerGroupPublicAddress,
  containerImageDigest,
  containerImageRegistry,
  containerImageTag,
  containerLiteralSecret,
  containerPeerEncryption,
  containerPrivileged,
  corsAnyOrigin,
  eventHeaderSecret,
  extensionSecrets,
  gatewayAddressFilter,
  gatewayAddressOnly,
  gatewayAnyOrigin,
  gatewayApiCaller,
  gatewayApiVersion,
  gatewayBackendCredentials,
  gatewayNamedValueInVault,
  gatewayProductApproval,
  gatewayProductSubscription,
  gatewaySampleProduct,
  gatewaySubscriptionScope,
  gatewaySubscriptionTracing,
  hadoopEdgeSignIn,
  imagePullIdentity,
  literalCredential,
  machineStartSecrets,
  messagingAnonymous,
  provisionerSecret,
  registryAnonymousPull,
  registryExport,
  relayClientSignIn,
  secretInArgument,
  sessionControls,
  variableSecret,
  vaultCopiedKey,
  webAnyOrigin,
  webFtp,
  webRemoteDebugging,
  webSecretSettings,
  webSignIn,
  webSignInChecks,
  workflowTriggerAccess,
  applicationGatewayInstances,
  backupAlerts,
  backupImmutable,
  backupRedundancy,
  backupSoftDelete,
  batchNodeEncryption,
  clusterDefender,
  clusterPolicyAddOn,
  computeZones,
  confidentialDiskKey,
  confidentialMachine,
  cosmosContinuousBackup,
  cosmosFailover,
  criticalResourceLock,
  databaseAlertsOff,
  databaseBackupRetention,
  databaseGeoBackup,
  databaseLongBackupImmutable,
  databaseRecurringScans,
  databaseThreatDetection,
  defenderForApis,
  defenderForApps,
  defenderForContainers,
  defenderForCosmos,
  defenderForDatabases,
  defenderForSql,
  defenderPlanExtensions,
  defenderPlanOff,
  defenderPlatformPlans,
  defenderPosture,
  hadoopHostEncryption,
  hostEncryption,
  keyRead,
  machineBackup,
  machineManagedDisks,
  outputSecret,
  ownershipTags,
  policyAssigned,
  policyNotEnforced,
  searchIndexReplicas,
  searchQueryReplicas,
  sqlMachineBackup,
  stateSignIn,
  storageRedundancy,
  vpnActiveActive,
  warehouseGeoBackup,
  webBackupOff,
  zoneRedundancy,
  actionGroupReceivers,
  activityAlertEnabled,
  activityLogCategories,
  aiServiceLogs,
  alertRoutingOff,
  alertSuppression,
  alertSwitchedOff,
  clusterMonitoring,
  computeServiceLogs,
  containerEnvironmentLogs,
  databaseAuditDestination,
  databaseAuditOff,
  databaseAuditRetention,
  databaseAuditing,
  databaseLogSettings,
  defenderAlertSuppression,
  defenderContact,
  defenderContactAlerts,
  defenderContactPresent,
  defenderExport,
  defenderForAi,
  defenderForAiAccount,
  entraSignInLogs,
  flowLogRetention,
  functionRequestLogs,
  gatewayLogSampling,
  gatewayLogSecrets,
  gatewayTokenMetrics,
  gatewayTraceBody,
  gatewayTraceSecrets,
  logDailyCap,
  logExportElsewhere,
  logProfileCategories,
  logProfileLocations,
  logProfileRetention,
  logRetention,
  logTableRetention,
  logTransformDrops,
  networkChangeAlert,
  privateLinkScopeExclusion,
  privateLinkScopeMode,
  prometheusRuleOff,
  realTimeLogs,
  responseAutomated,
  sentinelConnectorAlerts,
  sentinelDetectionOff,
  sentinelDetections,
  sentinelFusionSources,
  sentinelIncident,
  sentinelOnboarded,
  sentinelResponse,
  serviceMetrics,
  someoneTold,
  storageQueueLogging,
  supportingServiceLogs,
  telemetryAddressMasking,
  telemetryDailyCap,
  telemetryIngestion,
  telemetryQuery,
  telemetryWorkspace,
  wafLogScrubbing,
  webErrorDetails,
  webRequestLogs,
  workspaceInPrivateLinkScope,
  actionDeletesProtection,
  policyExemptionExpiry,
  scriptChangesAzure,
  securityArgumentIgnored,
  templateUnread,
];
