variable "location" {
  type = string
}

variable "resource_group_name" {
  description = "Existing resource group."
  type        = string
}

variable "ssh_public_key" {
  type = string
}

variable "subnet_id" {
  type = string
}
