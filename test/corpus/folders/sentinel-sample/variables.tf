variable "prefix" {
  type    = string
  default = "litware"
}

variable "environment" {
  type    = string
  default = "sandbox"
}
