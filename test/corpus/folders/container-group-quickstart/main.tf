terraform {
  required_version = ">= 1.3"

  required_providers {
    azurerm = {
      source  = "hashicorp/azurerm"
      version = ">= 4.0, < 5.0"
    }
    random = {
      source  = "hashicorp/random"
      version = "~> 3.6"
    }
  }

  backend "azurerm" {}
}

provider "azurerm" {
  features {}
  subscription_id = var.subscription_id
}

resource "random_string" "suffix" {
  length  = 6
  special = false
  upper   = false
}

data "azurerm_resource_group" "this" {
  name = var.resource_group_name
}

variable "api_key" {
  type = string
}

variable "resource_group_name" {
  type    = string
  default = "rg-myapp"
}

variable "subscription_id" {
  type = string
}

resource "azurerm_container_group" "default" {
  name                = "aci-myapp-${random_string.suffix.result}"
  location            = data.azurerm_resource_group.this.location
  resource_group_name = data.azurerm_resource_group.this.name
  ip_address_type     = "Public"
  os_type             = "Linux"
  dns_name_label      = "myapp"

  container {
    name   = "web"
    image  = "mcr.microsoft.com/azuredocs/aci-helloworld:latest"
    cpu    = "0.5"
    memory = "1.5"

    ports {
      port     = 443
      protocol = "TCP"
    }

    secure_environment_variables = {
      API_KEY = var.api_key
    }
  }
}
