variable "location" {
  type    = string
  default = "West Europe"
}

variable "resource_group_name" {
  description = "Existing resource group."
  type        = string
}
