variable "https_only" {
  type    = bool
  default = true
}

variable "tags" {
  type    = map(string)
  default = {}
}

variable "location" {
  description = "Azure region."
  type        = string
  default     = "West Europe"
}
