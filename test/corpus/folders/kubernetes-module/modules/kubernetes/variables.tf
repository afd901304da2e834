variable "location" {
  type = string
}

variable "resource_group_name" {
  description = "Existing resource group."
  type        = string
}

variable "client_id" {
  type = string
}

variable "client_secret" {
  type = string
}
