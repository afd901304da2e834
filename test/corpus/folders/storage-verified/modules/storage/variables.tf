variable "allowed_ips" {
  type    = list(string)
  default = ["203.0.113.10"]
}

variable "location" {
  type = string
}

variable "resource_group_name" {
  description = "Existing resource group."
  type        = string
}
