variable "external" {
  type    = bool
  default = false
}

variable "location" {
  description = "Azure region."
  type        = string
  default     = "West Europe"
}

variable "subscription_id" {
  type = string
}
