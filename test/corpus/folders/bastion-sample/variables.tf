variable "location" {
  type    = string
  default = "australiaeast"
}

variable "resource_group_name" {
  description = "Existing resource group."
  type        = string
}

variable "bastion_subnet_id" {
  type = string
}
