variable "private_cluster_enabled" {
  type    = bool
  default = true
}

variable "subnet_id" {
  type = string
}

variable "log_analytics_workspace_id" {
  type = string
}
