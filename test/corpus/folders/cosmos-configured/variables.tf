variable "location" {
  description = "Azure region."
  type        = string
  default     = "westeurope"
}

variable "subscription_id" {
  type = string
}
