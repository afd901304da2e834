variable "enable_key_vault" {
  type    = bool
  default = true
}
