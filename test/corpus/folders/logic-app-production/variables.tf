variable "location" {
  type    = string
  default = "australiaeast"
}
