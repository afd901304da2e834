variable "location" {
  description = "Azure region."
  type        = string
  default     = "francecentral"
}

variable "tags" {
  type    = map(string)
  default = {}
}
