variable "location" {
  description = "Azure region."
  type        = string
  default     = "uksouth"
}

variable "subscription_id" {
  type = string
}
