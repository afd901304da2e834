variable "prefix" {
  type    = string
  default = "litware"
}

variable "environment" {
  type    = string
  default = "sandbox"
}

variable "oidc_issuer_enabled" {
  type    = bool
  default = true
}

variable "log_analytics_workspace_id" {
  type = string
}

variable "resource_group_name" {
  type = string
}

variable "subscription_id" {
  type = string
}
