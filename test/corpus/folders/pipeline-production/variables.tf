variable "location" {
  description = "Azure region."
  type        = string
  default     = "australiaeast"
}

variable "tags" {
  type    = map(string)
  default = {}
}
