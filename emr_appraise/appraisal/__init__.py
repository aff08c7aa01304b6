"""What follows from criteria and submission: pure functions, no reading, no writing, no clock."""
