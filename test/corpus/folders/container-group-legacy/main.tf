terraform {
  required_version = ">= 0.13"

  backend "azurerm" {
    resource_group_name  = "tfstate"
    storage_account_name = "tfstatemyapp"
    container_name       = "tfstate"
    key                  = "prod.tfstate"
    use_azuread_auth     = true
  }
}

provider "azurerm" {
  version = "=2.99.0"
  features {}
}

resource "azurerm_resource_group" "default" {
  name     = "rg-${var.prefix}-${var.environment}"
  location = "eastus2"
}

variable "prefix" {
  type    = string
  default = "myapp"
}

variable "environment" {
  type    = string
  default = "prod"
}

variable "subnet_id" {
  type = string
}

resource "azurerm_container_group" "this" {
  name                = "aci-${var.prefix}-${var.environment}"
  location            = azurerm_resource_group.default.location
  resource_group_name = azurerm_resource_group.default.name
  ip_address_type     = "Private"
  os_type             = "Linux"
  subnet_ids          = [var.subnet_id]

  container {
    name   = "web"
    image  = "mcr.microsoft.com/azuredocs/aci-helloworld:latest"
    cpu    = "0.5"
    memory = "1.5"

    ports {
      port     = 80
      protocol = "TCP"
    }
  }
}
