variable "prefix" {
  type    = string
  default = "proseware"
}

variable "environment" {
  type    = string
  default = "sandbox"
}

variable "enable_automation_variable" {
  type    = bool
  default = false
}

variable "location" {
  description = "Azure region."
  type        = string
  default     = "australiaeast"
}
