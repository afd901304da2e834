variable "location" {
  type = string
}

variable "resource_group_name" {
  description = "Existing resource group."
  type        = string
}

variable "local_account_disabled" {
  type    = bool
  default = true
}

variable "tags" {
  type    = map(string)
  default = {}
}
