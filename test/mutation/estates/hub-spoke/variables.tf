variable "subscription_id" {
  description = "Subscription of the landing zone."
  type        = string
  default     = "5d1cf3a2-0b77-4c0f-9d53-000000000010"
}

variable "tenant_id" {
  description = "Tenant of the organisation."
  type        = string
  default     = "5d1cf3a2-0b77-4c0f-9d53-000000000011"
}

variable "location" {
  description = "Azure region."
  type        = string
  default     = "swedencentral"
}

variable "platform_group_id" {
  description = "Entra group of the platform team."
  type        = string
  default     = "5d1cf3a2-0b77-4c0f-9d53-000000000012"
}
