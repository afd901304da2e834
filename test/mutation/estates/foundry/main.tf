locals {
  name = "proseware-ml"
  zones = {
    openai    = "privatelink.openai.azure.com"
    cognitive = "privatelink.cognitiveservices.azure.com"
    services  = "privatelink.services.ai.azure.com"
    api       = "privatelink.api.azureml.ms"
    notebooks = "privatelink.notebooks.azure.net"
    blob      = "privatelink.blob.core.windows.net"
    file      = "privatelink.file.core.windows.net"
    vault     = "privatelink.vaultcore.azure.net"
    registry  = "privatelink.azurecr.io"
    search    = "privatelink.search.windows.net"
  }
}

resource "azurerm_resource_group" "ml" {
  name     = "rg-${local.name}"
  location = var.location
  tags     = var.tags
}

resource "azapi_resource" "lock" {
  type      = "Microsoft.Authorization/locks@2020-05-01"
  name      = "keep"
  parent_id = azurerm_resource_group.ml.id
  body = {
    properties = {
      level = "CanNotDelete"
    }
  }
}

resource "azurerm_user_assigned_identity" "ml" {
  name                = "id-${local.name}"
  resource_group_name = azurerm_resource_group.ml.name
  location            = var.location
  tags                = var.tags
}

resource "azapi_resource" "network" {
  type      = "Microsoft.Network/virtualNetworks@2024-05-01"
  name      = "vnet-${local.name}"
  parent_id = azurerm_resource_group.ml.id
  location  = var.location
  tags      = var.tags
  body = {
    properties = {
      addressSpace = {
        addressPrefixes = ["10.90.0.0/22"]
      }
    }
  }
}

resource "azurerm_network_security_group" "endpoints" {
  name                = "nsg-${local.name}"
  resource_group_name = azurerm_resource_group.ml.name
  location            = var.location
  tags                = var.tags

  dynamic "security_rule" {
    for_each = {
      in  = "Inbound"
      out = "Outbound"
    }
    content {
      name                       = "deny-${security_rule.key}"
      priority                   = 4096
      direction                  = security_rule.value
      access                     = "Deny"
      protocol                   = "*"
      source_port_range          = "*"
      destination_port_range     = "*"
      source_address_prefix      = "*"
      destination_address_prefix = "*"
    }
  }
}

resource "azapi_resource" "subnet" {
  type      = "Microsoft.Network/virtualNetworks/subnets@2024-05-01"
  name      = "endpoints"
  parent_id = azapi_resource.network.id
  body = {
    properties = {
      addressPrefix                  = "10.90.0.0/25"
      defaultOutboundAccess          = false
      privateEndpointNetworkPolicies = "Enabled"
      networkSecurityGroup = {
        id = azurerm_network_security_group.endpoints.id
      }
    }
  }
}

resource "azurerm_private_dns_zone" "ml" {
  for_each            = local.zones
  name                = each.value
  resource_group_name = azurerm_resource_group.ml.name
}

resource "azurerm_private_dns_zone_virtual_network_link" "ml" {
  for_each              = local.zones
  name                  = local.name
  resource_group_name   = azurerm_resource_group.ml.name
  private_dns_zone_name = azurerm_private_dns_zone.ml[each.key].name
  virtual_network_id    = azapi_resource.network.id
}

resource "azapi_resource" "logs" {
  type      = "Microsoft.OperationalInsights/workspaces@2023-09-01"
  name      = "log-${local.name}"
  parent_id = azurerm_resource_group.ml.id
  location  = var.location
  tags      = var.tags
  body = {
    properties = {
      sku = {
        name = "PerGB2018"
      }
      retentionInDays                 = 365
      publicNetworkAccessForIngestion = "Disabled"
      publicNetworkAccessForQuery     = "Disabled"
      features = {
        disableLocalAuth = true
      }
    }
  }
}

resource "azapi_resource" "telemetry" {
  type      = "Microsoft.Insights/components@2020-02-02"
  name      = "appi-${local.name}"
  parent_id = azurerm_resource_group.ml.id
  location  = var.location
  tags      = var.tags
  body = {
    kind = "web"
    properties = {
      Application_Type                = "web"
      WorkspaceResourceId             = azapi_resource.logs.id
      DisableLocalAuth                = true
      publicNetworkAccessForIngestion = "Disabled"
      publicNetworkAccessForQuery     = "Disabled"
    }
  }
}

module "vault" {
  source     = "./modules/private-account"
  name       = "kv-${local.name}"
  type       = "Microsoft.KeyVault/vaults@2023-07-01"
  group      = "vault"
  parent_id  = azurerm_resource_group.ml.id
  location   = var.location
  subnet_id  = azapi_resource.subnet.id
  zone_ids   = [azurerm_private_dns_zone.ml["vault"].id]
  log_id     = azapi_resource.logs.id
  log_target = ""
  tags       = var.tags
  body = {
    properties = {
      tenantId                  = "27d1c4f5-6a7e-4b6f-8f00-000000000031"
      enableRbacAuthorization   = true
      enablePurgeProtection     = true
      enableSoftDelete          = true
      softDeleteRetentionInDays = 90
      publicNetworkAccess       = "Disabled"
      sku = {
        family = "A"
        name   = "premium"
      }
      networkAcls = {
        bypass        = "None"
        defaultAction = "Deny"
      }
    }
  }
}

resource "azapi_resource" "key" {
  type      = "Microsoft.KeyVault/vaults/keys@2023-07-01"
  name      = "ml"
  parent_id = module.vault.id
  body = {
    properties = {
      kty     = "RSA-HSM"
      keySize = 4096
      keyOps  = ["wrapKey", "unwrapKey"]
      attributes = {
        enabled    = true
        exportable = false
        exp        = 1830000000
      }
      rotationPolicy = {
        attributes = {
          expiryTime = "P1Y"
        }
        lifetimeActions = [
          {
            action = {
              type = "rotate"
            }
            trigger = {
              timeBeforeExpiry = "P60D"
            }
          },
          {
            action = {
              type = "notify"
            }
            trigger = {
              timeBeforeExpiry = "P30D"
            }
          }
        ]
      }
    }
  }
}

resource "azurerm_role_assignment" "key" {
  scope                = module.vault.id
  role_definition_name = "Key Vault Crypto Service Encryption User"
  principal_id         = azurerm_user_assigned_identity.ml.principal_id
  principal_type       = "ServicePrincipal"
}

module "storage" {
  source     = "./modules/private-account"
  name       = "stprosewareml"
  type       = "Microsoft.Storage/storageAccounts@2024-01-01"
  group      = "blob"
  parent_id  = azurerm_resource_group.ml.id
  location   = var.location
  subnet_id  = azapi_resource.subnet.id
  zone_ids   = [azurerm_private_dns_zone.ml["blob"].id]
  log_id     = azapi_resource.logs.id
  log_target = "/blobServices/default"
  identity   = azurerm_user_assigned_identity.ml.id
  tags       = var.tags
  body = {
    kind = "StorageV2"
    sku = {
      name = "Standard_ZRS"
    }
    properties = {
      allowBlobPublicAccess        = false
      allowCrossTenantReplication  = false
      allowSharedKeyAccess         = false
      allowedCopyScope             = "PrivateLink"
      defaultToOAuthAuthentication = true
      isLocalUserEnabled           = false
      isSftpEnabled                = false
      minimumTlsVersion            = "TLS1_2"
      publicNetworkAccess          = "Disabled"
      supportsHttpsTrafficOnly     = true
      networkAcls = {
        bypass        = "None"
        defaultAction = "Deny"
      }
      encryption = {
        requireInfrastructureEncryption = true
        keySource                       = "Microsoft.Keyvault"
        identity = {
          userAssignedIdentity = azurerm_user_assigned_identity.ml.id
        }
        keyvaultproperties = {
          keyname     = azapi_resource.key.name
          keyvaulturi = "https://kv-${local.name}.vault.azure.net"
        }
      }
    }
  }
}

module "registry" {
  source     = "./modules/private-account"
  name       = "crprosewareml"
  type       = "Microsoft.ContainerRegistry/registries@2023-07-01"
  group      = "registry"
  parent_id  = azurerm_resource_group.ml.id
  location   = var.location
  subnet_id  = azapi_resource.subnet.id
  zone_ids   = [azurerm_private_dns_zone.ml["registry"].id]
  log_id     = azapi_resource.logs.id
  log_target = ""
  identity   = azurerm_user_assigned_identity.ml.id
  tags       = var.tags
  body = {
    sku = {
      name = "Premium"
    }
    properties = {
      adminUserEnabled         = false
      anonymousPullEnabled     = false
      dataEndpointEnabled      = true
      networkRuleBypassOptions = "None"
      publicNetworkAccess      = "Disabled"
      zoneRedundancy           = "Enabled"
      networkRuleSet = {
        defaultAction = "Deny"
      }
      policies = {
        exportPolicy = {
          status = "disabled"
        }
        retentionPolicy = {
          days   = 30
          status = "enabled"
        }
      }
      encryption = {
        status = "enabled"
        keyVaultProperties = {
          identity      = azurerm_user_assigned_identity.ml.client_id
          keyIdentifier = "https://kv-${local.name}.vault.azure.net/keys/ml"
        }
      }
    }
  }
}

module "search" {
  source     = "./modules/private-account"
  name       = "srch-${local.name}"
  type       = "Microsoft.Search/searchServices@2025-05-01"
  group      = "searchService"
  parent_id  = azurerm_resource_group.ml.id
  location   = var.location
  subnet_id  = azapi_resource.subnet.id
  zone_ids   = [azurerm_private_dns_zone.ml["search"].id]
  log_id     = azapi_resource.logs.id
  log_target = ""
  identity   = azurerm_user_assigned_identity.ml.id
  tags       = var.tags
  body = {
    sku = {
      name = "standard"
    }
    properties = {
      disableLocalAuth    = true
      publicNetworkAccess = "disabled"
      replicaCount        = 3
      networkRuleSet = {
        bypass = "None"
      }
      encryptionWithCmk = {
        enforcement = "Enabled"
      }
    }
  }
}

module "foundry" {
  source     = "./modules/private-account"
  name       = "aif-${local.name}"
  type       = "Microsoft.CognitiveServices/accounts@2025-06-01"
  group      = "account"
  parent_id  = azurerm_resource_group.ml.id
  location   = var.location
  subnet_id  = azapi_resource.subnet.id
  zone_ids   = [azurerm_private_dns_zone.ml["openai"].id, azurerm_private_dns_zone.ml["cognitive"].id, azurerm_private_dns_zone.ml["services"].id]
  log_id     = azapi_resource.logs.id
  log_target = ""
  identity   = azurerm_user_assigned_identity.ml.id
  tags       = var.tags
  body = {
    kind = "AIServices"
    sku = {
      name = "S0"
    }
    properties = {
      allowProjectManagement        = true
      customSubDomainName           = "aif-${local.name}"
      disableLocalAuth              = true
      publicNetworkAccess           = var.public_network_access
      restrictOutboundNetworkAccess = true
      allowedFqdnList               = []
      networkAcls = {
        bypass        = "None"
        defaultAction = "Deny"
      }
      encryption = {
        keySource = "Microsoft.KeyVault"
        keyVaultProperties = {
          identityClientId = azurerm_user_assigned_identity.ml.client_id
          keyName          = azapi_resource.key.name
          keyVaultUri      = "https://kv-${local.name}.vault.azure.net"
          keyVersion       = "0123456789abcdef0123456789abcdef"
        }
      }
    }
  }
}

resource "azapi_resource" "guardrail" {
  type      = "Microsoft.CognitiveServices/accounts/raiPolicies@2025-06-01"
  name      = "strict"
  parent_id = module.foundry.id
  body = {
    properties = {
      basePolicyName = "Microsoft.DefaultV2"
      mode           = "Blocking"
      contentFilters = [
        {
          name              = "Hate"
          source            = "Prompt"
          enabled           = true
          blocking          = true
          severityThreshold = "Low"
        },
        {
          name              = "Hate"
          source            = "Completion"
          enabled           = true
          blocking          = true
          severityThreshold = "Low"
        },
        {
          name              = "Violence"
          source            = "Prompt"
          enabled           = true
          blocking          = true
          severityThreshold = "Low"
        },
        {
          name              = "Violence"
          source            = "Completion"
          enabled           = true
          blocking          = true
          severityThreshold = "Low"
        },
        {
          name              = "Sexual"
          source            = "Prompt"
          enabled           = true
          blocking          = true
          severityThreshold = "Low"
        },
        {
          name              = "Sexual"
          source            = "Completion"
          enabled           = true
          blocking          = true
          severityThreshold = "Low"
        },
        {
          name              = "Selfharm"
          source            = "Prompt"
          enabled           = true
          blocking          = true
          severityThreshold = "Low"
        },
        {
          name              = "Selfharm"
          source            = "Completion"
          enabled           = true
          blocking          = true
          severityThreshold = "Low"
        },
        {
          name     = "Jailbreak"
          source   = "Prompt"
          enabled  = true
          blocking = true
        },
        {
          name     = "Indirect Attack"
          source   = "Prompt"
          enabled  = true
          blocking = true
        },
        {
          name     = "Protected Material Text"
          source   = "Completion"
          enabled  = true
          blocking = true
        },
        {
          name     = "Protected Material Code"
          source   = "Completion"
          enabled  = true
          blocking = true
        }
      ]
    }
  }
}

resource "azapi_resource" "deployment" {
  type      = "Microsoft.CognitiveServices/accounts/deployments@2025-06-01"
  name      = "chat"
  parent_id = module.foundry.id
  body = {
    sku = {
      name     = "DataZoneStandard"
      capacity = 20
    }
    properties = {
      raiPolicyName        = azapi_resource.guardrail.name
      versionUpgradeOption = "NoAutoUpgrade"
      model = {
        format  = "OpenAI"
        name    = "gpt-4.1"
        version = "2025-04-14"
      }
    }
  }
}

resource "azapi_resource" "project" {
  type      = "Microsoft.CognitiveServices/accounts/projects@2025-06-01"
  name      = "assistants"
  parent_id = module.foundry.id
  location  = var.location
  tags      = var.tags
  identity {
    type = "SystemAssigned"
  }
  body = {
    properties = {
      displayName = "Assistants"
    }
  }
}

resource "azapi_resource" "connection" {
  type      = "Microsoft.CognitiveServices/accounts/projects/connections@2025-06-01"
  name      = "search"
  parent_id = azapi_resource.project.id
  body = {
    properties = {
      category      = "CognitiveSearch"
      authType      = "AAD"
      target        = "https://srch-${local.name}.search.windows.net"
      isSharedToAll = false
    }
  }
}

module "workspace" {
  source = "./modules/workspace"

  name                  = "mlw-${local.name}"
  parent_id             = azurerm_resource_group.ml.id
  location              = var.location
  identity_id           = azurerm_user_assigned_identity.ml.id
  storage_id            = module.storage.id
  vault_id              = module.vault.id
  registry_id           = module.registry.id
  telemetry_id          = azapi_resource.telemetry.id
  key_id                = "https://kv-${local.name}.vault.azure.net/keys/ml/0123456789abcdef0123456789abcdef"
  isolation_mode        = var.isolation_mode
  public_network_access = var.public_network_access
  subnet_id             = azapi_resource.subnet.id
  zone_ids              = [azurerm_private_dns_zone.ml["api"].id, azurerm_private_dns_zone.ml["notebooks"].id]
  log_id                = azapi_resource.logs.id
  tags                  = var.tags
}

resource "azurerm_role_assignment" "workspace" {
  for_each = {
    "Storage Blob Data Contributor" = module.storage.id
    "AcrPull"                       = module.registry.id
  }
  scope                = each.value
  role_definition_name = each.key
  principal_id         = azurerm_user_assigned_identity.ml.principal_id
  principal_type       = "ServicePrincipal"
}

resource "azapi_resource" "blob_service" {
  type      = "Microsoft.Storage/storageAccounts/blobServices@2024-01-01"
  name      = "default"
  parent_id = module.storage.id
  body = {
    properties = {
      isVersioningEnabled = true
      deleteRetentionPolicy = {
        enabled = true
        days    = 30
      }
      containerDeleteRetentionPolicy = {
        enabled = true
        days    = 30
      }
    }
  }
}

resource "azurerm_monitor_diagnostic_setting" "others" {
  for_each = {
    project = azapi_resource.project.id
    logs    = azapi_resource.logs.id
    group   = azurerm_network_security_group.endpoints.id
    queues  = "${module.storage.id}/queueServices/default"
    tables  = "${module.storage.id}/tableServices/default"
    shares  = "${module.storage.id}/fileServices/default"
  }
  name                       = "logs"
  target_resource_id         = each.value
  log_analytics_workspace_id = azapi_resource.logs.id

  enabled_log {
    category_group = "allLogs"
  }
}

resource "azurerm_monitor_diagnostic_setting" "storage" {
  name                       = "metrics"
  target_resource_id         = module.storage.id
  log_analytics_workspace_id = azapi_resource.logs.id

  enabled_metric {
    category = "Transaction"
  }
}
