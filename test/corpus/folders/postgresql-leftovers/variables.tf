variable "administrator_password" {
  type    = string
  default = "H@Sh1CoR3!"
}
