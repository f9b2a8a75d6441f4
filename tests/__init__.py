"""The tests, mirroring the packages they speak of."""
