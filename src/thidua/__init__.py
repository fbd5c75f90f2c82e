"""thidua: Vietnam's rules on emulation and commendation as exact, cited Python objects."""
