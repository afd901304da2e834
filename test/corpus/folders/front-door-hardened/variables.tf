variable "prefix" {
  type    = string
  default = "wingtip"
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

variable "tags" {
  type    = map(string)
  default = {}
}
