variable "resource_group_name" {
  type = string
}

variable "app_id" {
  type = string
}
