variable "client_id" {
  type = string
}

variable "client_secret" {
  type = string
}

variable "log_analytics_workspace_id" {
  type = string
}
