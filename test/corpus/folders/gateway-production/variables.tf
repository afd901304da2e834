variable "public_network_access_enabled" {
  type    = bool
  default = true
}

variable "subscription_required" {
  type    = bool
  default = true
}

variable "openai_key" {
  type = string
}

variable "location" {
  description = "Azure region."
  type        = string
  default     = "australiaeast"
}
