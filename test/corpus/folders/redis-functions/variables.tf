variable "prefix" {
  type    = string
  default = "proseware"
}

variable "environment" {
  type    = string
  default = "test"
}

variable "tags" {
  type    = map(string)
  default = {}
}

variable "location" {
  description = "Azure region."
  type        = string
  default     = "uksouth"
}

variable "subscription_id" {
  type = string
}
