terraform {
  required_providers {
    azapi = {
      source = "Azure/azapi"
    }
  }
}

variable "name" {
  type = string
}

variable "parent_id" {
  type = string
}

variable "location" {
  type = string
}

variable "identity_id" {
  type = string
}

variable "storage_id" {
  type = string
}

variable "vault_id" {
  type = string
}

variable "registry_id" {
  type = string
}

variable "telemetry_id" {
  type = string
}

variable "key_id" {
  type = string
}

variable "isolation_mode" {
  type    = string
  default = "AllowOnlyApprovedOutbound"
}

variable "public_network_access" {
  type    = string
  default = "Disabled"
}

variable "subnet_id" {
  type = string
}

variable "zone_ids" {
  type = list(string)
}

variable "log_id" {
  type = string
}

variable "tags" {
  type = map(string)
}

resource "azapi_resource" "workspace" {
  type      = "Microsoft.MachineLearningServices/workspaces@2024-10-01"
  name      = var.name
  parent_id = var.parent_id
  location  = var.location
  tags      = var.tags

  identity {
    type         = "UserAssigned"
    identity_ids = [var.identity_id]
  }

  body = {
    kind = "Default"
    properties = {
      storageAccount              = var.storage_id
      keyVault                    = var.vault_id
      containerRegistry           = var.registry_id
      applicationInsights         = var.telemetry_id
      primaryUserAssignedIdentity = var.identity_id
      publicNetworkAccess         = var.public_network_access
      v1LegacyMode                = false
      hbiWorkspace                = true
      systemDatastoresAuthMode    = "Identity"
      managedNetwork = {
        isolationMode = var.isolation_mode
      }
      encryption = {
        status = "Enabled"
        keyVaultProperties = {
          keyVaultArmId = var.vault_id
          keyIdentifier = var.key_id
        }
      }
    }
  }
}

resource "azapi_resource" "compute" {
  type      = "Microsoft.MachineLearningServices/workspaces/computes@2024-10-01"
  name      = "cpu"
  parent_id = azapi_resource.workspace.id
  location  = var.location
  tags      = var.tags

  identity {
    type         = "UserAssigned"
    identity_ids = [var.identity_id]
  }

  body = {
    properties = {
      computeType      = "AmlCompute"
      disableLocalAuth = true
      properties = {
        vmSize                      = "Standard_DS3_v2"
        enableNodePublicIp          = false
        remoteLoginPortPublicAccess = "Disabled"
        osType                      = "Linux"
        scaleSettings = {
          minNodeCount                = 0
          maxNodeCount                = 4
          nodeIdleTimeBeforeScaleDown = "PT15M"
        }
        subnet = {
          id = var.subnet_id
        }
      }
    }
  }
}

resource "azurerm_private_endpoint" "workspace" {
  name                = "pep-${var.name}"
  location            = var.location
  resource_group_name = "rg-proseware-ml"
  subnet_id           = var.subnet_id
  tags                = var.tags

  private_service_connection {
    name                           = "workspace"
    private_connection_resource_id = azapi_resource.workspace.id
    subresource_names              = ["amlworkspace"]
    is_manual_connection           = false
  }

  private_dns_zone_group {
    name                 = "default"
    private_dns_zone_ids = var.zone_ids
  }
}

resource "azurerm_monitor_diagnostic_setting" "workspace" {
  name                       = "logs"
  target_resource_id         = azapi_resource.workspace.id
  log_analytics_workspace_id = var.log_id

  enabled_log {
    category_group = "allLogs"
  }

  enabled_metric {
    category = "AllMetrics"
  }
}
