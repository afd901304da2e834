terraform {
  required_version = ">= 0.13"
}

provider "azurerm" {
  version = "=2.99.0"
  features {}
}

data "azurerm_resource_group" "rg" {
  name = var.resource_group_name
}

locals {
  name = "aidemo-test"
}

variable "resource_group_name" {
  type = string
}

resource "azurerm_logic_app_workflow" "default" {
  name                = "${local.name}-logic"
  location            = data.azurerm_resource_group.rg.location
  resource_group_name = data.azurerm_resource_group.rg.name
}

resource "azurerm_logic_app_trigger_http_request" "start" {
  name         = "start"
  logic_app_id = azurerm_logic_app_workflow.default.id
  schema       = jsonencode({ type = "object", properties = { prompt = { type = "string" } } })
}
