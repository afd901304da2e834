variable "prefix" {
  type    = string
  default = "litware"
}

variable "environment" {
  type    = string
  default = "stg"
}

variable "location" {
  description = "Azure region."
  type        = string
  default     = "uksouth"
}
