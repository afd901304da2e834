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

variable "type" {
  type = string
}

variable "group" {
  type = string
}

variable "parent_id" {
  type = string
}

variable "location" {
  type = string
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

variable "log_target" {
  type = string
}

variable "identity" {
  type    = string
  default = null
}

variable "body" {
  type = any
}

variable "tags" {
  type = map(string)
}

resource "azapi_resource" "this" {
  type      = var.type
  name      = var.name
  parent_id = var.parent_id
  location  = var.location
  tags      = var.tags
  body      = var.body

  dynamic "identity" {
    for_each = var.identity == null ? [] : [var.identity]
    content {
      type         = "UserAssigned"
      identity_ids = [identity.value]
    }
  }
}

resource "azurerm_private_endpoint" "this" {
  name                = "pep-${var.name}"
  location            = var.location
  resource_group_name = "rg-proseware-ml"
  subnet_id           = var.subnet_id
  tags                = var.tags

  private_service_connection {
    name                           = var.group
    private_connection_resource_id = azapi_resource.this.id
    subresource_names              = [var.group]
    is_manual_connection           = false
  }

  private_dns_zone_group {
    name                 = "default"
    private_dns_zone_ids = var.zone_ids
  }
}

resource "azapi_resource" "logs" {
  type      = "Microsoft.Insights/diagnosticSettings@2021-05-01-preview"
  name      = "logs"
  parent_id = "${azapi_resource.this.id}${var.log_target}"
  body = {
    properties = {
      workspaceId = var.log_id
      logs = [
        {
          categoryGroup = "allLogs"
          enabled       = true
        }
      ]
      metrics = [
        {
          category = var.log_target == "" ? "AllMetrics" : "Transaction"
          enabled  = true
        }
      ]
    }
  }
}

output "id" {
  value = azapi_resource.this.id
}
