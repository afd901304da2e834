variable "queues" {
  type    = list(string)
  default = ["orders", "prompts"]
}

variable "subscription_id" {
  type = string
}
