variable "prefix" {
  type    = string
  default = "myapp"
}

variable "environment" {
  type    = string
  default = "dev"
}

variable "queues" {
  type    = list(string)
  default = ["orders", "prompts"]
}
