variable "delegated_subnet_id" {
  type = string
}

variable "administrator_password" {
  type = string
}

variable "resource_group_name" {
  type    = string
  default = "rg-contoso"
}
