variable "prefix" {
  type    = string
  default = "fabrikam"
}

variable "environment" {
  type    = string
  default = "prod"
}

variable "disk_encryption_set_id" {
  type = string
}

variable "location" {
  description = "Azure region."
  type        = string
  default     = "West Europe"
}
