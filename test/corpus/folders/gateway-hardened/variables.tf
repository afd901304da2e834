variable "tenant_id" {
  type    = string
  default = "11111111-1111-1111-1111-111111111111"
}

variable "prefix" {
  type    = string
  default = "litware"
}

variable "environment" {
  type    = string
  default = "dev"
}

variable "resource_group_name" {
  type    = string
  default = "rg-litware"
}
