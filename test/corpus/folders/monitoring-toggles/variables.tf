variable "key_vault_id" {
  type = string
}

variable "location" {
  type    = string
  default = "westeurope"
}

variable "resource_group_name" {
  type = string
}

variable "alert_email" {
  type    = string
  default = "ops@example.com"
}

variable "enable_application_insights" {
  type    = bool
  default = false
}

variable "enable_monitor_diagnostic" {
  type    = bool
  default = true
}

variable "enable_monitor_action" {
  type    = bool
  default = true
}

variable "enable_monitor_metric" {
  type    = bool
  default = false
}

variable "subscription_id" {
  type = string
}
