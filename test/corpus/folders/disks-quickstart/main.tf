terraform {
  required_version = ">= 1.5.0"

  required_providers {
    azurerm = {
      source  = "hashicorp/azurerm"
      version = "~> 4.20"
    }
  }
}

provider "azurerm" {
  features {}
}

data "azurerm_resource_group" "example" {
  name = var.resource_group_name
}

variable "prefix" {
  type    = string
  default = "adatum"
}

variable "environment" {
  type    = string
  default = "stg"
}

variable "disk_encryption_set_id" {
  type = string
}

variable "resource_group_name" {
  type    = string
  default = "rg-adatum"
}

resource "azurerm_managed_disk" "data" {
  name                   = "disk-${var.prefix}-${var.environment}"
  location               = data.azurerm_resource_group.example.location
  resource_group_name    = data.azurerm_resource_group.example.name
  storage_account_type   = "Premium_LRS"
  create_option          = "Empty"
  disk_size_gb           = 128
  disk_encryption_set_id = var.disk_encryption_set_id
}

resource "azurerm_snapshot" "data" {
  name                = "snap-${var.prefix}-${var.environment}"
  location            = data.azurerm_resource_group.example.location
  resource_group_name = data.azurerm_resource_group.example.name
  create_option       = "Copy"
  source_uri          = azurerm_managed_disk.data.id
}
