variable "prefix" {
  type    = string
  default = "contoso"
}

variable "environment" {
  type    = string
  default = "prod"
}

variable "location" {
  description = "Azure region."
  type        = string
  default     = "australiaeast"
}
