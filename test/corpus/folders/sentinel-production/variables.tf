variable "location" {
  type    = string
  default = "eastus"
}

variable "resource_group_name" {
  description = "Existing resource group."
  type        = string
}
