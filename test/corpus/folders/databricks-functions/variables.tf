variable "location" {
  type    = string
  default = "northeurope"
}

variable "resource_group_name" {
  description = "Existing resource group."
  type        = string
}
