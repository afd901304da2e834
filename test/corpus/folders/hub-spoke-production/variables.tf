variable "location" {
  type    = string
  default = "eastus2"
}

variable "resource_group_name" {
  description = "Existing resource group."
  type        = string
}
