variable "resource_group_id" {
  type = string
}

variable "location" {
  type = string
}
