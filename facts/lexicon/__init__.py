"""The words as data, and the loaders that check and compile them."""
