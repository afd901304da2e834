variable "location" {
  type    = string
  default = "westeurope"
}

variable "resource_group_name" {
  description = "Existing resource group."
  type        = string
}
