variable "location" {
  type    = string
  default = "eastus2"
}

variable "resource_group_name" {
  type = string
}
