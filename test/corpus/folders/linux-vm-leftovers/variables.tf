variable "location" {
  type    = string
  default = "uksouth"
}

variable "resource_group_name" {
  description = "Existing resource group."
  type        = string
}

variable "subnet_id" {
  type = string
}
