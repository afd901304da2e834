variable "prefix" {
  type    = string
  default = "myapp"
}

variable "environment" {
  type    = string
  default = "sandbox"
}

variable "location" {
  description = "Azure region."
  type        = string
  default     = "eastus"
}
