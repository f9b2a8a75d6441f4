"""What can go out of a series: each document, in Word and PDF, made beside the window."""
