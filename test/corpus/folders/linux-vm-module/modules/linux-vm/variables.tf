variable "vm_count" {
  type    = number
  default = 2
}

variable "location" {
  type = string
}

variable "resource_group_name" {
  description = "Existing resource group."
  type        = string
}

variable "subnet_id" {
  type = string
}

variable "admin_password" {
  type    = string
  default = "P@ssw0rd!234"
}

variable "nsg_name" {
  type    = string
  default = "nsg-vm"
}
