variable "location" {
  type    = string
  default = "swedencentral"
}

variable "resource_group_name" {
  description = "Existing resource group."
  type        = string
}

variable "enable_firewall" {
  type    = bool
  default = true
}

variable "enable_firewall_policy" {
  type    = bool
  default = true
}

variable "enable_route_table" {
  type    = bool
  default = false
}
