variable "prefix" {
  type    = string
  default = "proseware"
}

variable "environment" {
  type    = string
  default = "dev"
}

variable "enable_logic_app" {
  type    = bool
  default = true
}

variable "location" {
  description = "Azure region."
  type        = string
  default     = "swedencentral"
}
