variable "queues" {
  type    = list(string)
  default = ["orders", "prompts"]
}

variable "resource_group_name" {
  type = string
}
