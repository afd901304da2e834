variable "location" {
  description = "Azure region."
  type        = string
  default     = "uksouth"
}

variable "prefix" {
  type    = string
  default = "contoso"
}

variable "environment" {
  type    = string
  default = "stg"
}

variable "tags" {
  type    = map(string)
  default = {}
}

variable "subscription_id" {
  type = string
}
