variable "location" {
  type = string
}

variable "resource_group_name" {
  description = "Existing resource group."
  type        = string
}

variable "gateway_subnet_id" {
  type = string
}

variable "shared_key" {
  type = string
}
