variable "vm_count" {
  type    = number
  default = 2
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

variable "resource_group_name" {
  type    = string
  default = "rg-litware"
}
