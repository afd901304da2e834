locals {
  name = "chatbot-stg"
}
