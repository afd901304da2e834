variable "key_vault_id" {
  type = string
}

variable "location" {
  type    = string
  default = "uksouth"
}

variable "resource_group_name" {
  description = "Existing resource group."
  type        = string
}

variable "tags" {
  type    = map(string)
  default = {}
}
