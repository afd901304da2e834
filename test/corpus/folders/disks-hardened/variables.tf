variable "disk_encryption_set_id" {
  type = string
}

variable "resource_group_name" {
  type    = string
  default = "rg-fabrikam"
}
