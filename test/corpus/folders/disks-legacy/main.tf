terraform {
  required_version = ">= 0.13"
}

provider "azurerm" {
  version = "=2.99.0"
  features {}
}

variable "prefix" {
  default = "adatum"
}

variable "environment" {
  default = "test"
}

variable "location" {
  type    = string
  default = "West Europe"
}

variable "resource_group_name" {
  description = "Existing resource group."
  type        = string
}

variable "disk_encryption_set_id" {
  type = string
}

resource "azurerm_managed_disk" "data" {
  name                   = "disk-${var.prefix}-${var.environment}"
  location               = var.location
  resource_group_name    = var.resource_group_name
  storage_account_type   = "Premium_LRS"
  create_option          = "Empty"
  disk_size_gb           = 128
  disk_encryption_set_id = var.disk_encryption_set_id
}

resource "azurerm_snapshot" "data" {
  name                = "snap-${var.prefix}-${var.environment}"
  location            = var.location
  resource_group_name = var.resource_group_name
  create_option       = "Copy"
  source_uri          = azurerm_managed_disk.data.id
}
