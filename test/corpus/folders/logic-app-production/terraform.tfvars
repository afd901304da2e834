location = "australiaeast"
