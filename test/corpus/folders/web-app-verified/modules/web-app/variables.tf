variable "location" {
  type = string
}

variable "resource_group_name" {
  type = string
}

variable "https_only" {
  type    = bool
  default = true
}

variable "auth_client_id" {
  type    = string
  default = "11111111-1111-1111-1111-111111111111"
}
