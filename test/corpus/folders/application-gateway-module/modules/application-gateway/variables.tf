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

variable "certificate_secret_id" {
  type = string
}
