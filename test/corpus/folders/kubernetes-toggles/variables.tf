variable "prefix" {
  type    = string
  default = "adatum"
}

variable "environment" {
  type    = string
  default = "stg"
}

variable "private_cluster_enabled" {
  type    = bool
  default = true
}

variable "workload_identity_enabled" {
  type    = bool
  default = true
}

variable "client_id" {
  type = string
}

variable "client_secret" {
  type = string
}

variable "log_analytics_workspace_id" {
  type = string
}

variable "tags" {
  type    = map(string)
  default = {}
}

variable "resource_group_name" {
  type    = string
  default = "rg-adatum"
}
