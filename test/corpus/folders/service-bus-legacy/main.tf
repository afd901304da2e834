terraform {
  required_version = ">= 0.13"
}

provider "azurerm" {
  version = "=2.99.0"
  features {
    resource_group {
      prevent_deletion_if_contains_resources = false
    }
  }
}

data "azurerm_resource_group" "this" {
  name = var.resource_group_name
}

variable "prefix" {
  type    = string
  default = "myapp"
}

variable "environment" {
  default = "stg"
}

variable "queues" {
  type    = list(string)
  default = ["orders", "prompts"]
}

variable "resource_group_name" {
  default = "rg-myapp"
}

resource "azurerm_servicebus_namespace" "example" {
  name                = "sb-${var.prefix}-${var.environment}"
  location            = data.azurerm_resource_group.this.location
  resource_group_name = data.azurerm_resource_group.this.name
  sku                 = "Premium"
}

resource "azurerm_servicebus_queue" "queues" {
  for_each = toset(var.queues)

  name         = each.value
  namespace_id = azurerm_servicebus_namespace.example.id
}
